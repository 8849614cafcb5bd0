"""Run one compiled statement and hand back its one record: the hot path of every read."""

import asyncio
from collections.abc import Awaitable, Collection
from time import perf_counter
from typing import Any, Final, NoReturn

from neo4j import AsyncDriver, AsyncSession, Bookmarks, Query
from neo4j.exceptions import DriverError, Neo4jError

from graph_service import metrics
from graph_service.database.driver import connections_of
from graph_service.database.errors import (
    BadBookmark,
    BookmarkAhead,
    DatabaseUnavailable,
    StatementTimeout,
    is_away,
)

METADATA = {"app": "taskforce-graph"}
"""Shown by `SHOW TRANSACTIONS`."""
GRACE: Final = 5.0
"""Seconds beyond a statement's own that Neo4j has to say that they are over; then it is taken for dead."""


class Reader:
    """Reads on one database. Sessions are kept for the next read: opening one costs a tenth of a small read."""

    def __init__(self, driver: AsyncDriver, database: str, timeout: float) -> None:
        """`timeout` is what one statement may take, in seconds."""
        self._driver = driver
        self._database = database
        self._timeout = timeout
        self._idle: list[AsyncSession] = []
        self._running = 0

    async def read_one(self, statement: str, parameters: dict[str, Any], bookmarks: Collection[str] = ()) -> list[Any]:
        """Run a statement that gives exactly one record; its values, in order.

        With bookmarks, what is read is the graph after what they stand for; the wait for it counts as the statement's
        time. Raises DatabaseUnavailable, StatementTimeout or BadBookmark; any other error of Neo4j's is a mistake of
        ours.
        """
        query = Query(statement, METADATA, self._timeout)
        started, outcome = perf_counter(), "failed"
        self._running += 1
        try:
            read = self._read_after(bookmarks, query, parameters) if bookmarks else self._read(query, parameters)
            record = await self._in_time(read)
            outcome = "done"
        except DatabaseUnavailable:
            outcome = "unavailable"
            raise
        except StatementTimeout:
            outcome = "timeout"
            raise
        finally:
            self._running -= 1
            metrics.statement_took(outcome)(perf_counter() - started)
        return record

    async def ready(self) -> bool:
        """Whether the database answers."""
        try:
            await self.read_one("CYPHER 5 RETURN 1", {})
        except (DatabaseUnavailable, StatementTimeout):
            return False
        return True

    def show(self) -> None:
        """Let the metrics show what goes on here."""
        metrics.watch(metrics.STATEMENTS_RUNNING, lambda: self._running)
        metrics.watch(metrics.CONNECTIONS_IN_USE, lambda: connections_of(self._driver).in_use)
        metrics.watch(metrics.CONNECTIONS_IDLE, lambda: connections_of(self._driver).idle)

    async def _in_time(self, reading: Awaitable[list[Any]]) -> list[Any]:
        """Wait no longer for a Neo4j that does not even say that the time is over."""
        try:
            async with asyncio.timeout(self._timeout + GRACE):
                return await reading
        except TimeoutError:
            raise StatementTimeout from None

    async def _read(self, query: Query, parameters: dict[str, Any], after: Bookmarks | None = None) -> list[Any]:
        try:
            return await self._run(query, parameters, after)
        except (DriverError, Neo4jError) as error:
            if not error.is_retryable() or _of_bookmarks(error):
                _refuse(error)
        try:
            return await self._run(query, parameters, after)
        except (DriverError, Neo4jError) as error:
            _refuse(error)

    async def _read_after(self, bookmarks: Collection[str], query: Query, parameters: dict[str, Any]) -> list[Any]:
        try:
            async with asyncio.timeout(self._timeout):  # a statement's own time begins after the wait for a bookmark
                return await self._read(query, parameters, Bookmarks.from_raw_values(bookmarks))
        except TimeoutError:
            raise BookmarkAhead from None

    async def _run(self, query: Query, parameters: dict[str, Any], after: Bookmarks | None) -> list[Any]:
        session = self._idle.pop() if self._idle and after is None else self._open(after)
        try:
            result = await session.run(query, parameters)
            (record,) = [record async for record in result]
        except BaseException as error:
            if isinstance(error, asyncio.CancelledError):
                session.cancel()  # the connection is in the middle of an answer
            await session.close()
            raise
        if after is not None:
            await session.close()  # what it waited for is nothing to the next reader
        else:
            self._idle.append(session)
        return list(record)

    def _open(self, after: Bookmarks | None) -> AsyncSession:
        return self._driver.session(database=self._database, default_access_mode="READ", fetch_size=-1, bookmarks=after)

    async def close(self) -> None:
        """Close what is kept; before the driver is closed."""
        while self._idle:
            await self._idle.pop().close()


def _of_bookmarks(error: DriverError | Neo4jError) -> bool:
    return isinstance(error, Neo4jError) and "Bookmark" in (error.code or "")


def _refuse(error: DriverError | Neo4jError) -> NoReturn:
    if _of_bookmarks(error):
        raise (BookmarkAhead if error.is_retryable() else BadBookmark) from error
    if isinstance(error, Neo4jError) and "TransactionTimedOut" in (error.code or ""):
        raise StatementTimeout from error
    if is_away(error):
        raise DatabaseUnavailable from error
    raise error
