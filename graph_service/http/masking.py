"""What goes wrong in us: all of it to the log, none of it to the client but an id."""

import asyncio
from collections.abc import Awaitable

import structlog
from structlog.contextvars import get_contextvars

from graph_service.http.refusals import Refusal, internal, stopping
from graph_service.reading.answer import Answer

_log = structlog.get_logger()


async def masked(answering: Awaitable[Answer]) -> Answer:
    """Wait for an answer; whatever else comes out of it is a refusal."""
    try:
        return await answering
    except Refusal:
        raise
    except asyncio.CancelledError:  # only the end of the service's patience at shutdown does this
        raise stopping() from None
    except Exception:  # noqa: BLE001 - whatever it is, the log has it and the client is spared it
        _log.exception("request failed")
        raise internal(get_contextvars()["request_id"]) from None
