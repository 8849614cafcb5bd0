"""Who may use the database now, who waits, and who is turned away: all of it bounded.

Statements: so many run at once. New ones: so few are planned at once, since Neo4j plans for up to seconds what it then
runs within milliseconds. Those after a bookmark: half of all, since a bookmark of the future keeps Neo4j waiting.
"""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from functools import partial
from math import ceil
from time import perf_counter
from typing import Final, TypeVar
from weakref import WeakValueDictionary

from graph_service.database.errors import DatabaseUnavailable
from graph_service.settings import Settings

T = TypeVar("T")
_KNOWN: Final = 1000
"""Statements that Neo4j keeps the plans of, by default."""
_SURE: Final = 0.5
"""Of the time that one may wait, so much may be foreseen: who would wait longer is better refused at once than late."""
_WEIGHT: Final = 1 / 64
"""Of one statement in what they usually take."""


class OverloadedError(Exception):
    """There is too much to do; ask again after `retry_after` seconds."""

    def __init__(self, retry_after: int) -> None:
        seconds = f"{retry_after} second{'s' if retry_after > 1 else ''}"
        super().__init__(f"The service has too much to do. Try again in {seconds}.")
        self.retry_after = retry_after


class Queue:
    """Those who wait: so many at most, so long at most."""

    def __init__(self, places: int, seconds: float) -> None:
        self.waiting = 0
        self.seconds = seconds
        self._places = places

    @property
    def full(self) -> bool:
        """Whether the next one would be turned away."""
        return self.waiting >= self._places

    def refusal(self) -> OverloadedError:
        """What to tell one who is turned away."""
        return OverloadedError(max(1, ceil(self.seconds)))

    async def wait(self, turn: Awaitable[object]) -> None:
        """Wait for one's turn; raises `OverloadedError`."""
        self.waiting += 1
        try:
            async with asyncio.timeout(self.seconds):
                await turn
        except TimeoutError:
            raise self.refusal() from None
        finally:
            self.waiting -= 1


class Statements:
    """So many at once; the others wait in a queue, which is the shorter the longer statements take."""

    def __init__(self, at_once: int, queue: Queue) -> None:
        self._free = asyncio.Semaphore(at_once)
        self._queue = queue
        self._enough = at_once * queue.seconds * _SURE
        self._usual = 0.0
        self.running = 0

    @property
    def waiting(self) -> int:
        """How many wait."""
        return self._queue.waiting

    def look(self) -> None:
        """Turn one away whose turn would not come; raises `OverloadedError`."""
        too_long = self._queue.waiting * self._usual > self._enough
        if (too_long or self._queue.full) and self._free.locked():
            raise self._queue.refusal()

    async def run(self, read: Callable[[], Awaitable[T]], *, new: bool) -> T:
        """Run one when its turn has come; how long a new one takes says nothing of the others."""
        self.look()
        if self._free.locked():
            await self._queue.wait(self._free.acquire())
        else:
            await self._free.acquire()
        self.running += 1
        started = perf_counter()
        try:
            return await read()
        finally:
            self.running -= 1
            self._free.release()
            if not new:
                self._usual += (perf_counter() - started - self._usual) * _WEIGHT


class NewStatements:
    """Those that Neo4j has no plan for yet: few at once, and each only once."""

    def __init__(self, at_once: int, queue: Queue) -> None:
        self._free = asyncio.Semaphore(at_once)
        self._queue = queue
        self._known: dict[str, None] = {}
        self._firsts: WeakValueDictionary[str, asyncio.Lock] = WeakValueDictionary()

    @property
    def waiting(self) -> int:
        """How many wait."""
        return self._queue.waiting

    def look(self) -> None:
        """Turn one away whose turn would not come; raises `OverloadedError`."""
        if self._queue.full:
            raise self._queue.refusal()

    def known(self, statement: str) -> bool:
        """Whether Neo4j has a plan for it."""
        return statement in self._known

    def learn(self, statement: str) -> None:
        """Take note that Neo4j has a plan for it."""
        self._known[statement] = None
        if len(self._known) > _KNOWN:
            del self._known[next(iter(self._known))]

    def forget(self) -> None:
        """Take note that Neo4j may have been started anew, without plans."""
        self._known.clear()

    @asynccontextmanager
    async def turn(self, statement: str) -> AsyncIterator[None]:
        """Wait until it may run: as the first of its kind, or after the first has run."""
        self.look()
        async with AsyncExitStack() as held:
            await self._queue.wait(self._admit(statement, held))
            yield
            self.learn(statement)

    async def _admit(self, statement: str, held: AsyncExitStack) -> None:
        await held.enter_async_context(self._firsts.setdefault(statement, asyncio.Lock()))
        if self.known(statement):
            await held.aclose()  # so that the others who waited for the first go on at once
        else:
            await held.enter_async_context(self._free)


class Admission:
    """Both gates, as the settings have them."""

    def __init__(self, settings: Settings) -> None:
        places, seconds = settings.queue_size, settings.queue_seconds
        self.statements = Statements(_at_once(settings), Queue(places, seconds))
        self.after_writes = Statements(max(1, _at_once(settings) // 2), Queue(places, seconds))
        self.new_statements = NewStatements(settings.max_new_statements, Queue(places, seconds))

    def look(self) -> None:
        """Turn a request away before anything is done for it; raises `OverloadedError`."""
        self.statements.look()

    async def run(self, statement: str, read: Callable[[], Awaitable[T]], *, after_writes: bool = False) -> T:
        """Run a statement when its turn has come; raises `OverloadedError`."""
        if after_writes:
            return await self.after_writes.run(partial(self.run, statement, read), new=True)
        try:
            if self.new_statements.known(statement):
                return await self.statements.run(read, new=False)
            async with self.new_statements.turn(statement):
                return await self.statements.run(read, new=True)
        except DatabaseUnavailable:
            self.new_statements.forget()
            raise


def _at_once(settings: Settings) -> int:
    """One connection is left for the question whether the database answers."""
    return max(1, min(settings.max_statements, settings.neo4j_pool_size - 1))
