"""Protects what is entered of funders beside their focus: their calls, when they closed, whether one may write."""

from datetime import UTC, datetime, timedelta

import pytest
from network.small import ANA_ASKS, BEN, BEN_ASKS, FORCE_A1, FUND, OFFICE, organization

from loaders.records import LinkRecord, NodeRecord

pytestmark = pytest.mark.database

FUNDER = "funder:fund"
SHOWN = """fundingCall { id title opens closes guidelines minimumAmount { amount currency } funder { id }
  objectives { nodes { code } } regions { nodes { code } } version }"""
TOLD = """funder { focusStatement activeOn closedOn doNotContact doNotContactReason
  organization { funder { closedOn } } }"""
BLOCKED = {"doNotContact": True, "doNotContactReason": "They asked us."}
TWIN = organization("twin", "Field Fund Ltd", "DONOR_OR_FOUNDATION")


@pytest.fixture
def call(do):
    """Make one of the funder: its id."""

    def made(title="Soil", **given):
        told = do(OFFICE, "createFundingCall", "fundingCall { id }", title=title, funder=FUNDER, **given)
        assert told["userErrors"] == []
        return told["fundingCall"]["id"]

    return made


def test_a_call_is_made_with_all_that_is_told(do, graph):
    told = do(
        OFFICE,
        "createFundingCall",
        SHOWN,
        title=" Living  soils ",
        funder=FUNDER,
        opens="2026-01-01",
        closes="2026-03-01",
        guidelines="https://fund.example/apply",
        minimumAmount="5000",
        currency="EUR",
        objectives=["A1"],
        regions=["FR", "initiative:AFRICA"],
    )["fundingCall"]
    (change,) = graph.changes()
    assert told == {
        "id": change["subject"],
        "title": "Living soils",
        "opens": "2026-01-01",
        "closes": "2026-03-01",
        "guidelines": "https://fund.example/apply",
        "minimumAmount": {"amount": "5000.00", "currency": "EUR"},
        "funder": {"id": FUNDER},
        "objectives": {"nodes": [{"code": "A1"}]},
        "regions": {"nodes": [{"code": "AFRICA"}, {"code": "FR"}]},
        "version": change["id"],
    }
    assert told["id"].startswith("funding_call:")
    assert (change["kind"], change["open"]) == ("funding_call.created", True)
    assert change["after"]["funder"] == FUND.id


def test_a_call_is_changed_by_whoever_has_read_it(do, graph, call):
    id_ = call(closes="2026-03-01", regions=["FR"])
    version = graph.version(id_)
    told = do(OFFICE, "updateFundingCall", SHOWN, fundingCall=id_, closes=None, regions=[], expectedVersion=version)
    assert (told["fundingCall"]["closes"], told["fundingCall"]["regions"]) == (None, {"nodes": []})
    again = do(OFFICE, "updateFundingCall", SHOWN, fundingCall=id_, title="Peat", expectedVersion=version)
    assert [(each["code"], each["field"]) for each in again["userErrors"]] == [("CONFLICT", "expectedVersion")]
    assert graph.changes()[-1]["before"] == {"closes": "2026-03-01", "regions": ["region:iso3166:FR"]}


@pytest.mark.parametrize(
    ("name", "given", "field"),
    [
        ("createFundingCall", {"title": " ", "funder": FUNDER}, "title"),
        ("createFundingCall", {"title": "One", "funder": "funder:soil"}, "funder"),
        ("createFundingCall", {"title": "One", "funder": FUNDER, "minimumAmount": "5"}, "currency"),
        (
            "createFundingCall",
            {"title": "One", "funder": FUNDER, "opens": "2026-02-02", "closes": "2026-02-01"},
            "closes",
        ),
        (
            "createFundingCall",
            {"title": "One", "funder": FUNDER, "minimumAmount": "5", "maximumAmount": "4", "currency": "EUR"},
            "minimumAmount",
        ),
        ("updateFunder", {"funder": FUNDER, "doNotContactReason": "They asked us."}, "doNotContactReason"),
        ("updateFunder", {"funder": FUNDER, "activeOn": "2025-01-01", "closedOn": "2025-01-01"}, "activeOn"),
        ("createGrant", {"title": "One", "funder": FUNDER, "description": "n" * 1001}, "description"),
    ],
)
def test_what_cannot_be_is_refused_by_its_field(refused, name, given, field):
    assert refused(OFFICE, name, **given) == [("INVALID", field)]


def test_what_closes_within_some_days_is_a_list(ask, call):
    today = datetime.now(UTC).date()

    def on(days):
        return (today + timedelta(days=days)).isoformat()

    call("over", closes=on(-1))
    call("last day", closes=on(0))
    call("soon", opens=on(-9), closes=on(60))
    call("later", closes=on(61))
    call("to come", opens=on(1), closes=on(30))
    call("for ever")
    asked = """query ($from: Date!, $to: Date!) {
      closing: fundingCalls(where: { closes: { gte: $from, lte: $to }, isOpen: { eq: true } },
        orderBy: [{ field: CLOSES }]) { totalCount nodes { title isOpen daysLeft } }
      left: fundingCalls(where: { daysLeft: { gte: 0, lte: 60 } }, orderBy: [{ field: TITLE }]) { nodes { title } }
      all: fundingCalls(orderBy: [{ field: CLOSES, direction: DESC }, { field: TITLE }]) { nodes { title } }
      shut: fundingCalls(where: { isOpen: { eq: false } }, orderBy: [{ field: TITLE }]) { nodes { title } }
      funder(id: "funder:fund") { calls(where: { isOpen: { eq: true } }) { totalCount } }
    }"""
    told = ask(asked, **{"from": on(0), "to": on(60)})["data"]
    titles = {name: [each["title"] for each in told[name]["nodes"]] for name in ("left", "all", "shut")}
    assert told["closing"]["nodes"] == [
        {"title": "last day", "isOpen": True, "daysLeft": 0},
        {"title": "soon", "isOpen": True, "daysLeft": 60},
    ]
    assert titles["left"] == ["last day", "soon", "to come"]
    assert titles["all"] == ["for ever", "later", "soon", "to come", "last day", "over"]
    assert titles["shut"] == ["over", "to come"]
    assert told["funder"]["calls"]["totalCount"] == 4


