"""Protects that every gate and every component rests on what is put into the graph, and changes with it alone."""

from datetime import UTC, date, datetime

import pytest
from finding.conftest import A1, FIRST, LEADER, OTHER, SECOND, TEAM

from loaders.load import write
from loaders.records import Batch, LinkRecord, NodeRecord
from queries.compiler.refusals import RefusedError
from queries.model.enums import MatchComponent
from queries.seen import Audience

pytestmark = pytest.mark.database

TABLE = """query ($code: String, $region: String, $amount: MoneyInput, $day: Date, $weights: [MatchWeightInput!]) {
  funderMatches(taskForce: $code, region: $region, amount: $amount, asOf: $day, weights: $weights) {
    edges { score coverage eligibility node { id } why
      gates { rule outcome theirs ours explanation } components { name value } } } }"""
PROVED = """query ($code: String, $region: String, $amount: MoneyInput, $day: Date) {
  funderMatches(taskForce: $code, region: $region, amount: $amount, asOf: $day, where: { id: { eq: "funder:second" } })
  {
    edges { components { name evidence { link node { id } } } } } }"""
ASKED = {"code": "A1", "region": "KE", "amount": {"amount": "100000", "currency": "EUR"}, "day": "2026-01-31"}
KENYA, ASIA, WORLD = (("Region", f"region:{each}") for each in ("iso3166:KE", "m49:142", "m49:001"))
GRANT, CALL, CONTACT = ("Grant", "grant:g"), ("FundingCall", "funding_call:c"), ("Contact", "contact:c")
YEAR_AGO = date(2025, 1, 31)


def given(funder, number=0, **said):
    grant = ("Grant", f"grant:g{number}")
    values = {"title": "A grant", "awarded": YEAR_AGO, "amountMinor": 10_000_000, "currency": "EUR"} | said
    node = NodeRecord(*grant, {name: each for name, each in values.items() if each is not None})
    return grant, [node, LinkRecord("GAVE", funder, grant)]


def supporting(funder, number=0, **said):
    grant, records = given(funder, number, **said)
    return grant, [*records, LinkRecord("SUPPORTS", grant, A1)]


def said(funder, **values):
    return NodeRecord(*funder, {"name": funder[1], **values})


def call(**values):
    records = [NodeRecord(*CALL, {"title": "A call", **values}), LinkRecord("OFFERS", SECOND, CALL)]
    return [*records, LinkRecord("FOR_OBJECTIVE", CALL, A1)]


def contact(stage):
    at = datetime(2026, 1, 2, 9, 0, tzinfo=UTC)
    return [
        NodeRecord(*CONTACT, {"stage": stage, "at": at}),
        LinkRecord("WITH", CONTACT, ("Organization", SECOND[1])),
        LinkRecord("ABOUT", CONTACT, ("TaskForce", "task_force:A1")),
    ]


def put(tx, records):
    nodes = tuple(each for each in records if isinstance(each, NodeRecord))
    write(tx, Batch(nodes, tuple(each for each in records if isinstance(each, LinkRecord))))


def rows(asked, **more):
    audience, viewer = more.pop("audience", Audience.NOBODY), more.pop("viewer", None)
    edges = asked(TABLE, ASKED | more, audience, viewer)["funderMatches"]["edges"]
    return {each["node"]["id"].replace("funder:", "organization:"): each for each in edges}


def value(row, name):
    return next(each["value"] for each in row["components"] if each["name"] == name)


def outcome(row, gate):
    return next((each["outcome"] for each in row["gates"] if each["rule"] == gate), None)


