"""Protects the service when somebody sets the clock while it runs.

The service runs with a wall clock of its own (`jumping_clock.c`, loaded before libc), shifted by what a file says at
the moment. That proves what the service and its libraries do with the time they are told: a new day is seen at once,
and nothing that waits or grows old does so by the wall clock. It proves nothing of Neo4j, whose clock stays.
"""

import shutil
import subprocess
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from faulty_service import BUSY, OK, TIMEOUT, ask, impatient, load, paused, told, until

pytestmark = [pytest.mark.database, pytest.mark.slow]

SOURCE = Path(__file__).with_name("jumping_clock.c")
DAY = 86_400
YEAR = 365 * DAY
STANDING = '{ organization(id: "organization:clock") { standing } }'
FROM_TOMORROW = (
    "CREATE (:Organization:Node {id: 'organization:clock', name: 'Clock', nameFolded: 'clock', synthetic: true})"
    "-[:HAS_STANDING]->(:StandingPeriod {id: 'clock', standing: 'PARTNER', since: $since, until: $until})"
)
PRICED = '{ people(where: { name: { contains: "x" } }) { totalCount } }'
MORE_PEOPLE = "UNWIND range(1, 5000) AS n CREATE (:Person:Node:Clock {id: 'person:clock' + n})"


@pytest.fixture(scope="session")
def library(tmp_path_factory):
    compiler = shutil.which("cc")
    if not compiler:
        pytest.skip("there is no C compiler, so there is no clock to set")
    library = tmp_path_factory.mktemp("clock") / "jumping_clock.so"
    subprocess.run([compiler, "-shared", "-fPIC", "-o", library, SOURCE, "-ldl"], check=True)
    return library


@pytest.fixture
def clock(library, tmp_path):
    """Sets the service's clock, by seconds before or after the true one."""
    file = tmp_path / "clock"
    file.write_text("0")
    new = file.with_name("new")

    def jump(seconds):
        new.write_text(str(int(seconds)))
        new.replace(file)

    jump.environment = {"LD_PRELOAD": str(library), "FAULTS_CLOCK": str(file)}
    return jump


@pytest.fixture
def organization(faulty_machine):
    """One that is a partner on one day: tomorrow, as the test begins."""
    today = datetime.now(UTC).date()
    ask(faulty_machine, FROM_TOMORROW, since=today + timedelta(1), until=today + timedelta(2))
    yield today
    ask(faulty_machine, "MATCH (n) WHERE n.id IN ['organization:clock', 'clock'] DETACH DELETE n")


def standing(service):
    answer = service.post(STANDING)
    assert told(answer) == OK, answer.text
    return answer.json()["data"]["organization"]["standing"]


def test_a_new_day_is_seen_at_once_and_so_is_an_old_one(serving, clock, organization):
    service = serving(**clock.environment)
    heard = []
    for days in (0, 1, 2, 1, 0, -400, 1):
        clock(days * DAY)
        heard.append(standing(service))
    if datetime.now(UTC).date() == organization:  # midnight did not come by itself
        assert heard == ["NONE", "PARTNER", "NONE", "PARTNER", "NONE", "NONE", "PARTNER"]


def test_the_day_changes_at_midnight_utc(serving, clock, organization):
    service = serving(**clock.environment, TZ="Pacific/Auckland")
    midnight = datetime.combine(organization + timedelta(1), datetime.min.time(), UTC)
    clock((midnight - datetime.now(UTC)).total_seconds() - 60)
    before = standing(service)
    clock((midnight - datetime.now(UTC)).total_seconds() + 1)
    assert (before, standing(service)) == ("NONE", "PARTNER")


@pytest.mark.parametrize("jump", [-YEAR, YEAR])
def test_what_grows_old_does_so_whatever_the_clock_says(serving, faulty_machine, clock, jump):
    service = serving(**clock.environment, TASKFORCE_COUNTS_SECONDS="0.5")

    def price():
        return service.post(PRICED, extensions={"price": True}).json()["extensions"]["price"]["estimated"]

    before = price()
    clock(jump)
    try:
        ask(faulty_machine, MORE_PEOPLE)
        until(lambda: price() != before, before)
    finally:
        ask(faulty_machine, "MATCH (n:Clock) DETACH DELETE n")
    until(lambda: price() == before, before)


@pytest.mark.parametrize("jump", [-YEAR, YEAR])
def test_who_waits_waits_as_long_as_ever(serving, faulty_machine, clock, jump):
    service = serving(
        **clock.environment,
        **impatient(2),
    )
    service.recovered()
    with load(service) as heard, paused(faulty_machine.neo4j()):
        clock(jump)
        until(lambda: heard[TIMEOUT] and heard[BUSY], heard)
    service.recovered()
    with load(service) as heard:
        until(lambda: heard[OK] >= 20, heard)
    assert set(heard) <= {OK, BUSY}
