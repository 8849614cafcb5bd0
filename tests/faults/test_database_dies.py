"""Protects the service when Neo4j is killed, paused or stopped: it says so, and answers again by itself."""

import os
import signal

import pytest
from faulty_service import AWAY, BUSY, OK, TIMEOUT, impatient, load, paused, until

pytestmark = [pytest.mark.database, pytest.mark.slow]

ENOUGH = 30
"""Answers, that is: so many, that every client has heard some."""


def test_neo4j_killed_under_load_is_started_again(serving, faulty_machine):
    service = serving()
    with load(service) as heard:
        until(lambda: heard[OK] >= ENOUGH, heard)
    before = service.others_at_rest()
    killed = faulty_machine.neo4j()
    with load(service) as heard:
        until(lambda: heard[OK] >= ENOUGH, heard)
        os.kill(killed, signal.SIGKILL)
        until(lambda: heard[AWAY], heard)
        answered = heard[OK]
        until(lambda: heard[OK] >= answered + ENOUGH, lambda: f"{heard} {service.log()}")
    assert set(heard) <= {OK, AWAY, BUSY, TIMEOUT}
    assert faulty_machine.neo4j() != killed
    service.recovered()
    service.nothing_lost(before)


def test_neo4j_that_is_paused_holds_up_nobody_for_long(serving, faulty_machine):
    service = serving(**impatient(4))
    service.recovered()
    with load(service, clients=16) as heard:
        until(lambda: heard[OK] >= ENOUGH, heard)
    before = service.others_at_rest()
    with load(service, clients=16) as heard:
        with paused(faulty_machine.neo4j()):
            until(lambda: heard[TIMEOUT] >= 8, heard)
            assert heard[BUSY] > heard[TIMEOUT]
            assert not service.ready()
        answered = heard[OK]
        until(lambda: heard[OK] >= answered + ENOUGH, lambda: f"{heard} {service.log()}")
    assert set(heard) <= {OK, AWAY, BUSY, TIMEOUT}
    service.recovered()
    until(lambda: not service.statements(), service.statements)
    service.nothing_lost(before)


def test_neo4j_that_was_told_to_stop_stays_away_until_it_is_told_to_start(serving, faulty_machine):
    service = serving()
    service.recovered()
    before = service.others_at_rest()
    assert faulty_machine.run("db", "stop").returncode == 0
    with load(service) as heard:
        until(lambda: heard[AWAY] >= ENOUGH, heard)
        assert not service.ready()
        assert faulty_machine.neo4j() is None
        assert faulty_machine.run("db", "start").returncode == 0
        until(lambda: heard[OK] >= ENOUGH, lambda: f"{heard} {service.log()}")
    assert set(heard) <= {OK, AWAY, BUSY, TIMEOUT}
    service.recovered()
    service.nothing_lost(before)
