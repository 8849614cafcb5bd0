"""Run one compiled statement and hand back its one record: the hot path of every read."""

import asyncio
from typing import Any, NoReturn

from neo4j import AsyncDriver, AsyncSession, Query
from neo4j.exceptions import ConnectionPoolError, DriverError, Neo4jError

from graph_service.database.errors import DatabaseUnavailable, StatementTimeout

METADATA = {"app": "taskforce-graph"}
"""Shown by `SHOW TRANSACTIONS`."""


class Reader:
    """Reads on one database. Sessions are kept for the next read: opening one costs a tenth of a small read."""

    def __init__(self, driver: AsyncDriver, database: str, timeout: float) -> None:
        """`timeout` is what one statement may take, in seconds."""
        self._driver = driver
        self._database = database
        self._timeout = timeout
        self._idle: list[AsyncSession] = []

    async def read_one(self, statement: str, parameters: dict[str, Any]) -> list[Any]:
        """Run a statement that gives exactly one record; its values, in order.

        Raises DatabaseUnavailable or StatementTimeout; any other error of Neo4j's is a mistake of ours.
        """
        query = Query(statement, METADATA, self._timeout)
        try:
            return await self._run(query, parameters)
        except (DriverError, Neo4jError) as error:
            if not error.is_retryable():
                _refuse(error)
        try:
            return await self._run(query, parameters)
        except (DriverError, Neo4jError) as error:
            _refuse(error)

    async def plan(self, statement: str, parameters: dict[str, Any]) -> None:
        """Let Neo4j plan a statement for parameters of these types, and keep the plan."""
        explained = statement.replace("CYPHER 5 ", "CYPHER 5 EXPLAIN ", 1)
        async with self._open() as session:
            result = await session.run(Query(explained, METADATA, self._timeout), parameters)
            await result.consume()

    async def ready(self) -> bool:
        """Whether the database answers."""
        try:
            await self.read_one("CYPHER 5 RETURN 1", {})
        except (DatabaseUnavailable, StatementTimeout):
            return False
        return True

    async def _run(self, query: Query, parameters: dict[str, Any]) -> list[Any]:
        session = self._idle.pop() if self._idle else self._open()
        try:
            result = await session.run(query, parameters)
            (record,) = [record async for record in result]
        except BaseException as error:
            if isinstance(error, asyncio.CancelledError):
                session.cancel()  # the connection is in the middle of an answer
            await session.close()
            raise
        self._idle.append(session)
        return list(record)

    def _open(self) -> AsyncSession:
        return self._driver.session(database=self._database, default_access_mode="READ", fetch_size=-1)

    async def close(self) -> None:
        """Close what is kept; before the driver is closed."""
        while self._idle:
            await self._idle.pop().close()


def _refuse(error: DriverError | Neo4jError) -> NoReturn:
    if isinstance(error, Neo4jError) and "TransactionTimedOut" in (error.code or ""):
        raise StatementTimeout from error
    if error.is_retryable() or isinstance(error, ConnectionPoolError):
        raise DatabaseUnavailable from error
    raise error
