"""Protects pages of matches that are kept: the same answer for a tenth of the work, until the next change on record."""

import pytest
from golden.explaining import hits
from golden.shapes import OWN, compiled_text

from graph_service.matching.rates import shipped_rates
from graph_service.reading.kept import KeptRows
from queries.compiler.names import SERVICE
from queries.seen import Audience

pytestmark = pytest.mark.database

SHOWN = "cursor score eligibility gates { rule outcome } why components { name value evidence { link node { id } } }"
TEXT = f"""query ($code: String, $first: Int, $after: String, $amount: MoneyInput) {{
  funderMatches(taskForce: $code, region: "KE", amount: $amount, first: $first, after: $after) {{
    totalCount pageInfo {{ hasPreviousPage hasNextPage }} edges {{ node {{ id name }} {SHOWN} }} }} }}"""
BACK = """{ taskForceMatches(funder: "funder:first", first: 30) { totalCount edges { score node { code name } } } }"""
FOCUS = "MATCH (f:Funder {id: 'organization:first'}), (o:Objective {code: 'A1'}) CREATE (f)-[:FOCUSES_ON]->(o)"
ASKED = {"code": "A1", "amount": {"amount": "1000.50", "currency": "EUR"}}


@pytest.fixture
def kept():
    return KeptRows()


@pytest.fixture
def ask(tx, kept):
    """Asks as the engine does; the answer, and what it cost Neo4j."""

    def asked(text=TEXT, variables=ASKED, audience=Audience.NOBODY, viewer=None):
        own = OWN | {f"{SERVICE}rates": shipped_rates(), f"{SERVICE}viewer": viewer}
        plan, parameters, _ = compiled_text(text, variables, audience=audience, own=own)
        kept.give(plan, parameters)
        record = tx.run(plan.statement.replace("CYPHER 5", "CYPHER 5 replan=skip", 1), parameters).single(strict=True)
        kept.take(plan, parameters, record)
        return plan.answer(record, parameters)["data"], hits(tx, plan.statement, parameters)

    return asked


@pytest.mark.parametrize(("text", "variables"), [(TEXT, ASKED), (BACK, {})], ids=["funders", "task forces"])
def test_a_table_is_made_again_only_after_a_change(tx, ask, record, text, variables):
    record("test.kept")
    (first, dear), (again, cheap) = ask(text, variables), ask(text, variables)
    assert first == again
    assert cheap < dear / 10
    tx.run(FOCUS).consume()
    record("test.kept")
    told, anew = ask(text, variables)
    assert anew > cheap * 10
    assert told != first


def test_other_values_and_other_pages_are_other_tables(ask, record):
    record("test.kept")
    (whole, _), (_, cheap) = ask(), ask()
    for more in ({"first": 1}, {"first": 1, "after": whole["funderMatches"]["edges"][0]["cursor"]}, {"code": "A2"}):
        assert ask(variables=ASKED | more)[1] > cheap * 10
    first, _ = ask(variables=ASKED | {"first": 1})
    then, _ = ask(variables=ASKED | {"first": 1, "after": whole["funderMatches"]["edges"][0]["cursor"]})
    assert [*first["funderMatches"]["edges"], *then["funderMatches"]["edges"]] == whole["funderMatches"]["edges"]
    assert then["funderMatches"]["pageInfo"] == {"hasPreviousPage": True, "hasNextPage": False}


def test_what_one_may_see_is_never_given_to_another(ask, record, kept):
    record("test.kept")
    leaders, _ = ask(audience=Audience.USER, viewer="person:leader")
    others, dear = ask(audience=Audience.USER, viewer="person:other")
    rules = [{each["rule"] for each in told["funderMatches"]["edges"][0]["gates"]} for told in (leaders, others)]
    assert "NOT_DECLINED" in rules[0] - rules[1]
    again, cheap = ask(audience=Audience.USER, viewer="person:leader")
    assert again == leaders
    assert cheap < dear / 10


SEAT = """CYPHER 5 MATCH (f:TaskForce {code: $code})
CREATE (:Node:Participation {id: $id, role: 'TEAM_MEMBER'})-[:IN]->(f)"""


@pytest.mark.parametrize("audience", Audience)
def test_a_seat_elsewhere_leaves_the_table_of_a_task_force(tx, ask, record, audience):
    """But not of a user: who speaks for any task force may know whom not to contact."""
    record("test.kept")
    _, dear = ask(audience=audience, viewer="person:leader")
    for number, code in enumerate(("B2", "C1", "A1")):
        tx.run(SEAT, code=code, id=f"participation:{number}").consume()
        record("participation.begun", f"participation:{number}")
        _, cost = ask(audience=audience, viewer="person:leader")
        assert (cost < dear / 3) is (code != "A1" and audience is not Audience.USER)


@pytest.mark.parametrize("audience", [Audience.NOBODY, Audience.SECRETARIAT])
def test_a_contact_is_no_news_for_who_may_not_see_it(ask, record, audience):
    record("test.kept")
    _, dear = ask(audience=audience, viewer="person:leader")
    record("contact.recorded")
    _, cost = ask(audience=audience, viewer="person:leader")
    assert (cost < dear / 3) is (audience is Audience.NOBODY)
