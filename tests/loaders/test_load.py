"""Records → a real graph: whole batches, written again without a change, even after a kill."""

import hashlib
import os
import signal
import subprocess
import sys
import time
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from graph_service.database.migrations import migrate
from loaders.apply import load_shipped
from loaders.demo import demo_batches
from loaders.demo.write import remove_demo
from loaders.errors import LoadError
from loaders.load import write, write_all
from loaders.records import Batch, LinkRecord, NodeRecord

pytestmark = pytest.mark.database

SOIL = NodeRecord("Organization", "organization:soil", {"name": "Éarth", "type": "CIVIL_SOCIETY"})
FUND = NodeRecord("Organization", "organization:fund", {"name": "Fund"})
GRANT = NodeRecord("Grant", "grant:1", {"title": "Soil"})
AWARD = LinkRecord("AWARDED_TO", GRANT.end, SOIL.end)
ROOT = Path(__file__).parents[2]


@pytest.fixture
def graph(clean_graph, neo4j):
    migrate(clean_graph, neo4j.database)
    with clean_graph.session(database=neo4j.database) as session:
        yield session


def put(graph, nodes=(), links=(), dropped=()):
    graph.execute_write(write, Batch(tuple(nodes), tuple(links), tuple(dropped)))


def ask(graph, question, **parameters):
    return graph.run(f"CYPHER 5 {question}", **parameters).values()


def fingerprint(graph):
    """All that the graph holds, but for when a page was read, which steps brought the schema, and the record."""
    said = hashlib.sha256()
    for question in (
        "MATCH (n:!Migration&!Change&!Head) RETURN labels(n), apart(n) ORDER BY n.id",
        "MATCH (a)-[r]->(b) RETURN type(r), a.id, b.id, apart(r) ORDER BY type(r), a.id, b.id",
    ):
        for *names, properties in ask(graph, question.replace("apart", "properties")):
            kept = {name: value for name, value in properties.items() if name not in ("retrievedAt", "changes")}
            said.update(repr((names, sorted(kept.items()))).encode())
    return said.hexdigest()


def test_a_new_node_has_both_labels_twins_and_shadows(graph):
    put(graph, [SOIL])
    [[labels, properties]] = ask(graph, "MATCH (n:Node {id: 'organization:soil'}) RETURN labels(n), properties(n)")
    assert set(labels) == {"Node", "Organization"}
    assert properties["nameFolded"] == "éarth"
    assert properties["typeOrder"] == "CIVIL_SOCIETY"


def test_what_is_missing_sorts_last(graph):
    put(graph, [SOIL, FUND])
    assert ask(graph, "MATCH (n:Organization) RETURN n.id ORDER BY n.typeOrder")[-1] == ["organization:fund"]


def test_writing_again_changes_nothing(graph):
    for _ in range(2):
        put(graph, [SOIL, GRANT], [AWARD])
        before = fingerprint(graph)
    put(graph, [SOIL, GRANT], [AWARD])
    assert fingerprint(graph) == before
    assert ask(graph, "MATCH ()-[r]->() RETURN count(r)") == [[1]]


def test_what_a_record_does_not_name_stays(graph):
    put(graph, [SOIL])
    put(graph, [NodeRecord("Organization", SOIL.id, {"website": "https://soil.example.org"})])
    [[properties]] = ask(graph, "MATCH (n:Organization) RETURN properties(n)")
    assert properties["name"] == "Éarth"
    assert properties["typeOrder"] == properties["type"] == "CIVIL_SOCIETY"
    assert properties["website"] == "https://soil.example.org"


def test_a_changed_value_changes_its_twin_and_shadow(graph):
    put(graph, [SOIL])
    put(graph, [NodeRecord("Organization", SOIL.id, {"name": "ÖKO", "type": "PRIVATE_COMPANY"})])
    assert ask(graph, "MATCH (n:Organization) RETURN n.nameFolded, n.typeOrder") == [["öko", "PRIVATE_COMPANY"]]


def test_a_link_that_is_said_twice_stands_once_with_what_was_said_last(graph):
    person = NodeRecord("Person", "person:1", {"name": "A"})
    links = [LinkRecord("AFFILIATED_WITH", person.end, SOIL.end, {"since": date(year, 1, 1)}) for year in (2019, 2020)]
    put(graph, [person, SOIL], links)
    assert ask(graph, "MATCH ()-[r]->() RETURN r.since.year") == [[2020]]
    put(graph, links=links[:1])
    assert ask(graph, "MATCH ()-[r]->() RETURN r.since.year") == [[2019]]


