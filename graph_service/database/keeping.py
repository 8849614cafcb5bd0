"""Keep the local database alive while the service runs."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from typing import Final

import structlog

from graph_service.database.errors import DatabaseError
from graph_service.database.local.session import heal, revive
from graph_service.settings import Settings

LOOK_SECONDS: Final = 2.0
"""How often to look whether it lives; meanwhile requests are answered with 503 and when to come again."""
ASK_SECONDS: Final = 10.0
"""How often to ask whether it is well."""


@asynccontextmanager
async def kept_alive(settings: Settings) -> AsyncIterator[None]:
    """Start the local database again whenever it dies or gives up; the one behind NEO4J_URI is not ours to start."""
    if settings.neo4j_uri:
        yield
        return
    keepers = [
        asyncio.create_task(_keep(LOOK_SECONDS, revive, settings)),
        asyncio.create_task(_keep(ASK_SECONDS, heal, settings)),
    ]
    try:
        yield
    finally:
        for each in keepers:
            each.cancel()


async def _keep(seconds: float, what: Callable[[Settings], None], settings: Settings) -> None:
    while True:
        await asyncio.sleep(seconds)
        try:
            await asyncio.to_thread(what, settings)
        except (DatabaseError, OSError) as error:
            structlog.get_logger().error("the database does not start again", reason=str(error))
