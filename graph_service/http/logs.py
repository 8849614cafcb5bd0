"""One JSON object a line, to standard error: ours by structlog, the libraries' warnings beside them."""

import logging
import sys

import orjson
import structlog
from structlog.typing import EventDict, Processor

_COMMON: tuple[Processor, ...] = (
    structlog.contextvars.merge_contextvars,
    structlog.processors.add_log_level,
    structlog.processors.TimeStamper(fmt="iso", utc=True),
    structlog.processors.format_exc_info,
)


def configure_logs(level: str) -> None:
    """Set logging up for the whole process; `level` is debug, info, warning or error."""
    structlog.configure(
        processors=[*_COMMON, structlog.processors.JSONRenderer(serializer=_bytes)],
        wrapper_class=structlog.make_filtering_bound_logger(level),
        logger_factory=structlog.BytesLoggerFactory(sys.stderr.buffer),
        cache_logger_on_first_use=True,
    )
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            foreign_pre_chain=_COMMON,
            processors=[
                structlog.stdlib.ProcessorFormatter.remove_processors_meta,
                structlog.processors.JSONRenderer(serializer=_text),
            ],
        )
    )
    logging.basicConfig(level=logging.WARNING, handlers=[handler], force=True)


def _bytes(event: EventDict, **_: object) -> bytes:
    return orjson.dumps(event, default=repr)


def _text(event: EventDict, **_: object) -> str:
    return _bytes(event).decode()