def test_a_funder_is_a_second_face_of_an_organization(graph):
    face = NodeRecord("Funder", FUND.id, {"name": "Fund", "fundsTypes": ["CIVIL_SOCIETY"]})
    gave = LinkRecord("GAVE", face.end, GRANT.end)
    put(graph, [FUND, face, GRANT], [gave])
    assert ask(graph, "MATCH (n:Organization:Funder)-[:GAVE]->(:Grant) RETURN n.name, n.fundsTypes") == [
        ["Fund", ["CIVIL_SOCIETY"]]
    ]
    assert ask(graph, "MATCH (n:Node&!Change) RETURN count(n)") == [[2]]


@pytest.mark.parametrize(
    ("nodes", "links", "place"),
    [
        ([GRANT], [AWARD], r"Grant-\[:AWARDED_TO\]->Organization: 1 of 1"),
        ([GRANT, FUND], [AWARD, LinkRecord("GAVE", ("Funder", FUND.id), GRANT.end)], r"\[:AWARDED_TO\].*: 1 of 1"),
        (
            [GRANT, replace(GRANT, id="grant:2"), SOIL],
            [AWARD, LinkRecord("AWARDED_TO", ("Grant", "grant:2"), ("Organization", "organization:none"))],
            r"Grant-\[:AWARDED_TO\]->Organization: 1 of ",
        ),
        ([NodeRecord("Funder", "organization:none", {"name": "None"})], [], "Funder: 1 of 1"),
    ],
)
def test_what_belongs_to_a_missing_node_is_an_error_and_nothing_is_written(graph, nodes, links, place):
    with pytest.raises(LoadError, match=place):
        put(graph, nodes, links)
    assert ask(graph, "MATCH (n:!Migration) RETURN count(n)") == [[0]]


def test_a_dropped_link_goes_and_its_nodes_stay(graph):
    put(graph, [SOIL, GRANT], [AWARD])
    put(graph, dropped=[AWARD])
    assert ask(
        graph, "MATCH (n:!Migration&!Change&!Head) OPTIONAL MATCH (n)-[r]-() RETURN count(DISTINCT n), count(r)"
    ) == [[2, 0]]


def test_many_batches_are_told_one_by_one_in_order(graph, driver, neo4j):
    batches = [Batch((SOIL,)), Batch((FUND,)), Batch((GRANT,), (AWARD,))]
    told = []
    write_all(driver, neo4j.database, iter(batches), told.append)
    assert told == batches
    assert ask(graph, "MATCH (:Grant)-[:AWARDED_TO]->(:Organization) RETURN count(*)") == [[1]]


def test_a_batch_of_old_and_new_nodes_is_written(graph, driver, neo4j):
    put(graph, [SOIL])
    write_all(driver, neo4j.database, [Batch((SOIL, GRANT), (AWARD,))], lambda _: None)
    assert ask(graph, "MATCH (:Grant)-[:AWARDED_TO]->(n) RETURN n.name") == [["Éarth"]]


LOADING = """
import os
from loaders.demo import demo_batches
from loaders.demo.write import remove_demo
from loaders.load import write_all
from neo4j import GraphDatabase
with GraphDatabase.driver(os.environ["URI"], auth=(os.environ["USERNAME"], os.environ["PASSWORD"])) as driver:
    write_all(driver, os.environ["DATABASE"], demo_batches(4000, 7), lambda _: None)
"""
SYNTHETIC = "MATCH (n) WHERE n.synthetic RETURN count(n)"


def loading(neo4j):
    password = neo4j.password.get_secret_value()
    told = {"URI": neo4j.uri, "USERNAME": neo4j.username, "PASSWORD": password, "DATABASE": neo4j.database}
    return subprocess.Popen([sys.executable, "-c", LOADING], cwd=ROOT, env={**os.environ, **told})


def wait_for_people(graph, process):
    while ask(graph, "MATCH (n:Person) RETURN count(n)") == [[0]]:
        assert process.poll() is None, "the load ended before it could be killed"
        time.sleep(0.01)


@pytest.mark.slow
def test_a_load_that_was_killed_and_run_again_gives_the_graph_of_an_undisturbed_one(graph, driver, neo4j):
    load_shipped(driver, neo4j.database)
    with loading(neo4j) as process:
        wait_for_people(graph, process)
        process.send_signal(signal.SIGKILL)
    [[half]] = ask(graph, SYNTHETIC)
    write_all(driver, neo4j.database, demo_batches(4000, 7), lambda _: None)
    resumed = fingerprint(graph)
    assert [[half]] < ask(graph, SYNTHETIC)
    remove_demo(driver, neo4j.database)
    write_all(driver, neo4j.database, demo_batches(4000, 7), lambda _: None)
    assert fingerprint(graph) == resumed
