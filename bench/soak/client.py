"""The one who asks, as a process of its own: as fast as answers come, or by a schedule that waits for nobody.

Reads a `Plan` as JSON from standard input, writes what `Told.summary` says to standard output.
"""

import asyncio
import json
import sys
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass, field
from itertools import count
from random import Random
from statistics import quantiles
from time import monotonic
from typing import Any, Final

import orjson
import uvloop

Connection = tuple[asyncio.StreamReader, asyncio.StreamWriter]
MOST_CONNECTIONS: Final = 2000
ANSWERED, REFUSED, OTHER = "answered", "refused", "other"
_STATUS: Final = {200: ANSWERED, 503: REFUSED}
_HEAD: Final = (
    "POST /graphql HTTP/1.1\r\nHost: {host}\r\nContent-Type: application/json\r\n"
    "Accept: application/graphql-response+json\r\nContent-Length: {length}\r\n\r\n"
)


@dataclass(frozen=True, slots=True)
class Plan:
    """What to ask, and how; with a `rate` requests come by schedule, else from so many connections."""

    host: str
    port: int
    bodies: list[Mapping[str, Any]]
    seconds: float
    connections: int = 16
    rate: float | None = None
    new_every: int = 0
    """Every so many requests one has a document that nobody has sent before."""


@dataclass(slots=True)
class Told:
    """What came back: milliseconds by outcome."""

    taken: dict[str, list[float]] = field(default_factory=lambda: {ANSWERED: [], REFUSED: [], OTHER: []})

    def summary(self, seconds: float) -> dict[str, Any]:
        """Count, and give the median, the 99th percentile and the longest of each."""
        return {"seconds": seconds} | {outcome: _spread(times) for outcome, times in self.taken.items()}


def _spread(times: list[float]) -> dict[str, float]:
    cuts = quantiles(times, n=100) if len(times) > 1 else (times or [0.0]) * 99
    return {"count": len(times), "p50": cuts[49], "p99": cuts[98], "most": max(times, default=0.0)}


class Client:
    """Asks the questions in turn, over connections that are kept."""

    def __init__(self, plan: Plan) -> None:
        self._plan = plan
        self._requests = self._endless()
        self._idle: list[Connection] = []
        self._open = 0
        self.told = Told()

    def _endless(self) -> Iterator[bytes]:
        ready = [self._request(body) for body in self._plan.bodies]
        for number in count(1):
            at = number % len(ready)
            if self._plan.new_every and number % self._plan.new_every == 0:
                body = self._plan.bodies[at]
                yield self._request({**body, "query": f"{body['query']} # {number}"})
            else:
                yield ready[at]

    def _request(self, body: Mapping[str, Any]) -> bytes:
        text = orjson.dumps(body)
        return _HEAD.format(host=self._plan.host, length=len(text)).encode() + text

    async def ask(self, due: float) -> None:
        """Ask the next question; its time begins when it was due."""
        try:
            status = await self._status(next(self._requests))
        except (OSError, asyncio.IncompleteReadError):
            status = 0
        self.told.taken[_STATUS.get(status, OTHER)].append((monotonic() - due) * 1000)

    async def _status(self, request: bytes) -> int:
        reader, writer = self._kept() or await self._opened()
        try:
            writer.write(request)
            status = await _answer(reader)
        except BaseException:
            self._open -= 1
            writer.close()
            raise
        self._idle.append((reader, writer))
        return status

    def _kept(self) -> Connection | None:
        """One that the service has not closed in the meantime."""
        while self._idle:
            reader, writer = self._idle.pop()
            if not reader.at_eof():
                return reader, writer
            self._open -= 1
            writer.close()
        return None

    async def _opened(self) -> Connection:
        if self._open >= MOST_CONNECTIONS:
            raise ConnectionError
        self._open += 1
        return await asyncio.open_connection(self._plan.host, self._plan.port)

    def close(self) -> None:
        """Close what is kept."""
        for _, writer in self._idle:
            writer.close()


async def _answer(reader: asyncio.StreamReader) -> int:
    head = await reader.readuntil(b"\r\n\r\n")
    lines = head.lower().split(b"\r\n")
    length = next(line for line in lines if line.startswith(b"content-length:"))
    await reader.readexactly(int(length.partition(b":")[2]))
    return int(head.split(b" ", 2)[1])


async def ask_all(plan: Plan) -> dict[str, Any]:
    """Do what the plan says."""
    client, began = Client(plan), monotonic()
    await (_by_schedule(client, plan, plan.rate) if plan.rate else _as_fast_as_it_goes(client, plan))
    client.close()
    return client.told.summary(monotonic() - began)


async def _as_fast_as_it_goes(client: Client, plan: Plan) -> None:
    end = monotonic() + plan.seconds

    async def one() -> None:
        while (now := monotonic()) < end:
            await client.ask(now)

    await asyncio.gather(*(one() for _ in range(plan.connections)))


async def _by_schedule(client: Client, plan: Plan, rate: float) -> None:
    """Ask at random moments, the same in each run: who comes does not know how the others fare."""
    random, due = Random(7), monotonic()  # noqa: S311  # no secret
    asked: set[asyncio.Task[None]] = set()
    end = due + plan.seconds
    while (due := due + random.expovariate(rate)) < end:
        if (wait := due - monotonic()) > 0:
            await asyncio.sleep(wait)
        asked.add(task := asyncio.create_task(client.ask(due)))
        task.add_done_callback(asked.discard)
    await asyncio.gather(*asked)


def main() -> None:
    """Read the plan, ask, tell."""
    told = uvloop.run(ask_all(Plan(**json.load(sys.stdin))))
    sys.stdout.write(json.dumps(told))


def as_json(plan: Plan) -> str:
    """Write a plan for the process that is to do it."""
    return json.dumps(asdict(plan))


if __name__ == "__main__":
    main()
