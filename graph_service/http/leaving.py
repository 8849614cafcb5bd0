"""Clients that leave before they have their answer."""

from functools import partial

from starlette.types import Receive

from graph_service.reading.admission import LEFT


def watch(receive: Receive) -> None:
    """Let those who wait in a queue find out whether their client is still there."""
    LEFT.set(partial(_gone, receive))


async def _gone(receive: Receive) -> None:
    """Wait until the client has gone; the body has been read by then."""
    while (await receive())["type"] != "http.disconnect":
        pass
