"""Several processes are one service: all of them answer, the dead are replaced, together they stop."""

import contextlib
import json
import os
import re
import signal
import sys
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path

import httpx
import psutil
import pytest
from cli import crew as seen
from cli.crew import workers
from test_metrics import read, requests

NUMBER = 2
until = partial(seen.until, seconds=30)


def ask(service, query="{ __typename }"):
    """Ask on a connection of its own."""
    return httpx.post(f"{service.url}/graphql", json={"query": query}, timeout=60)


def have_answered(service):
    """The processes that have answered, by the log."""
    ask(service)
    lines = map(json.loads, service.log_file.read_text().splitlines())
    return {line["pid"] for line in lines if line["event"] == "request"}


def reaped(pid):
    """Whether nothing is left of a process: what it listened on is closed only with the last of its threads."""
    return not psutil.pid_exists(pid)


def gone(pids):
    return not any(psutil.pid_exists(pid) and psutil.Process(pid).status() != psutil.STATUS_ZOMBIE for pid in pids)


@pytest.fixture
def crew(start, tmp_path):
    (tmp_path / "temporary").mkdir()
    with start(TASKFORCE_WORKERS=str(NUMBER), TMPDIR=str(tmp_path / "temporary")) as service:
        until(lambda: len(have_answered(service)) == NUMBER)
        yield service
        left = workers(service) if service.process.poll() is None else set()
    until(lambda: gone(left))


def test_all_of_them_answer_and_the_first_one_does_not(crew):
    assert have_answered(crew) == workers(crew)
    assert len(workers(crew)) == NUMBER


def test_one_that_is_killed_is_replaced_and_the_others_answer_meanwhile(crew):
    before = workers(crew)
    killed = min(before)
    os.kill(killed, signal.SIGKILL)
    until(lambda: reaped(killed))
    new = until(lambda: ask(crew).status_code == 200 and workers(crew) - before)
    until(lambda: new <= have_answered(crew))
    line = crew.logged(event="a worker died and is replaced", worker=killed)
    assert (line["exit_code"], line["pid"]) == (-signal.SIGKILL, crew.process.pid)


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_told_to_stop_they_finish_their_requests_and_all_are_gone(crew, number, tmp_path):
    all_ = workers(crew)
    with ThreadPoolExecutor() as pool:
        response = pool.submit(ask, crew, "{ slow(seconds: 1) }")
        assert crew.said() == "begun"
        crew.process.send_signal(number)
        assert response.result().json() == {"data": {"slow": "done"}}
    assert crew.process.wait(30) == 0
    assert gone(all_)
    assert list((tmp_path / "temporary").iterdir()) == []
    assert "Traceback" not in crew.log_file.read_text()


def test_ctrl_c_goes_to_all_at_once_and_requests_finish_still(start):
    with start(TASKFORCE_WORKERS=str(NUMBER), new_session=True) as service, ThreadPoolExecutor() as pool:
        until(lambda: len(have_answered(service)) == NUMBER)
        response = pool.submit(ask, service, "{ slow(seconds: 1) }")
        assert service.said() == "begun"
        os.killpg(service.process.pid, signal.SIGINT)
        assert response.result().json() == {"data": {"slow": "done"}}
        assert service.process.wait(30) == 0
        assert "Traceback" not in service.log_file.read_text()


@pytest.mark.skipif(sys.platform != "linux", reason="only /proc tells which signals a process blocks")
def test_ctrl_c_reaches_no_worker_by_itself(crew):
    """Each hears of it from the first process, once: to uvicorn a second signal can mean that nobody waits."""
    bit = 1 << (signal.SIGINT - 1)
    for pid in workers(crew):
        (blocked,) = re.findall(r"^SigBlk:\s*(\w+)", Path(f"/proc/{pid}/status").read_text(), re.MULTILINE)
        assert int(blocked, 16) & bit


def test_a_second_ctrl_c_ends_it_at_once(crew):
    with ThreadPoolExecutor() as pool:
        response = pool.submit(ask, crew, "{ slow(seconds: 600) }")
        assert crew.said() == "begun"
        crew.process.send_signal(signal.SIGINT)
        until(lambda: len(workers(crew)) < NUMBER)  # the other had nothing to finish
        crew.process.send_signal(signal.SIGINT)
        assert crew.process.wait(5) == 0
        assert isinstance(response.exception(), httpx.TransportError)


def test_they_do_not_outlive_the_first_one(crew):
    all_ = workers(crew)
    crew.process.kill()
    until(lambda: gone(all_))


def test_a_service_whose_workers_cannot_start_ends_with_a_message(start, tmp_path):
    with pytest.raises(AssertionError), start(TASKFORCE_WORKERS=str(NUMBER), TOY_FAILS="1"):
        pass  # it never says where it answers
    assert (tmp_path / "log").read_text() == (
        "A worker could not start, so the service stops. The lines above say why.\n"
    )


def test_connections_that_are_opened_at_once_are_shared_out(crew):
    """32 of them are all at one process once in two thousand million times."""
    with contextlib.ExitStack() as open_:
        clients = [open_.enter_context(httpx.Client(base_url=crew.url, timeout=60)) for _ in range(32)]
        with ThreadPoolExecutor(32) as pool:
            ids = [each.headers["x-request-id"] for each in pool.map(lambda client: client.get("/healthz"), clients)]
    assert {crew.logged(request_id=each)["pid"] for each in ids} == workers(crew)


def test_a_taken_port_is_told_though_those_who_take_it_share_it(crew, start, tmp_path):
    (tmp_path / "second").mkdir()
    port = crew.url.rpartition(":")[2]
    second = start.func(tmp_path / "second", TASKFORCE_WORKERS=str(NUMBER), TASKFORCE_PORT=port)
    with pytest.raises(AssertionError, match="the port is taken"), second:
        pass


def test_one_scrape_tells_of_all_and_the_dead_still_count(crew):
    before = requests(read(f"{crew.url}/metrics"), "/graphql", 200)
    for _ in range(10):
        ask(crew)
    killed = min(workers(crew))
    os.kill(killed, signal.SIGKILL)
    until(lambda: reaped(killed) and len(workers(crew)) == NUMBER)
    samples = until(lambda: (now := read(f"{crew.url}/metrics"))["taskforce_workers",] == NUMBER and now)
    assert requests(samples, "/graphql", 200) - before == 10
    memory = {dict(labels)["pid"] for (name, *labels) in samples if name == "process_resident_memory_bytes"}
    assert until(lambda: memory <= {str(pid) for pid in workers(crew)})
