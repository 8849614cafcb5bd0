"""Where traces go: OTLP over HTTP, as OpenTelemetry's standard variables say."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from importlib.metadata import version

from neo4j import AsyncDriver
from opentelemetry.exporter.otlp.proto.http.trace_exporter import OTLPSpanExporter
from opentelemetry.sdk.resources import OTELResourceDetector, Resource
from opentelemetry.sdk.trace import TracerProvider
from opentelemetry.sdk.trace.export import BatchSpanProcessor
from starlette.middleware import Middleware

from graph_service.database.reader import Reader
from graph_service.telemetry.requests import TracedRequests
from graph_service.telemetry.statements import TracedReader

_NAME = "taskforce-graph"


@contextmanager
def exporting(*, trace_statements: bool) -> Iterator[tuple[Middleware, Callable[[AsyncDriver, str, float], Reader]]]:
    """Give what makes spans of requests and of statements; send them until the block ends."""
    release = version(_NAME)
    told = OTELResourceDetector().detect().attributes
    provider = TracerProvider(resource=Resource.create({"service.name": _NAME, "service.version": release, **told}))
    provider.add_span_processor(BatchSpanProcessor(OTLPSpanExporter()))
    tracer = provider.get_tracer(_NAME, release)
    try:
        yield Middleware(TracedRequests, tracer), partial(TracedReader, tracer, trace_statements)
    finally:
        provider.shutdown()
