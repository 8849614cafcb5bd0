"""A demo network with a private person who alone links an organization to a task force, and engines that analyse it."""

import asyncio
import json
from contextlib import AsyncExitStack
from dataclasses import replace

import pytest
from wire.bolt_proxy import BoltProxy
from writing.writer import PATIENT

from bench.emptying import empty
from graph_service.app import reading
from graph_service.reading.answer import Request
from graph_service.reading.viewer import Viewer
from graph_service.settings import Settings
from loaders.apply import prepare_graph
from loaders.demo.periods import TODAY
from loaders.demo.write import load_demo
from loaders.load import write
from loaders.records import Batch, LinkRecord, NodeRecord
from queries.model.enums import AccountRole

PEOPLE, SEED_OF_DEMO = 150, 7
HIDDEN = "person:hidden"
FAR = "organization:far"
SEAT = ("Participation", "participation:hidden")
HIDDEN_LINKS = Batch(
    (
        NodeRecord("Person", HIDDEN, {"name": "Nobody's business", "private": True}),
        NodeRecord("Person", "person:friend", {"name": "A friend"}),
        NodeRecord("Organization", FAR, {"name": "Far away"}),
        NodeRecord("Participation", SEAT[1], {"role": "TEAM_MEMBER"}),
    ),
    (
        LinkRecord("AFFILIATED_WITH", ("Person", HIDDEN), ("Organization", FAR)),
        LinkRecord("AFFILIATED_WITH", ("Person", "person:friend"), ("Organization", FAR)),
        LinkRecord("PARTICIPATES", ("Person", HIDDEN), SEAT),
        LinkRecord("IN", SEAT, ("TaskForce", "task_force:A1")),
    ),
)
VIEWERS = {
    "nobody": None,
    "user": Viewer("account:user", HIDDEN, frozenset({AccountRole.USER})),
    "secretariat": Viewer("account:office", "person:office", frozenset({AccountRole.SECRETARIAT})),
}


class Asking:
    """An engine behind a proxy, on a loop of its own."""

    def __init__(self, target, **settings):
        self._runner, self._stack = asyncio.Runner(), AsyncExitStack()
        self.proxy = BoltProxy(target.uri)
        wanted = Settings(_env_file=None, **PATIENT | {"counts_seconds": 3600, "statement_timeout": 120} | settings)
        self.engine = self._runner.run(self._open(target, wanted))
        self("{ goals { totalCount } }")  # the graph is counted once

    async def _open(self, target, wanted):
        await self._stack.enter_async_context(self.proxy.serving())
        opened = await self._stack.enter_async_context(reading(wanted, replace(target, uri=self.proxy.uri)))
        return opened[0]

    def run(self, doing):
        return self._runner.run(doing)

    async def ask(self, text, viewer="nobody", **given):
        answer = await self.engine.answer(Request(text, None, given, viewer=VIEWERS[viewer]))
        return json.loads(answer.body)

    def __call__(self, text, viewer="nobody", **given):
        """The answer; `proxy.statements` then says how many statements it took."""
        self.proxy.asked.clear()
        return self.run(self.ask(text, viewer, **given))

    def analysis(self, selection, viewer="nobody", day=TODAY):
        text = f"query ($day: Date) {{ networkAnalysis(asOf: $day) {{ {selection} }} }}"
        return self(text, viewer, day=day.isoformat())["data"]["networkAnalysis"]

    def close(self):
        self._runner.run(self._stack.aclose())
        self._runner.close()


@pytest.fixture(scope="module")
def graph(neo4j, driver):
    """The network, as a session that reads it and writes to it."""
    with driver.session(database=neo4j.database) as session:
        empty(session)
        prepare_graph(driver, neo4j.database)
        load_demo(driver, neo4j.database, PEOPLE, SEED_OF_DEMO, lambda _: None)
        session.execute_write(write, HIDDEN_LINKS)
        yield session


@pytest.fixture(scope="module")
def asking(graph, neo4j):
    opened = Asking(neo4j)
    yield opened
    opened.close()
