"""Who starts the database, who takes it over, who stops it."""

import signal

import pytest

pytestmark = pytest.mark.database

COUNT = "{ goals { totalCount } }"
SIX = {"data": {"goals": {"totalCount": 6}}}


def test_the_last_service_that_is_told_to_stop_stops_the_database(machine):
    service = machine.serve()
    assert machine.neo4j()
    assert service.stop(signal.SIGTERM) == 0
    assert machine.neo4j() is None


def test_the_next_service_takes_over_the_database_of_one_that_was_killed_and_stops_it(machine):
    killed = machine.serve()
    database = machine.neo4j()
    killed.stop(signal.SIGKILL)
    assert machine.neo4j() == database
    heir = machine.serve()
    assert machine.neo4j() == database
    assert heir.post(COUNT).json() == SIX
    assert heir.stop(signal.SIGINT) == 0
    assert machine.neo4j() is None
