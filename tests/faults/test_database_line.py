"""Protects the service when the line to Neo4j breaks in the middle of a record, or nothing comes over it any more."""

import pytest
from bolt_line import line_to
from faulty_service import AWAY, BUSY, GOALS, OK, TIMEOUT, impatient, load, told, until

pytestmark = [pytest.mark.database, pytest.mark.slow]

ROUNDS = 20


@pytest.fixture
def line(faulty_machine):
    with line_to(faulty_machine) as line:
        yield line


@pytest.fixture
def service(line, serving):
    """Behind the line, and stopped before it."""
    service = serving(
        **line.environment,
        **impatient(4),
    )
    service.recovered()
    yield service
    service.end()


def test_a_line_that_is_cut_within_a_record_is_told_and_its_connection_given_back(service, line):
    before = service.others_at_rest()
    for _ in range(ROUNDS):
        line.cuts = 2  # the first is tried once more
        assert told(service.post()) == AWAY
        assert told(service.post()) == OK
    service.nothing_lost(before)


def test_a_line_that_is_cut_under_load(service, line):
    before = service.others_at_rest()
    with load(service) as heard:
        until(lambda: heard[OK] >= ROUNDS, heard)
        line.cuts = ROUNDS
        until(lambda: not line.cuts, heard)
        answered = heard[OK]
        until(lambda: heard[OK] >= answered + ROUNDS, heard)
    assert set(heard) <= {OK, AWAY, BUSY}
    service.recovered()
    service.nothing_lost(before)


def test_a_line_that_goes_mute_holds_up_nobody_for_long(service, line):
    before = service.others_at_rest()
    with load(service, clients=16) as heard:
        until(lambda: heard[OK] >= ROUNDS, heard)
        line.mute()
        until(lambda: heard[TIMEOUT] >= 8, heard)
        assert heard[BUSY] > heard[TIMEOUT]
        assert not service.ready()
        line.talk()
        answered = heard[OK]
        until(lambda: heard[OK] >= answered + ROUNDS, lambda: f"{heard} {service.log()}")
    assert set(heard) <= {OK, AWAY, BUSY, TIMEOUT}
    service.recovered()
    service.nothing_lost(before)


def test_a_service_that_starts_behind_a_mute_line_says_so_and_ends(line, faulty_machine, tmp_path):
    line.mute()
    done = faulty_machine.run("query", "-", told=GOALS, **line.environment)
    assert done.returncode == 1
    assert "does not answer" in done.stderr
    assert "Traceback" not in done.stderr
    line.talk()
    done = faulty_machine.run("query", "-", told=GOALS, **line.environment)
    assert done.returncode == 0, done.stderr
