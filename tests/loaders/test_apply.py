"""Sources reach a real graph whole, once, and in one transaction."""

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime

import pytest
from page_copies import PAGE, cut, edited

from graph_service.database.migrations import migrate
from loaders import apply
from loaders.apply import load_page, load_scheme, load_shipped
from loaders.errors import LoadError
from loaders.regions import read_scheme, shipped_scheme
from loaders.strategy_page import PageError

pytestmark = pytest.mark.database

A1 = "In 2019, out of 196 countries' NDCs, only 28"


@pytest.fixture
def graph(clean_graph, neo4j):
    """Ask the graph, with its constraints in place, a question that has one row."""
    migrate(clean_graph, neo4j.database)

    def ask(statement, **parameters):
        with clean_graph.session(database=neo4j.database) as session:
            return session.run(statement, parameters).single(strict=True).values()

    ask.driver, ask.database = clean_graph, neo4j.database
    return ask


def load(graph, text=PAGE, **options):
    return load_page(graph.driver, graph.database, text, **options)


def everything(graph):
    """All nodes with their properties, and all links, in an order of their own."""
    nodes = graph("CYPHER 5 MATCH (n) WHERE NOT n:Migration RETURN collect([labels(n), properties(n)])")[0]
    links = graph("CYPHER 5 MATCH (a)-[r]->(b) RETURN collect([a.id, type(r), properties(r), b.id])")[0]
    return sorted(map(repr, nodes)), sorted(map(repr, links))


COUNTS = """CYPHER 5
RETURN COUNT { (:Goal)-[:HAS_OBJECTIVE]->(:Objective)<-[:IMPLEMENTS]-(:TaskForce) },
       COUNT { (:Objective)-[:HAS_TARGET]->(:Target)-[:HAS_VERSION]->(:TargetVersion) },
       COUNT { (:Objective)-[:HAS_FOOTNOTE]->(:Footnote) },
       COUNT { (:TargetVersion)-[:HAS_FOOTNOTE]->(:Footnote) },
       COUNT { (:Role) }, COUNT { (:JoiningGuide) }, COUNT { (:Source) }"""


def test_the_page_is_in_the_graph(graph):
    load(graph)
    assert graph(COUNTS) == [24, 72, 3, 2, 3, 1, 1]


def test_the_same_page_twice_changes_nothing(graph):
    load(graph)
    before = everything(graph)
    assert not load(graph, PAGE.replace("\n", "\r\n")).batch
    assert everything(graph) == before


def test_a_dry_run_says_what_it_would_do_and_does_nothing(graph):
    assert "new: 24 Objective" in load(graph, dry_run=True).differences
    assert everything(graph) == ([], [])


def test_a_changed_target_has_two_versions_with_source_and_date(graph):
    load(graph)
    load(graph, edited(A1, "Only 29"), url="https://example.org/page")
    today = datetime.now(UTC).date()
    versions = graph(
        "CYPHER 5 MATCH (:Target {id: 'target:A1-2020'})-[:HAS_VERSION]->(v) MATCH (s:Source {id: v.source}) "
        "WITH v, s ORDER BY v.id RETURN collect([left(v.text, 7), v.since, v.until, s.url])"
    )[0]
    assert [
        [text, since and since.to_native(), until and until.to_native(), url] for text, since, until, url in versions
    ] == [
        ["In 2019", None, today, None],
        ["Only 29", today, None, "https://example.org/page"],
    ]


def test_a_note_that_left_the_page_leaves_the_objective(graph):
    load(graph)
    load(graph, edited("the 2018 study", "the 2019 study"))
    assert graph(COUNTS)[2:4] == [3, 3]


@pytest.mark.parametrize(
    ("text", "error"),
    [(f"{PAGE}\nImprint", PageError), (cut("Objective A4", "Objective A5"), LoadError)],
)
def test_a_page_that_does_not_fit_writes_nothing(graph, text, error):
    load(graph)
    before = everything(graph)
    with pytest.raises(error):
        load(graph, text)
    assert everything(graph) == before


def test_a_load_that_breaks_off_leaves_the_graph_as_it_was(graph, monkeypatch):
    write = apply.write

    def broken(tx, batch, kind):
        write(tx, batch, kind)
        raise ConnectionAbortedError

    monkeypatch.setattr(apply, "write", broken)
    with pytest.raises(ConnectionAbortedError):
        load(graph)
    assert everything(graph) == ([], [])


def test_both_schemes_are_in_the_graph_with_the_countries_once(graph):
    for name in ("m49", "initiative"):
        load_scheme(graph.driver, graph.database, shipped_scheme(name))
    assert graph(
        "CYPHER 5 RETURN COUNT { (:Region {scheme: 'iso3166'}) }, "
        "COUNT { (:Region {code: 'FR'})-[:PART_OF {scheme: 'm49'}]->(:Region {id: 'region:m49:155'}) }, "
        "COUNT { (:Region {code: 'FR'})-[:PART_OF {scheme: 'initiative'}]->(:Region {code: 'EUROPE'}) }, "
        "COUNT { (:Region)-[:PART_OF]->() }"
    ) == [249, 1, 1, 249 + 30 + 248]
    assert not load_scheme(graph.driver, graph.database, shipped_scheme("m49")).batch


def test_a_country_that_moved_has_one_parent(graph):
    load_scheme(graph.driver, graph.database, shipped_scheme("initiative"))
    text = shipped_scheme("initiative").model_dump_json().replace('"TR",', "").replace('"FR"', '"FR","TR"')
    load_scheme(graph.driver, graph.database, read_scheme(text))
    assert graph(
        "CYPHER 5 MATCH (:Region {id: 'region:iso3166:TR'})-[p:PART_OF]->(r) RETURN collect([p.scheme, r.code])"
    ) == [[["initiative", "EUROPE"]]]


def test_what_ships_is_loaded_only_where_nothing_is(graph):
    load(graph, edited(A1, "Only 29"))
    load_shipped(graph.driver, graph.database)
    assert graph("CYPHER 5 MATCH (v:TargetVersion {id: 'target_version:A1-2020:1'}) RETURN left(v.text, 7)") == [
        "Only 29"
    ]
    assert graph(COUNTS)[1] == 72
    assert graph("CYPHER 5 RETURN COUNT { (:Region) }") == [249 + 31 + 5]


def test_an_empty_graph_gets_all_that_ships(graph):
    load_shipped(graph.driver, graph.database)
    before = everything(graph)
    load_shipped(graph.driver, graph.database)
    assert everything(graph) == before
    assert graph(COUNTS)[0] == 24


def test_loads_at_the_same_time_leave_one_graph(graph):
    with ThreadPoolExecutor(4) as pool:
        list(pool.map(lambda _: load_shipped(graph.driver, graph.database), range(4)))
    assert graph(COUNTS)[:6] == [24, 72, 3, 2, 3, 1]
    assert graph("CYPHER 5 RETURN COUNT { (:Region)-[:PART_OF]->() }") == [249 + 30 + 248]
    assert not load(graph).batch


def test_a_revision_at_the_same_time_is_one_version(graph):
    load(graph)
    text = edited(A1, "Only 29")
    with ThreadPoolExecutor(4) as pool:
        list(pool.map(lambda _: load(graph, text), range(4)))
    assert graph(
        "CYPHER 5 RETURN COUNT { (:Target {id: 'target:A1-2020'})-[:HAS_VERSION]->() }, COUNT { (:TargetVersion) }"
    ) == [2, 73]
