"""Clients that leave before they have their answer: nothing more is done for them."""

import asyncio
from collections.abc import Awaitable
from typing import Final

from starlette.types import Receive

from graph_service.http.refusals import client_left
from graph_service.reading.answer import Answer

_SOON: Final = 0.1
"""Seconds; most answers are there by then, and nobody has to look whether their clients are."""


async def unless_left(receive: Receive, answering: Awaitable[Answer]) -> Answer:
    """Wait for an answer for as long as its client does; the request's body has been read."""
    loop = asyncio.get_running_loop()
    watch: asyncio.Task[None] | None = None
    patience = asyncio.timeout(None)

    def look() -> None:
        nonlocal watch
        watch = loop.create_task(_end(patience, receive))

    try:
        async with patience:
            later = loop.call_later(_SOON, look)
            try:
                return await answering
            finally:
                later.cancel()
                if watch:
                    watch.cancel()
    except TimeoutError:
        if patience.expired():
            raise client_left() from None
        raise


async def _end(patience: asyncio.Timeout, receive: Receive) -> None:
    """End an answer once its client has gone."""
    while (await receive())["type"] != "http.disconnect":
        pass
    if not patience.expired():
        patience.reschedule(0)
