"""Everything put together: the application, the read engine behind it, and what they need while they run."""

import json
import sys
from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from functools import partial
from multiprocessing.connection import Connection
from socket import socket

import structlog
import uvloop
from neo4j import AsyncDriver
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.middleware.cors import CORSMiddleware
from starlette.responses import RedirectResponse
from starlette.routing import Route

import graph_service.registered  # noqa: F401  # every command
from graph_service import metrics
from graph_service.accounts.service import Accounts, accounts
from graph_service.analysis.kept import analyses
from graph_service.changes.feed import Feed
from graph_service.changes.subscriptions import Subscriptions
from graph_service.commands.runner import Runner
from graph_service.database.driver import async_driver, sync_driver
from graph_service.database.keeping import kept_alive
from graph_service.database.reader import Reader
from graph_service.database.target import Target
from graph_service.database.waiting import wait_lightly
from graph_service.http.clients import Clients
from graph_service.http.compression import Compressed
from graph_service.http.endpoint import GraphQLEndpoint
from graph_service.http.graphiql import assets
from graph_service.http.health import Ready, health_routes
from graph_service.http.identity import Identity
from graph_service.http.live import Sockets
from graph_service.http.live_viewer import viewer_by
from graph_service.http.logs import configure_logs
from graph_service.http.metrics import metrics_routes
from graph_service.http.observe import Observed
from graph_service.http.origins import Origins
from graph_service.http.serving import listen_beside, serve
from graph_service.http.shortcut import Shortcut
from graph_service.http.workers import Workers
from graph_service.mail.sending import sending
from graph_service.network.lost import reviewing
from graph_service.reading.answer import Answer, Engine, Request
from graph_service.reading.engine import CompiledEngine
from graph_service.reading.listed import BadListError, Listed, listed_by
from graph_service.reading.persisted import PersistedEngine
from graph_service.reading.warming import warm
from graph_service.settings import Settings
from graph_service.telemetry.switch import traced
from graph_service.writing.mutations import Mutations
from loaders.apply import prepare_graph
from queries.compiler.fields import Limits
from schema.build import build_schema, core


def create_app(
    engine: Engine,
    ready: Ready,
    settings: Settings,
    around: Sequence[Middleware] = (),
    identity: Identity | None = None,
    sockets: Sockets | None = None,
) -> Starlette:
    """Put the application together; `ready` says whether the database answers, `around` sees every request."""
    endpoint = GraphQLEndpoint(
        engine,
        settings.max_body_bytes,
        graphiql=_graphiql(settings),
        identity=identity,
        clients=Clients(settings.trusted_proxies),
    )
    return Starlette(
        routes=[assets(), *health_routes(ready), *metrics_routes(settings), Route("/", RedirectResponse("/graphql"))],
        middleware=[
            Middleware(Observed),
            *around,
            *_cors(settings),
            Middleware(Compressed),
            Middleware(Shortcut, endpoint, sockets),
        ],
    )


def _graphiql(settings: Settings) -> bool:
    """Whether the page is there: it is of no use where it may not ask for the schema, or send what one writes."""
    return settings.introspection and settings.allowed_documents == "any"


def _cors(settings: Settings) -> list[Middleware]:
    if not settings.cors_origins:
        return []
    return [
        Middleware(
            CORSMiddleware,
            allow_origins=settings.cors_origins,
            allow_methods=["GET", "POST"],
            allow_headers=["Authorization", "Content-Type", "X-CSRF-Token", "X-Request-ID", "X-Taskforce-Bookmark"],
            allow_credentials="*" not in settings.cors_origins,  # a session is for sites that are named
            expose_headers=["X-Request-ID", "Retry-After", "X-Taskforce-Bookmark"],
        )
    ]


def make_ready(target: Target) -> None:
    """Bring the graph up to date: `prepare_graph`, on a driver of its own."""
    with sync_driver(target) as driver:
        prepare_graph(driver, target.database)


@dataclass(frozen=True, slots=True)
class Parts:
    """What serves, put together."""

    engine: CompiledEngine
    reader: Reader
    identity: Identity
    accounts: Accounts
    runner: Runner


OpenReader = Callable[[AsyncDriver, str, float], Reader]


@asynccontextmanager
async def reading(
    settings: Settings, target: Target, open_reader: OpenReader = Reader
) -> AsyncIterator[tuple[CompiledEngine, Reader]]:
    """Open the engine alone."""
    async with serving(settings, target, open_reader) as parts:
        yield parts.engine, parts.reader


