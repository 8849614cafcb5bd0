"""Protects the verdict as a query reads it: the rules on the facts of the graph, in one statement."""

import pytest
from days import today
from joining.acting import AFRICA, LEADER, MEMBER
from joining.service import Service

pytestmark = pytest.mark.database

VERDICT = """query ($taskForce: String!, $role: RoleName!, $region: String, $organization: ID) {
  joinEligibility(taskForce: $taskForce, role: $role, region: $region, organization: $organization) {
    allowed rules { rule outcome explanation evidence basis } alternatives { role region }
  }
}"""
OPENINGS = """query ($goal: String, $region: String) {
  openings(goal: $goal, region: $region) { role region { code } taskForce { code } verdict { allowed } }
}"""
TEAM_MEMBER = {"role": "TEAM_MEMBER", "region": None}


def judged(town, who, **asked):
    return town.ask(VERDICT, who, **asked)["data"]["joinEligibility"]


def outcomes(verdict):
    return {each["rule"]: each["outcome"] for each in verdict["rules"]}


def refusing(verdict):
    return {name: outcome for name, outcome in outcomes(verdict).items() if outcome != "PASS"}


def seats(town, who=None, **asked):
    told = town.ask(OPENINGS, who, **asked)["data"]["openings"]
    return [(each["taskForce"]["code"], each["region"] and each["region"]["code"]) for each in told]


def test_somebody_of_a_partner_organization_may_lead(town):
    verdict = judged(town, town.person("ana", "soil"), **LEADER)
    assert verdict["allowed"]
    assert verdict["alternatives"] == []
    evidence = {each["rule"]: each["evidence"] for each in verdict["rules"]}
    assert evidence == {
        "TASK_FORCE_KNOWN": ["task_force:A1"],
        "LOGGED_IN": ["person:ana"],
        "AFFILIATION_CONFIRMED": ["organization:soil"],
        "ORGANIZATION_IS_PARTNER": ["organization:soil"],
        "SEAT_FREE": ["task_force:A1"],
        "NOT_ALREADY_HOLDING": ["task_force:A1"],
    }


def test_a_member_is_a_partner_too(town):
    assert judged(town, town.person("ana", "farm"), **LEADER)["allowed"]


def test_somebody_of_another_organization_gets_the_reason_and_is_welcome_as_team_member(town):
    ana = town.person("ana", "garden")
    verdict = judged(town, ana, **AFRICA)
    assert refusing(verdict) == {"ORGANIZATION_IS_PARTNER": "FAIL"}
    assert verdict["alternatives"] == [TEAM_MEMBER]
    assert judged(town, ana, **MEMBER)["allowed"]


def test_nobody_is_told_to_log_in(town):
    assert refusing(judged(town, None, **LEADER)) == {
        "LOGGED_IN": "FAIL",
        "AFFILIATION_CONFIRMED": "UNKNOWN",
        "ORGANIZATION_IS_PARTNER": "UNKNOWN",
        "NOT_ALREADY_HOLDING": "UNKNOWN",
    }


@pytest.mark.parametrize(
    ("properties", "expected"),
    [
        ({"claimed": True}, {"AFFILIATION_CONFIRMED": "UNKNOWN"}),
        ({"until": 0}, {"AFFILIATION_CONFIRMED": "FAIL", "ORGANIZATION_IS_PARTNER": "UNKNOWN"}),
        ({"since": 0}, {}),
        (
            {"since": 1},
            {"AFFILIATION_CONFIRMED": "FAIL", "ORGANIZATION_IS_PARTNER": "UNKNOWN"},
        ),
    ],
    ids=["claimed", "over", "from today", "not yet"],
)
def test_an_affiliation_counts_while_it_is_in_force_and_confirmed(town, properties, expected):
    told = {name: value if name == "claimed" else today(value) for name, value in properties.items()}
    assert refusing(judged(town, town.person("ana", "soil", **told), **LEADER)) == expected


def test_standing_is_that_of_today(town):
    ana = town.person("ana", "soil")
    town.run("CYPHER 5 MATCH (s:StandingPeriod {id: 'standing:soil'}) SET s.until = $today", today=today())
    assert refusing(judged(town, ana, **LEADER)) == {"ORGANIZATION_IS_PARTNER": "FAIL"}


