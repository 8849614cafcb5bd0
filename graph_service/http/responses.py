"""From an answer to what goes over the wire: status, headers, body."""

from typing import Final

from starlette.types import Send
from structlog.contextvars import bind_contextvars

from graph_service import metrics
from graph_service.http.bookmarks import HEADER
from graph_service.http.negotiation import GRAPHQL, JSON
from graph_service.http.refusals import Headers, Refusal
from graph_service.reading.answer import Answer

_CONTENT_TYPES: Final = {
    media_type: (b"content-type", f"{media_type}; charset=utf-8".encode()) for media_type in (GRAPHQL, JSON)
}
_VARY: Final = (b"vary", b"accept, accept-encoding, authorization, cookie")

# Of answers without data, those that are not simply a bad request.
_STATUS: Final = {
    "UNAUTHENTICATED": 401,
    "FORBIDDEN": 403,
    "TOO_LARGE": 413,
    "INTERNAL": 500,
    "NOT_INSTALLED": 501,
    "UNAVAILABLE": 503,
    "OVERLOADED": 503,
    "TIMEOUT": 504,
}


async def send_answer(send: Send, answer: Answer, media_type: str) -> None:
    """Send what the read engine answered."""
    if answer.code is not None:
        metrics.error(answer.code)()
        bind_contextvars(code=answer.code)
    headers = [] if answer.retry_after is None else [(b"retry-after", b"%d" % answer.retry_after)]
    if answer.bookmark is not None:
        headers.append((HEADER, answer.bookmark.encode("ascii")))
    if answer.cookie is not None:
        headers += [(b"set-cookie", answer.cookie.encode("ascii")), (b"cache-control", b"no-store")]
    await _send(send, _status(answer, media_type), media_type, answer.body, headers)


async def send_refusal(send: Send, refusal: Refusal, media_type: str) -> None:
    """Send a refusal, as the GraphQL error that it is."""
    metrics.error(refusal.code)()
    bind_contextvars(code=refusal.code)
    await _send(send, refusal.status, media_type, refusal.body, refusal.headers)


def _status(answer: Answer, media_type: str) -> int:
    """Find the status; a client that takes only plain JSON reads a bad document's errors from a 200."""
    if answer.has_data:
        return 200
    return _STATUS.get(answer.code or "", 200 if media_type == JSON else 400)


async def _send(send: Send, status: int, media_type: str, body: bytes, headers: Headers) -> None:
    length = (b"content-length", b"%d" % len(body))
    headers = [_CONTENT_TYPES[media_type], length, _VARY, *headers]
    await send({"type": "http.response.start", "status": status, "headers": headers})
    await send({"type": "http.response.body", "body": body})
