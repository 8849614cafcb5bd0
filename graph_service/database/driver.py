"""Drivers with sound settings: no telemetry, no notifications, a name that the server's logs show."""

from importlib.metadata import version
from typing import NamedTuple, TypedDict

from neo4j import AsyncDriver, AsyncGraphDatabase, Driver, GraphDatabase, NotificationMinimumSeverity

from graph_service.database.target import Target

USER_AGENT = f"taskforce-graph/{version('taskforce-graph')}"


class _Config(TypedDict):
    auth: tuple[str, str]
    user_agent: str
    telemetry_disabled: bool
    notifications_min_severity: NotificationMinimumSeverity
    max_connection_pool_size: int
    connection_timeout: float
    connection_acquisition_timeout: float


def _config(target: Target, pool_size: int) -> _Config:
    return {
        "auth": (target.username, target.password.get_secret_value()),
        "user_agent": USER_AGENT,
        "telemetry_disabled": True,
        "notifications_min_severity": NotificationMinimumSeverity.OFF,
        "max_connection_pool_size": pool_size,
        "connection_timeout": 5.0,  # a caller rather hears "away" than waits
        "connection_acquisition_timeout": 15.0,
    }


class Connections(NamedTuple):
    """How many a driver has open now."""

    in_use: int
    idle: int


def connections_of(driver: AsyncDriver) -> Connections:
    """Count a driver's connections, of all servers of a cluster."""
    pool = driver._pool  # noqa: SLF001  # the driver tells it in no other way; tests hold it to that
    used = [each.in_use for of_server in pool.connections.values() for each in of_server]
    return Connections(sum(used), len(used) - sum(used))


def async_driver(target: Target, pool_size: int = 100) -> AsyncDriver:
    """Open the service's driver; the caller closes it."""
    return AsyncGraphDatabase.driver(target.uri, **_config(target, pool_size))


def sync_driver(target: Target, pool_size: int = 100) -> Driver:
    """Open a driver for commands and loaders; the caller closes it."""
    return GraphDatabase.driver(target.uri, **_config(target, pool_size))
