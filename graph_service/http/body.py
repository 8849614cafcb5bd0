"""The body of a request, read no further than is allowed."""

from starlette.types import Receive

from graph_service.http.refusals import bad_input, too_large


async def read_body(receive: Receive, declared: bytes | None, limit: int) -> bytes:
    """Read the whole body; one of more than `limit` bytes is refused as soon as that is known.

    `declared` is its `Content-Length`, which the HTTP parser has checked.
    """
    if declared is not None and int(declared) > limit:
        raise too_large(limit)
    message = await receive()
    if message.get("more_body"):
        return await _read_on(receive, message["body"], limit)
    return message.get("body", b"")  # type: ignore[no-any-return]  # an ASGI message is Any


async def _read_on(receive: Receive, start: bytes, limit: int) -> bytes:
    body = bytearray(start)
    more = True
    while more:
        message = await receive()
        if message["type"] == "http.disconnect":
            raise bad_input("The connection was closed before the body was complete.")
        body += message.get("body", b"")
        if len(body) > limit:
            raise too_large(limit)
        more = message.get("more_body", False)
    return bytes(body)