PARTNERSHIP = ("Partnership", "partnership:p")
TEXT = "We pay for soil health and soil organic carbon in Nationally Determined Contributions"
COMPONENTS = {
    "stated focus": ("THEME", [LinkRecord("FOCUSES_ON", SECOND, A1)]),
    "what it says": ("THEME", [said(SECOND, focusStatement=TEXT)]),
    "a grant for the objective": ("THEME", supporting(SECOND)[1]),
    "what a grant says": ("THEME", given(SECOND, title="Soil Organic Carbon", description=TEXT)[1]),
    "a region": ("GEOGRAPHY", [LinkRecord("FUNDS_IN", SECOND, KENYA)]),
    "the whole world": ("GEOGRAPHY", [LinkRecord("FUNDS_IN", SECOND, WORLD)]),
    "where a grant is spent": (
        "GEOGRAPHY",
        [*supporting(SECOND)[1], LinkRecord("SPENT_IN", supporting(SECOND)[0], KENYA)],
    ),
    "what it gave": ("HISTORY", supporting(SECOND)[1]),
    "sizes of grants": ("SIZE", given(SECOND)[1]),
    "its bounds": ("SIZE", [said(SECOND, minimumMinor=5_000_000, maximumMinor=20_000_000, currency="EUR")]),
    "a grant to the team": ("NETWORK", [*given(SECOND)[1], LinkRecord("AWARDED_TO", given(SECOND)[0], TEAM)]),
    "people in the task force": (
        "NETWORK",
        [
            NodeRecord("Participation", "participation:own", {"role": "TEAM_MEMBER"}),
            LinkRecord("IN", ("Participation", "participation:own"), ("TaskForce", "task_force:A1")),
            LinkRecord("ON_BEHALF_OF", ("Participation", "participation:own"), ("Organization", SECOND[1])),
        ],
    ),
    "a partnership": (
        "NETWORK",
        [
            NodeRecord(*PARTNERSHIP, {"name": "P"}),
            *(LinkRecord("MEMBER_OF", each, PARTNERSHIP) for each in (TEAM, ("Organization", SECOND[1]))),
        ],
    ),
    "where nobody is": ("GAP", [LinkRecord("FUNDS_IN", SECOND, ASIA)]),
}


@pytest.mark.parametrize("name", COMPONENTS)
def test_each_evidence_moves_its_component_and_the_rank(tx, asked, name):
    component, records = COMPONENTS[name]
    more = {"region": None} if component == "GAP" else {}
    before = rows(asked, **more)
    assert [value(row, component) for row in before.values()] == [None, None]
    assert list(before) == [FIRST[1], SECOND[1]]
    put(tx, records)
    after = rows(asked, **more)
    assert list(after) == [SECOND[1], FIRST[1]]
    assert value(after[SECOND[1]], component) > 0
    assert value(after[FIRST[1]], component) is None
    assert after[FIRST[1]] == before[FIRST[1]]


EUROPE, FRANCE = (("Region", f"region:{each}") for each in ("m49:150", "iso3166:FR"))
THERE, THIRD = ("Participation", "participation:there"), ("Organization", "organization:third")
STANDING = ("StandingPeriod", "standing:third")


def acting(role, *links):
    """Somebody in office for an organization in France."""
    return [
        NodeRecord(*THERE, {"role": role}),
        NodeRecord("Person", "person:there", {"name": "There"}),
        NodeRecord(*THIRD, {"name": "Third"}),
        LinkRecord("PARTICIPATES", ("Person", "person:there"), THERE),
        LinkRecord("IN", THERE, ("TaskForce", "task_force:A1")),
        *links,
    ]


ACTING_IN_FRANCE = (LinkRecord("ON_BEHALF_OF", THERE, THIRD), LinkRecord("LOCATED_IN", THIRD, FRANCE))
IN_EUROPE = {
    "a Representative": acting("REGIONAL_REPRESENTATIVE", LinkRecord("REPRESENTS", THERE, EUROPE)),
    "a funder": [
        NodeRecord("Organization", OTHER[1], {"name": "Other"}),
        NodeRecord("Funder", OTHER[1], {"name": "Other"}),
        LinkRecord("FOCUSES_ON", ("Funder", OTHER[1]), A1),
        LinkRecord("FUNDS_IN", ("Funder", OTHER[1]), EUROPE),
    ],
    "a member": acting("TEAM_MEMBER", *ACTING_IN_FRANCE),
    "a partner": [
        *acting("TEAM_MEMBER", *ACTING_IN_FRANCE),
        NodeRecord(*STANDING, {"standing": "PARTNER"}),
        LinkRecord("HAS_STANDING", THIRD, STANDING),
    ],
    "a grant": [*supporting(OTHER)[1], LinkRecord("SPENT_IN", supporting(OTHER)[0], FRANCE)],
    "a partnership": [
        NodeRecord(*PARTNERSHIP, {"name": "P"}),
        LinkRecord("WORKS_ON", PARTNERSHIP, A1),
        LinkRecord("ACTIVE_IN", PARTNERSHIP, EUROPE),
    ],
}


