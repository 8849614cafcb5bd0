"""Protects what people were told: whatever is killed while they join, it is there with its change, and not by half."""

import os
import signal
from concurrent.futures import ThreadPoolExecutor
from itertools import count
from threading import Event

import httpx
import pytest
from cli.real_command import Machine
from faulty_service import AWAY, BUSY, OK, PATIENCE, ask, new_client, told, until

from graph_service.accounts.random_secrets import digest

pytestmark = [pytest.mark.database, pytest.mark.slow]

PEOPLE = 6
ENOUGH = 12
"""So many answers, before and after."""
SEED = """UNWIND $people AS each
CREATE (:ApiToken {id: 'api_token:' + each.name, name: each.name, secret: each.secret, scopes: ['READ', 'WRITE'],
                   since: datetime(), until: datetime() + duration('P1D')})
       -[:OF]->(:Account {id: 'account:' + each.name, address: each.name + '@example.org', roles: ['USER']})
       -[:OF]->(:Node:Person {id: 'person:' + each.name, name: each.name, nameFolded: each.name})"""
JOIN = """mutation ($key: String!, $code: String!) {
  done: joinTaskForce(input: { taskForce: $code, role: TEAM_MEMBER, idempotencyKey: $key }) {
    participation { id } userErrors { code message }
  }
}"""
LEAVE = """mutation ($key: String!, $code: String!) {
  done: leaveTaskForce(input: { taskForce: $code, idempotencyKey: $key }) {
    participation { id } userErrors { code message }
  }
}"""
CODES = ("A1", "C3", "F2")
HALVES = """MATCH (x:Participation)
WITH x, COUNT { (c:Change {kind: 'participation.begun', subject: x.id}) } AS begun,
     COUNT { (c:Change {kind: 'participation.ended', subject: x.id}) } AS ended
WHERE begun <> 1 OR ended <> CASE WHEN x.until IS NULL THEN 0 ELSE 1 END
      OR NOT (x)<-[:PARTICIPATES]-(:Person) OR NOT (x)-[:IN]->(:TaskForce)
RETURN x.id"""
WITHOUT = """MATCH (c:Change) WHERE c.kind = 'participation.begun' AND NOT EXISTS { (:Participation {id: c.subject}) }
RETURN c.subject"""
COUNTED = """RETURN COUNT { (:Key) } AS keys, COLLECT { MATCH (c:Change) RETURN c.seq ORDER BY c.seq } AS numbers,
  COUNT { (c:Change) WHERE c.kind IN ['participation.begun', 'participation.ended'] } AS steps,
  COUNT { (k:Key) WHERE k.outcome IS NULL } AS unfinished,
  head(COLLECT { MATCH (h:Head) RETURN h.seq }) AS head"""


class Joiner:
    """Somebody who joins and leaves again and again, and notes what was acknowledged."""

    def __init__(self, name):
        self.name, self.token = name, f"tfg_{name}"
        self.acknowledged = {}
        self._numbers = count()

    def steps(self):
        while True:
            for code in CODES:
                yield JOIN, {"code": code, "key": f"{self.name} {next(self._numbers)}"}
                yield LEAVE, {"code": code, "key": f"{self.name} {next(self._numbers)}"}

    def go_on(self, service_of, ending):
        with new_client() as client:
            client.headers["authorization"] = f"Bearer {self.token}"
            for document, variables in self.steps():
                self._until_told(client, service_of, document, variables)
                if ending.is_set():
                    return

    def _until_told(self, client, service_of, document, variables):
        """Send it with the same key until there is an answer: that is what a key is for."""
        until(lambda: self._told(client, service_of().url, document, variables), f"{self.name} hears nothing")

    def _told(self, client, url, document, variables):
        try:
            answer = client.post(url, json={"query": document, "variables": variables})
        except httpx.TransportError:
            return False
        if told(answer) != OK:
            assert told(answer) in (AWAY, BUSY), answer.text
            return False
        done = answer.json()["data"]["done"]
        assert done["userErrors"] == [], done
        self.acknowledged[variables["key"]] = done["participation"]["id"]
        return True


@pytest.fixture
def machine(tmp_path):
    machine = Machine(tmp_path / "machine")
    try:
        assert machine.run("db", "start").returncode == 0
        yield machine
    finally:
        machine.clear()


@pytest.fixture
def joiners(machine):
    machine.serve().stop()
    joiners = [Joiner(f"p{number}") for number in range(PEOPLE)]
    ask(machine, SEED, people=[{"name": each.name, "secret": digest(each.token)} for each in joiners])
    return joiners


def acknowledged(joiners):
    return sum(len(each.acknowledged) for each in joiners)


def more(joiners):
    """Wait for some more answers."""
    wanted = acknowledged(joiners) + ENOUGH
    until(lambda: acknowledged(joiners) >= wanted, "nobody is answered")


def test_what_was_acknowledged_is_there_with_its_change_and_nothing_by_halves(machine, joiners):
    services, ending = [machine.serve()], Event()
    with ThreadPoolExecutor(PEOPLE) as pool:
        joining = [pool.submit(each.go_on, lambda: services[-1], ending) for each in joiners]
        try:
            more(joiners)
            os.kill(machine.neo4j(), signal.SIGKILL)
            more(joiners)
            services[-1].process.kill()
            services[-1].process.wait(PATIENCE)
            services.append(machine.serve())
            more(joiners)
        finally:
            ending.set()
        for each in joining:
            each.result(PATIENCE)
    ids = [identifier for each in joiners for identifier in each.acknowledged.values()]
    ((known,),) = ask(machine, "UNWIND $ids AS id MATCH (x:Participation {id: id}) RETURN count(x)", ids=ids)
    assert known == len(ids)
    assert ask(machine, HALVES) == []
    assert ask(machine, WITHOUT) == []
    (after,) = ask(machine, COUNTED)
    assert after["steps"] == after["keys"] == len(ids)
    assert after["unfinished"] == 0
    assert after["numbers"] == list(range(1, after["head"] + 1))
