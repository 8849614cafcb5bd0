"""The web application: what answers on which path."""

from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.middleware.cors import CORSMiddleware
from starlette.responses import RedirectResponse
from starlette.routing import Route

from graph_service.http.compression import Compressed
from graph_service.http.endpoint import GraphQLEndpoint
from graph_service.http.graphiql import assets
from graph_service.http.health import Ready, health_routes
from graph_service.http.observe import Observed
from graph_service.http.shortcut import Shortcut
from graph_service.reading.answer import Engine
from graph_service.settings import Settings


def create_app(engine: Engine, ready: Ready, settings: Settings) -> Starlette:
    """Put the application together; `ready` says whether the database answers."""
    endpoint = GraphQLEndpoint(engine, settings.max_body_bytes)
    return Starlette(
        routes=[assets(), *health_routes(ready), Route("/", RedirectResponse("/graphql"))],
        middleware=[Middleware(Observed), *_cors(settings), Middleware(Compressed), Middleware(Shortcut, endpoint)],
    )


def _cors(settings: Settings) -> list[Middleware]:
    if not settings.cors_origins:
        return []
    return [
        Middleware(
            CORSMiddleware,
            allow_origins=settings.cors_origins,
            allow_methods=["GET", "POST"],
            allow_headers=["Content-Type", "X-Request-ID"],
            expose_headers=["X-Request-ID", "Retry-After"],
        )
    ]
