"""A small network: a task force with one organization, in Kenya, and two funders of whom nothing is known."""

import json
from datetime import UTC, datetime
from uuid import uuid4

import pytest
from golden.shapes import OWN, compiled_text

from bench.emptying import empty
from graph_service.matching.rates import shipped_rates
from loaders.apply import prepare_graph
from loaders.load import write
from loaders.records import Batch, LinkRecord, NodeRecord
from queries.commands.recording import RECORD
from queries.compiler.names import SERVICE
from queries.seen import Audience

TEAM, OTHER = ("Organization", "organization:team"), ("Organization", "organization:other")
FIRST, SECOND = ("Funder", "organization:first"), ("Funder", "organization:second")
A1 = ("Objective", "objective:A1")
LEADER = ("Participation", "participation:leader")
NETWORK = Batch(
    (
        NodeRecord("Organization", TEAM[1], {"name": "Team", "type": "RESEARCH_OR_EDUCATION"}),
        NodeRecord("Organization", OTHER[1], {"name": "Other", "type": "CIVIL_SOCIETY"}),
        *(NodeRecord("Organization", each[1], {"name": each[1]}) for each in (FIRST, SECOND)),
        *(NodeRecord("Funder", each[1], {"name": each[1]}) for each in (FIRST, SECOND)),
        NodeRecord("Person", "person:leader", {"name": "Leader"}),
        NodeRecord("Person", "person:private", {"name": "Unnamed", "private": True}),
        NodeRecord("Participation", LEADER[1], {"role": "TASK_FORCE_LEADER"}),
    ),
    (
        LinkRecord("LOCATED_IN", TEAM, ("Region", "region:iso3166:KE")),
        LinkRecord("PARTICIPATES", ("Person", "person:leader"), LEADER),
        LinkRecord("IN", LEADER, ("TaskForce", "task_force:A1")),
        LinkRecord("ON_BEHALF_OF", LEADER, TEAM),
    ),
)


@pytest.fixture(scope="module")
def session(driver, neo4j):
    with driver.session(database=neo4j.database) as opened:
        empty(opened)
        prepare_graph(driver, neo4j.database)
        opened.execute_write(write, NETWORK)
        opened.run("CALL db.awaitIndexes(60)").consume()
        yield opened


@pytest.fixture
def tx(session):
    """What is written in a test is taken back."""
    with session.begin_transaction() as opened:
        yield opened
        opened.rollback()


@pytest.fixture
def record(tx):
    """Puts changes on record."""

    def put(kind, subject=None, times=1):
        told = [
            {"id": f"change:{uuid4().hex}", "at": datetime.now(UTC), "kind": kind, "subject": subject}
            for _ in range(times)
        ]
        tx.run(RECORD, changes=told).consume()

    return put


@pytest.fixture
def asked(tx):
    """Asks a document of what is in the transaction; says what came, as Python."""

    def ask(text, variables, audience=Audience.NOBODY, viewer=None):
        own = OWN | {f"{SERVICE}rates": shipped_rates(), f"{SERVICE}viewer": viewer}
        plan, parameters, _ = compiled_text(text, variables, audience=audience, own=own)
        planned_once = plan.statement.replace("CYPHER 5", "CYPHER 5 replan=skip", 1)
        told = plan.answer(tx.run(planned_once, parameters).single(strict=True), parameters)
        return json.loads(json.dumps(told["data"], default=str))

    return ask
