"""Protects contacts with funders: who may record one and who sees it, what is warned of, what is on record."""

from datetime import UTC, date, datetime, timedelta

import pytest
from network.small import (
    ANA,
    ANA_ASKS,
    BEGIN,
    BEN,
    BEN_ASKS,
    FORCE_A1,
    FORCE_B2,
    FRANCE,
    FUND,
    KENYA,
    OFFICE,
    SOIL,
    organization,
    region,
    secretary,
)

from loaders.records import LinkRecord, NodeRecord

pytestmark = pytest.mark.database

FUNDER = "funder:fund"
SHOWN = """contact { id stage note isCurrent organization { id } funder { id } taskForce { code } by { id } version }
  warnings"""
ALL = "{ contacts { totalCount nodes { id stage } } }"
EUROPE, WEST, WORLD = region("m49", "150"), region("m49", "155"), region("m49", "001")
COLLEAGUE = secretary("ben")
OFFICE_SITS = NodeRecord("Person", "person:office", {"name": "The office"})
TWIN = organization("twin", "Field Fund Ltd", "DONOR_OR_FOUNDATION")


@pytest.fixture(autouse=True)
def office(graph):
    graph.put(OFFICE_SITS)


@pytest.fixture
def record(do):
    """Record a contact with the funder for A1: its payload."""

    def asked(viewer, stage="CONTACTED", /, **given):
        whom = {} if "organization" in given else {"funder": FUNDER}
        return do(viewer, "recordContact", SHOWN, **whom | {"taskForce": "A1", "stage": stage} | given)

    return asked


@pytest.fixture
def seat(graph):
    """Give somebody a seat."""

    def given(person, role, force=FORCE_A1, where=None, **times):
        here = NodeRecord("Participation", f"participation:{person.id}{force.id}{role}", {"role": role, **times})
        links = [LinkRecord("PARTICIPATES", person.end, here.end), LinkRecord("IN", here.end, force.end)]
        graph.put(here, *links, *([LinkRecord("REPRESENTS", here.end, where.end)] if where else []))

    return given


def test_a_leader_records_and_has_it_in_hand(record, graph):
    told = record(ANA_ASKS, note="  They  listened. ")
    contact, (change,) = told["contact"], graph.changes()
    assert told == {
        "contact": {
            "id": change["subject"],
            "stage": "CONTACTED",
            "note": "They listened.",
            "isCurrent": True,
            "organization": {"id": FUND.id},
            "funder": {"id": FUNDER},
            "taskForce": {"code": "A1"},
            "by": {"id": ANA.id},
            "version": change["id"],
        },
        "warnings": [],
        "userErrors": [],
    }
    assert (change["kind"], change["open"], change.get("about")) == ("contact.recorded", False, None)
    at = change["after"].pop("at")
    assert datetime.fromisoformat(at) <= datetime.now(UTC)
    assert change["after"] == {
        "stage": "CONTACTED",
        "note": "They listened.",
        "organization": FUND.id,
        "taskForce": FORCE_A1.id,
        "by": ANA.id,
    }
    assert contact["id"].startswith("contact:")


def test_whoever_is_no_funder_yet_is_named_as_organization(record):
    told = record(OFFICE, organization=SOIL.id)["contact"]
    assert (told["organization"], told["funder"]) == ({"id": SOIL.id}, None)


@pytest.mark.parametrize(
    ("given", "error"),
    [
        ({}, ("INVALID", "organization")),
        ({"funder": FUNDER, "organization": FUND.id}, ("INVALID", "organization")),
        ({"funder": "funder:soil"}, ("NOT_FOUND", "funder")),
        ({"organization": "organization:none"}, ("NOT_FOUND", "organization")),
        ({"organization": "person:ben"}, ("NOT_FOUND", "organization")),
        ({"funder": FUNDER, "taskForce": "Z9"}, ("NOT_FOUND", "taskForce")),
        ({"funder": FUNDER, "note": "n" * 1001}, ("INVALID", "note")),
        ({"funder": FUNDER, "stage": "FUNDED"}, ("WRONG_STATE", "stage")),
    ],
)
def test_what_cannot_be_is_refused(refused, given, error):
    assert refused(OFFICE, "recordContact", **{"taskForce": "A1", "stage": "CONTACTED"} | given) == [error]


