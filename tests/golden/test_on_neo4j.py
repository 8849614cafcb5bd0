"""Protects every golden statement on both Neo4j versions: it runs, empty graph or not, and its plan is sound.

A plan is sound if it multiplies no rows by rows (`CartesianProduct`), never reads all nodes, and reads a whole label
only where no index could serve: of nouns that have a few nodes by nature, and where all nodes are counted or ranked.
The plans are those for a network of 2,000 people, so that the planner knows that scanning costs.
"""

import pytest
from golden.explaining import SMALL, answered, multiplying, operators
from golden.shapes import NAMING, compiled, names
from neo4j import GraphDatabase, NotificationDisabledClassification

from bench import emptying
from graph_service.database.local.release import LINES
from graph_service.database.local.session import local_database
from graph_service.database.migrations import migrate
from graph_service.settings import Settings
from loaders.apply import load_shipped
from loaders.demo import demo_batches
from loaders.load import write_all
from queries.compiler.refusals import RefusedError

pytestmark = pytest.mark.database

PEOPLE = 2000
SEED = 7
OF_ALL_FUNDERS = {"Funder", "FundingCall"}
COUNTS_ALL = {
    "changes": {"Change"},
    "candidacies-of-whom": {"Candidacy"},
    "coverage": {"Grant", "Partnership"},
    "coverage-of-nobody": {"Grant"},
    "facets-by-variable": {"Grant"},
    "facets-of-everything-else": {"Funder", "Grant", "Partnership"},
    "facets-of-organizations": {"Organization"},
    "facets-of-people": {"Person"},
    "gaps": {"Grant", "Partnership"},
    "gaps-after": {"Grant", "Partnership"},
    "funding-calls": {"FundingCall"},
    "matches": OF_ALL_FUNDERS,
    "matches-of-a-speaker": OF_ALL_FUNDERS,
    "matches-proved": OF_ALL_FUNDERS,
    "task-force-matches": OF_ALL_FUNDERS,
}
"""Documents that count all nodes of a label by a value, or rank all of them."""


@pytest.fixture(scope="module", params=LINES)
def target(request, neo4j, driver, tmp_path_factory):
    """The session's server if it is of this version, or another one."""
    if driver.get_server_info().agent.startswith(f"Neo4j/{request.param}."):
        yield neo4j
        return
    folder = tmp_path_factory.mktemp("other")
    other = Settings(_env_file=None, neo4j_uri=None, neo4j_version=request.param, data_dir=folder)
    with local_database(other) as started:
        yield started


@pytest.fixture(scope="module")
def opened(target):
    """A driver that is told of deprecations and slow forms, not of names that the graph has no example of."""
    with GraphDatabase.driver(
        target.uri,
        auth=(target.username, target.password.get_secret_value()),
        notifications_disabled_classifications=[NotificationDisabledClassification.UNRECOGNIZED],
    ) as driver:
        migrate(driver, target.database)
        yield driver
        clear(driver, target)


def clear(driver, target):
    with driver.session(database=target.database) as session:
        emptying.empty(session)


@pytest.fixture(scope="module")
def empty(opened, target):
    """No nodes; the tests that need it stand first."""
    clear(opened, target)
    with opened.session(database=target.database) as session:
        yield session


@pytest.fixture(scope="module")
def peopled(opened, target):
    clear(opened, target)
    load_shipped(opened, target.database)
    write_all(opened, target.database, demo_batches(PEOPLE, SEED), lambda _: None)
    with opened.session(database=target.database) as session:
        session.run("CALL db.resampleOutdatedIndexes()").consume()
        yield session


READING = [name for name in names() if compiled(name).plan.statement]


@pytest.mark.parametrize("name", READING)
def test_gives_one_record_of_an_empty_graph(empty, name):
    shape = compiled(name)
    record = empty.run(shape.plan.statement, shape.parameters).single(strict=True)
    if name.startswith(NAMING):
        with pytest.raises(RefusedError, match=r"the network has no such node|names no "):
            shape.plan.answer(record, shape.parameters)
    else:
        assert "data" in shape.plan.answer(record, shape.parameters)


@pytest.mark.parametrize("name", READING)
def test_has_a_sound_plan_and_gives_one_record_of_a_network(peopled, name):
    shape = compiled(name)
    record, summary = answered(peopled, shape.plan.statement, shape.parameters)
    assert "errors" not in shape.plan.answer(record, shape.parameters)
    assert not [each.status_description for each in summary.gql_status_objects if each.is_notification]
    found = list(operators(summary.profile))
    kinds = {each.kind for each in found}
    assert "AllNodesScan" not in kinds
    assert not list(multiplying(summary.profile))
    scanned = {each.label for each in found if "ByLabelScan" in each.kind}
    assert scanned <= SMALL | COUNTS_ALL.get(name, set())
