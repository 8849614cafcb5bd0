"""Work that nobody asks for and that comes again: what is over, what was lost without a command."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from typing import Final

import structlog
from neo4j.exceptions import DriverError, Neo4jError

from graph_service.background import background, stopped_within
from graph_service.database.errors import DatabaseUnavailable

HOUR: Final = 3600.0
LEAVING: Final = 3.0
"""Seconds; the second is what the work under way may take when its block ends."""
_log = structlog.get_logger()


@asynccontextmanager
async def hourly(name: str, work: Callable[[], Awaitable[object]], *, wait: float = 0.0) -> AsyncIterator[None]:
    """Do the work after so many seconds and then every hour, while the block runs; what goes wrong does not end it."""
    stopping = asyncio.Event()
    async with background(_again_and_again(name, work, stopping, wait), stopping.set, LEAVING):
        yield


async def _again_and_again(
    name: str, work: Callable[[], Awaitable[object]], stopping: asyncio.Event, wait: float
) -> None:
    while not await stopped_within(stopping, wait):
        wait = HOUR
        try:
            await work()
        except (DatabaseUnavailable, DriverError, Neo4jError) as error:
            _log.info("left for the next hour", work=name, reason=type(error).__name__)
        except Exception:  # noqa: BLE001  # a mistake of ours must not end what comes every hour
            _log.exception("what comes every hour has a fault", work=name)