@pytest.mark.parametrize("viewer", [None, BEN_ASKS], ids=["nobody", "a user"])
def test_nobody_else_records(refused, viewer):
    code = ("FORBIDDEN", "taskForce") if viewer else ("UNAUTHENTICATED", None)
    assert refused(viewer, "recordContact", funder=FUNDER, taskForce="A1", stage="CONTACTED") == [code]


def test_a_leader_records_for_the_own_task_force_alone_and_while_in_office(refused, seat):
    today = datetime.now(UTC).date()
    seat(BEN, "TASK_FORCE_LEADER", until=today)
    seat(BEN, "TEAM_MEMBER", FORCE_B2, since=BEGIN)
    for viewer, force in ((ANA_ASKS, "B2"), (BEN_ASKS, "A1"), (BEN_ASKS, "B2")):
        given = {"funder": FUNDER, "taskForce": force, "stage": "CONTACTED"}
        assert refused(viewer, "recordContact", **given) == [("FORBIDDEN", "taskForce")]


@pytest.fixture
def regions(graph, seat):
    """The world, Europe and its west, with France; ben speaks for Europe."""
    graph.put(EUROPE, WEST, WORLD)
    for low, high in ((FRANCE, WEST), (WEST, EUROPE), (EUROPE, WORLD), (KENYA, WORLD)):
        graph.put(LinkRecord("PART_OF", low.end, high.end, {"scheme": "m49"}))
    seat(BEN, "REGIONAL_REPRESENTATIVE", where=EUROPE)


@pytest.mark.parametrize("kind", ["LOCATED_IN", "FUNDS_IN"])
@pytest.mark.parametrize(
    ("where", "may"), [(FRANCE, True), (WEST, True), (EUROPE, True), (WORLD, True), (KENYA, False), (None, False)]
)
def test_a_representative_records_in_the_own_region(do, graph, regions, kind, where, may):
    if where:
        graph.put(LinkRecord(kind, ("Funder" if kind == "FUNDS_IN" else "Organization", FUND.id), where.end))
    given = {"funder": FUNDER, "taskForce": "A1", "stage": "CONTACTED"}
    told = [(each["code"], each["field"]) for each in do(BEN_ASKS, "recordContact", **given)["userErrors"]]
    assert told == ([] if may else [("FORBIDDEN", "funder")])


def test_where_it_funded_once_is_not_where_it_funds(refused, graph, regions):
    graph.put(LinkRecord("FUNDS_IN", ("Funder", FUND.id), FRANCE.end, {"until": date(2024, 1, 1)}))
    given = {"funder": FUNDER, "taskForce": "A1", "stage": "CONTACTED"}
    assert refused(BEN_ASKS, "recordContact", **given) == [("FORBIDDEN", "funder")]


def test_who_leads_too_records_everywhere(record, regions, seat):
    seat(BEN, "TASK_FORCE_LEADER")
    assert record(BEN_ASKS)["userErrors"] == []


def test_they_are_seen_by_those_alone_who_speak_for_the_task_force(record, ask, seat, graph):
    seat(BEN, "REGIONAL_REPRESENTATIVE", FORCE_B2)
    first, second = (record(OFFICE, taskForce=code)["contact"]["id"] for code in ("A1", "B2"))
    everywhere = """query ($one: ID!, $other: ID!) {
      contacts { totalCount } funder(id: "funder:fund") { contacts { totalCount } }
      taskForces { nodes { contacts { totalCount } } } node(id: $one) { id } other: node(id: $other) { id }
      funders(where: { contacts: { count: { gt: 0 } } }) { totalCount }
      current: contacts(where: { isCurrent: { eq: true } }) { totalCount }
    }"""

    def told(viewer):
        found = ask(everywhere, viewer, one=first, other=second)["data"]
        forces = [each["contacts"]["totalCount"] for each in found["taskForces"]["nodes"]]
        totals = {found[name]["totalCount"] for name in ("contacts", "current")}
        assert totals == {found["funder"]["contacts"]["totalCount"]} == {sum(forces)}
        assert found["funders"]["totalCount"] == min(1, sum(forces))
        return forces, bool(found["node"]), bool(found["other"])

    assert told(None) == ([0, 0], False, False)
    assert told(ANA_ASKS) == ([1, 0], True, False)
    assert told(BEN_ASKS) == ([0, 1], False, True)
    assert told(OFFICE) == ([1, 1], True, True)
    graph("MATCH (s:Participation) SET s.until = date()")
    assert told(ANA_ASKS) == told(BEN_ASKS) == ([0, 0], False, False)


