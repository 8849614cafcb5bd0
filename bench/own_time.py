"""Our own time, without network and database: up to the statement, after the record, at the start."""

import asyncio
import subprocess
import sys
from collections.abc import Awaitable, Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from statistics import median
from time import perf_counter, perf_counter_ns
from typing import TYPE_CHECKING, Final, NoReturn, cast

import orjson
from graphql import GraphQLSchema
from starlette.types import ASGIApp, Message
from structlog.testing import capture_logs

from bench.contenders import SERVICE
from bench.graphs import SEED
from bench.processes import ROOT
from bench.questions import Question
from graph_service.app import create_app
from graph_service.reading.answer import Request
from graph_service.reading.documents import prepare
from graph_service.reading.engine import CompiledEngine
from graph_service.reading.persisted import PersistedEngine
from graph_service.settings import Settings
from loaders.demo import demo_batches
from loaders.demo.network import nodes_in
from queries.compiler.shapers import Many, Object, Scalar, written
from queries.prices.counts import NOBODY
from schema.build import build_schema, core

if TYPE_CHECKING:
    from graph_service.database.reader import Reader

REPEATS: Final = 3000
ROWS, VALUES = 1000, 18
BUILD: Final = """
from time import process_time
from schema.build import build_schema, core
started = process_time()
core(build_schema())
print(process_time() - started)
"""


@dataclass(frozen=True, slots=True)
class OwnTime:
    """Milliseconds until the statement goes out, on a plan-cache hit."""

    engine: float
    """In the read engine, coercion of variables apart."""
    coercion: float
    request: float
    """From the first byte that HTTP hands us on, coercion included."""


class _Stop(BaseException):
    """Ends a request where its statement would go out."""


class _Stopwatch:
    """Stands in for the reader: notes when the statement would go out, and ends the request there."""

    def __init__(self) -> None:
        self.at = 0

    async def read_one(self, *_: object) -> NoReturn:
        """Take the time."""
        self.at = perf_counter_ns()
        raise _Stop

    async def time(self, request: Callable[[], Awaitable[object]]) -> float:
        """The median of many requests, in milliseconds."""
        taken = []
        for _ in range(REPEATS):
            started = perf_counter_ns()
            with suppress(_Stop):
                await request()
            taken.append((self.at - started) / 1e6)
        return median(taken)


def own_times(questions: Sequence[Question]) -> dict[str, OwnTime]:
    """Measure each question."""
    schema, watch, settings = core(build_schema()), _Stopwatch(), Settings.model_validate({})
    engine = CompiledEngine(schema, cast("Reader", watch), settings)
    engine.pricing.counts.take(NOBODY)
    app = create_app(PersistedEngine(engine, {}, only_listed=False), _never, settings)
    with capture_logs():  # they come after the statement
        return {each.name: asyncio.run(_own_time(schema, engine, app, watch, each)) for each in questions}


async def _own_time(
    schema: GraphQLSchema, engine: CompiledEngine, app: ASGIApp, watch: _Stopwatch, question: Question
) -> OwnTime:
    told = SERVICE.ask(question).body
    request, body = Request(told["query"], None, told["variables"]), orjson.dumps(told)
    prepared = prepare(schema, request.document, None)
    coerce = prepared.coerce
    engine.admission.new_statements.learn(engine.plan(prepared, coerce(request.variables)).statement or "")
    coercion = median(_seconds(lambda: coerce(request.variables)) for _ in range(REPEATS)) * 1000
    in_engine = await watch.time(lambda: engine.answer(request))
    return OwnTime(in_engine - coercion, coercion, await watch.time(lambda: _post(app, body)))


async def _never() -> bool:
    return False


async def _post(app: ASGIApp, body: bytes) -> None:
    headers = [(b"content-type", b"application/json"), (b"content-length", b"%d" % len(body))]
    scope = {"type": "http", "method": "POST", "path": "/graphql", "query_string": b"", "headers": headers}

    async def receive() -> Message:
        return {"type": "http.request", "body": body, "more_body": False}

    async def send(message: Message) -> None:
        raise AssertionError(message)

    await app(scope, receive, send)


def _seconds(work: Callable[[], object]) -> float:
    started = perf_counter()
    work()
    return perf_counter() - started


def shaper_milliseconds() -> float:
    """Time to bring 1,000 rows of 18 values into the form of the response."""
    fields = tuple((f"field{at}", Scalar(at, None)) for at in range(VALUES))
    shape = written(Object((("items", Many(0, Object(fields))),)))
    record = [[list(range(VALUES)) for _ in range(ROWS)]]
    return median(_seconds(lambda: shape(record, {})) for _ in range(100)) * 1000


def schema_milliseconds() -> float:
    """CPU time to build the schema, in a new process; the import of libraries apart."""
    command = [sys.executable, "-c", BUILD]
    runs = [subprocess.check_output(command, cwd=ROOT, text=True) for _ in range(5)]  # noqa: S603
    return median(map(float, runs)) * 1000


def made_nodes_a_second(people: int) -> float:
    """How fast the demo is made up, before anything is written."""
    started = perf_counter()
    nodes = sum(nodes_in(batch) for batch in demo_batches(people, SEED))
    return nodes / (perf_counter() - started)
