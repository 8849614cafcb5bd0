"""Protects the shared server: one for all, adopted after a kill, stopped by the last, nothing acknowledged lost."""

import os
import signal
import socket
import stat
import subprocess
import sys
import threading
import time

import psutil
import pytest
from neo4j.exceptions import DriverError, Neo4jError

from graph_service.database.driver import sync_driver
from graph_service.database.errors import InUse, PortTaken, ServerFailed, WrongPassword
from graph_service.database.local.home import write_private
from graph_service.database.local.server import running
from graph_service.database.local.session import delete, end, home_of, in_use, keep_running, local_database
from graph_service.settings import Settings

pytestmark = pytest.mark.database

USE = (
    "import sys, json; from graph_service.database.local.session import home_of, local_database\n"
    "from graph_service.database.local.server import running\n"
    "from graph_service.settings import Settings\n"
    "settings = Settings(_env_file=None)\n"
    "with local_database(settings):\n"
    "    print(running(home_of(settings)).pid, flush=True); sys.stdin.read()\n"
)


@pytest.fixture(scope="module")
def settings(tmp_path_factory):
    settings = Settings(_env_file=None, data_dir=tmp_path_factory.mktemp("home"), neo4j_heap="256m")
    yield settings
    end(home_of(settings))


@pytest.fixture(scope="module")
def home(settings):
    return home_of(settings)


@pytest.fixture
def user(settings):
    """Start another process that uses the server; its first line is the server's process id."""
    started = []

    def start():
        environment = os.environ | {"TASKFORCE_DATA_DIR": str(settings.data_dir), "TASKFORCE_NEO4J_HEAP": "256m"}
        process = subprocess.Popen(
            [sys.executable, "-c", USE],
            env=environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        started.append(process)
        return process

    yield start
    for process in started:
        process.kill()
        process.communicate()


def server_of(process):
    return int(process.stdout.readline())


def is_alive(pid):
    return psutil.pid_exists(pid) and psutil.Process(pid).status() != psutil.STATUS_ZOMBIE


def test_processes_that_start_at_once_share_one_server_and_the_last_stops_it(user, home):
    users = [user() for _ in range(3)]
    servers = {server_of(process) for process in users}
    assert len(servers) == 1
    for process in users[:2]:
        process.communicate()
        assert is_alive(*servers)
    users[2].communicate()
    assert not is_alive(*servers)
    assert running(home) is None


def test_a_killed_user_leaves_a_server_that_the_next_adopts_and_stops(user, home):
    first = user()
    server = server_of(first)
    first.kill()
    first.wait()
    assert is_alive(server)
    second = user()
    assert server_of(second) == server
    second.communicate()
    assert not is_alive(server)


def test_a_user_that_is_killed_while_it_starts_the_server_leaves_no_second_one(user, home):
    first = user()
    while running(home) is None:
        assert first.poll() is None
        time.sleep(0.02)
    starting = running(home).pid
    first.kill()
    first.wait()
    second = user()
    assert server_of(second) == starting
    second.communicate()


def test_what_was_acknowledged_is_there_after_kill_9_at_the_same_address(settings, home):
    acknowledged = []
    with local_database(settings) as target, sync_driver(target) as driver:
        writers = [threading.Thread(target=write, args=(driver, each, acknowledged)) for each in range(4)]
        for writer in writers:
            writer.start()
        while len(acknowledged) < 200:
            pass
        os.kill(running(home).pid, signal.SIGKILL)
        for writer in writers:
            writer.join()
    with local_database(settings) as again, sync_driver(again) as driver:
        found = driver.execute_query("CYPHER 5 MATCH (n:Written) RETURN n.key AS key").records
    assert again.uri == target.uri
    kept = {record["key"] for record in found}
    assert set(acknowledged) <= kept
    assert len(kept) <= len(acknowledged) + 4  # what each writer had under way may be there


def write(driver, writer, acknowledged):
    with driver.session() as session:
        for number in range(100_000):
            key = f"{writer}-{number}"
            try:
                session.run("CYPHER 5 CREATE (:Written {key: $key})", key=key).consume()
            except (DriverError, Neo4jError):
                return
            acknowledged.append(key)


@pytest.fixture
def standing(settings, home):
    """The server, told to stay; one start for all the tests that only look at it."""
    keep_running(settings)
    return running(home)


def test_a_server_that_was_told_to_stay_stays_when_nobody_uses_it(settings, home, standing):
    with local_database(settings):
        pass
    assert running(home) == standing


def test_it_listens_on_the_loopback_alone_and_hides_its_password(settings, home, standing):
    with local_database(settings) as target:
        process = psutil.Process(standing.pid)
        listening = [each for each in process.net_connections("inet") if each.status == psutil.CONN_LISTEN]
        assert [each.laddr.ip.removeprefix("::ffff:") for each in listening] == ["127.0.0.1"]
        assert target.password.get_secret_value() not in " ".join(process.cmdline())
        assert target.password.get_secret_value() not in repr(target)
    for secret in (home.credentials, home.arguments, home.conf / "neo4j.conf"):
        assert stat.S_IMODE(secret.stat().st_mode) == 0o600
    written = [path for path in (home.root / "data").rglob("*") if path.is_file()]
    assert written
    assert {stat.S_IMODE(path.stat().st_mode) & 0o077 for path in written} == {0}


def test_a_password_that_was_changed_behind_our_back_is_told(settings, home, standing):
    kept = home.credentials.read_text()
    write_private(home.credentials, '{"username": "neo4j", "password": "not this one"}')
    with pytest.raises(WrongPassword, match=r"credentials\.json") as told, local_database(settings):
        pass
    assert "not this one" not in str(told.value)
    write_private(home.credentials, kept)


def test_a_database_in_use_is_not_deleted(user, home, standing):
    process = user()
    server_of(process)
    with pytest.raises(InUse, match="Stop it first"):
        delete(home)
    assert running(home) == standing
    process.communicate()
    delete(home)
    assert running(home) is None
    assert not (home.root / "data").exists()


def test_a_taken_port_is_told(settings, home):
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]
        asked = settings.model_copy(update={"neo4j_bolt_port": port})
        with pytest.raises(PortTaken, match=f"Port {port}.*TASKFORCE_NEO4J_BOLT_PORT"), local_database(asked):
            pass
    assert running(home) is None
    assert not in_use(home)


def test_memory_that_makes_no_sense_is_told_in_the_words_of_java(settings, home):
    asked = settings.model_copy(update={"neo4j_heap": "a lot"})
    with pytest.raises(ServerFailed, match=r"Invalid .*heap size"), local_database(asked):
        pass
    assert running(home) is None
