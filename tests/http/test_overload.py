"""Protects service under overload, over real HTTP: so many run, so many wait, the others hear when to come again."""

import asyncio
import json
import socket
from contextlib import asynccontextmanager

import httpx
import pytest
import uvicorn

from graph_service.app import create_app, make_ready
from graph_service.database.driver import async_driver
from graph_service.database.reader import Reader
from graph_service.reading.engine import CompiledEngine
from graph_service.settings import Settings
from schema.build import build_schema, core

pytestmark = pytest.mark.database

GOALS = {"query": "{ goals { totalCount } }"}
SCHEMA = core(build_schema())


class Held(Reader):
    """Holds statements back until they are let go, but for the question whether the database answers."""

    held = None

    async def read_one(self, statement, *more):
        if self.held and "COUNT { MATCH (n1:Goal) }" in statement:
            await self.held.wait()
        return await super().read_one(statement, *more)


class Service:
    """The service in this process, on a port of its own."""

    def __init__(self, client, engine, reader):
        self.client = client
        self.gates = engine.admission
        self.reader = reader

    def post(self, body=GOALS):
        return asyncio.create_task(self.client.post("/graphql", json=body))

    async def until(self, **counts):
        """Wait until so many run and wait."""
        for _ in range(3000):
            if all(getattr(self.gates.statements, name) == count for name, count in counts.items()):
                return
            await asyncio.sleep(0.01)
        raise AssertionError({name: getattr(self.gates.statements, name) for name in counts})


@asynccontextmanager
async def serving(target, **settings):
    settings = Settings(_env_file=None, **settings)
    async with async_driver(target) as driver:
        reader = Held(driver, target.database, 30.0)
        engine = CompiledEngine(SCHEMA, reader, settings)
        app = create_app(engine, reader.ready, settings)
        listener = socket.create_server(("127.0.0.1", 0))
        port = listener.getsockname()[1]
        server = uvicorn.Server(uvicorn.Config(app, lifespan="off", log_config=None, http="httptools"))
        task = asyncio.create_task(server.serve(sockets=[listener]))
        try:
            async with httpx.AsyncClient(base_url=f"http://127.0.0.1:{port}", timeout=60) as client:
                service = Service(client, engine, reader)
                assert (await service.post()).json()["data"]  # known from now on
                yield service
        finally:
            server.should_exit = True
            await task
            listener.close()
            await reader.close()


@pytest.fixture
def overload(neo4j):
    """Run a test in a service with one statement at a time and two that wait."""
    make_ready(neo4j)

    def run(use, **settings):
        async def all_of_it():
            async with serving(neo4j, max_statements=1, queue_size=2, queue_seconds=3600, **settings) as service:
                service.reader.held = asyncio.Event()
                await use(service)
                await service.until(running=0, waiting=0)
                assert (await service.post()).status_code == 200

        asyncio.run(all_of_it())

    return run


def test_one_runs_two_wait_and_the_others_are_refused(overload):
    async def use(service):
        first = [service.post() for _ in range(3)]
        await service.until(running=1, waiting=2)
        refused = await asyncio.gather(*(service.post() for _ in range(20)))
        assert {each.status_code for each in refused} == {503}
        assert {each.headers["retry-after"] for each in refused} == {"3600"}
        assert {each.json()["errors"][0]["extensions"]["code"] for each in refused} == {"OVERLOADED"}
        service.reader.held.set()
        assert [each.status_code for each in await asyncio.gather(*first)] == [200] * 3

    overload(use)


def test_what_is_refused_is_refused_before_it_is_read(overload):
    async def use(service):
        first = [service.post() for _ in range(3)]
        await service.until(running=1, waiting=2)
        nonsense = await service.post({"query": "{ nobody has"})
        assert nonsense.json()["errors"][0]["extensions"]["code"] == "OVERLOADED"
        service.reader.held.set()
        await asyncio.gather(*first)

    overload(use)


def test_health_is_told_meanwhile(overload):
    async def use(service):
        first = [service.post() for _ in range(3)]
        await service.until(running=1, waiting=2)
        for path in ("/healthz", "/readyz"):
            assert (await service.client.get(path)).status_code == 200
        service.reader.held.set()
        await asyncio.gather(*first)

    overload(use)


@pytest.mark.parametrize("method", ["POST", "GET"])
def test_a_client_that_leaves_frees_its_place(overload, method):
    async def use(service):
        first = service.post()
        await service.until(running=1, waiting=0)
        host, port = service.client.base_url.host, service.client.base_url.port
        _, writer = await asyncio.open_connection(host, port)
        writer.write(as_bytes(method))
        await service.until(running=1, waiting=1)
        writer.close()
        await writer.wait_closed()
        await service.until(running=1, waiting=0)
        service.reader.held.set()
        assert (await first).status_code == 200

    overload(use)


def as_bytes(method):
    if method == "GET":
        return b"GET /graphql?query={goals{totalCount}} HTTP/1.1\r\nHost: x\r\nAccept: application/json\r\n\r\n"
    body = json.dumps(GOALS).encode()
    head = f"POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: {len(body)}\r\n\r\n"
    return head.encode() + body
