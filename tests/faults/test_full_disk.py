"""Protects the service when the disk of Neo4j and of its own log is full: it lives, and is whole afterwards."""

import pytest
from faulty_service import AWAY, BUSY, OK, TIMEOUT, Broken, load, until
from small_disk import small_machine

pytestmark = [pytest.mark.database, pytest.mark.slow]

MEGABYTES = 96
DEMO = ("demo", "--people", "300")


@pytest.fixture
def machine(tmp_path):
    with small_machine(tmp_path, MEGABYTES) as machine:
        if machine is None:
            pytest.skip("this system allows no user namespaces, so there is no small disk")
        try:
            yield machine
        finally:
            machine.make_room()
            machine.clear()
            assert machine.neo4j() is None


@pytest.fixture
def service(machine):
    service = Broken(machine, machine.serve())
    yield service
    service.end()


def test_a_full_disk(machine, service):
    service.recovered()
    before = service.others_at_rest()
    machine.fill()
    refused = machine.run(*DEMO)
    assert refused.returncode == 1
    assert "Traceback" not in refused.stderr
    with load(service) as heard:
        until(lambda: heard.total() >= 100, heard)
    assert set(heard) <= {OK, AWAY, BUSY, TIMEOUT}
    machine.make_room()
    service.recovered()
    service.nothing_lost(before)
    assert service.told_of_every_failure() == set()
    loaded = machine.run(*DEMO)
    assert loaded.returncode == 0, loaded.stderr
    service.recovered()


def test_a_disk_that_is_full_from_the_beginning_is_one_message(machine):
    machine.fill()
    done = machine.run("db", "start")
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert "room" in done.stderr or "space" in done.stderr, done.stderr
    machine.make_room()
    done = machine.run("db", "start")
    assert done.returncode == 0, done.stderr
