"""The way to `/graphql` past the router, which takes longer than all else that HTTP does to a request."""

from starlette.types import ASGIApp, Receive, Scope, Send


class Shortcut:
    """Hands requests for `/graphql` to their endpoint, and the others on."""

    def __init__(self, app: ASGIApp, endpoint: ASGIApp, sockets: ASGIApp | None = None) -> None:
        self._app = app
        self._endpoints = {"http": endpoint, "websocket": sockets or app}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Choose the way by the path, and by what is spoken."""
        await (self._endpoints[scope["type"]] if scope.get("path") == "/graphql" else self._app)(scope, receive, send)
