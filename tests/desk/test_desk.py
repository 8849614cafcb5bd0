"""Protects the desk: what waits, for whom, since when; for nobody but the secretariat."""

import pytest
from desk.steps import CALL, days
from golden.explaining import hits
from golden.shapes import compiled_text
from joining.acting import AFRICA, LEADER

from queries.seen import Audience

pytestmark = pytest.mark.database

WAITING = "waiting { totalCount nodes { kind who { name } for { name } since deadline candidacy { id state } } }"
EVERYTHING = (
    WAITING + " claims { totalCount nodes { person { name } } } mails { totalCount nodes { address } }"
    " candidacies { totalCount nodes { id } } termsInDoubt { totalCount nodes { id } }"
)


def turns(told):
    """Each as (kind, who waits, who is waited for); the secretariat is None."""
    names = [(each["kind"], each["who"], each["for"]) for each in told["waiting"]["nodes"]]
    return [(kind, who and who["name"], whom and whom["name"]) for kind, who, whom in names]


@pytest.mark.parametrize("who", [None, "ana"])
def test_for_everybody_but_the_secretariat_it_is_null(town, steps, who):
    viewer = town.person(who, "soil") if who else None
    assert town.ask(f"{{ desk {{ {EVERYTHING} }} }}", viewer) == {"data": {"desk": None}}


def test_an_empty_desk(desk):
    nothing = {"totalCount": 0, "nodes": []}
    assert desk(EVERYTHING) == dict.fromkeys(("waiting", "claims", "mails", "candidacies", "termsInDoubt"), nothing)


def test_whose_turn_it_is_at_every_step(town, steps, desk):
    ana, ben = town.person("ana", "soil"), town.person("ben", "farm")
    candidacy = steps.stand(ana)
    assert turns(desk(WAITING)) == [("CALL", "ana", None)]
    steps.call()
    told = desk(WAITING)
    assert turns(told) == [("ANSWER", None, "ana")]
    (row,) = told["waiting"]["nodes"]
    assert (row["deadline"], row["candidacy"]) == (CALL["deadline"], {"id": candidacy, "state": "CALLED"})
    steps.answer(ana, candidacy)
    assert turns(desk(WAITING)) == [("CONSULTATION", "ana", None)]
    steps.consult(candidacy, ben)
    assert turns(desk(WAITING)) == [("OPINION", None, "ben")]
    town.act(ben, "giveOpinion", candidacy=candidacy, text="Good.")
    assert turns(desk(WAITING)) == [("DECISION", "ana", None)]
    steps.nominate(candidacy)
    assert turns(desk(WAITING)) == [("ACCEPTANCE", None, "ana")]
    town.act(ana, "acceptNomination", candidacy=candidacy)
    assert desk(WAITING)["waiting"] == {"totalCount": 0, "nodes": []}


def test_each_who_was_asked_is_waited_for_since_they_were(town, steps, desk):
    ana, ben, cleo = (town.person(name, "soil") for name in ("ana", "ben", "cleo"))
    candidacy = steps.consulted(ana, ben)
    town.run("CYPHER 5 MATCH ()-[r:CONSULTS]->() SET r.since = datetime('2020-01-01T00:00:00Z')")
    steps.consult(candidacy, cleo)
    told = desk(WAITING)
    assert turns(told) == [("OPINION", None, "ben"), ("OPINION", None, "cleo")]
    assert told["waiting"]["nodes"][0]["since"] == "2020-01-01T00:00:00Z"
    town.act(ben, "giveOpinion", candidacy=candidacy, text="Good.")
    assert turns(desk(WAITING)) == [("OPINION", None, "cleo")]


@pytest.mark.parametrize("state", ["CALLED", "NOMINATED"])
def test_who_lets_the_last_day_pass_waits_for_the_secretariat_from_the_next_day_on(town, steps, desk, state):
    ana = town.person("ana", "soil")
    candidacy = steps.stand(ana)
    steps.call()
    if state == "NOMINATED":
        steps.answer(ana, candidacy)
        steps.consult(candidacy, steps.secretary)
        town.act(steps.secretary, "giveOpinion", candidacy=candidacy, text="Good.")
        steps.nominate(candidacy)
    steps.passed(candidacy, days(-2))
    told = desk(WAITING)
    assert turns(told) == [("LAPSED", "ana", None)]
    (row,) = told["waiting"]["nodes"]
    assert (row["deadline"], row["since"]) == (days(-2), f"{days(-1)}T00:00:00Z")


