"""Whether there are traces: the standard variables must ask for them, and the extra must be there."""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import NamedTuple

import structlog
from neo4j import AsyncDriver
from starlette.middleware import Middleware

from graph_service.database.reader import Reader
from graph_service.settings import Settings

_ENDPOINTS = ("OTEL_EXPORTER_OTLP_ENDPOINT", "OTEL_EXPORTER_OTLP_TRACES_ENDPOINT")


class Around(NamedTuple):
    """What is put around requests and statements; without traces, nothing."""

    requests: tuple[Middleware, ...] = ()
    open_reader: Callable[[AsyncDriver, str, float], Reader] = Reader


@contextmanager
def traced(settings: Settings) -> Iterator[Around]:
    """Send traces for as long as the block runs, if they are wanted."""
    if not _is_wanted():
        yield Around()
        return
    try:
        from graph_service.telemetry.export import exporting  # noqa: PLC0415  # costs time, and needs the extra
    except ModuleNotFoundError as missing:
        remedy = 'install "taskforce-graph[otel]", or unset OTEL_EXPORTER_OTLP_ENDPOINT'
        structlog.get_logger().warning("traces are asked for but not installed", missing=missing.name, remedy=remedy)
        yield Around()
        return
    with exporting(trace_statements=settings.trace_statements) as (requests, open_reader):
        yield Around((requests,), open_reader)


def _is_wanted() -> bool:
    if os.environ.get("OTEL_SDK_DISABLED", "").strip().lower() == "true":
        return False
    exporters = os.environ.get("OTEL_TRACES_EXPORTER") or "otlp"
    return "otlp" in exporters.split(",") and any(map(os.environ.get, _ENDPOINTS))
