from contextlib import ExitStack

import pytest
from accounts.http_service import Service

from graph_service.database.migrations import migrate


@pytest.fixture(scope="session")
def usual(driver, neo4j):
    """The service with its usual settings, for all tests: to start one takes longer than most of them."""
    migrate(driver, neo4j.database)
    with Service(neo4j).running() as service:
        yield service


@pytest.fixture
def graph(clean_graph, neo4j):
    """A session on an empty graph that has its constraints."""
    migrate(clean_graph, neo4j.database)
    with clean_graph.session(database=neo4j.database) as session:
        yield session


@pytest.fixture
def service(usual, graph):
    usual.graph = graph
    return usual


@pytest.fixture
def start(graph, neo4j):
    """Start a service with settings of one's own."""
    with ExitStack() as running:
        yield lambda **settings: running.enter_context(Service(neo4j, graph, **settings).running())
