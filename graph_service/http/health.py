"""`/healthz`: the process answers. `/readyz`: the database does too."""

import asyncio
from collections.abc import Awaitable, Callable

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

Ready = Callable[[], Awaitable[bool]]

_PATIENCE = 5.0
"""Seconds that the database may take to answer before it counts as away."""
_RETRY_AFTER = "5"


def health_routes(ready: Ready) -> list[Route]:
    """Make the two paths; `ready` says whether the database answers."""
    asked = _Once(ready)

    async def alive(_: Request) -> Response:
        return JSONResponse({"status": "alive"})

    async def readiness(_: Request) -> Response:
        if await _in_time(asked):
            return JSONResponse({"status": "ready"})
        return JSONResponse({"status": "the database is away"}, 503, {"Retry-After": _RETRY_AFTER})

    return [Route("/healthz", alive), Route("/readyz", readiness)]


class _Once:
    """Asks one question at a time: whoever comes meanwhile shares its answer, and its connection."""

    def __init__(self, ready: Ready) -> None:
        self._ready = ready
        self._asking: asyncio.Future[bool] | None = None

    async def __call__(self) -> bool:
        if self._asking is None or self._asking.done():
            self._asking = asyncio.ensure_future(self._ready())
        return await asyncio.shield(self._asking)


async def _in_time(ready: Ready) -> bool:
    try:
        async with asyncio.timeout(_PATIENCE):
            return await ready()
    except TimeoutError:
        return False