def test_the_record_of_it_is_the_secretariats(record, ask):
    id_ = record(ANA_ASKS)["contact"]["id"]
    history = """query ($id: ID!) { node(id: $id) { ... on Contact { history { totalCount } } }
      changes(kind: "contact.recorded") { totalCount } }"""
    for viewer, seen in ((None, 0), (ANA_ASKS, 0), (OFFICE, 1)):
        told = ask(history, viewer, id=id_)["data"]
        assert told["changes"]["totalCount"] == seen
        assert told["node"] is None or told["node"]["history"]["totalCount"] == seen


def test_an_owner_who_is_private_is_not_named(record, ask, graph):
    record(OFFICE)
    graph("MATCH (p {id: 'person:office'}) SET p.private = true")
    owner = "{ contacts { nodes { by { name } } } }"
    assert ask(owner, ANA_ASKS)["data"]["contacts"]["nodes"] == [{"by": None}]
    assert ask(owner, OFFICE)["data"]["contacts"]["nodes"] == [{"by": {"name": "The office"}}]


def test_the_newest_is_the_stage_that_holds(record, ask, graph):
    stages = ("CONTACTED", "PRESENTED", "FEEDBACK", "DECLINED", "CONTACTED")
    ids = [record(ANA_ASKS, stage)["contact"]["id"] for stage in stages]
    record(OFFICE, taskForce="B2")
    asked = '{ contacts(where: { isCurrent: { eq: true }, taskForce: { code: { eq: "A1" } } }) { nodes { id } } }'
    assert ask(asked, ANA_ASKS)["data"]["contacts"]["nodes"] == [{"id": ids[-1]}]
    told = ask(ALL, ANA_ASKS)["data"]["contacts"]["nodes"]
    assert [each["id"] for each in told] == ids
    assert [each["stage"] for each in told] == list(stages)


def test_who_had_to_wait_is_not_before_the_other(record, graph):
    """The moment of a command is that at which it began."""
    later = datetime.now(UTC) + timedelta(hours=1)
    record(ANA_ASKS)
    graph("MATCH (c:Contact) SET c.at = $at", at=later)
    record(ANA_ASKS, "PRESENTED")
    assert graph("MATCH (c:Contact) RETURN c.stage ORDER BY c.at") == [["CONTACTED"], ["PRESENTED"]]


def test_no_jump(refused, record):
    record(ANA_ASKS)
    given = {"funder": FUNDER, "taskForce": "A1"}
    assert refused(ANA_ASKS, "recordContact", stage="FUNDED", **given) == [("WRONG_STATE", "stage")]
    assert refused(OFFICE, "recordContact", stage="NOT_CONTACTED", **given) == [("WRONG_STATE", "stage")]


def test_one_is_warned_of_anothers_recent_contact(record, graph):
    id_ = record(OFFICE)["contact"]["id"]
    (warning,) = record(ANA_ASKS)["warnings"]
    assert id_ in warning
    assert "CONTACTED" in warning
    assert "The office" not in warning
    graph("MATCH (c:Contact) SET c.at = c.at - duration('P30DT1S')")
    assert record(ANA_ASKS)["warnings"] == []


def test_not_of_ones_own_nor_of_one_that_is_only_planned(record, do):
    record(ANA_ASKS)
    assert record(ANA_ASKS)["warnings"] == []
    assert record(COLLEAGUE, "NOT_CONTACTED", taskForce="B2")["warnings"] == []


def test_nor_of_what_one_may_not_see(record):
    record(OFFICE, taskForce="B2")
    assert record(ANA_ASKS)["warnings"] == []
    assert len(record(COLLEAGUE)["warnings"]) == 1