@pytest.mark.parametrize("name", IN_EUROPE)
def test_whatever_fills_a_cell_moves_the_gap_of_those_who_fund_there(tx, asked, name):
    """What is counted of a cell stands for itself: the same funders, the same of each, and another order."""
    put(tx, [LinkRecord("FUNDS_IN", FIRST, EUROPE), LinkRecord("FUNDS_IN", SECOND, ASIA)])
    before = rows(asked, region=None)
    assert list(before)[:2] == [FIRST[1], SECOND[1]]
    assert value(before[FIRST[1]], "GAP") == value(before[SECOND[1]], "GAP") > 0
    put(tx, IN_EUROPE[name])
    after = rows(asked, region=None)
    assert [each for each in after if each in before] == [SECOND[1], FIRST[1]]
    assert after[SECOND[1]] == before[SECOND[1]]
    assert value(after[FIRST[1]], "GAP") < value(before[FIRST[1]], "GAP")
    others = [
        [each for each in row["components"] if each["name"] != "GAP"] for row in (before[FIRST[1]], after[FIRST[1]])
    ]
    assert others[0] == others[1]


CELLS = """query ($day: Date) { gaps(objective: "A1", asOf: $day, first: 9) { nodes { region { name } value } } }"""


def test_the_gap_is_that_of_the_emptiest_cell_where_it_funds(tx, asked):
    put(tx, [LinkRecord("FUNDS_IN", SECOND, each) for each in (KENYA, FRANCE)] + IN_EUROPE["a member"])
    gaps = {each["region"]["name"]: each["value"] for each in asked(CELLS, ASKED)["gaps"]["nodes"]}
    row = rows(asked, region=None)[SECOND[1]]
    emptiest = max(("Africa", "Europe"), key=lambda each: (gaps[each], each))
    assert value(row, "GAP") == gaps[emptiest] < max(gaps.values())
    assert row["why"] == f"Of where it funds, A1 lacks most in {emptiest}."
    assert value(rows(asked, region="KE")[SECOND[1]], "GAP") == gaps["Africa"]


def test_an_objective_that_lacks_a_leader_lacks_one_everywhere(tx, asked):
    put(tx, [LinkRecord("FUNDS_IN", SECOND, ASIA)])
    before = value(rows(asked, region=None)[SECOND[1]], "GAP")
    tx.run("CYPHER 5 MATCH (p:Participation {id: $id}) SET p.until = date($day)", id=LEADER[1], day=ASKED["day"])
    assert value(rows(asked, region=None)[SECOND[1]], "GAP") > before


def test_funders_that_give_to_the_same_are_in_one_network(tx, asked):
    for number, funder in enumerate((FIRST, SECOND)):
        grant, records = supporting(funder, number)
        put(tx, [*records, LinkRecord("AWARDED_TO", grant, OTHER)])
    both = rows(asked)
    assert [value(row, "NETWORK") for row in both.values()] == [0.25, 0.25]
    assert proofs(asked)["NETWORK"] == [("CO_FUNDER", "funder:first")]


def proofs(asked):
    (edge,) = asked(PROVED, ASKED)["funderMatches"]["edges"]
    told = {each["name"]: each["evidence"] for each in edge["components"]}
    return {name: [(each["link"], each["node"]["id"]) for each in found] for name, found in told.items()}


def test_what_proves_a_component_is_told_with_it(tx, asked):
    grant, records = supporting(SECOND)
    more = (LinkRecord(*each) for each in (("FOCUSES_ON", SECOND, A1), ("FUNDS_IN", SECOND, KENYA)))
    put(tx, [*records, *more, LinkRecord("AWARDED_TO", grant, TEAM), LinkRecord("SPENT_IN", grant, KENYA)])
    told = proofs(asked)
    assert told["THEME"] == [("FOCUS", A1[1]), ("GRANT", grant[1])]
    assert told["GEOGRAPHY"] == [("GRANT", grant[1]), ("REGION", KENYA[1])]
    assert told["HISTORY"] == told["SIZE"] == [("GRANT", grant[1])]
    assert told["NETWORK"] == [("FUNDS", TEAM[1])]
    assert told["GAP"] == [("REGION", KENYA[1])]


