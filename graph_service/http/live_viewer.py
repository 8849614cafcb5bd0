"""Who is behind a WebSocket: the upgrade's headers say it, or the payload of `connection_init`."""

from collections.abc import Awaitable, Callable, Mapping
from typing import Any, Final

from starlette.types import Scope

from graph_service.http.identity import AUTHORIZATION, COOKIE, Identity
from graph_service.http.origins import Origins
from graph_service.reading.viewer import Viewer

PAYLOAD: Final = "authorization"
"""The key of the payload, in any case: browsers cannot set headers on a WebSocket."""

ViewerOf = Callable[[Scope, Mapping[str, Any]], Awaitable[Viewer | None]]


def viewer_by(identity: Identity | None, origins: Origins) -> ViewerOf:
    """Make what tells who is behind a connection, as of now; it raises a refusal."""

    async def viewer_of(scope: Scope, payload: Mapping[str, Any]) -> Viewer | None:
        headers = dict(scope["headers"])
        if not origins.trust(headers):
            headers.pop(COOKIE, None)
        told = next((each for name, each in payload.items() if name.lower() == PAYLOAD), None)
        if isinstance(told, str):
            headers[AUTHORIZATION] = told.encode("latin-1", "replace")
        return await identity.of(headers) if identity else None

    return viewer_of
