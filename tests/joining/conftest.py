"""A town to join in, empty of people."""

import pytest
from joining.service import Service
from joining.town import SECRETARIAT, Town

from graph_service.database.migrations import migrate


@pytest.fixture(scope="session")
def service(driver, neo4j):
    migrate(driver, neo4j.database)
    opened = Service(neo4j)
    yield opened
    opened.close()


@pytest.fixture
def town(service, clean_graph, neo4j):
    with clean_graph.session(database=neo4j.database) as session:
        yield Town(session, service).build()


@pytest.fixture
def secretary(town):
    return town.person("sue", roles=SECRETARIAT)


@pytest.fixture
def ana(town):
    return town.person("ana", "soil")


@pytest.fixture
def ben(town):
    return town.person("ben", "farm")
