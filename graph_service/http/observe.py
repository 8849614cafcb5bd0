"""Around every request: its id, its line in the log, its place among the metrics."""

import re
from secrets import token_hex
from time import perf_counter

import structlog
from starlette.types import ASGIApp, Message, Receive, Scope, Send
from structlog.contextvars import bind_contextvars

from graph_service import metrics

_SANE_ID = re.compile(rb"[\w.:-]{1,128}", re.ASCII)
_ROUTES = {path: path for path in ("/graphql", "/healthz", "/readyz", "/metrics")}
_log = structlog.get_logger()


class Observed:
    """Gives each request an id, which stands in the response and in every log line of the request."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on, then log it."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        started = perf_counter()
        request_id = _request_id(scope)
        header = (b"x-request-id", request_id.encode())
        bind_contextvars(request_id=request_id)
        status = 500  # of a request that fails before it is answered

        async def send_with_id(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
                message["headers"] = [*message["headers"], header]
            await send(message)

        try:
            await self._app(scope, receive, send_with_id)
        finally:
            seconds = perf_counter() - started
            metrics.request_took(_ROUTES.get(scope["path"], "other"), status)(seconds)
            milliseconds = round(seconds * 1000, 2)
            _log.info("request", method=scope["method"], path=scope["path"], status=status, ms=milliseconds)


def _request_id(scope: Scope) -> str:
    for name, value in scope["headers"]:
        if name == b"x-request-id" and _SANE_ID.fullmatch(value):
            return value.decode("ascii")  # type: ignore[no-any-return]  # a scope's values are Any
    return token_hex(8)
