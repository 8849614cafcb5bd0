"""Analyses that are kept until the next change; one is computed at a time, and those who ask meanwhile wait for it."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import date
from functools import partial
from math import ceil
from typing import Any, Final

from cachetools import LRUCache

from graph_service.analysis.computing import computed
from graph_service.database.target import Target
from graph_service.reading.admission import OverloadedError
from graph_service.settings import Settings
from queries.analysis import Job, Told, size
from queries.compiler.refusals import RefusedError
from queries.live import HEAD
from queries.prices.counts import Counts
from queries.seen import Audience

KEPT: Final = 4
"""Days and audiences."""
Compute = Callable[[Job, float], Awaitable[Told]]
ReadOne = Callable[..., Awaitable[list[Any]]]
Key = tuple[date, Audience]


@dataclass(frozen=True, slots=True)
class _Running:
    key: Key
    task: asyncio.Task[Told]


class Analyses:
    """Analyses of one graph, by day and by who asks: the secretariat's, and everybody else's."""

    def __init__(self, read_one: ReadOne, compute: Compute, settings: Settings) -> None:
        """`compute` makes one, within so many seconds; `read_one` reads the number of the newest change."""
        self._read_one = read_one
        self._compute = compute
        self._seconds = settings.analysis_seconds
        self._most = settings.analysis_size
        self._patience = settings.statement_timeout
        self._kept: LRUCache[Key, Told] = LRUCache(KEPT)
        self._running: _Running | None = None

    async def of(self, job: Job, counts: Counts) -> Told:
        """The analysis of a day: not older than the newest change.

        Raises `RefusedError` where the network is too large or takes too long, and `OverloadedError` where one would
        have to wait too long for it; it is computed on.
        """
        audience = job.audience if job.audience is Audience.SECRETARIAT else Audience.NOBODY
        job = Job(job.day, audience, job.bookmarks)
        (seq,) = await self._read_one(HEAD, {}, job.bookmarks)
        kept = self._kept.get((job.day, audience))
        if kept and kept["seq"] == seq:
            return kept
        self._look(counts)
        try:
            async with asyncio.timeout(self._patience):
                return await self._made(job, seq)
        except TimeoutError:
            raise OverloadedError(max(1, ceil(self._patience / 2))) from None

    def _look(self, counts: Counts) -> None:
        if (nodes_and_links := size(counts)) > self._most:
            raise RefusedError(
                "TOO_EXPENSIVE",
                f"The network has about {nodes_and_links:,.0f} nodes and links; at most {self._most:,} are analysed.",
            )

    async def _made(self, job: Job, seq: int) -> Told:
        """One that knows the change `seq`: begun after it, or begun before and late enough."""
        key = (job.day, job.audience)
        while True:
            running = self._running or self._begin(key, job)
            await asyncio.wait([running.task])
            if running.key == key and (told := running.task.result())["seq"] >= seq:
                return told

    def _begin(self, key: Key, job: Job) -> _Running:
        running = self._running = _Running(key, asyncio.create_task(self._run(key, job)))
        running.task.add_done_callback(lambda task: task.cancelled() or task.exception())  # nobody may wait any more
        return running

    async def _run(self, key: Key, job: Job) -> Told:
        try:
            told = self._kept[key] = await self._compute(job, self._seconds)
        finally:
            self._running = None
        return told

    async def close(self) -> None:
        """End what is being computed."""
        if running := self._running:
            running.task.cancel()
            await asyncio.wait([running.task])


@asynccontextmanager
async def analyses(read_one: ReadOne, target: Target, settings: Settings) -> AsyncIterator[Analyses]:
    """Open what analyses a graph, each in a process of its own."""
    opened = Analyses(read_one, partial(computed, target), settings)
    try:
        yield opened
    finally:
        await opened.close()