def test_the_last_day_itself_has_not_passed(town, steps, desk):
    candidacy = steps.stand(town.person("ana", "soil"))
    steps.call()
    steps.passed(candidacy, days(0))
    assert turns(desk(WAITING)) == [("ANSWER", None, "ana")]


def test_waiting_by_kind_by_age_and_so_many(town, steps, desk):
    ana, ben = town.person("ana", "soil"), town.person("ben", "farm")
    old = steps.stand(ana)
    steps.stand(ben, **AFRICA)
    steps.moved(old, days(-10))
    rows = "totalCount nodes { who { name } }"
    both = {"totalCount": 2, "nodes": [{"who": {"name": "ana"}}, {"who": {"name": "ben"}}]}
    one = {"totalCount": 1, "nodes": [{"who": {"name": "ana"}}]}
    told = desk(
        f"""all: waiting(kinds: [CALL]) {{ {rows} }} none: waiting(kinds: [DECISION]) {{ totalCount }}
        old: waiting(olderThanDays: 9) {{ {rows} }} older: waiting(olderThanDays: 10) {{ totalCount }}
        first: waiting(first: 1) {{ {rows} }}"""
    )
    assert told == {
        "all": both,
        "none": {"totalCount": 0},
        "old": one,
        "older": {"totalCount": 0},
        "first": {**one, "totalCount": 2},
    }


def test_candidacies_by_state_age_and_deadline(town, steps, desk):
    ana, ben = town.person("ana", "soil"), town.person("ben", "farm")
    called = steps.stand(ana)
    steps.call()
    submitted = steps.stand(ben, **AFRICA)
    steps.submitted(submitted, days(-30))
    told = desk(
        """state: candidacies(where: { state: { eq: CALLED } }) { nodes { id } }
        old: candidacies(olderThanDays: 29) { totalCount nodes { id } }
        older: candidacies(olderThanDays: 30) { totalCount }
        due: candidacies(deadlineBefore: $day) { nodes { id call { deadline } } }
        both: candidacies(olderThanDays: 1, deadlineBefore: $day) { totalCount }
        all: candidacies(first: 1) { totalCount nodes { id } facets(by: [STATE]) { values { value count } } }""",
        day=days(15),
    )
    assert told["state"] == {"nodes": [{"id": called}]}
    assert told["old"] == {"totalCount": 1, "nodes": [{"id": submitted}]}
    assert told["older"] == told["both"] == {"totalCount": 0}
    assert told["due"] == {"nodes": [{"id": called, "call": {"deadline": CALL["deadline"]}}]}
    assert (told["all"]["totalCount"], told["all"]["nodes"]) == (2, [{"id": submitted}])
    counted = [{"value": "CALLED", "count": 1}, {"value": "SUBMITTED", "count": 1}]
    assert sorted(told["all"]["facets"][0]["values"], key=lambda each: each["value"]) == counted
    assert desk("candidacies(deadlineBefore: $day) { totalCount }", day=CALL["deadline"])["candidacies"] == {
        "totalCount": 0
    }


def test_a_term_is_in_doubt_without_a_partner_or_under_review(town, desk):
    for name, organization, properties in (
        ("partner", "soil", {}),
        ("member", "farm", {}),
        ("stranger", "garden", {}),
        ("alone", None, {}),
        ("reviewed", "soil", {"underReview": True}),
        ("gone", "garden", {"until": None}),
    ):
        town.person(name)
        term = town.in_office(name, **properties)
        town.run(
            "CYPHER 5 MATCH (x:Participation {id: $term}), (o:Organization {id: $of}) CREATE (x)-[:ON_BEHALF_OF]->(o)",
            term=term,
            of=f"organization:{organization}",
        )
    town.run("CYPHER 5 MATCH (x:Participation {id: 'participation:gone:TASK_FORCE_LEADER:A1'}) SET x.until = date()")
    town.person("member of the team")
    town.in_office("member of the team", "TEAM_MEMBER")
    told = desk("termsInDoubt { totalCount nodes { person { name } underReview organization { isPartner } } }")
    found = {
        each["person"]["name"]: (each["underReview"], each["organization"]) for each in told["termsInDoubt"]["nodes"]
    }
    assert found == {
        "stranger": (False, {"isPartner": False}),
        "alone": (False, None),
        "reviewed": (True, {"isPartner": True}),
    }
    assert told["termsInDoubt"]["totalCount"] == 3
    assert desk("termsInDoubt(where: { underReview: { eq: true } }) { totalCount }")["termsInDoubt"]["totalCount"] == 1


