"""A database that is killed in the middle of a load, and loaded again, holds what an undisturbed load gives."""

import json
import os
import signal
import subprocess
import time

import pytest
from neo4j import GraphDatabase
from real_command import PATIENCE

pytestmark = pytest.mark.database

DEMO = ("demo", "--people", "800")
PEOPLE = "MATCH (n:Person) RETURN count(n)"
GRAPH = (
    "MATCH (n:Node&!Change) RETURN n.id, labels(n), n {.*, changes: null} ORDER BY n.id",
    "MATCH (a:Node)-[r]->(b:Node) RETURN type(r), a.id, b.id, properties(r) ORDER BY type(r), a.id, b.id",
)


def ask(machine, *questions):
    (folder,) = machine.databases
    told, known = (json.loads((folder / name).read_text()) for name in ("server.json", "credentials.json"))
    auth = (known["username"], known["password"])
    with GraphDatabase.driver(f"bolt://127.0.0.1:{told['port']}", auth=auth) as driver:
        return [driver.execute_query(f"CYPHER 5 {question}").records for question in questions]


def begun(machine):
    """The command that loads the demo, once the first people are in."""
    loading = subprocess.Popen(
        [machine.command, *DEMO], cwd=machine.folder, env=machine.environment(), stderr=subprocess.PIPE, text=True
    )
    end = time.monotonic() + PATIENCE
    while ask(machine, PEOPLE)[0][0][0] == 0:
        assert loading.poll() is None, "the load ended before it could be disturbed"
        assert time.monotonic() < end
        time.sleep(0.02)
    return loading


def test_neo4j_killed_while_a_demo_is_loaded(new_machine):
    assert new_machine.run("db", "start").returncode == 0
    loading = begun(new_machine)
    os.kill(new_machine.neo4j(), signal.SIGKILL)
    told = loading.communicate(timeout=PATIENCE)[1]
    assert loading.returncode == 1
    assert "Traceback" not in told
    again = new_machine.run(*DEMO)
    assert again.returncode == 0, again.stderr
    resumed = ask(new_machine, *GRAPH)
    undisturbed = new_machine.run(*DEMO, "--replace")
    assert undisturbed.returncode == 0, undisturbed.stderr
    assert ask(new_machine, *GRAPH) == resumed