def test_an_organization_can_be_named_also_by_an_id_that_was_merged_away(town):
    ana = town.person("ana", "soil", "garden")
    assert judged(town, ana, **LEADER, organization="organization:old")["allowed"]
    assert not judged(town, ana, **LEADER, organization="organization:garden")["allowed"]
    assert refusing(judged(town, ana, **LEADER, organization="organization:none")) == {
        "AFFILIATION_CONFIRMED": "FAIL",
        "ORGANIZATION_IS_PARTNER": "FAIL",
    }


@pytest.mark.parametrize(("term", "free"), [({}, False), ({"until": 0}, True), ({"until": 1}, False)])
def test_a_seat_is_taken_while_somebody_is_in_office(town, term, free):
    town.person("ben", "soil")
    held = town.in_office("ben", **{name: today(later) for name, later in term.items()})
    verdict = judged(town, town.person("ana", "soil"), **LEADER)
    assert verdict["allowed"] is free
    assert ("A1", None) in seats(town) or not free
    if not free:
        (evidence,) = [each["evidence"] for each in verdict["rules"] if each["outcome"] == "FAIL"]
        assert evidence == [held]
        assert verdict["alternatives"][0] == TEAM_MEMBER
        assert len(verdict["alternatives"]) == 3


NOMINATED = """CYPHER 5 MATCH (t:TaskForce {code: 'A1'}), (p:Person {id: 'person:ben'})
CREATE (p)-[:STANDS]->(:Node:Candidacy {id: 'candidacy:x', role: 'TASK_FORCE_LEADER', state: 'NOMINATED',
                                        acceptBy: $day, submittedAt: datetime()})-[:FOR]->(t)"""


@pytest.mark.parametrize(("day", "free"), [(0, False), (-1, True)])
def test_a_nomination_keeps_the_seat_until_it_runs_out(town, day, free):
    town.person("ben", "soil")
    town.run(NOMINATED, day=today(day))
    verdict = judged(town, town.person("ana", "soil"), **LEADER)
    assert verdict["allowed"] is free
    assert "candidacy:x" not in str(verdict)
    assert (("A1", None) in seats(town)) is free


def test_openings_are_the_free_seats_of_a_goal_and_of_a_region(town):
    town.person("ben", "soil")
    town.in_office("ben")
    town.in_office("ben", "TEAM_MEMBER", "B2")
    assert seats(town) == [("A1", "002"), ("A1", "150"), ("B2", None), ("B2", "002"), ("B2", "150")]
    assert seats(town, goal="A") == [("A1", "002"), ("A1", "150")]
    assert seats(town, region="150") == [("A1", "150"), ("B2", "150")]
    assert seats(town, goal="Z") == seats(town, region="999") == []


def test_openings_say_for_each_seat_what_the_rules_say(town):
    ana, ben = town.person("ana", "soil"), town.person("ben", "garden")
    for who, allowed in ((ana, True), (ben, False), (None, False)):
        told = town.ask("{ openings { verdict { allowed } } }", who)["data"]["openings"]
        assert [each["verdict"]["allowed"] for each in told] == [allowed] * 6


def test_a_verdict_is_shown_as_it_is_asked_for(town):
    text = """{
      one: joinEligibility(taskForce: "A1", role: TEAM_MEMBER) { __typename yes: allowed rules { is: outcome rule } }
      openings(goal: "A", region: "002") { __typename region { name } same: region { id }
        verdict { rules { __typename } }
        taskForce { objective { title } participations { totalCount } } } }"""
    told = town.ask(text, town.person("ana", "soil"))["data"]
    assert told["one"]["__typename"] == "JoinVerdict"
    assert list(told["one"]["rules"][0]) == ["is", "rule"]
    (opening,) = told["openings"]
    assert list(opening) == ["__typename", "region", "same", "verdict", "taskForce"]
    assert opening["region"] == {"name": "Africa"}
    assert opening["taskForce"] == {"objective": {"title": "Objective A1"}, "participations": {"totalCount": 0}}
    assert opening["verdict"]["rules"] == [{"__typename": "JoinRuleVerdict"}] * 7


def test_how_many_hold_a_seat_is_a_setting(town, neo4j):
    town.person("ben", "soil")
    town.in_office("ben")
    assert ("A1", None) not in seats(town)
    town.ask = Service(neo4j, leaders=2)
    assert ("A1", None) in seats(town)
    town.ask.close()