def test_terms_in_doubt_cost_a_look_at_each_term_and_none_at_team_members(town):
    town.person("ana", "soil")
    town.in_office("ana")
    town.run(
        "CYPHER 5 MATCH (t:TaskForce {code: 'A1'}) UNWIND range(1, 600) AS i"
        " CREATE (:Node:Participation {id: 'participation:' + i, role: 'TEAM_MEMBER'})-[:IN]->(t)"
    )
    town.run("CYPHER 5 CALL db.prepareForReplanning(60)")
    plan, parameters, _ = compiled_text(
        "{ desk { termsInDoubt { totalCount nodes { id } } } }", {}, audience=Audience.SECRETARIAT
    )
    assert hits(town.session, plan.statement, parameters) < 100


def test_claims_are_those_that_nobody_has_confirmed_the_oldest_first(town, desk):
    for name, properties in (
        ("new", {"claimed": True, "claimedAt": "2026-02-01T00:00:00Z"}),
        ("old", {"claimed": True, "claimedAt": "2026-01-01T00:00:00Z"}),
        ("confirmed", {}),
    ):
        town.person(name)
        town.run(
            "CYPHER 5 MATCH (p:Person {id: $id}), (o:Organization {id: 'organization:soil'})"
            " CREATE (p)-[r:AFFILIATED_WITH]->(o) SET r = $properties, r.claimedAt = datetime($properties.claimedAt)",
            id=f"person:{name}",
            properties=properties,
        )
    told = desk("claims { totalCount nodes { claimedAt person { name } organization { id isPartner } } }")["claims"]
    assert told["totalCount"] == 2
    assert [each["person"]["name"] for each in told["nodes"]] == ["old", "new"]
    assert told["nodes"][0]["organization"] == {"id": "organization:soil", "isPartner": True}
    assert told["nodes"][0]["claimedAt"] == "2026-01-01T00:00:00Z"


def test_mails_with_their_addresses_and_errors_but_never_what_they_say(town, steps, desk):
    steps.stand(town.person("ana", "soil"))
    town.run("CYPHER 5 MATCH (m:Mail) WHERE m.kind = 'candidacy.submitted' SET m.state = 'FAILED', m.error = '550 no'")
    told = desk("mails(states: [FAILED]) { totalCount nodes { id state kind address subject tries error sentAt } }")
    (mail,) = told["mails"]["nodes"]
    assert mail.pop("id").startswith("mail:")
    assert mail == {
        "state": "FAILED",
        "kind": "candidacy.submitted",
        "address": "ana@example.org",
        "subject": "Your candidacy as Task Force Leader of task force A1",
        "tries": 0,
        "error": "550 no",
        "sentAt": None,
    }
    refused = town.ask("{ desk { mails { nodes { text } } } }", steps.secretary)
    assert refused["errors"][0]["extensions"]["code"] == "GRAPHQL_VALIDATION_FAILED"


def test_too_many_rows_are_refused(town, sue):
    told = town.ask("{ desk { mails(first: 501) { totalCount nodes { id } } } }", sue)
    assert told["errors"][0]["extensions"]["code"] == "PAGE_TOO_LARGE"


def test_it_stands_beside_other_fields_in_one_statement(town, steps, sue):
    steps.stand(town.person("ana", "soil"))
    told = town.ask(
        """{ __typename desk { __typename waiting { __typename nodes { __typename candidacy { taskForce { code } } } } }
        taskForces(where: { leaders: { none: {} } }) { nodes { code } } }""",
        sue,
    )
    row = {"__typename": "Waiting", "candidacy": {"taskForce": {"code": LEADER["taskForce"]}}}
    assert told["data"]["desk"] == {"__typename": "Desk", "waiting": {"__typename": "WaitingList", "nodes": [row]}}
    assert told["data"]["taskForces"] == {"nodes": [{"code": "A1"}, {"code": "B2"}]}