@asynccontextmanager
async def serving(settings: Settings, target: Target, open_reader: OpenReader = Reader) -> AsyncIterator[Parts]:
    """Open the engine, and what tells who asks it."""
    wait_lightly()
    async with async_driver(target, settings.neo4j_pool_size) as driver:
        reader = open_reader(driver, target.database, settings.statement_timeout)
        try:
            async with accounts(reader, driver, target.database, settings) as opened:
                schema = core(build_schema())
                runner = Runner(driver, target.database, settings, opened.guard)
                mutations = Mutations(schema, runner, Limits(settings.page_size, settings.max_page_size))
                async with analyses(reader.read_one, target, settings) as kept:
                    engine = CompiledEngine(schema, reader, settings, mutations, kept)
                    yield Parts(engine, reader, Identity(opened.known), opened, runner)
        finally:
            await reader.close()


async def run_service(settings: Settings, target: Target, listener: socket) -> None:
    """Serve until told to stop."""
    listed = listed_by(settings)
    async with kept_alive(settings):
        await _serve(settings, target, listed, listener)


async def run_workers(settings: Settings, target: Target, port: int, serving: Callable[[], None]) -> None:
    """Serve with several processes until told to stop; `serving` is called once one of them does."""
    listed = listed_by(settings)
    async with kept_alive(settings):
        await Workers(partial(_work, settings, target, listed, port), settings, serving).run()


def _work(settings: Settings, target: Target, listed: Mapping[str, Listed], port: int, first: Connection) -> None:
    """Be one of several processes; the first one hears when requests are taken."""
    configure_logs(settings.log_level)
    try:
        listener = listen_beside(settings, port)
        uvloop.run(_serve(settings, target, listed, listener, lambda: first.send_bytes(b"serving")))
    except BadListError as error:
        structlog.get_logger().error("a worker cannot start", reason=str(error))
        sys.exit(1)
    except Exception:  # noqa: BLE001  # a mistake of ours: it goes to the log, as a line like the others
        structlog.get_logger().exception("a worker failed")
        sys.exit(1)


async def _serve(
    settings: Settings,
    target: Target,
    listed: Mapping[str, Listed],
    listener: socket,
    started: Callable[[], None] = lambda: None,
) -> None:
    with traced(settings) as around:
        async with serving(settings, target, around.open_reader) as parts, metrics.looked_at():
            await warm(parts.engine, listed)
            _show(parts.engine, parts.reader, settings)
            known = PersistedEngine(parts.engine, listed, only_listed=settings.allowed_documents == "listed")
            sockets = _sockets(parts, known, settings)
            async with sending(settings, target), reviewing(parts.runner):
                app = create_app(known, parts.reader.ready, settings, around.requests, parts.identity, sockets)
                await serve(app, listener, settings, started)


def _sockets(parts: Parts, known: PersistedEngine, settings: Settings) -> Sockets:
    """Put together what follows changes."""
    feed, origins = Feed(parts.reader, settings.live_seconds, settings.live_kept), Origins(settings)
    subscriptions = Subscriptions(parts.engine, known.known, feed)
    sockets = Sockets(subscriptions, viewer_by(parts.identity, origins), origins, settings)
    metrics.watch(metrics.LIVE_CONNECTIONS, lambda: sockets.open)
    metrics.watch(metrics.LIVE_SUBSCRIPTIONS, lambda: feed.followers)
    return sockets


def _show(engine: CompiledEngine, reader: Reader, settings: Settings) -> None:
    """Let the metrics show what goes on."""
    reader.show()
    metrics.CONNECTIONS_LIMIT.set(settings.neo4j_pool_size)
    metrics.watch(metrics.STATEMENTS_WAITING, lambda: engine.admission.statements.waiting)
    metrics.watch(metrics.NEW_STATEMENTS_WAITING, lambda: engine.admission.new_statements.waiting)


async def answer_one(settings: Settings, target: Target, document: str, variables: Mapping[str, object]) -> Answer:
    """Answer one document."""
    async with reading(settings, target) as (engine, _):
        return await engine.answer(Request(document, None, variables))


def variables_of(text: str) -> dict[str, object]:
    """Read variables; raises `ValueError` where they are no JSON object."""
    told = json.loads(text)
    if not isinstance(told, dict):
        raise ValueError('variables are a JSON object, such as {"code": "A1"}')  # noqa: TRY004  # bad text, no bad type
    return told
