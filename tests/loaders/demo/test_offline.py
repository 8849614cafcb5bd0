"""Protects the way of large demos: by files and Neo4j's own import, to the same graph as batch by batch."""

import json
import subprocess
import sys
import time
from collections import Counter
from types import SimpleNamespace

import pytest

from graph_service.database.driver import sync_driver
from graph_service.database.errors import DiskFull
from graph_service.database.local.home import claim
from graph_service.database.local.session import home_of, local_database
from graph_service.database.values import dumps
from graph_service.settings import Settings
from loaders.demo import offline
from loaders.demo.offline import import_demo
from loaders.demo.tally import Tally
from loaders.demo.write import load_demo, remove_demo

pytestmark = [pytest.mark.database, pytest.mark.slow]

PEOPLE, SEED = 700, 7
PATIENCE = 300
NODES = "CYPHER 5 MATCH (n:!Migration&!Change&!Head) RETURN labels(n), n {.*, changes: null}"
CHANGES = "CYPHER 5 MATCH (c:Change) RETURN c.id, c.kind, c.seq, c.after ORDER BY c.seq"
NOTED = "CYPHER 5 MATCH (n) WHERE n.synthetic RETURN DISTINCT n.changes"
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


@pytest.fixture(scope="module")
def loaded(settings, tmp_path_factory):
    """An import that is killed, then one that is not, then the same by batches; the server runs on."""
    _kill_an_import(settings, tmp_path_factory.mktemp("killed") / "command.py")
    with local_database(settings) as target, sync_driver(target) as driver:
        before = graph(driver)
    tally = Tally()
    assert import_demo(settings, PEOPLE, SEED, tally)
    with local_database(settings) as target, sync_driver(target) as driver:
        imported = graph(driver)
        changes, noted = (driver.execute_query(each).records for each in (CHANGES, NOTED))
        yield SimpleNamespace(
            target=target,
            driver=driver,
            tally=tally,
            before=before,
            imported=imported,
            changes=[list(each) for each in changes],
            noted=[list(each) for each in noted],
            batches=batch_by_batch(driver),
        )


def _kill_an_import(settings, script):
    script.write_text(COMMAND)
    running = subprocess.Popen([sys.executable, script, settings.data_dir, str(PEOPLE), str(SEED)])
    end = time.monotonic() + PATIENCE
    while not list(home_of(settings).root.glob("new-database-*/import.args")):
        assert running.poll() is None, "it ended before it could be killed"
        assert time.monotonic() < end
        time.sleep(0.01)
    running.kill()
    running.wait()


def test_a_killed_import_leaves_what_was_there(loaded, settings):
    assert loaded.before["nodes"]
    assert not any(b"synthetic" in each for each in loaded.before["nodes"])
    assert not list(home_of(settings).root.glob("new-database*"))


def test_the_graph_is_that_of_batches(loaded):
    assert differences(loaded.imported, loaded.batches) == {}
    assert loaded.imported == loaded.batches


def test_what_was_there_is_kept_with_its_constraints_and_indexes(loaded):
    for part in ("nodes", "links"):
        assert loaded.before[part] <= loaded.imported[part]
    for part in ("schema", "migrations"):
        assert loaded.before[part] == loaded.imported[part]


def test_the_load_is_one_change_that_each_node_has_in_its_history(loaded):
    *_, (id_, kind, seq, after) = loaded.changes
    assert (kind, seq) == ("demo.loaded", len(loaded.changes))
    assert json.loads(after)["nodes"] == loaded.tally.nodes
    assert loaded.noted == [[[id_]]]


def test_the_tally_says_what_was_added(loaded):
    added = [loaded.imported[part].total() - loaded.before[part].total() for part in ("nodes", "links")]
    assert [loaded.tally.nodes, loaded.tally.relationships] == added


def test_a_demo_that_is_there_goes_only_when_it_is_told_to(loaded, tmp_path):
    assert offline._kept(loaded.target, tmp_path, replace=False) is None
    kept = offline._kept(loaded.target, tmp_path, replace=True)
    assert not any("Person" in each for each in kept.arguments)
    assert kept.replaced
    assert b"synthetic" not in b"".join(path.read_bytes() for path in tmp_path.glob("*-header.csv"))


def test_a_graph_with_anything_else_is_left_to_batches(loaded, tmp_path):
    loaded.driver.execute_query("CREATE (:Node:Organization {id: 'organization:real', name: 'Real'})")
    assert offline._kept(loaded.target, tmp_path, replace=True) is None
    loaded.driver.execute_query("MATCH (n {id: 'organization:real'}) DELETE n")
    loaded.driver.execute_query("MATCH (n:Objective {code: 'A1'}) SET n.notes = []")
    assert offline._kept(loaded.target, tmp_path, replace=True) is None
    loaded.driver.execute_query("MATCH (n:Objective {code: 'A1'}) REMOVE n.notes")


def test_a_server_that_others_use_is_left_alone(loaded, settings):
    assert not import_demo(settings, PEOPLE, SEED, Tally(), replace=True)


def test_a_server_that_is_to_stay_is_left_alone(tmp_path):
    settings = Settings(_env_file=None, neo4j_uri=None, data_dir=tmp_path)
    claim(home_of(settings))
    home_of(settings).standing.touch()
    assert not import_demo(settings, PEOPLE, SEED, Tally())


def test_a_server_that_is_not_ours_is_left_alone(settings):
    elsewhere = settings.model_copy(update={"neo4j_uri": "bolt://127.0.0.1:1"})
    assert not import_demo(elsewhere, PEOPLE, SEED, Tally())


def test_too_small_a_disk_is_told(tmp_path):
    with pytest.raises(DiskFull, match="MB are needed"):
        offline._check_room(tmp_path, 10**12)
