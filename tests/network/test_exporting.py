"""Protects the export of one's own data: all that the graph holds, nothing by which to log in, nothing of others."""

import json

import pytest
from network.small import ANA, ANA_ASKS, BEN, BEN_ASKS, OFFICE
from network.whole_person import make_whole
from typer.testing import CliRunner

from graph_service.cli import app
from queries.model import NODES

pytestmark = pytest.mark.database


@pytest.fixture
def whole(graph):
    make_whole(graph)
    return graph


def data(do, viewer=ANA_ASKS, **given):
    return do(viewer, "exportMyData", "data", **given)["data"]


def test_everything_is_there(do, whole):
    do(ANA_ASKS, "updateProfile", name="Ana Mar", private=True)
    do(ANA_ASKS, "claimAffiliation", organization="organization:fund")
    told = data(do)
    assert told["profile"] == {"id": ANA.id, "name": "Ana Mar", "email": "ana@soil.example", "private": True}
    assert [(each["address"], each["roles"]) for each in told["accounts"]] == [("ana@soil.example", ["USER"])]
    assert [each["id"] for each in told["sessions"]] == ["session:ana"]
    assert [(each["name"]) for each in told["tokens"]] == ["notebook"]
    assert [(each["organization"], each.get("claimed")) for each in told["affiliations"]] == [
        ("organization:fund", True),
        ("organization:soil", None),
    ]
    (seat,) = told["participations"]
    assert (seat["taskForce"], seat["organization"], seat["since"]) == ("A1", "organization:soil", "2020-01-01")
    (candidacy,) = told["candidacies"]
    assert candidacy["motivation"] == "soil matters to me"
    assert candidacy["call"]["answers"] == ["my answer"]
    assert [each["text"] for each in candidacy["opinions"]] == ["ben on ana"]
    assert [each["reason"] for each in candidacy["decisions"]] == ["best of all"]
    assert [(each["text"], each["candidacy"]) for each in told["opinions"]] == [("ana on ben", "candidacy:ben")]
    assert told["consultedOn"] == ["candidacy:ben"]
    assert [each["subject"] for each in told["mails"]] == ["s"]
    assert [each["kind"] for each in told["changes"]] == [
        "data.loaded",
        "person.updated",
        "affiliation.claimed",
    ]
    assert told["changes"][1]["after"] == {"name": "Ana Mar", "private": True}


def test_nothing_by_which_one_could_log_in_and_nothing_of_others(do, whole):
    told = json.dumps(data(do))
    for each in ("a hash", "secret of", "bens own", "ben@soil.example", "Ben Mar"):
        assert each not in told


def test_of_somebody_without_an_account_there_is_less(do, graph):
    told = data(do, BEN_ASKS)
    assert {name for name, each in told.items() if each} == {"profile", "changes"}
    (loaded,) = told["changes"]
    assert (loaded["kind"], loaded["after"]) == ("data.loaded", {":Person": True, "name": "Ben Mar"})


def test_what_was_on_record_of_one_that_was_merged_is_there(do, graph):
    do(BEN_ASKS, "updateProfile", name="Ben M.")
    do(OFFICE, "mergePeople", **{"from": BEN.id, "into": ANA.id, "reason": "The same."})
    loaded, too, updated, merged = data(do)["changes"]
    assert {each["after"]["name"] for each in (loaded, too)} == {"Ana Sol", "Ben Mar"}
    assert (updated["after"], merged["kind"]) == ({"name": "Ben M."}, "person.merged")


def test_a_key_keeps_no_copy(do, graph):
    assert data(do, idempotencyKey="one")["profile"]["id"] == ANA.id
    assert data(do, idempotencyKey="one") is None
    assert "Ana Sol" not in "".join(row[0] for row in graph("MATCH (k:Key) RETURN k.outcome"))


def test_the_secretariat_has_it_by_the_command_line(whole, connected):
    done = CliRunner().invoke(app, ["people", "export", ANA.id], env=connected)
    assert done.exit_code == 0, done.output
    told = json.loads(done.stdout)
    assert told["profile"]["name"] == "Ana Sol"
    assert told["candidacies"][0]["taskForce"] == "A1"


def test_who_is_not_there(graph, connected):
    done = CliRunner().invoke(app, ["people", "export", "person:none"], env=connected)
    assert "There is no person with this id" in str(done.exception)


def test_it_knows_all_that_hangs_on_a_person():
    """A new link of people has to find its way into the export: this list and `queries/commands/exporting.py`."""
    assert set(NODES["Person"].links) == {"organizations", "participations", "task_forces", "candidacies", "history"}
