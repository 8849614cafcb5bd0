"""Protects erasure: nothing that says who it was is left anywhere, and what was held is held by nobody."""

from datetime import UTC, datetime

import pytest
from network.small import ANA, ANA_ASKS, BEN, LEADING, OFFICE, SOIL
from network.whole_person import make_whole

from graph_service.reading.viewer import Viewer
from queries.lots import Entry, entries_of

pytestmark = pytest.mark.database

ERASE = {"person": ANA.id, "reason": "Asked for by letter."}
PERSONAL = (
    "Ana",
    "ana sol",
    "soil.example",
    "soil matters",
    "my answer",
    "ben on ana",
    "ana on ben",
    "a hash",
    "secret of",
)


@pytest.fixture
def whole(graph):
    make_whole(graph)
    return graph


def left(graph):
    """All that the graph says of ana, in any property of any node or relationship."""
    told = "".join("".join(each) for each in graph.whole()).replace("ben@soil.example", "")
    return [each for each in PERSONAL if each in told]


def test_nothing_is_left_of_who_it_was(do, whole):
    do(ANA_ASKS, "updateProfile", name="Ana Mar")
    do(ANA_ASKS, "claimAffiliation", organization="organization:fund")
    assert left(whole) != []
    assert do(OFFICE, "endTerm", participation=LEADING.id, reason="Ana Sol is unwell.")["userErrors"] == []
    told = do(OFFICE, "erasePerson", "erased", **ERASE)
    assert told == {"erased": ANA.id, "userErrors": []}
    assert left(whole) == []
    labels = "UNWIND ['Account', 'Session', 'ApiToken', 'OneTimeLink', 'CallForInformation'] AS label"
    assert whole(f"{labels} MATCH (n) WHERE label IN labels(n) RETURN label") == []


def test_what_others_have_stays(do, whole):
    do(OFFICE, "erasePerson", **ERASE)
    kept = "MATCH (n) WHERE n:Candidacy OR n:Opinion OR n:Mail OR n:Person RETURN n.id ORDER BY n.id"
    assert whole(kept) == [["candidacy:ben"], ["mail:ben"], [BEN.id]]
    assert whole("MATCH (d:Decision) RETURN d.reason, EXISTS { (d)-[:TAKEN_BY]->() }") == [["another one", False]]


def test_a_seat_was_held_by_nobody_and_ends_today(do, ask, whole):
    do(OFFICE, "erasePerson", **ERASE)
    ((until, shadow),) = whole("MATCH (n:Participation) RETURN n.until, n.untilOrder")
    assert until.to_native() == shadow.to_native() == datetime.now(UTC).date()
    query = """{ participation: node(id: "participation:ana") { ... on Participation { role person { id } } }
      taskForce(code: "A1") { leaders(asOf: "2025-01-01") { totalCount } members { totalCount } } }"""
    assert ask(query, OFFICE)["data"] == {
        "participation": {"role": "TASK_FORCE_LEADER", "person": None},
        "taskForce": {"leaders": {"totalCount": 1}, "members": {"totalCount": 0}},
    }


def test_the_record_keeps_that_there_was_a_change_and_not_what(do, whole):
    do(ANA_ASKS, "updateProfile", name="Ana Mar")
    do(OFFICE, "erasePerson", **ERASE)
    first, ended, erased = whole.changes()
    assert (first["kind"], first["subject"], first.get("before"), first.get("after")) == (
        "person.updated",
        ANA.id,
        None,
        None,
    )
    assert (ended["kind"], ended["subject"], ended["open"]) == ("participation.ended", LEADING.id, True)
    assert (erased["kind"], erased["reason"]) == ("person.erased", "Asked for by letter.")


def test_what_was_and_is_of_a_seat_stays_on_record(do, graph):
    do(OFFICE, "setStanding", organization=SOIL.id, standing="NONE", reason="They left.")
    do(OFFICE, "confirmTerm", participation=LEADING.id, reason="Ana Sol stays.")
    do(OFFICE, "erasePerson", **ERASE)
    (confirmed,) = [each for each in graph.changes() if each["kind"] == "participation.confirmed"]
    assert (confirmed["before"]["underReview"], confirmed.get("reason")) == (True, None)


def test_of_a_load_is_kept_what_it_says_of_others(do, whole):
    lots = "MATCH (c:Change) WHERE c.lot IS NOT NULL RETURN c.lot"
    before = [dict(entries_of(lot)) for (lot,) in whole(lots)]
    assert before[0][ANA.id].after["name"] == "Ana Sol"
    do(OFFICE, "erasePerson", **ERASE)
    after = [dict(entries_of(lot)) for (lot,) in whole(lots)]
    assert after == [{**lot, ANA.id: Entry({}, {})} for lot in before]


def test_the_id_leads_nowhere_and_neither_do_those_that_led_to_it(do, ask, graph):
    do(OFFICE, "mergePeople", **{"from": BEN.id, "into": ANA.id, "reason": "The same."})
    do(OFFICE, "erasePerson", **ERASE)
    query = '{ ana: person(id: "person:ana") { id } ben: person(id: "person:ben") { id } people { totalCount } }'
    assert ask(query, OFFICE)["data"] == {"ana": None, "ben": None, "people": {"totalCount": 0}}
    assert "Ben Mar" not in "".join("".join(each) for each in graph.whole())
    assert graph("MATCH (e:Erased) RETURN e.id ORDER BY e.id") == [[ANA.id], [BEN.id]]


def test_a_person_erases_oneself_by_writing_the_own_name(do, refused, whole):
    assert refused(ANA_ASKS, "eraseMe", confirmation="Ana") == [("INVALID", "confirmation")]
    assert do(ANA_ASKS, "eraseMe", "erased", confirmation=" Ana Sol ")["erased"] == ANA.id
    assert left(whole) == []
    assert do(ANA_ASKS, "updateProfile", name="Ana")["userErrors"][0]["code"] == "NOT_FOUND"


@pytest.mark.parametrize(
    ("viewer", "name", "given", "error"),
    [
        (None, "eraseMe", {"confirmation": "Ana Sol"}, ("UNAUTHENTICATED", None)),
        (
            Viewer("account:ana", ANA.id, ANA_ASKS.roles, frozenset({"WRITE"})),
            "eraseMe",
            {"confirmation": "Ana Sol"},
            ("FORBIDDEN", None),
        ),
        (OFFICE, "erasePerson", {**ERASE, "reason": ""}, ("INVALID", "reason")),
        (OFFICE, "erasePerson", {**ERASE, "person": SOIL.id}, ("NOT_FOUND", "person")),
    ],
)
def test_what_is_refused(refused, viewer, name, given, error):
    assert refused(viewer, name, **given) == [error]
