"""Protects what each viewer is told of joining: verdicts, free seats, candidacies, as the plain executor has them."""

import orjson
import pytest
from comparing import difference
from viewers import VIEWERS

pytestmark = pytest.mark.database

WHOLE = """id role state region { code } person { name } applicant organization { id } taskForce { code } motivation
  participation { id underReview appointedBefore } submittedAt acceptBy call { questions deadline answers answeredAt }
  opinions { by { id } text at } decision { outcome by { id } at reason }"""
DOCUMENTS = [
    f"{{ candidacies {{ totalCount nodes {{ {WHOLE} }} pageInfo {{ endCursor }} }} }}",
    f"{{ taskForces {{ nodes {{ code candidacies {{ totalCount nodes {{ {WHOLE} }} }} }} }} }}",
    f"{{ people(where: {{ candidacies: {{ some: {{}} }} }}) {{ nodes {{ candidacies {{ nodes {{ {WHOLE} }} }} }} }} }}",
    "{ candidacies { facets(by: [ROLE, STATE, REGION, ORGANIZATION, TASK_FORCE]) { values { value label count } } } }",
    "{ candidacies(where: { state: { in: [NOMINATED, ENDED] } }) { totalCount nodes { id } } }",
    '{ candidacies(where: { person: { name: { eq: "Same Person" } } }) { totalCount nodes { id } } }',
    *(f'{{ node(id: "candidacy:awkward-{number}") {{ ... on Candidacy {{ {WHOLE} }} }} }}' for number in range(8)),
    '{ taskForce(code: "A1") { participations { nodes { id underReview appointedBefore } } } }',
]
VERDICT = "allowed rules { rule outcome explanation evidence basis } alternatives { role region }"
SEATS = ["TEAM_MEMBER", "TASK_FORCE_LEADER", "REGIONAL_REPRESENTATIVE"]
ORGANIZATIONS = [None, "organization:plain", "organization:twin", "organization:merged", "organization:none"]
ELIGIBILITY = f"""query ($code: String!, $role: RoleName!, $region: String, $organization: ID) {{
  joinEligibility(taskForce: $code, role: $role, region: $region, organization: $organization) {{ {VERDICT} }} }}"""
OPENINGS = f"""query ($goal: String, $region: String) {{ openings(goal: $goal, region: $region) {{
  role region {{ code name }} taskForce {{ code objective {{ title }} }} verdict {{ {VERDICT} }} }} }}"""


@pytest.mark.parametrize("viewer", VIEWERS, ids=lambda each: each.person if each else "nobody")
@pytest.mark.parametrize("number", range(len(DOCUMENTS)))
def test_candidacies(reference, engine, viewer, number):
    assert not difference(reference, engine, DOCUMENTS[number], {}, viewer)


@pytest.mark.parametrize("viewer", VIEWERS, ids=lambda each: each.person if each else "nobody")
@pytest.mark.parametrize("code", ["A1", "C3", "none"])
@pytest.mark.parametrize("role", SEATS)
def test_verdicts(reference, engine, viewer, code, role):
    for region in (None, "002", "150", "none") if role == SEATS[2] else (None,):
        for organization in ORGANIZATIONS:
            asked = {"code": code, "role": role, "region": region, "organization": organization}
            assert not difference(reference, engine, ELIGIBILITY, asked, viewer), asked


@pytest.mark.parametrize("viewer", VIEWERS, ids=lambda each: each.person if each else "nobody")
@pytest.mark.parametrize("asked", [{}, {"goal": "C"}, {"region": "150"}, {"goal": "A", "region": "002"}], ids=str)
def test_free_seats(reference, engine, viewer, asked):
    assert not difference(reference, engine, OPENINGS, asked, viewer)


@pytest.mark.parametrize("order", ["SUBMITTED_AT", "SUBMITTED_AT, direction: DESC", "ROLE"])
def test_pages_of_candidacies(reference, engine, order):
    text = f"""query ($c: String) {{ candidacies(first: 2, after: $c, orderBy: [{{ field: {order} }}]) {{
      edges {{ cursor node {{ id }} }} pageInfo {{ hasNextPage endCursor }} }} }}"""
    secretary, cursor = VIEWERS[-1], None
    for _ in range(4):
        assert not difference(reference, engine, text, {"c": cursor}, secretary)
        page = orjson.loads(engine.answer(text, {"c": cursor}, secretary).body)["data"]["candidacies"]
        cursor = page["pageInfo"]["endCursor"]
    assert not page["pageInfo"]["hasNextPage"]
