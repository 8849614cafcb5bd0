"""Keep the local database alive while the service runs."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Final

import structlog

from graph_service.database.errors import DatabaseError
from graph_service.database.local.session import revive
from graph_service.settings import Settings

LOOK_SECONDS: Final = 2.0
"""How often to look; meanwhile requests are answered with 503 and when to come again."""


@asynccontextmanager
async def kept_alive(settings: Settings) -> AsyncIterator[None]:
    """Start the local database again whenever it dies; the one behind NEO4J_URI is not ours to start."""
    if settings.neo4j_uri:
        yield
        return
    keeper = asyncio.create_task(_keep(settings))
    try:
        yield
    finally:
        keeper.cancel()


async def _keep(settings: Settings) -> None:
    while True:
        await asyncio.sleep(LOOK_SECONDS)
        try:
            await asyncio.to_thread(revive, settings)
        except (DatabaseError, OSError) as error:
            structlog.get_logger().error("the database does not start again", reason=str(error))
