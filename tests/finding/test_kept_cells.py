"""Protects what is kept of each objective: made again once a change may have touched it, and not before."""

import pytest
from finding.conftest import LEADER
from golden.shapes import compiled_text

from queries.compiler.keeping import FAR
from queries.compiler.refusals import RefusedError
from queries.seen import Audience

pytestmark = pytest.mark.database

GAPS = "{ gaps(first: 200) { nodes { objective { code } value } } }"
CELLS = "{ coverage { cells { objective { code } members } } }"
STANDING = "{ coverage { cells { objective { code } members candidacies } } }"
SUMS = "{ coverage { regionSums { region { code } members } } }"
OF_ONE = '{ gaps(objective: "A1", first: 9) { totalCount nodes { objective { code } value } } }'
CANDIDACY = "candidacy:kept"
STOOD = """CYPHER 5 MATCH (t:TaskForce {code: 'B2'})
CREATE (:Node:Candidacy {id: $id, state: 'SUBMITTED', role: 'TEAM_MEMBER'})-[:FOR]->(t)"""
OTHER = -1


@pytest.fixture
def asked_again(tx, record):
    """Asks, falsifies what is kept, lets something happen, and says which objectives are still told falsely."""
    record("test.first")
    tx.run(STOOD, id=CANDIDACY).consume()

    def ask(text, happen, falsify):
        plan, parameters, _ = compiled_text(text, {}, audience=Audience.SECRETARIAT)
        (kept,) = plan.kept
        change, rows = kept.take(tx.run(plan.statement, parameters).single(strict=True))
        parameters["p"][kept.parameter] = {"change": change, "rows": falsify(rows)}
        happen()
        return plan.answer(tx.run(plan.statement, parameters).single(strict=True), parameters)["data"]

    return ask


def falsified(at):
    """Of each row of each objective, one value made false."""
    return lambda rows: [[each, [[*row[:at], OTHER, *row[at + 1 :]] for row in told]] for each, told in rows]


def stale(asked, text, happen):
    """The objectives whose kept rows were given back, among those that have any."""
    if text == GAPS:
        nodes = asked(text, happen, falsified(0))["gaps"]["nodes"]
        return {each["objective"]["code"] for each in nodes if each["value"] < 0}
    cells = asked(text, happen, falsified(3))["coverage"]["cells"]
    return {each["objective"]["code"] for each in cells if OTHER in each.values()}


@pytest.mark.parametrize(
    "kind",
    [
        *("account.linked", "apiToken.created", "candidacy.submitted", "contact.recorded", "mail.retried"),
        *("passwordReset.asked", "registration.asked", "session.begun"),
    ],
)
def test_what_touches_no_cell_leaves_all_that_is_kept(asked_again, record, kind):
    assert len(stale(asked_again, GAPS, lambda: record(kind, CANDIDACY))) == 24
    assert stale(asked_again, CELLS, lambda: record(kind, CANDIDACY)) == {"A1"}


@pytest.mark.parametrize("kind", ["organization.updated", "workbook.loaded", "person.erased", "somethingNew.done"])
@pytest.mark.parametrize("text", [GAPS, CELLS], ids=["gaps", "coverage"])
def test_what_may_touch_any_makes_all_of_them_again(asked_again, record, text, kind):
    assert stale(asked_again, text, lambda: record(kind, "organization:team")) == set()


def test_a_participation_touches_the_objective_of_its_task_force(asked_again, record):
    told = stale(asked_again, GAPS, lambda: record("participation.begun", LEADER[1]))
    assert len(told) == 23
    assert "A1" not in told


def test_a_participation_that_is_gone_may_have_touched_any(asked_again, record):
    assert stale(asked_again, GAPS, lambda: record("participation.ended", "participation:gone")) == set()


def test_candidacies_touch_theirs_where_they_are_counted(asked_again, record):
    assert stale(asked_again, STANDING, lambda: record("candidacy.called", CANDIDACY)) == {"A1"}
    assert stale(asked_again, STANDING, lambda: record("candidacy.called", "candidacy:gone")) == set()


def test_after_too_many_changes_to_look_through_all_is_made_again(asked_again, record):
    assert len(stale(asked_again, GAPS, lambda: record("session.begun", times=FAR))) == 24
    assert stale(asked_again, GAPS, lambda: record("session.ended", times=FAR + 1)) == set()


def test_a_graph_that_was_restored_knows_no_change_of_another(tx, asked_again):
    def restored():
        tx.run("CYPHER 5 MATCH (c:Change) SET c.id = c.id + '-of-a-backup'").consume()

    assert stale(asked_again, GAPS, restored) == set()


def test_sums_are_kept_as_a_whole(asked_again, record):
    """Somebody in two task forces counts once: no sum is made of the cells of its objectives."""

    def told(happen):
        answer = asked_again(SUMS, happen, lambda rows: [[*row[:3], OTHER, *row[4:]] for row in rows])
        return {each["members"] for each in answer["coverage"]["regionSums"]}

    assert OTHER in told(lambda: record("session.begun"))
    assert OTHER not in told(lambda: record("participation.begun", LEADER[1]))


def test_what_is_kept_of_some_objectives_is_given_back_to_who_asks_for_others(tx, record):
    """One question makes A1's cells, another takes these and makes the rest: both know them by the same text."""
    record("test.first")
    one, given, _ = compiled_text(OF_ONE, {})
    change, rows = one.kept[0].take(tx.run(one.statement, given).single(strict=True))
    assert [each for each, _ in rows] == ["objective:A1"]
    whole, parameters, _ = compiled_text(GAPS, {})
    assert whole.kept[0].text == one.kept[0].text
    parameters["p"][whole.kept[0].parameter] = {"change": change, "rows": falsified(0)(rows)}
    record_ = tx.run(whole.statement, parameters).single(strict=True)
    nodes = whole.answer(record_, parameters)["data"]["gaps"]["nodes"]
    assert {each["objective"]["code"] for each in nodes if each["value"] < 0} == {"A1"}
    assert len(nodes) == 120
    _, all_rows = whole.kept[0].take(record_)
    given["p"][one.kept[0].parameter] = {"change": change, "rows": all_rows}
    told = one.answer(tx.run(one.statement, given).single(strict=True), given)["data"]["gaps"]
    assert [each["objective"]["code"] for each in told["nodes"]] == ["A1"] * 5
    assert told["totalCount"] == 5


def test_cells_of_an_objective_that_is_not_there_are_refused(asked):
    with pytest.raises(RefusedError, match="names no objective") as refused:
        asked('{ gaps(objective: "Z9") { nodes { value } } }', {})
    assert refused.value.code == "BAD_USER_INPUT"
