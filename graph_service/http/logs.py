"""One JSON object a line, to standard error: ours by structlog, the libraries' warnings beside them."""

import logging
import os
import sys
from contextlib import suppress
from datetime import UTC, datetime
from typing import BinaryIO, cast

import orjson
import structlog
from structlog.typing import EventDict, Processor


def _stamp(_: object, level: str, event: EventDict) -> EventDict:
    event["level"] = level
    event["pid"] = os.getpid()
    event["timestamp"] = datetime.now(UTC)
    return event


def _line(_: object, __: str, event: EventDict) -> bytes:
    return orjson.dumps(event, default=repr, option=orjson.OPT_UTC_Z)


_COMMON: tuple[Processor, ...] = (
    structlog.contextvars.merge_contextvars,
    _stamp,
    structlog.processors.format_exc_info,
)


class _Forgiving:
    """Loses lines rather than requests where nothing can be written: on a full disk, or to a reader that went."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file

    def write(self, line: bytes) -> None:
        with suppress(OSError):
            self._file.write(line)

    def flush(self) -> None:
        with suppress(OSError):
            self._file.flush()


def configure_logs(level: str) -> None:
    """Set logging up for the whole process; `level` is debug, info, warning or error."""
    structlog.configure(
        processors=[*_COMMON, _line],
        wrapper_class=structlog.make_filtering_bound_logger(level),
        logger_factory=structlog.BytesLoggerFactory(cast("BinaryIO", _Forgiving(sys.stderr.buffer))),
        cache_logger_on_first_use=True,
    )
    logging.basicConfig(level=logging.WARNING, handlers=[_of_libraries()], force=True)


def _of_libraries() -> logging.Handler:
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            foreign_pre_chain=_COMMON,
            processors=[structlog.stdlib.ProcessorFormatter.remove_processors_meta, _text],
        )
    )
    return handler


def _text(logger: object, level: str, event: EventDict) -> str:
    return _line(logger, level, event).decode()
