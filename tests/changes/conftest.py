"""A graph with people and organizations that were loaded and changed, each of it on record."""

import pytest
from writing.writer import Asking

from graph_service.database.migrations import migrate
from graph_service.reading.viewer import Viewer
from loaders.load import write
from loaders.records import Batch
from queries.model.enums import AccountRole


@pytest.fixture
def graph(clean_graph, neo4j):
    """A session on an empty graph with its constraints."""
    migrate(clean_graph, neo4j.database)
    with clean_graph.session(database=neo4j.database) as session:
        yield session


@pytest.fixture
def load(graph):
    """Load nodes and links in one lot."""

    def put(nodes=(), links=(), dropped=(), kind="workbook.loaded"):
        graph.execute_write(write, Batch(tuple(nodes), tuple(links), tuple(dropped)), kind)

    return put


@pytest.fixture
def ask(neo4j):
    return Asking(neo4j)


@pytest.fixture
def join(graph):
    """Make a person with an account; the viewer that it is."""

    def made(name, *roles, **properties):
        graph.run(
            "CYPHER 5 CREATE (p:Node:Person {id: 'person:' + $name, name: $name, nameFolded: $name}) SET p += $more"
            " CREATE (:Account {id: 'account:' + $name})-[:OF]->(p)",
            name=name,
            more=properties,
        ).consume()
        return Viewer(f"account:{name}", f"person:{name}", frozenset({AccountRole.USER, *roles}))

    return made
