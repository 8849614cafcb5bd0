"""The strategy page, the regions and the judged network in a graph, for all tests of the search."""

import pytest
from golden.shapes import compiled_text, data
from judged import NETWORK

from bench.emptying import empty
from loaders.apply import prepare_graph
from loaders.load import write


@pytest.fixture(scope="session")
def found(driver, neo4j):
    """Ask a search document of the judged network."""
    with driver.session(database=neo4j.database) as session:
        empty(session)
        prepare_graph(driver, neo4j.database)
        session.execute_write(write, NETWORK)

        def ask(document, audience=None, **variables):
            told = {"audience": audience} if audience else {}
            plan, parameters, _ = compiled_text(document, variables, **told)
            return data(session, plan, parameters)

        yield ask
