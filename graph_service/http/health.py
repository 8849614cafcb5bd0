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

    async def alive(_: Request) -> Response:
        return JSONResponse({"status": "alive"})

    async def readiness(_: Request) -> Response:
        if await _in_time(ready):
            return JSONResponse({"status": "ready"})
        return JSONResponse({"status": "the database is away"}, 503, {"Retry-After": _RETRY_AFTER})

    return [Route("/healthz", alive), Route("/readyz", readiness)]


async def _in_time(ready: Ready) -> bool:
    try:
        async with asyncio.timeout(_PATIENCE):
            return await ready()
    except TimeoutError:
        return False
