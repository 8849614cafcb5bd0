"""Counts of the graph that prices are made of: read at first need, and anew in the background once they are old."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from time import monotonic
from typing import Any

import structlog
from neo4j.exceptions import DriverError, Neo4jError

from graph_service.database.errors import DatabaseError
from queries.prices.counts import NOBODY, STATEMENT, Counts, counts_of

_log = structlog.get_logger()


class LiveCounts:
    """The counts as they were at most so many seconds ago; while the database is away the old ones stay."""

    def __init__(self, read: Callable[[str, dict[str, Any]], Awaitable[Sequence[Any]]], seconds: float) -> None:
        self._read = read
        self._seconds = seconds
        self._counts: Counts | None = None
        self._due = 0.0
        self._reading: asyncio.Task[None] | None = None

    async def now(self) -> Counts:
        """The counts to reckon with; only the first time does one wait for them."""
        if monotonic() >= self._due and (self._reading is None or self._reading.done()):
            self._reading = asyncio.create_task(self._renew())
        if self._counts is None:
            await self.settled()
        return self._counts or NOBODY

    def take(self, counts: Counts) -> None:
        """Reckon with these until they are old."""
        self._counts, self._due = counts, monotonic() + self._seconds

    async def settled(self) -> None:
        """Wait until nothing is being read."""
        if self._reading:
            await asyncio.shield(self._reading)

    async def _renew(self) -> None:
        try:
            self.take(counts_of(await self._read(STATEMENT, {})))
        except (DatabaseError, DriverError, Neo4jError) as error:
            _log.warning("counts", problem=str(error))
