"""`python -m bench.live`: how soon a change reaches all who subscribe at one process, and what one of them takes.

Once with subscribers who are nobody in particular, whom one statement serves; once with as many people who have logged
in, each of whom is served as they may see it.
"""

import asyncio
import tempfile
from collections.abc import Sequence
from contextlib import AsyncExitStack
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import Annotated, Final
from uuid import uuid4

import orjson
import typer
from neo4j import Driver
from websockets.asyncio.client import ClientConnection, connect

from bench.contenders import SERVICE
from bench.processes import Running, running
from graph_service.accounts.random_secrets import TOKEN_PREFIX, digest
from graph_service.app import make_ready
from graph_service.database.driver import sync_driver
from graph_service.database.local.session import local_database
from graph_service.database.target import Target
from graph_service.settings import Settings
from queries.commands.recording import RECORD

SUBSCRIPTION: Final = "subscription { changes { change { seq kind subjectId after } } }"
NOBODY: Final = "Nobody in particular"
LOGGED_IN: Final = "People, logged in"
Payload = dict[str, str]
SETTLE: Final = 2.0
"""Seconds until the service follows for all who have subscribed."""
PEOPLE: Final = (
    "CYPHER 5 UNWIND range(0, $count - 1) AS number"
    " CREATE (:ApiToken {id: 'token:' + number, secret: $secrets[number], scopes: ['READ'], until: $until})"
    "-[:OF]->(:Account {id: 'account:' + number, roles: ['USER']})"
    "-[:OF]->(:Node:Person {id: 'person:' + number, name: 'P', nameFolded: 'p'})"
)


@dataclass(frozen=True, slots=True)
class Figures:
    """What one kind of subscribers came to: bytes each, seconds from the commit until the half and until all had it."""

    each: float
    half: float
    all: float
    slowest: float

    def told(self, who: str) -> str:
        """A line for people."""
        return (
            f"{who}: {self.each / 1024:.0f} KiB each; a change reaches half of them in {self.half * 1000:.0f} ms,"
            f" all in {self.all * 1000:.0f} ms (median of the rounds; {self.slowest * 1000:.0f} ms in the slowest)"
        )


def main(
    subscribers: Annotated[int, typer.Option(help="At one process.")] = 500,
    rounds: Annotated[int, typer.Option(help="Changes, one after the other.")] = 20,
) -> None:
    """Measure, and print."""
    for who, figures in live_figures(subscribers, rounds).items():
        typer.echo(f"{subscribers} subscribers. {figures.told(who)}")


def live_figures(subscribers: int = 500, rounds: int = 20) -> dict[str, Figures]:
    """Measure with each kind of subscribers, by what they are called."""
    with tempfile.TemporaryDirectory() as folder:
        settings = Settings.model_validate({"neo4j_uri": None, "data_dir": Path(folder)})
        with local_database(settings) as target, sync_driver(target) as driver:
            make_ready(target)
            nobody: list[Payload] = [{} for _ in range(subscribers)]
            kinds = {NOBODY: nobody, LOGGED_IN: _people(driver, subscribers)}
            return {who: _served(target, Path(folder), driver, each, rounds) for who, each in kinds.items()}


def _served(target: Target, folder: Path, driver: Driver, payloads: Sequence[Payload], rounds: int) -> Figures:
    with running(SERVICE, target, folder) as service:
        return asyncio.run(_measure(service, driver, payloads, rounds))


def _people(driver: Driver, count: int) -> list[Payload]:
    secrets = [f"{TOKEN_PREFIX}{uuid4().hex}" for _ in range(count)]
    until = datetime.now(UTC) + timedelta(days=1)
    driver.execute_query(PEOPLE, count=count, secrets=[digest(each) for each in secrets], until=until)
    return [{"authorization": f"Bearer {each}"} for each in secrets]


async def _measure(service: Running, driver: Driver, payloads: Sequence[Payload], rounds: int) -> Figures:
    async with AsyncExitStack() as opened:
        before = service.process.memory_info().rss
        url = f"{service.url.replace('http', 'ws')}/graphql"
        every = [await opened.enter_async_context(_connected(url)) for _ in payloads]
        for socket, payload in zip(every, payloads, strict=True):
            await _subscribe(socket, payload)
        await asyncio.sleep(SETTLE)
        await _round(driver, every)  # plans are made, buffers are filled
        each = (service.process.memory_info().rss - before) / len(every)
        times = [await _round(driver, every) for _ in range(rounds)]
    halves, alls = zip(*times, strict=True)
    return Figures(each, median(halves), median(alls), max(alls))


def _connected(url: str) -> connect:
    return connect(url, subprotocols=["graphql-transport-ws"], compression=None, proxy=None)  # type: ignore[list-item]


async def _subscribe(socket: ClientConnection, payload: Payload) -> None:
    await socket.send(orjson.dumps({"type": "connection_init", "payload": payload}), text=True)
    await socket.recv()
    told = {"type": "subscribe", "id": "1", "payload": {"query": SUBSCRIPTION}}
    await socket.send(orjson.dumps(told), text=True)


async def _round(driver: Driver, every: Sequence[ClientConnection]) -> tuple[float, float]:
    """Write a change; the seconds until half of them, and all of them, have it."""
    change = {"id": f"change:{uuid4().hex}", "at": datetime.now(UTC), "kind": "soil.tilled", "subject": "soil:1"}
    await asyncio.to_thread(driver.execute_query, RECORD, changes=[change | {"open": True, "after": '{"depth":5}'}])
    committed = perf_counter()
    reached: list[float] = []

    async def receive(socket: ClientConnection) -> None:
        told = orjson.loads(await socket.recv())
        assert told["type"] == "next", told  # noqa: S101  # a bench that measures errors measures nothing
        reached.append(perf_counter() - committed)

    await asyncio.gather(*map(receive, every))
    return reached[len(reached) // 2], reached[-1]


if __name__ == "__main__":
    typer.run(main)
