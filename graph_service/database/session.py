"""The database that the settings name: the one behind NEO4J_URI, or a local one of our own."""

from collections.abc import Iterator
from contextlib import contextmanager

from graph_service.database.local.session import local_database
from graph_service.database.remote import remote_target
from graph_service.database.target import Target
from graph_service.settings import Settings


@contextmanager
def database(settings: Settings) -> Iterator[Target]:
    """Give a database that answers, for as long as the block runs."""
    if settings.neo4j_uri:
        yield remote_target(settings)
    else:
        with local_database(settings) as target:
            yield target