def test_a_day_may_be_asked_for(ask, call):
    id_ = call(opens="2026-01-10", closes="2026-01-20")
    asked = """query ($id: ID!) { fundingCall(id: $id) { before: isOpen(asOf: "2026-01-09")
      on: isOpen(asOf: "2026-01-20")
      after: isOpen(asOf: "2026-01-21") daysLeft(asOf: "2026-01-21") } }"""
    told = ask(asked, id=id_)["data"]["fundingCall"]
    assert told == {"before": False, "on": True, "after": False, "daysLeft": -1}


def test_a_funder_is_told_of(do, graph):
    given = {"focusStatement": " Living  soils. ", "activeOn": "2025-06-01", "closedOn": "2026-01-01"}
    told = do(OFFICE, "updateFunder", TOLD, funder=FUNDER, **given)["funder"]
    assert told == {
        "focusStatement": "Living soils.",
        "activeOn": "2025-06-01",
        "closedOn": "2026-01-01",
        "doNotContact": None,
        "doNotContactReason": None,
        "organization": {"funder": {"closedOn": "2026-01-01"}},
    }
    assert do(OFFICE, "updateFunder", TOLD, funder=FUNDER, closedOn=None)["funder"]["closedOn"] is None
    assert graph.changes()[-1]["before"] == {"closedOn": "2026-01-01"}


def test_a_new_funder_may_come_with_all_of_it(do):
    given = {"organization": "organization:soil", "focusStatement": "Soils.", **BLOCKED}
    told = do(OFFICE, "createFunder", TOLD, **given)["funder"]
    assert (told["focusStatement"], told["doNotContact"]) == ("Soils.", True)


def test_that_nobody_shall_write_is_known_to_those_who_might(do, ask, graph):
    do(OFFICE, "updateFunder", funder=FUNDER, **BLOCKED)
    here = NodeRecord("Participation", "participation:ben", {"role": "TEAM_MEMBER"})
    graph.put(here, LinkRecord("PARTICIPATES", BEN.end, here.end), LinkRecord("IN", here.end, FORCE_A1.end))
    asked = '{ funder(id: "funder:fund") { doNotContact doNotContactReason } }'
    for viewer in (None, BEN_ASKS):
        assert ask(asked, viewer)["data"]["funder"] == {"doNotContact": None, "doNotContactReason": None}
    for viewer in (ANA_ASKS, OFFICE):
        assert ask(asked, viewer)["data"]["funder"] == BLOCKED
    graph("MATCH (s:Participation) SET s.until = date()")
    assert ask(asked, ANA_ASKS)["data"]["funder"]["doNotContactReason"] is None


def test_no_record_says_why_nobody_shall_write(do, graph):
    do(OFFICE, "updateFunder", funder=FUNDER, focusStatement="Soils.", **BLOCKED)
    do(OFFICE, "updateFunder", funder=FUNDER, doNotContact=None, doNotContactReason=None)
    first, second = graph.changes()
    assert (first["after"], first["open"]) == ({"focusStatement": "Soils."}, True)
    assert (second["after"], second["open"]) == ({}, False)
    assert graph("MATCH (o {id: $id}) RETURN o.doNotContact, o.doNotContactReason", id=FUND.id) == [[None, None]]


def test_a_grant_says_what_it_is_for(do):
    told = do(OFFICE, "createGrant", "grant { id description }", title="One", funder=FUNDER, description="Hedges.")
    assert told["grant"]["description"] == "Hedges."
    told = do(OFFICE, "updateGrant", "grant { description }", grant=told["grant"]["id"], description=None)
    assert told["grant"]["description"] is None


def test_two_funders_become_one_with_their_calls_and_two_again(do, ask, graph, call):
    graph.put(TWIN)
    do(OFFICE, "updateFunder", funder=FUNDER, focusStatement="Soils.", closedOn="2025-01-01", **BLOCKED)
    id_ = call()
    do(OFFICE, "mergeOrganizations", **{"from": FUND.id, "into": TWIN.id, "reason": "The same."})
    asked = "{ funders { nodes { id focusStatement closedOn doNotContact calls { nodes { id } } } } }"
    whole = {
        "focusStatement": "Soils.",
        "closedOn": "2025-01-01",
        "doNotContact": True,
        "calls": {"nodes": [{"id": id_}]},
    }
    assert ask(asked, OFFICE)["data"]["funders"]["nodes"] == [{"id": "funder:twin", **whole}]
    do(OFFICE, "undoMerge", merged=FUND.id, reason="Not the same.")
    assert ask(asked, OFFICE)["data"]["funders"]["nodes"] == [{"id": FUNDER, **whole}]
    left = graph("MATCH (o {id: $id}) RETURN o.focusStatement, o.closedOn, o.doNotContact", id=TWIN.id)
    assert left == [[None, None, None]]
