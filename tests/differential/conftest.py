"""One graph for the tests of a module, the read engine on it, and the plain executor over the same data."""

import asyncio
from datetime import UTC, datetime
from pathlib import Path

import awkward
import pytest
from reference.executor import Reference
from reference.graph import Graph

from bench.emptying import empty
from graph_service.database.driver import async_driver
from graph_service.database.reader import Reader
from graph_service.reading.answer import Request
from graph_service.reading.engine import CompiledEngine
from graph_service.settings import Settings
from loaders.apply import prepare_graph
from loaders.demo.write import load_demo
from loaders.load import write
from schema.build import build_schema, core

SDL = Path(__file__).parents[2] / "schema.graphql"
PEOPLE, SEED = 100, 7
CONTACT = "secretariat@example.org"
HIDE = (
    "CYPHER 5 MATCH (p:Person {synthetic: true}) WITH p ORDER BY p.id WITH collect(p) AS people"
    " UNWIND range(0, size(people) - 1, 3) AS at WITH people[at] AS p SET p.private = true"
)
"""A third of the demo's people is not named."""


@pytest.fixture(scope="module")
def settings():
    return Settings(_env_file=None, contact=CONTACT)


@pytest.fixture(scope="module")
def network(driver, neo4j, settings):
    """The page, the regions, a small demo and the awkward nodes."""
    with driver.session(database=neo4j.database) as session:
        empty(session)
    prepare_graph(driver, neo4j.database)
    load_demo(driver, neo4j.database, PEOPLE, SEED, lambda _: None)
    merged = [{"from": old, "to": new} for old, new in awkward.MERGED.items()]
    with driver.session(database=neo4j.database) as session:
        session.execute_write(write, awkward.batch(datetime.now(UTC).date()))
        session.run(awkward.MERGE, rows=merged).consume()
        session.run(HIDE).consume()
    return Graph(driver, neo4j.database)


@pytest.fixture(scope="module")
def plain_executor():
    """Makes the executor over a graph."""
    return lambda graph: Reference(SDL.read_text(), graph, CONTACT)


@pytest.fixture(scope="module")
def reference(network, plain_executor):
    return plain_executor(network)


class Engine:
    """The read engine, asked from tests that are not asynchronous."""

    def __init__(self, runner, neo4j, settings):
        self._runner = runner
        self._driver = async_driver(neo4j)
        self._reader = Reader(self._driver, neo4j.database, settings.statement_timeout)
        self._engine = CompiledEngine(core(build_schema()), self._reader, settings)

    def answer(self, document, variables, viewer=None):
        return self._runner.run(self._engine.answer(Request(document, None, variables, viewer=viewer)))

    def close(self):
        self._runner.run(self._reader.close())
        self._runner.run(self._driver.close())


@pytest.fixture(scope="module")
def engine(network, neo4j, settings):
    with asyncio.Runner() as runner:
        opened = Engine(runner, neo4j, settings)
        yield opened
        opened.close()
