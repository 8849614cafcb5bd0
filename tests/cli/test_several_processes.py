"""`serve --workers 2` on a real database: both answer, a write is read through either, all is put to bed."""

import json
import os
import signal
from functools import partial

import httpx
import psutil
import pytest
from cli import crew as seen
from cli.crew import workers

pytestmark = pytest.mark.database

until = partial(seen.until, seconds=60)
COUNT = "{ goals { totalCount } }"
SIX = {"data": {"goals": {"totalCount": 6}}}


def answered_by(service):
    lines = [line for line in service.log.read_text().splitlines() if line.startswith("{")]
    return {line["pid"] for line in map(json.loads, lines) if line["event"] == "request"}


@pytest.fixture
def service(machine):
    service = machine.serve("--workers", 2)
    until(lambda: service.post(COUNT).json() == SIX and answered_by(service) == workers(service))
    return service


def test_a_worker_that_is_killed_is_replaced_and_at_the_end_all_is_put_to_bed(machine, service):
    before = workers(service)
    os.kill(min(before), signal.SIGKILL)
    (new,) = until(lambda: workers(service) - before)
    until(lambda: service.post(COUNT).json() == SIX and new in answered_by(service))
    all_ = workers(service)
    assert service.stop() == 0
    assert machine.neo4j() is None
    assert not any(map(psutil.pid_exists, all_))


def test_one_scrape_has_the_statements_and_plans_of_both(machine, service):
    for _ in range(10):
        service.post("{ taskForces { totalCount } }")
    told = until(lambda: "pid=" in (text := httpx.get(service.url.replace("graphql", "metrics")).text) and text)
    samples = dict(line.rsplit(" ", 1) for line in told.splitlines() if not line.startswith("#"))
    plans = {kind: float(samples[f'taskforce_plans_total{{result="{kind}"}}']) for kind in ("hit", "miss")}
    assert plans["miss"] <= 4  # two documents, two processes
    assert sum(plans.values()) == float(samples['taskforce_operations_total{kind="query"}'])
    assert float(samples['taskforce_statement_duration_seconds_count{outcome="done"}']) > sum(plans.values())
    assert float(samples["taskforce_neo4j_connections_limit"]) == 200
    assert until(
        lambda: 'neo4j_connections{state="idle"} 0' not in httpx.get(service.url.replace("graphql", "metrics")).text
    )
    assert service.stop(signal.SIGINT) == 0
    assert machine.neo4j() is None


def test_a_bookmark_is_good_at_every_process(new_machine, clean_graph, neo4j, later):
    service = new_machine.serve(
        "--workers",
        2,
        NEO4J_URI=neo4j.uri,
        NEO4J_PASSWORD=neo4j.password.get_secret_value(),
        TASKFORCE_STATEMENT_TIMEOUT="2",
    )
    with clean_graph.session(database=neo4j.database) as session:
        session.run("CYPHER 5 CREATE (:Node:Goal {id: 'goal:Z', code: 'Z', title: 'Z'})").consume()
        (bookmark,) = session.last_bookmarks().raw_values

    def told(value):
        """Ask on a connection of its own."""
        query = {"query": '{ goal(code: "Z") { title } }'}
        return httpx.post(service.url, json=query, headers={"x-taskforce-bookmark": value}, timeout=60).json()

    until(lambda: told(bookmark) == {"data": {"goal": {"title": "Z"}}} and answered_by(service) == workers(service))
    assert told(later(bookmark))["errors"][0]["extensions"]["code"] == "TIMEOUT"
    assert told("FB:unknown")["errors"][0]["extensions"]["code"] == "BAD_BOOKMARK"
    assert told(bookmark) == {"data": {"goal": {"title": "Z"}}}
    assert service.stop() == 0
