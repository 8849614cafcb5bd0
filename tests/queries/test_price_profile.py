"""Protects prices against what Neo4j really does: estimated dbHits beside those of PROFILE, document by document.

A price may be too high, but where it matters never much too low: then a hostile request would get through.
"""

from pathlib import Path
from statistics import median

import pytest
from golden.explaining import hits, operators
from golden.shapes import OPERATION, compiled_text, document, names, variables

from bench.emptying import empty
from graph_service.app import make_ready
from loaders.demo.write import load_demo
from queries.prices.counts import LABELS, STATEMENT, counts_of

pytestmark = [pytest.mark.database, pytest.mark.slow]

PEOPLE, SEED = 2000, 7
MATTERS = 10_000
"""dbHits: what reads fewer is answered within milliseconds, whatever it was estimated at."""
TOO_LOW = 1 / 4
TYPICAL = (0.5, 2)
"""Where the middle one of the ratios of those that matter lies."""
PRICED = Path(__file__).parent / "priced"
DOCUMENTS = {path.stem: (path.read_text(), {}, None) for path in sorted(PRICED.glob("*.graphql"))} | {
    f"golden {name}": (document(name), variables(name), OPERATION if document(name).count("query ") > 1 else None)
    for name in names()
    if name.startswith(("linked", "page-whole", "facets", "readme", "four", "start", "filter", "organization-whole"))
}


@pytest.fixture(scope="module")
def session(neo4j, driver):
    with driver.session(database=neo4j.database) as session:
        empty(session)
        make_ready(neo4j)
        load_demo(driver, neo4j.database, PEOPLE, SEED, lambda _: None)
        session.run("CALL db.resampleOutdatedIndexes()").consume()
        yield session


@pytest.fixture(scope="module")
def counts(session):
    return counts_of(list(session.run(STATEMENT).single(strict=True)))


@pytest.fixture(scope="module")
def seen(session, counts):
    """What each document costs, and what it was estimated to."""
    return {name: weighed(session, counts, *asked) for name, asked in DOCUMENTS.items()}


def weighed(session, counts, text, given, operation):
    plan, parameters, values = compiled_text(text, given, operation)
    return hits(session, plan.statement, parameters), plan.price.quote(counts, values).estimated


def test_counting_reads_no_nodes(session, counts):
    summary = session.run(STATEMENT.replace("CYPHER 5", "CYPHER 5 PROFILE")).consume()
    kinds = {each.kind for each in operators(summary.profile)}
    assert not {kind for kind in kinds if "Scan" in kind or "Expand" in kind}
    assert counts.nodes["Person"] == PEOPLE
    assert set(counts.nodes) == set(LABELS)


def test_what_matters_is_never_priced_much_too_low(seen):
    low = {name: told for name, told in seen.items() if told[0] >= MATTERS and told[1] < told[0] * TOO_LOW}
    assert low == {}


def test_prices_are_typically_right(seen):
    ratios = sorted(estimated / hits for hits, estimated in seen.values() if hits >= MATTERS)
    assert len(ratios) >= 30
    assert TYPICAL[0] <= median(ratios) <= TYPICAL[1]


def test_what_is_refused_on_a_small_graph_is_dear(seen):
    """None of these comes near the limit, but those that are made to."""
    dear = {name for name, (_, estimated) in seen.items() if estimated > 20_000_000}
    assert dear <= {"regions-down-and-up-again"}
