"""Drivers with sound settings: no telemetry, no notifications, a name that the server's logs show."""

from importlib.metadata import version

from neo4j import AsyncDriver, AsyncGraphDatabase, Driver, GraphDatabase, NotificationMinimumSeverity

from graph_service.database.target import Target

USER_AGENT = f"taskforce-graph/{version('taskforce-graph')}"


def async_driver(target: Target, pool_size: int = 100) -> AsyncDriver:
    """Open the service's driver; the caller closes it."""
    return AsyncGraphDatabase.driver(
        target.uri,
        auth=(target.username, target.password.get_secret_value()),
        user_agent=USER_AGENT,
        telemetry_disabled=True,
        notifications_min_severity=NotificationMinimumSeverity.OFF,
        max_connection_pool_size=pool_size,
    )


def sync_driver(target: Target) -> Driver:
    """Open a driver for commands and loaders; the caller closes it."""
    return GraphDatabase.driver(
        target.uri,
        auth=(target.username, target.password.get_secret_value()),
        user_agent=USER_AGENT,
        telemetry_disabled=True,
        notifications_min_severity=NotificationMinimumSeverity.OFF,
    )
