import pytest
from desk.lasting import Lasting
from desk.steps import Steps
from joining.town import SECRETARIAT, Town

from graph_service.database.migrations import migrate


@pytest.fixture(scope="session")
def lasting(driver, neo4j):
    migrate(driver, neo4j.database)
    opened = Lasting(neo4j)
    yield opened
    opened.close()


@pytest.fixture
def town(clean_graph, neo4j, lasting):
    with clean_graph.session(database=neo4j.database) as session:
        yield Town(session, lasting).build()


@pytest.fixture
def sue(town):
    """She is the secretariat."""
    return town.person("sue", roles=SECRETARIAT)


@pytest.fixture
def steps(town, sue):
    return Steps(town, sue)


@pytest.fixture
def desk(town, sue):
    """Asks the desk for some fields, as the secretariat."""

    def ask(fields, **variables):
        head = "query ($day: Date) " if variables else ""
        told = town.ask(f"{head}{{ desk {{ {fields} }} }}", sue, **variables)
        assert "errors" not in told, told
        return told["data"]["desk"]

    return ask