GATES = {
    "closed": ("ACTIVE", [said(SECOND, closedOn=date(2025, 12, 31))], "INELIGIBLE"),
    "closes later": ("ACTIVE", [said(SECOND, closedOn=date(2026, 12, 31))], "ELIGIBLE"),
    "known to be active": ("ACTIVE", [said(SECOND, activeOn=YEAR_AGO)], "ELIGIBLE"),
    "active long ago": ("ACTIVE", [said(SECOND, activeOn=date(2015, 1, 1))], "UNKNOWN"),
    "gave lately": ("ACTIVE", supporting(SECOND)[1], "ELIGIBLE"),
    "funds such": ("TYPE_FUNDED", [said(SECOND, fundsTypes=["RESEARCH_OR_EDUCATION"])], "ELIGIBLE"),
    "funds others": ("TYPE_FUNDED", [said(SECOND, fundsTypes=["PRIVATE_COMPANY"])], "INELIGIBLE"),
    "funds there": ("REGION_COVERED", [LinkRecord("FUNDS_IN", SECOND, KENYA)], "ELIGIBLE"),
    "funds everywhere": ("REGION_COVERED", [LinkRecord("FUNDS_IN", SECOND, WORLD)], "ELIGIBLE"),
    "funds elsewhere": ("REGION_COVERED", [LinkRecord("FUNDS_IN", SECOND, ASIA)], "INELIGIBLE"),
    "no longer funds elsewhere": (
        "REGION_COVERED",
        [LinkRecord("FUNDS_IN", SECOND, ASIA, {"until": date(2026, 1, 31)})],
        "UNKNOWN",
    ),
    "more than it gives": ("AMOUNT_IN_BOUNDS", [said(SECOND, maximumMinor=9_999_999, currency="EUR")], "INELIGIBLE"),
    "as much as it gives": ("AMOUNT_IN_BOUNDS", [said(SECOND, maximumMinor=10_000_000, currency="EUR")], "ELIGIBLE"),
    "less in other money": ("AMOUNT_IN_BOUNDS", [said(SECOND, minimumMinor=30_000_000, currency="USD")], "INELIGIBLE"),
    "money without a rate": ("AMOUNT_IN_BOUNDS", [said(SECOND, maximumMinor=1, currency="KES")], "UNKNOWN"),
    "a call that is open": ("CALL_OPEN", call(closes=date(2026, 1, 31)), "ELIGIBLE"),
    "a call that is over": ("CALL_OPEN", call(closes=date(2026, 1, 30)), "INELIGIBLE"),
    "a call to come": ("CALL_OPEN", call(opens=date(2026, 2, 1)), "INELIGIBLE"),
    "a call for elsewhere": ("CALL_OPEN", [*call(), LinkRecord("FOR_REGION", CALL, ASIA)], "UNKNOWN"),
    "a call for there": ("CALL_OPEN", [*call(), LinkRecord("FOR_REGION", CALL, WORLD)], "ELIGIBLE"),
}


@pytest.mark.parametrize("name", GATES)
def test_each_gate_opens_and_shuts_by_its_own_evidence(tx, asked, name):
    gate, records, expected = GATES[name]
    before = rows(asked)
    assert {outcome(row, gate) for row in before.values()} == {"UNKNOWN"}
    put(tx, records)
    after = rows(asked)
    row = after[SECOND[1]]
    assert outcome(row, gate) == expected
    assert (row["eligibility"] == "INELIGIBLE") is (expected == "INELIGIBLE")
    assert after[FIRST[1]]["gates"] == before[FIRST[1]]["gates"]
    if expected == "INELIGIBLE":
        assert list(after) == [FIRST[1], SECOND[1]]
        assert row["why"].startswith("Blocked: ")
    told = next(each for each in row["gates"] if each["rule"] == gate)
    assert told["explanation"].endswith(".")


def test_a_blocked_funder_comes_last_whatever_speaks_for_it(tx, asked):
    put(tx, [said(SECOND, closedOn=YEAR_AGO), LinkRecord("FOCUSES_ON", SECOND, A1), *supporting(SECOND)[1]])
    told = rows(asked)
    assert list(told) == [FIRST[1], SECOND[1]]
    assert told[SECOND[1]]["score"] > (told[FIRST[1]]["score"] or 0)


OWN_RECORDS = {
    "declined": ("NOT_DECLINED", contact("DECLINED"), "INELIGIBLE"),
    "presented": ("NOT_DECLINED", contact("PRESENTED"), "ELIGIBLE"),
    "not to be contacted": ("MAY_CONTACT", [said(SECOND, doNotContact=True, doNotContactReason="Asked")], "INELIGIBLE"),
}


@pytest.mark.parametrize("name", OWN_RECORDS)
def test_what_is_on_record_of_contacts_is_a_gate_for_those_who_may_see_it(tx, asked, name):
    gate, records, expected = OWN_RECORDS[name]
    put(tx, records)
    office = rows(asked, audience=Audience.SECRETARIAT)
    assert (outcome(office[FIRST[1]], gate), outcome(office[SECOND[1]], gate)) == ("ELIGIBLE", expected)
    speaker = rows(asked, audience=Audience.USER, viewer="person:leader")
    assert outcome(speaker[SECOND[1]], gate) == expected
    for others in (rows(asked), rows(asked, audience=Audience.USER, viewer="person:private")):
        assert {outcome(row, gate) for row in others.values()} == {None}
        assert {row["eligibility"] for row in others.values()} == {"UNKNOWN"}
        assert "Asked" not in str(others)


