"""Protects the way of large demos: by files and Neo4j's own import, to the same graph as batch by batch."""

import subprocess
import sys
import time
from collections import Counter

import pytest

from graph_service.database.driver import sync_driver
from graph_service.database.errors import DiskFull
from graph_service.database.local.session import home_of, local_database
from graph_service.database.values import dumps
from graph_service.settings import Settings
from loaders.demo import offline
from loaders.demo.offline import import_demo
from loaders.demo.tally import Tally
from loaders.demo.write import load_demo, remove_demo

pytestmark = [pytest.mark.database, pytest.mark.slow]

PEOPLE, SEED = 700, 7
PATIENCE = 120
NODES = "CYPHER 5 MATCH (n) WHERE NOT n:Migration RETURN labels(n), properties(n)"
LINKS = "CYPHER 5 MATCH (a)-[r]->(b) RETURN labels(a), a.id, type(r), labels(b), b.id, properties(r)"
SCHEMA = "SHOW INDEXES YIELD name, state, owningConstraint RETURN name, state, owningConstraint ORDER BY name"
MIGRATIONS = "CYPHER 5 MATCH (m:Migration) RETURN m.number, m.name ORDER BY m.number"
COMMAND = """
import sys
from graph_service.settings import Settings
from loaders.demo.offline import import_demo
from loaders.demo.tally import Tally

if __name__ == "__main__":
    settings = Settings(_env_file=None, neo4j_uri=None, data_dir=sys.argv[1])
    import_demo(settings, int(sys.argv[2]), int(sys.argv[3]), Tally())
"""


@pytest.fixture(scope="module")
def settings(tmp_path_factory):
    return Settings(_env_file=None, neo4j_uri=None, data_dir=tmp_path_factory.mktemp("offline"))


def ordered(value):
    match value:
        case dict():
            return sorted(value.items())
        case list():
            return sorted(value)
    return value


def rows(session, question):
    """What the graph has, values with their types: as a backup writes them."""
    return Counter(dumps([ordered(each) for each in row]) for row in session.run(question))


def graph(driver):
    with driver.session() as session:
        return {
            "nodes": rows(session, NODES),
            "links": rows(session, LINKS),
            "schema": session.run(SCHEMA).values(),
            "migrations": session.run(MIGRATIONS).values(),
        }


def batch_by_batch(driver):
    remove_demo(driver, "neo4j")
    load_demo(driver, "neo4j", PEOPLE, SEED, lambda _: None)
    return graph(driver)


def differences(one, other):
    """Few words: two graphs side by side would be thousands of lines."""
    return {
        part: [*(one[part] - other[part])][:3] + [*(other[part] - one[part])][:3]
        for part in ("nodes", "links")
        if one[part] != other[part]
    }


def test_a_killed_import_leaves_what_was_there_and_a_second_gives_the_graph_of_batches(settings, tmp_path):
    script = tmp_path / "command.py"
    script.write_text(COMMAND)
    home = home_of(settings)
    running = subprocess.Popen([sys.executable, script, settings.data_dir, str(PEOPLE), str(SEED)])
    end = time.monotonic() + PATIENCE
    while not list(home.root.glob("new-database-*/import.args")):
        assert running.poll() is None, "it ended before it could be killed"
        assert time.monotonic() < end
        time.sleep(0.01)
    running.kill()
    running.wait()
    with local_database(settings) as target, sync_driver(target) as driver:
        before = graph(driver)
        assert not any(b"synthetic" in each for each in before["nodes"])
    tally = Tally()
    assert import_demo(settings, PEOPLE, SEED, tally)
    with local_database(settings) as target, sync_driver(target) as driver:
        imported = graph(driver)
        batches = batch_by_batch(driver)
    assert differences(imported, batches) == {}
    assert imported == batches
    assert imported["schema"] == before["schema"]
    assert imported["migrations"] == before["migrations"]
    assert before["nodes"] <= imported["nodes"]
    assert before["links"] <= imported["links"]
    assert tally.nodes == imported["nodes"].total() - before["nodes"].total()
    assert tally.relationships == imported["links"].total() - before["links"].total()
    assert not list(home.root.glob("new-database*"))


def test_a_demo_that_is_there_goes_only_when_it_is_told_to(settings):
    assert not import_demo(settings, PEOPLE, 8, Tally())
    assert import_demo(settings, PEOPLE, 8, Tally(), replace=True)
    with local_database(settings) as target, sync_driver(target) as driver:
        replaced = graph(driver)
        names = driver.execute_query("MATCH (s:Source) WHERE s.synthetic RETURN s.name").records
    assert [record.value() for record in names] == [f"Demo network (synthetic): {PEOPLE} people, seed 8"]
    assert any(b"Objective" in each for each in replaced["nodes"])


def test_a_graph_with_anything_else_is_left_to_batches(settings):
    with local_database(settings) as target, sync_driver(target) as driver:
        driver.execute_query("CREATE (:Node:Organization {id: 'organization:real', name: 'Real'})")
        there = graph(driver)
    assert not import_demo(settings, PEOPLE, SEED, Tally(), replace=True)
    with local_database(settings) as target, sync_driver(target) as driver:
        assert graph(driver) == there
        driver.execute_query("MATCH (n {id: 'organization:real'}) DELETE n")


def test_a_server_that_others_use_is_left_alone(settings):
    with local_database(settings):
        assert not import_demo(settings, PEOPLE, SEED, Tally(), replace=True)


def test_a_server_that_is_to_stay_is_left_alone(settings):
    home_of(settings).standing.touch()
    try:
        assert not import_demo(settings, PEOPLE, SEED, Tally(), replace=True)
    finally:
        home_of(settings).standing.unlink()


def test_a_server_that_is_not_ours_is_left_alone(settings):
    elsewhere = settings.model_copy(update={"neo4j_uri": "bolt://127.0.0.1:1"})
    assert not import_demo(elsewhere, PEOPLE, SEED, Tally())


def test_too_small_a_disk_is_told_before_anything_is_changed(settings, monkeypatch):
    monkeypatch.setattr(offline, "BYTES", 10**15)
    with pytest.raises(DiskFull, match="MB are needed"):
        import_demo(settings, PEOPLE, SEED, Tally(), replace=True)
    assert not list(home_of(settings).root.glob("new-database*"))
