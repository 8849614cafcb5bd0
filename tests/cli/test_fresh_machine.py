"""`taskforce-graph serve` from nothing to the strategy; with others on the same database; after a crash of it."""

import os
import signal
import time

import httpx
import pytest
from real_command import PATIENCE

from graph_service.database.keeping import LOOK_SECONDS

pytestmark = pytest.mark.database

STRATEGY = "{ goals { nodes { code objectives { nodes { code targets { year } } } } } }"
COUNT = "{ goals { totalCount } }"
SIX = {"data": {"goals": {"totalCount": 6}}}


@pytest.fixture(scope="module")
def service(machine):
    service = machine.serve()
    yield service
    service.stop()


def test_a_fresh_machine_answers_the_whole_strategy(service):
    goals = service.post(STRATEGY).json()["data"]["goals"]["nodes"]
    objectives = [objective for goal in goals for objective in goal["objectives"]["nodes"]]
    targets = [target for objective in objectives for target in objective["targets"]]
    assert (len(goals), len(objectives), len(targets)) == (6, 24, 72)
    assert [goal["code"] for goal in goals] == list("ABCDEF")
    years = {objective["code"]: [target["year"] for target in objective["targets"]] for objective in objectives}
    assert years["A3"] == [2020, 2030, 2050]


def test_keys_stand_in_the_order_asked(service):
    asked = '{ objective(code: "A3") { title taskForce { name code } code goal { title code } id } }'
    objective = service.post(asked).json()["data"]["objective"]
    assert list(objective) == ["title", "taskForce", "code", "goal", "id"]
    assert list(objective["taskForce"]) == ["name", "code"]
    assert list(objective["goal"]) == ["title", "code"]


def test_a_browser_that_comes_to_the_root_is_sent_to_the_api(service):
    root = service.url.removesuffix("graphql")
    assert httpx.get(root, headers={"accept": "text/html"}, follow_redirects=True).url.path == "/graphql"


def test_the_data_lies_in_the_users_folder(machine, service):
    (folder,) = machine.databases
    assert folder.is_relative_to(machine.home)
    assert list(machine.folder.iterdir()) == []


def test_a_second_service_shares_the_database_and_leaves_it_to_the_first(machine, service):
    database = machine.neo4j()
    second = machine.serve()
    assert second.post(COUNT).json() == SIX
    assert machine.neo4j() == database
    assert second.stop(signal.SIGINT) == 0
    assert machine.neo4j() == database
    assert service.post(COUNT).json() == SIX


def test_a_database_that_dies_is_503_until_it_is_back(machine, service):
    os.kill(machine.neo4j(), signal.SIGKILL)
    away = service.post(COUNT)
    assert away.status_code == 503
    assert int(away.headers["retry-after"]) > 0
    assert away.json()["errors"][0]["extensions"]["code"] == "UNAVAILABLE"
    assert answered(service) == SIX  # the service starts it again by itself


def test_a_database_that_was_told_to_stop_is_left_alone_until_it_is_told_to_start(machine, service):
    assert machine.run("db", "stop").returncode == 0
    time.sleep(2 * LOOK_SECONDS)
    assert service.post(COUNT).status_code == 503
    started = machine.run("query", "-", told=COUNT)
    assert started.returncode == 0, started.stderr
    assert answered(service) == SIX


def answered(service):
    """What it answers once it has found the database again."""
    end = time.monotonic() + PATIENCE
    while (response := service.post(COUNT)).status_code == 503 and time.monotonic() < end:
        time.sleep(0.2)
    return response.json()


def test_the_log_has_no_traceback_and_no_password(machine, service):
    written = service.log.read_text()
    (folder,) = machine.databases
    assert "Traceback" not in written
    assert (folder / "credentials.json").read_text().split('"')[-2] not in written
