"""Protects the verdict as a query reads it: the rules on the facts of the graph, in one statement."""

import pytest

pytestmark = pytest.mark.database

VERDICT = """query ($code: String!, $role: RoleName!, $region: String, $organization: ID) {
  joinEligibility(taskForce: $code, role: $role, region: $region, organization: $organization) {
    allowed rules { rule outcome explanation evidence basis } alternatives { role region }
  }
}"""
LEADER = {"code": "A1", "role": "TASK_FORCE_LEADER"}
AFRICA = {"code": "A1", "role": "REGIONAL_REPRESENTATIVE", "region": "002"}
MEMBER = {"code": "A1", "role": "TEAM_MEMBER"}


def judged(town, who, **asked):
    return town.ask(VERDICT, who, **asked)["data"]["joinEligibility"]


def outcomes(verdict):
    return {each["rule"]: each["outcome"] for each in verdict["rules"]}


def test_smoke(town):
    ana = town.person("ana", "soil")
    print(judged(town, ana, **LEADER))
    print(judged(town, ana, **AFRICA))
    print(judged(town, None, **AFRICA))
    print(
        town.ask(
            "{ openings { role region { code name } taskForce { code objective { title } } verdict { allowed x: alternatives { role } } } }",
            ana,
        )
    )
    print(
        town.ask(
            '{ openings(goal: "A", region: "150") { __typename r: region { code name organizations { totalCount } } verdict { allowed __typename} } }',
            ana,
        )
    )
    assert 0
