"""Protects: a backup is the whole graph, restores on either version, and a bad file changes nothing."""

import gzip
import json
import resource
import stat
from datetime import date

import pytest

from graph_service.database import backup as backing_up
from graph_service.database import restore as restoring
from graph_service.database.backup import back_up
from graph_service.database.errors import BadBackup, DiskFull, GraphTooNew
from graph_service.database.migrations import migrate
from graph_service.database.restore import restore

pytestmark = pytest.mark.database

GRAPH = """
CYPHER 5
CREATE (o:Node:Organization {id: 'organization:a', name: 'Café "x"\n', tags: ['a', 'b'], big: 9007199254740993})
CREATE (p:Node:Person {id: 'person:b', born: date('2001-02-03'), seen: datetime('2026-01-02T03:04:05.678Z'), ok: true})
CREATE (bare), (:`odd label` {`odd key`: 1.5, days: [date('2020-01-01'), date('2020-01-02')]})
CREATE (p)-[:AFFILIATED_WITH {since: date('2020-01-01')}]->(o), (p)-[:`odd type`]->(p)
"""
CONTENT = """
CYPHER 5
MATCH (n) WHERE NOT n:Migration
OPTIONAL MATCH (n)-[r]->(m)
WITH n, r, m ORDER BY type(r), m.id
WITH labels(n) AS l, properties(n) AS p, collect([type(r), properties(r), m.id]) AS links
RETURN l, p, links
"""


def content(graph, neo4j):
    with graph.session(database=neo4j.database) as session:
        return sorted(map(repr, session.run(CONTENT).values()))


def run(graph, neo4j, statement, **parameters):
    with graph.session(database=neo4j.database) as session:
        return session.run(statement, parameters).values()


@pytest.fixture
def graph(clean_graph, neo4j):
    migrate(clean_graph, neo4j.database)
    run(clean_graph, neo4j, GRAPH)
    return clean_graph


@pytest.fixture
def saved(graph, neo4j, tmp_path):
    path = tmp_path / "graph.backup"
    back_up(graph, neo4j.database, path)
    return path


def test_what_was_saved_comes_back_with_its_types(graph, neo4j, saved):
    before = content(graph, neo4j)
    run(graph, neo4j, "CYPHER 5 MATCH (n:Person) DETACH DELETE n")
    summary = restore(graph, neo4j.database, saved, replace=True)
    assert content(graph, neo4j) == before
    assert (summary.nodes - len(migrations(graph, neo4j)), summary.relationships, summary.exact) == (4, 2, True)


def migrations(graph, neo4j):
    return run(graph, neo4j, "CYPHER 5 MATCH (m:Migration) RETURN m.number")


def test_a_backup_is_for_its_owner_alone_and_leaves_nothing_else(saved):
    assert stat.S_IMODE(saved.stat().st_mode) == 0o600
    assert list(saved.parent.iterdir()) == [saved]


def test_a_backup_is_never_overwritten(graph, neo4j, saved):
    with pytest.raises(BadBackup, match="exists already"):
        back_up(graph, neo4j.database, saved)


def test_a_graph_is_not_replaced_unasked(graph, neo4j, saved):
    before = content(graph, neo4j)
    with pytest.raises(BadBackup, match="--replace"):
        restore(graph, neo4j.database, saved, replace=False)
    assert content(graph, neo4j) == before


def test_an_empty_graph_needs_no_replace(graph, neo4j, saved):
    before = content(graph, neo4j)
    run(graph, neo4j, "CYPHER 5 MATCH (n) WHERE NOT n:Migration DETACH DELETE n")
    restore(graph, neo4j.database, saved, replace=False)
    assert content(graph, neo4j) == before


