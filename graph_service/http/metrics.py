"""Who is shown the metrics: whoever reaches the service, or a port of its own."""

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager

import structlog
from prometheus_client import start_http_server
from prometheus_client.exposition import choose_encoder
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from graph_service import metrics
from graph_service.http.serving import CannotListenError, why_not
from graph_service.settings import Settings


def metrics_routes(settings: Settings) -> list[Route]:
    """Make `/metrics`, unless it is switched off or elsewhere."""
    if not settings.metrics or settings.metrics_port is not None:
        return []
    registry = metrics.registry()

    async def show(request: Request) -> Response:
        encode, content_type = choose_encoder(request.headers.get("accept", ""))
        return Response(await asyncio.to_thread(encode, registry), headers={"content-type": content_type})

    return [Route("/metrics", show)]


@contextmanager
def metrics_port(settings: Settings) -> Iterator[None]:
    """Serve them on a port of their own, if there is to be one."""
    host, port = settings.host, settings.metrics_port
    if not settings.metrics or port is None:
        yield
        return
    try:
        server, thread = start_http_server(port, host, metrics.registry())
    except OSError as error:
        raise CannotListenError(f"Cannot serve metrics on {host}:{port}: {why_not(error)}") from error
    structlog.get_logger().info("metrics are served", host=host, port=server.server_port)
    try:
        yield
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
