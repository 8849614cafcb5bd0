"""A real service on a real Neo4j that tests break; what is asked of it afterwards, whatever was broken."""

import json
import os
import signal
import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from threading import Event

import httpx
import psutil
from cli.real_command import Machine, Service
from neo4j import GraphDatabase

PATIENCE = 300
GOALS = "{ goals { totalCount nodes { code } } }"
GRAPHQL = {"accept": "application/graphql-response+json"}
OWN_AGENT = "faults"
"""The name under which the tests themselves ask Neo4j."""


def impatient(number):
    """Settings of a service that runs so many statements at once, lets as many wait, and nobody for long."""
    return {
        "TASKFORCE_STATEMENT_TIMEOUT": "2",
        "TASKFORCE_MAX_STATEMENTS": str(number),
        "TASKFORCE_QUEUE_SIZE": str(number),
        "TASKFORCE_QUEUE_SECONDS": "0.5",
        "TASKFORCE_MAIL_POLL_SECONDS": "3600",  # it asks Neo4j too, over the line that a test is about to cut
    }


def until(condition, why):
    """Wait for as long as a crowded machine may need; what the condition gives."""
    end = time.monotonic() + PATIENCE
    while not (found := condition()):
        assert time.monotonic() < end, why() if callable(why) else why
        time.sleep(0.05)
    return found


def new_client():
    return httpx.Client(headers=GRAPHQL, timeout=PATIENCE)


def still(counted, number, rounds=5):
    """Whether a number has been the same for some rounds."""
    counted.append(number)
    return len(counted) >= rounds and len(set(counted[-rounds:])) == 1


@dataclass
class Broken:
    """A service that a test is about to break, and the Neo4j behind it."""

    machine: Machine
    service: Service
    most_connections: int = 19
    """Those of statements that run at once, of the question whether the database answers, of the counts, of mail."""
    client: httpx.Client = field(default_factory=new_client)

    @property
    def url(self):
        return self.service.url

    @property
    def process(self):
        return psutil.Process(self.service.process.pid)

    def post(self, query=GOALS, **more):
        return self.client.post(self.url, json={"query": query, **more})

    def answers(self):
        with suppress(httpx.TransportError):
            answer = self.post()
            return answer.status_code == 200 and answer.json()["data"]["goals"]["totalCount"] == 6

    def ready(self):
        return self.client.get(self.url.replace("graphql", "readyz")).status_code == 200

    def log(self):
        return self.service.log.read_text(errors="replace")

    def lines(self):
        """The log's lines that are JSON."""
        for line in self.log().splitlines():
            with suppress(ValueError):
                yield json.loads(line)

    def connections(self):
        """How many connections to Neo4j the service has, as Neo4j sees it."""
        (row,) = ask(
            self.machine,
            "CALL dbms.listConnections() YIELD userAgent, connector"
            f" WHERE userAgent <> '{OWN_AGENT}' AND connector = 'bolt' RETURN count(*)",
        )
        return row[0]

    def statements(self):
        """The statements that run in Neo4j for the service."""
        return ask(
            self.machine,
            "SHOW TRANSACTIONS YIELD currentQuery, metaData, status WHERE metaData.app = 'taskforce-graph'"
            " RETURN currentQuery, status",
        )

    def files(self):
        """How many files and sockets the service has open."""
        return self.process.num_fds()

    def resident(self):
        return self.process.memory_info().rss

    def others(self):
        """How many files and sockets are open that do not lead to Neo4j."""
        return self.files() - self.connections()

    def others_at_rest(self):
        """The same while nobody asks."""
        self.client.close()
        self.client = new_client()
        counted = []
        until(lambda: still(counted, self.others()), "its open files do not come to rest")
        return counted[-1]

    def nothing_lost(self, others):
        """As many files as before, and no more connections than may be used at once, whatever happened."""
        self.client.close()
        self.client = new_client()
        until(lambda: self.others() <= others, lambda: f"{self.others()} open files, before {others}")
        until(lambda: self.connections() <= self.most_connections, lambda: f"{self.connections()} connections")

    def end(self):
        self.client.close()
        self.service.process.terminate()
        try:
            self.service.process.wait(PATIENCE)
        finally:
            self.service.process.kill()
            self.service.process.wait()

    def recovered(self):
        """The same query answers again, readiness is told, and all that was opened is closed again."""
        until(self.answers, self.log)
        until(self.ready, self.log)
        assert self.service.process.poll() is None

    def told_of_every_failure(self):
        """Every traceback in the log has the id of a request that was answered with 500."""
        lines = list(self.lines())
        answered = {line.get("request_id") for line in lines if line.get("status") == 500}
        failed = {line.get("request_id") for line in lines if "exception" in line}
        assert failed == answered, self.log()
        outside = [line for line in self.log().splitlines() if line and not line.startswith("{")]
        assert not any("Traceback" in line for line in outside), self.log()
        return answered


def ask(machine, statement, **parameters):
    """Ask Neo4j itself, past the service."""
    (folder,) = machine.databases
    told, known = (json.loads((folder / name).read_text()) for name in ("server.json", "credentials.json"))
    auth = (known["username"], known["password"])
    with GraphDatabase.driver(f"bolt://127.0.0.1:{told['port']}", auth=auth, user_agent=OWN_AGENT) as driver:
        return driver.execute_query(f"CYPHER 5 {statement}", parameters).records


@contextmanager
def paused(pid):
    """A process that does nothing for as long as the block runs."""
    os.kill(pid, signal.SIGSTOP)
    try:
        yield
    finally:
        with suppress(ProcessLookupError):
            os.kill(pid, signal.SIGCONT)


def told(response):
    """The status and the code of an answer, which is well formed whatever happened."""
    assert "Traceback" not in response.text
    errors = response.json().get("errors", [{}])
    code = errors[0].get("extensions", {}).get("code")
    assert ("retry-after" in response.headers) == (response.status_code == 503), response.text
    return response.status_code, code


OK = (200, None)
TIMEOUT = (504, "TIMEOUT")
AWAY = (503, "UNAVAILABLE")
BUSY = (503, "OVERLOADED")


@contextmanager
def load(broken, clients=8, query=GOALS):
    """Clients that ask again and again; gives the counts of what they heard."""
    heard, ending = Counter(), Event()

    def ask_on():
        with new_client() as client:
            while not ending.is_set():
                heard[told(client.post(broken.url, json={"query": query}))] += 1

    with ThreadPoolExecutor(clients) as pool:
        asking = [pool.submit(ask_on) for _ in range(clients)]
        try:
            yield heard
        finally:
            ending.set()
        for each in asking:
            each.result(PATIENCE)
