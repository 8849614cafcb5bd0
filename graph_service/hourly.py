"""Work that nobody asks for and that comes again: what is over, what was lost without a command."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from typing import Final

import structlog
from neo4j.exceptions import DriverError, Neo4jError

from graph_service.database.errors import DatabaseUnavailable

HOUR: Final = 3600.0
"""Seconds."""
_log = structlog.get_logger()


@asynccontextmanager
async def hourly(name: str, work: Callable[[], Awaitable[object]]) -> AsyncIterator[None]:
    """Do the work at once and every hour for as long as the block runs; what goes wrong does not end it."""
    task = asyncio.create_task(_again_and_again(name, work))
    try:
        yield
    finally:
        task.cancel()
        await asyncio.wait([task])


async def _again_and_again(name: str, work: Callable[[], Awaitable[object]]) -> None:
    while True:
        try:
            await work()
        except (DatabaseUnavailable, DriverError, Neo4jError) as error:
            _log.info("left for the next hour", work=name, reason=type(error).__name__)
        except Exception:  # noqa: BLE001  # a mistake of ours must not end what comes every hour
            _log.exception("what comes every hour has a fault", work=name)
        await asyncio.sleep(HOUR)
