"""A real Neo4j for the test session alone; its files come from the user's cache."""

import base64

import hypothesis
import pytest

from bench.emptying import empty
from graph_service.database.driver import sync_driver
from graph_service.database.session import database
from graph_service.settings import Settings

hypothesis.settings.register_profile("no clock", deadline=None, suppress_health_check=[hypothesis.HealthCheck.too_slow])
hypothesis.settings.load_profile("no clock")


def pytest_addoption(parser):
    parser.addoption("--update", action="store_true", help="Write what was committed as expected anew.")


def pytest_collection_modifyitems(items):
    """Slow files first: the short ones then fill what is left of each process's time."""
    slow = {item.path for item in items if item.get_closest_marker("slow")}
    items.sort(key=lambda item: item.path not in slow)


@pytest.fixture(scope="session")
def update(request):
    """Whether what is expected (golden statements, the SDL) shall be written anew."""
    return request.config.getoption("--update")


@pytest.fixture(scope="session")
def neo4j(tmp_path_factory):
    """The database of this session, in a temporary folder; never NEO4J_URI, for tests delete what they find."""
    settings = Settings(_env_file=None, neo4j_uri=None, data_dir=tmp_path_factory.mktemp("neo4j"))
    with database(settings) as target:
        yield target


@pytest.fixture(scope="session")
def driver(neo4j):
    with sync_driver(neo4j) as opened:
        yield opened


@pytest.fixture(scope="session")
def connected(neo4j):
    """The environment of a command that works on the session's database."""
    return {
        "NEO4J_URI": neo4j.uri,
        "NEO4J_USERNAME": neo4j.username,
        "NEO4J_PASSWORD": neo4j.password.get_secret_value(),
        "NEO4J_DATABASE": neo4j.database,
    }


@pytest.fixture
def clean_graph(driver, neo4j):
    """An empty graph; constraints, indexes and the record of migrations stay."""
    with driver.session(database=neo4j.database) as session:
        empty(session)
    return driver


@pytest.fixture
def later():
    """Makes the bookmark of a write that has not happened: the number follows the database's id of 16 bytes."""

    def made(bookmark):
        raw = base64.b64decode(bookmark.removeprefix("FB:"))
        return "FB:" + base64.b64encode(raw[:19] + b"\xca\x7f\xff\xff\xff" + raw[-1:]).decode().rstrip("=")

    return made


@pytest.fixture
def anyio_backend():
    return "asyncio"
