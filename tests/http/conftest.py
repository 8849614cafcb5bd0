import contextlib
import json
import os
import subprocess
import sys
import time
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import httpx
import pytest

_HERE = Path(__file__).parent


@dataclass
class Service:
    process: subprocess.Popen
    log_file: Path
    url: str

    def logged(self, **fields):
        """The first log line that has these fields: a line follows its response, so wait for it."""
        for _ in range(500):
            for line in map(json.loads, self.log_file.read_text().splitlines()):
                if fields.items() <= line.items():
                    return line
            time.sleep(0.01)
        raise AssertionError(f"no line with {fields} in: {self.log_file.read_text()}")

    def said(self):
        """The next line of the service's standard output."""
        return self.process.stdout.readline().strip()


@contextlib.contextmanager
def running(folder, *, new_session=False, **environment):
    """The toy engine behind the real HTTP service, as a process of its own."""
    log_file = folder / "log"
    with log_file.open("wb") as log:
        process = subprocess.Popen(
            [sys.executable, _HERE / "toy_service.py"],
            env={**os.environ, "TASKFORCE_PORT": "0", **environment},
            cwd=folder,
            stdout=subprocess.PIPE,
            stderr=log,
            text=True,
            start_new_session=new_session,
        )
        try:
            service = Service(process, log_file, "")
            port = service.said()
            assert port, log_file.read_text()
            service.url = f"http://127.0.0.1:{port}"
            yield service
        finally:
            process.kill()
            process.communicate()


@pytest.fixture(scope="session")
def service(tmp_path_factory):
    with running(tmp_path_factory.mktemp("service")) as service:
        yield service


@pytest.fixture
def start(tmp_path):
    """Start a service of one's own, with settings: `with start(TASKFORCE_…=…) as service`."""
    return partial(running, tmp_path)


@pytest.fixture(scope="session")
def client(service):
    with httpx.Client(base_url=service.url, headers={"accept-encoding": "identity"}) as client:
        yield client


@pytest.fixture
def post(client):
    def post(query, accept="application/graphql-response+json", **more):
        return client.post("/graphql", json={"query": query, **more}, headers={"accept": accept})

    return post


@pytest.fixture
def code():
    """`extensions.code` of a response's first error."""
    return lambda response: response.json()["errors"][0]["extensions"]["code"]
