"""The span of a request: a child of the one that its `traceparent` names."""

from opentelemetry.propagate import extract
from opentelemetry.trace import SpanKind, Status, StatusCode, Tracer, format_trace_id
from starlette.types import ASGIApp, Message, Receive, Scope, Send
from structlog.contextvars import bind_contextvars, get_contextvars

_PATH = "/graphql"
_METHODS = {"GET", "POST", "OPTIONS", "HEAD", "PUT", "PATCH", "DELETE"}


class TracedRequests:
    """Makes a span of each request to the API; its id stands in the log line too."""

    def __init__(self, app: ASGIApp, tracer: Tracer) -> None:
        self._app = app
        self._tracer = tracer

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on, in its span."""
        if scope.get("path") != _PATH:
            await self._app(scope, receive, send)
            return
        headers = {name.decode("latin-1"): value.decode("latin-1") for name, value in scope["headers"]}
        method = scope["method"] if scope["method"] in _METHODS else "_OTHER"
        attributes = {
            "http.request.method": method,
            "http.route": _PATH,
            "url.path": _PATH,
            "url.scheme": scope["scheme"],
            "taskforce.request_id": get_contextvars()["request_id"],
        }
        with self._tracer.start_as_current_span(
            f"{method} {_PATH}", extract(headers), SpanKind.SERVER, attributes, record_exception=False
        ) as span:
            bind_contextvars(trace_id=format_trace_id(span.get_span_context().trace_id))

            async def send_and_note(message: Message) -> None:
                if message["type"] == "http.response.start":
                    span.set_attribute("http.response.status_code", message["status"])
                    if message["status"] >= 500:
                        span.set_status(Status(StatusCode.ERROR))
                await send(message)

            await self._app(scope, receive, send_and_note)
