"""A town to join in, empty of people."""

import pytest
from joining.town import Town
from writing.writer import Asking

from graph_service.database.migrations import migrate


@pytest.fixture
def town(clean_graph, neo4j):
    migrate(clean_graph, neo4j.database)
    with clean_graph.session(database=neo4j.database) as session:
        yield Town(session, Asking(neo4j, queue_size=1000, queue_seconds=60)).build()