@pytest.mark.parametrize("damage", ["cut", "cut lines", "other", "empty", "missing", "loose link"])
def test_a_damaged_file_changes_nothing(graph, neo4j, saved, damage):
    before = content(graph, neo4j)
    whole, lines = saved.read_bytes(), gzip.decompress(saved.read_bytes()).splitlines(keepends=True)
    match damage:
        case "cut":
            saved.write_bytes(whole[: len(whole) // 2])
        case "cut lines":
            saved.write_bytes(gzip.compress(b"".join(lines[:-1])))
        case "other":
            saved.write_text("no backup")
        case "empty":
            saved.write_bytes(b"")
        case "missing":
            saved.unlink()
        case "loose link":
            saved.write_bytes(gzip.compress(b"".join([lines[0], b'[1,2,"T",{}]\n', *lines[1:]])))
    with pytest.raises(BadBackup):
        restore(graph, neo4j.database, saved, replace=True)
    assert content(graph, neo4j) == before


def test_a_backup_of_a_later_version_is_refused(graph, neo4j, saved):
    lines = gzip.decompress(saved.read_bytes()).splitlines(keepends=True)
    lines[0] = json.dumps(json.loads(lines[0]) | {"migration": 999}).encode() + b"\n"
    saved.write_bytes(gzip.compress(b"".join(lines)))
    with pytest.raises(GraphTooNew):
        restore(graph, neo4j.database, saved, replace=True)


def test_a_file_that_breaks_a_rule_of_the_graph_changes_nothing(graph, neo4j, saved):
    before = content(graph, neo4j)
    text = gzip.decompress(saved.read_bytes()).replace(b"person:b", b"organization:a")
    saved.write_bytes(gzip.compress(text))
    with pytest.raises(BadBackup, match="breaks a rule"):
        restore(graph, neo4j.database, saved, replace=True)
    assert content(graph, neo4j) == before


def test_a_large_graph_that_fails_half_way_is_left_empty_and_whole(graph, neo4j, saved, monkeypatch):
    monkeypatch.setattr(restoring, "ROWS", 5)
    monkeypatch.setattr(restoring, "BATCH", 1)
    text = gzip.decompress(saved.read_bytes()).replace(b"person:b", b"organization:a")
    saved.write_bytes(gzip.compress(text))
    with pytest.raises(BadBackup, match="breaks a rule"):
        restore(graph, neo4j.database, saved, replace=True)
    assert run(graph, neo4j, "CYPHER 5 MATCH (n) RETURN count(n)") == [[0]]


def test_a_restore_that_was_cut_off_is_refused_until_it_is_repeated(graph, neo4j, saved):
    before = content(graph, neo4j)
    run(graph, neo4j, "CYPHER 5 CREATE (:Restoring)")
    with pytest.raises(BadBackup, match="cut off"):
        migrate(graph, neo4j.database)
    restore(graph, neo4j.database, saved, replace=True)
    assert content(graph, neo4j) == before


def test_a_value_without_a_form_is_named_and_no_file_is_left(graph, neo4j, tmp_path):
    run(graph, neo4j, "CYPHER 5 CREATE (:Place {at: point({x: 1, y: 2})})")
    with pytest.raises(BadBackup, match="CartesianPoint"):
        back_up(graph, neo4j.database, tmp_path / "graph.backup")
    assert not list(tmp_path.iterdir())


def test_a_full_disk_leaves_no_file(graph, neo4j, tmp_path):
    run(graph, neo4j, "CYPHER 5 UNWIND range(1, 20000) AS i CREATE (:Filler {text: toString(rand())})")
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (4096, hard))
    try:
        with pytest.raises(DiskFull, match="no room"):
            back_up(graph, neo4j.database, tmp_path / "graph.backup")
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert not list(tmp_path.iterdir())


def test_a_graph_that_is_written_to_meanwhile_gives_a_backup_that_says_so(graph, neo4j, tmp_path, monkeypatch):
    real = backing_up._write_graph

    def disturbed(transaction, file):
        counted = real(transaction, file)
        run(graph, neo4j, "CYPHER 5 CREATE (:Late {on: $on})", on=date(2026, 1, 1))
        return counted

    monkeypatch.setattr(backing_up, "_write_graph", disturbed)
    summary = back_up(graph, neo4j.database, tmp_path / "graph.backup")
    assert not summary.exact
    monkeypatch.setattr(backing_up, "_write_graph", real)
    assert back_up(graph, neo4j.database, tmp_path / "again.backup").exact
