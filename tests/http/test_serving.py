"""Starting and stopping: one message if the address is not to be had; nobody is cut off, nobody waits for ever."""

import signal
import socket
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import httpx
import pytest

from graph_service.http.serving import CannotListenError, listen
from graph_service.settings import Settings

TERMINATED = [signal.SIGTERM, signal.SIGINT]


def ask(url, seconds):
    return httpx.post(f"{url}/graphql", json={"query": f"{{ slow(seconds: {seconds}) }}"}, timeout=60)


@pytest.mark.parametrize("number", TERMINATED)
def test_requests_under_way_finish_before_the_end(start, number):
    with start() as service, ThreadPoolExecutor() as pool:
        response = pool.submit(ask, service.url, 1)
        assert service.said() == "begun"
        service.process.send_signal(number)
        assert response.result().json() == {"data": {"slow": "done"}}
        assert service.said() == "put to bed"
        assert service.process.wait(30) == 0


def test_a_request_that_takes_too_long_is_given_up(start):
    with start(TASKFORCE_SHUTDOWN_SECONDS="1") as service, ThreadPoolExecutor() as pool:
        response = pool.submit(ask, service.url, 600)
        assert service.said() == "begun"
        service.process.terminate()
        assert service.said() == "put to bed"
        assert service.process.wait(30) == 0
        assert response.result().status_code == 503
        assert "Traceback" not in service.log_file.read_text()


def test_a_taken_port_is_one_message(service, tmp_path):
    port = service.url.rpartition(":")[2]
    second = subprocess.run(
        [sys.executable, Path(__file__).parent / "toy_service.py"],
        env={"TASKFORCE_PORT": port},
        cwd=tmp_path,
        check=False,
        capture_output=True,
        text=True,
    )
    assert second.returncode == 1
    assert second.stderr == (
        f"Cannot serve on 127.0.0.1:{port}: the port is taken. Stop what uses it, or choose another with --port.\n"
    )


def test_an_address_of_another_machine_is_one_message():
    with pytest.raises(
        CannotListenError, match=r"on 192\.0\.2\.1:0: .* Choose an address of this machine with --host\."
    ):
        listen(Settings(_env_file=None, host="192.0.2.1", port=0))


def test_a_name_that_nobody_knows_is_one_message():
    with pytest.raises(CannotListenError, match="with --host"):
        listen(Settings(_env_file=None, host="nowhere.invalid", port=0))


@pytest.mark.skipif(not socket.has_ipv6, reason="this machine has no IPv6")
def test_ipv6_is_listened_on():
    with listen(Settings(_env_file=None, host="::1", port=0)) as listener:
        assert listener.getsockname()[0] == "::1"