def test_what_is_not_asked_about_is_no_gate(asked):
    told = rows(asked, region=None, amount=None)
    assert [each["rule"] for each in told[FIRST[1]]["gates"]] == ["ACTIVE", "TYPE_FUNDED", "CALL_OPEN"]


def test_only_what_was_known_on_the_day_counts(tx, asked):
    before = rows(asked, day="2024-12-31")
    put(tx, [*supporting(SECOND)[1], LinkRecord("FOCUSES_ON", SECOND, A1, {"since": YEAR_AGO})])
    assert rows(asked, day="2024-12-31") == before
    assert rows(asked, day=str(YEAR_AGO)) != before


def test_a_grant_that_goes_takes_only_what_it_proved(tx, asked):
    put(tx, [LinkRecord("FOCUSES_ON", FIRST, A1), *supporting(FIRST, 1)[1]])
    before = rows(asked)
    put(tx, supporting(SECOND)[1])
    assert rows(asked) != before
    tx.run("CYPHER 5 MATCH (g:Grant {id: 'grant:g0'}) DETACH DELETE g").consume()
    assert rows(asked) == before


INTRODUCTION = """{ funderMatches(taskForce: "A1", asOf: "2026-01-31") {
  edges { node { id } introduction { link node { id } } } } }"""


def chain(asked, audience=Audience.NOBODY):
    edges = asked(INTRODUCTION, {}, audience)["funderMatches"]["edges"]
    told = next(each["introduction"] for each in edges if each["node"]["id"] == "funder:second")
    return [each["node"]["id"] for each in told]


@pytest.mark.parametrize("audience", [Audience.NOBODY, Audience.SECRETARIAT])
def test_a_way_in_names_nobody_who_is_private(tx, asked, audience):
    assert chain(asked, audience) == []
    grant, records = given(SECOND)
    put(tx, [*records, LinkRecord("AWARDED_TO", grant, TEAM)])
    assert chain(asked, audience) == ["person:leader", TEAM[1], grant[1]]
    tx.run("CYPHER 5 MATCH (p:Person {id: 'person:leader'}) SET p.private = true").consume()
    assert chain(asked, audience) == []


def test_the_weights_that_are_given_decide(tx, asked):
    put(tx, [LinkRecord("FOCUSES_ON", FIRST, A1), *supporting(SECOND)[1]])
    assert next(iter(rows(asked, weights=alone("THEME")))) == FIRST[1]
    assert next(iter(rows(asked, weights=alone("HISTORY")))) == SECOND[1]


def alone(name):
    return [{"component": each.value, "weight": float(each == name)} for each in MatchComponent]


@pytest.mark.parametrize(
    ("more", "reason"),
    [
        ({"code": None}, "taskForce"),
        ({"code": "Z9"}, "names no task force"),
        ({"region": "nowhere"}, "names no region"),
        ({"amount": {"amount": "0", "currency": "EUR"}}, "more than 0"),
        ({"amount": {"amount": "1", "currency": "XYZ"}}, "ISO 4217"),
        ({"weights": [{"component": "GAP", "weight": -1.0}]}, "0 or more"),
    ],
    ids=str,
)
def test_what_makes_no_sense_is_refused_with_what_to_do(asked, more, reason):
    with pytest.raises(RefusedError, match=reason) as refused:
        rows(asked, **more)
    assert refused.value.code == "BAD_USER_INPUT"


def test_a_funder_sees_the_same_table_from_its_side(tx, asked):
    put(tx, [LinkRecord("FOCUSES_ON", SECOND, A1), *supporting(SECOND)[1], LinkRecord("FUNDS_IN", SECOND, KENYA)])
    shown = "score coverage eligibility why gates { rule outcome theirs ours } components { name value weight }"
    text = f"""query ($code: String!, $region: String, $amount: MoneyInput, $day: Date) {{
      taskForceMatches(funder: "funder:second", region: $region, amount: $amount, asOf: $day) {{
        totalCount edges {{ node {{ code }} {shown} }} }}
      funderMatches(taskForce: $code, region: $region, amount: $amount, asOf: $day) {{
        edges {{ node {{ id }} {shown} }} }} }}"""
    told = asked(text, ASKED)
    mine = {each["node"].pop("code"): each for each in told["taskForceMatches"]["edges"]}
    theirs = {each["node"].pop("id"): each for each in told["funderMatches"]["edges"]}
    assert told["taskForceMatches"]["totalCount"] == len(mine) == 24
    assert next(iter(mine)) == "A1"
    assert mine["A1"] == theirs["funder:second"]