def test_how_recent_is_a_setting(asking, record, graph):
    record(OFFICE)
    graph("MATCH (c:Contact) SET c.at = c.at - duration('P2D')")
    given = {"funder": FUNDER, "taskForce": "A1", "stage": "CONTACTED"}
    strict = asking(recent_contact_days=1).do
    assert strict(ANA_ASKS, "recordContact", "warnings", **given)["warnings"] == []


def test_one_is_warned_where_nobody_shall_write(record, graph):
    graph("MATCH (o {id: $id}) SET o.doNotContact = true", id=FUND.id)
    assert record(ANA_ASKS, "NOT_CONTACTED")["warnings"] == []
    (warning,) = record(ANA_ASKS)["warnings"]
    assert "doNotContactReason" in warning


def test_sent_again_it_is_recorded_once_and_warns_again(record, graph):
    record(OFFICE)
    told = [record(ANA_ASKS, idempotencyKey="one") for _ in range(2)]
    assert told[0] == told[1]
    assert len(told[0]["warnings"]) == 1
    assert graph("MATCH (c:Contact) RETURN count(c)") == [[2]]


def test_two_organizations_become_one_with_their_contacts_and_two_again(do, record, ask, graph):
    graph.put(TWIN, NodeRecord("Funder", TWIN.id, {"currency": "EUR"}))
    record(OFFICE)
    record(OFFICE, "NOT_CONTACTED", organization=TWIN.id)
    record(OFFICE, organization=TWIN.id)
    pair = {"from": TWIN.id, "into": FUND.id, "reason": "The same."}
    current = """{ funders(orderBy: [{ field: ID }]) {
      nodes { id contacts(where: { isCurrent: { eq: true } }) { totalCount } } } }"""
    do(OFFICE, "mergeOrganizations", **pair)
    assert ask(ALL, OFFICE)["data"]["contacts"]["totalCount"] == 3
    assert ask(current, OFFICE)["data"]["funders"]["nodes"] == [{"id": FUNDER, "contacts": {"totalCount": 1}}]
    do(OFFICE, "undoMerge", merged=TWIN.id, reason="Not the same.")
    told = ask(current, OFFICE)["data"]["funders"]["nodes"]
    assert told == [{"id": each, "contacts": {"totalCount": 1}} for each in (FUNDER, "funder:twin")]


def test_two_people_become_one_who_has_the_contacts_of_both(do, record, ask):
    record(ANA_ASKS)
    record(COLLEAGUE, "PRESENTED")
    do(OFFICE, "mergePeople", **{"from": BEN.id, "into": ANA.id, "reason": "The same."})
    owners = "{ contacts { nodes { by { id } } } }"
    assert ask(owners, OFFICE)["data"]["contacts"]["nodes"] == [{"by": {"id": ANA.id}}] * 2
    do(OFFICE, "undoMerge", merged=BEN.id, reason="Not the same.")
    assert ask(owners, OFFICE)["data"]["contacts"]["nodes"] == [{"by": {"id": each.id}} for each in (ANA, BEN)]


def test_who_is_erased_is_nobodys_name_in_it(do, record, ask, refused):
    record(ANA_ASKS)
    do(OFFICE, "erasePerson", person=ANA.id, reason="Asked for.")
    told = ask("{ contacts { nodes { stage by { id } } } }", OFFICE)["data"]["contacts"]["nodes"]
    assert told == [{"stage": "CONTACTED", "by": None}]
    assert len(record(COLLEAGUE, "PRESENTED")["warnings"]) == 1


def test_one_is_told_the_contacts_that_one_recorded(do, record):
    id_ = record(ANA_ASKS, note="Mine.")["contact"]["id"]
    data = do(ANA_ASKS, "exportMyData", "data")["data"]
    (contact,) = data["contacts"]
    expected = {"id": id_, "stage": "CONTACTED", "note": "Mine.", "organization": FUND.id, "taskForce": "A1"}
    assert contact.items() >= expected.items()
    assert "contact.recorded" in [each["kind"] for each in data["changes"]]
