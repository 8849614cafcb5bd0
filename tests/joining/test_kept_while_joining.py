"""Protects that what is kept of the network is what would be made anew, after every step of joining and leaving."""

from contextlib import contextmanager

import pytest
from days import today
from golden.shapes import OWN, compiled_text
from joining.acting import AFRICA, LEADER, MEMBER, codes
from joining.steps import CALL, stood

from graph_service.matching.rates import shipped_rates
from queries.compiler.names import SERVICE
from queries.seen import Audience

pytestmark = pytest.mark.database

CELLS = """{ coverage { cells { objective { code } region { code }
  leaders representatives members partners funders grants candidacies } } }"""
SUMS = "{ coverage { goals { goal { code } leaders members candidacies } regionSums { members partners } } }"
GAPS = "{ gaps(first: 20) { nodes { objective { code } region { code } value reasons } } }"
OF_ONE = '{ gaps(objective: "B2") { nodes { region { code } value } } }'
MATCHES = """{ funderMatches(taskForce: "A1") { edges { score node { id } components { value } gates { outcome } } }
  taskForceMatches(funder: "funder:farm") { edges { score node { code } components { value } } } }"""
ASKED = (CELLS, SUMS, GAPS, OF_ONE, MATCHES)
PLACES = """CYPHER 5 MATCH (e:Region {code: '150'}), (a:Region {code: '002'})
MATCH (f:Organization {id: 'organization:farm'})
CREATE (fr:Node:Region {id: 'region:iso3166:FR', code: 'FR', scheme: 'iso3166', level: 'COUNTRY', name: 'France'})
CREATE (fr)-[:PART_OF {scheme: 'm49'}]->(e), (f)-[:LOCATED_IN]->(fr)
SET f:Funder CREATE (f)-[:FUNDS_IN]->(a), (f)-[:FUNDS_IN]->(e)"""


@pytest.fixture
def compared(town, secretary):
    """Compares what the service says, which keeps, with the same statement that is given nothing; then what changed."""
    told = {}
    own = OWN | {
        f"{SERVICE}rates": shipped_rates(),
        f"{SERVICE}viewer": secretary.person,
        f"{SERVICE}today": today(),
        f"{SERVICE}roles": ["SECRETARIAT"],
    }
    town.run(PLACES)

    def compare():
        moved = set()
        for text in ASKED:
            plan, parameters, _ = compiled_text(text, {}, audience=Audience.SECRETARIAT, own=own)
            anew = plan.answer(town.session.run(plan.statement, parameters).single(strict=True), parameters)["data"]
            assert town.ask(text, secretary) == {"data": anew}
            if anew != told.setdefault(text, anew):
                moved.add(text)
            told[text] = anew
        return moved

    compare()
    return compare


@contextmanager
def moving(compared, *texts):
    yield
    assert compared() >= set(texts)


def test_from_standing_to_the_end_of_a_term(town, compared, secretary, ben):
    with moving(compared, CELLS, SUMS, GAPS, MATCHES):
        candidacy = stood(town, ben)
    for name, who, given in (
        ("openCallForInformation", secretary, CALL),
        ("answerCallForInformation", ben, {"candidacy": candidacy, "answers": ["a", "b"]}),
        ("openConsultation", secretary, {"candidacy": candidacy, "invited": [secretary.person]}),
        ("giveOpinion", secretary, {"candidacy": candidacy, "text": "Good."}),
        ("nominate", secretary, {"candidacy": candidacy, "reason": "The best."}),
    ):
        assert codes(town.act(who, name, **given)) == [], name
        assert compared() == set()
    with moving(compared, CELLS, SUMS, GAPS):
        term = town.act(ben, "acceptNomination", candidacy=candidacy)["participation"]["id"]
    with moving(compared, CELLS, SUMS, GAPS):
        assert codes(town.act(secretary, "endTerm", participation=term, reason="So it is.")) == []
    with moving(compared, CELLS, SUMS, GAPS, MATCHES):
        assert codes(town.act(ben, "leaveTaskForce", taskForce="A1", role=None)) == []


def test_two_task_forces_and_two_people(town, compared, secretary, ana, ben):
    farm = {"organization": "organization:farm"}
    with moving(compared, CELLS, SUMS, GAPS):
        town.act(ben, "joinTaskForce", **MEMBER | farm)
    with moving(compared, CELLS, SUMS, GAPS, OF_ONE, MATCHES):
        town.act(ben, "joinTaskForce", **MEMBER | farm | {"taskForce": "B2"})
    with moving(compared, CELLS):
        africa = stood(town, ben, **AFRICA)
    town.act(ana, "joinTaskForce", **LEADER)
    compared()
    with moving(compared, CELLS):
        town.act(ben, "withdrawCandidacy", candidacy=africa)
    town.act(ana, "leaveTaskForce", taskForce="A1", role=None)
    compared()
    with moving(compared, CELLS, OF_ONE):
        town.act(ben, "leaveTaskForce", taskForce="B2", role=None)
