"""The body of a request, read no further than is allowed."""

from starlette.types import Receive

from graph_service.http.refusals import bad_input, too_large


async def read_body(receive: Receive, declared: bytes | None, limit: int) -> bytes:
    """Read the whole body; one of more than `limit` bytes is refused as soon as that is known.

    `declared` is its `Content-Length`, which the HTTP parser has checked.
    """
    if declared is not None and int(declared) > limit:
        raise too_large(limit)
    body, more = bytearray(), True
    while more:
        message = await receive()
        if message["type"] == "http.disconnect":
            raise bad_input("The connection was closed before the body was complete.")
        body += message.get("body", b"")
        if len(body) > limit:
            raise too_large(limit)
        more = message.get("more_body", False)
    return bytes(body)
