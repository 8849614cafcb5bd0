"""What the two contenders in Python share with the service: the driver's settings, uvicorn's settings."""

import sys
from collections.abc import Callable
from datetime import UTC, date, datetime

import uvicorn
from neo4j import AsyncDriver
from pydantic import SecretStr
from starlette.types import ASGIApp

from graph_service.database.driver import async_driver
from graph_service.database.target import Target
from graph_service.settings import Settings


def driver_of_environment() -> AsyncDriver:
    """Open the driver that the service would open, on the database that NEO4J_* name."""
    settings = Settings.model_validate({})
    password = settings.neo4j_password or SecretStr("")
    target = Target(settings.neo4j_uri or "", settings.neo4j_username, password, settings.neo4j_database)
    return async_driver(target, settings.neo4j_pool_size)


def today() -> date:
    """The day for which facts are asked, as the service has it."""
    return datetime.now(UTC).date()


def run(app: Callable[[], ASGIApp]) -> None:
    """Serve on the port that the command line names; uvicorn as the service runs it."""
    uvicorn.run(
        app,
        factory=True,
        port=int(sys.argv[1]),
        http="httptools",
        loop="uvloop",
        ws="none",
        lifespan="off",
        proxy_headers=False,
        server_header=False,
        access_log=False,
        log_level="warning",
    )
