"""Protects what `coverage` counts and how `gaps` ranks: as plain loops over the graph have it, for each viewer."""

from datetime import UTC, date, datetime
from random import Random

import orjson
import pytest
from days import today
from golden.explaining import hits
from golden.shapes import compiled_text
from reference.coverage import Coverage
from reference.graph import Graph
from reference.seeing import Sight
from some_coverage import more
from viewers import VIEWERS

from graph_service.reading.kept import KeptRows
from loaders.load import write
from queries.commands.recording import RECORD

pytestmark = pytest.mark.database

DAYS = [today(), date(2026, 1, 1), date(2021, 6, 30), date(2200, 1, 1)]
SCHEMES = ["m49", "initiative"]
COUNTS = """leaders representatives members partners partnerships funders grants candidacies
  amounts { amount currency }"""
MATRIX = f"""query ($scheme: String, $day: Date) {{ coverage(scheme: $scheme, asOf: $day) {{
  asOf objectives {{ code }} regions {{ code }}
  cells {{ objective {{ code }} region {{ code }} {COUNTS} }}
  goals {{ goal {{ code }} {COUNTS} }} regionSums {{ region {{ code }} {COUNTS} }} }} }}"""
CELLS = f"query ($scheme: String) {{ coverage(scheme: $scheme) {{ cells {{ {COUNTS} }} }} }}"
GAPS = """query ($scheme: String, $day: Date, $first: Int, $after: String) {
  gaps(scheme: $scheme, asOf: $day, first: $first, after: $after) {
    totalCount nodes { objective { code } region { code } value reasons }
    edges { cursor node { value } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }"""
SEEDS = range(4)


def change(name):
    """A change on record: what is kept of an answer holds until the next."""
    return {"id": f"change:{name}", "at": datetime.now(UTC), "kind": "test.random", "subject": None}


def data(engine, text, variables, viewer=None):
    body = orjson.loads(engine.answer(text, variables, viewer).body)
    assert "errors" not in body, body
    return body["data"]


def same(graph, engine, scheme, day, viewer):
    plain = Coverage(graph, day, scheme, Sight(viewer))
    asked = {"scheme": scheme, "day": str(day)}
    assert data(engine, MATRIX, asked, viewer)["coverage"] == plain.matrix()
    expected = plain.gaps()
    told = data(engine, GAPS, asked | {"first": 500}, viewer)["gaps"]
    assert told["nodes"] == expected
    assert told["totalCount"] == len(expected)


@pytest.mark.parametrize("viewer", VIEWERS, ids=lambda each: each.person if each else "nobody")
@pytest.mark.parametrize("scheme", SCHEMES)
def test_each_viewer_is_told_of_what_there_is_today(network, engine, scheme, viewer):
    same(network, engine, scheme, today(), viewer)


@pytest.mark.parametrize("day", DAYS[1:], ids=str)
@pytest.mark.parametrize("scheme", SCHEMES)
def test_any_day(network, engine, scheme, day):
    same(network, engine, scheme, day, VIEWERS[-1])


def test_cells_alone_are_the_same(network, engine):
    """Where no sums are asked for, what stands in no region is not looked at."""
    whole = Coverage(network, today(), "m49", Sight(None)).matrix()["cells"]
    told = data(engine, CELLS, {})["coverage"]["cells"]
    assert told == [{name: each[name] for name in each if name not in ("objective", "region")} for each in whole]


def test_a_scheme_that_is_not_there_has_no_regions(engine):
    told = data(engine, MATRIX, {"scheme": "none"})["coverage"]
    assert (told["regions"], told["cells"], told["regionSums"]) == ([], [], [])
    assert data(engine, GAPS, {"scheme": "none"})["gaps"]["nodes"] == []


def test_pages_of_gaps_are_the_whole_list(network, engine):
    expected, told, after = Coverage(network, today(), "m49", Sight(None)).gaps(), [], None
    for number in range(4):
        page = data(engine, GAPS, {"first": 37, "after": after})["gaps"]
        told += page["nodes"]
        after = page["pageInfo"]["endCursor"]
        assert page["pageInfo"]["hasPreviousPage"] is (number > 0)
        assert page["pageInfo"]["hasNextPage"] is (number < 3)
        assert [each["cursor"] for each in page["edges"]][-1] == after
    assert told == expected


@pytest.mark.parametrize(
    ("asked", "code"),
    [({"first": -1}, "BAD_USER_INPUT"), ({"first": 501}, "PAGE_TOO_LARGE"), ({"after": "x"}, "BAD_CURSOR")],
    ids=str,
)
def test_what_makes_no_sense_is_refused(engine, asked, code):
    assert engine.answer(GAPS, asked).code == code


@pytest.mark.parametrize(("text", "page"), [(MATRIX, {}), (GAPS, {"first": 5})], ids=["coverage", "gaps"])
def test_what_is_kept_is_not_counted_again(network, driver, neo4j, text, page):
    plan, parameters, _ = compiled_text(text, page)
    kept = KeptRows()
    with driver.session(database=neo4j.database) as session:

        def ask():
            kept.give(plan, parameters)
            record = session.run(plan.statement, parameters).single(strict=True)
            kept.take(plan, parameters, record)
            return plan.answer(record, parameters), hits(session, plan.statement, parameters)

        (first, dear), (second, cheap) = ask(), ask()
        assert first == second
        assert cheap < dear / 10
        session.execute_write(lambda tx: tx.run(RECORD, changes=[change(f"after-{len(text)}")]).consume())
        assert ask()[1] > cheap * 10


@pytest.mark.parametrize("seed", SEEDS)
def test_random_facts(network, engine, driver, neo4j, seed):
    """Facts upon facts (so they come last): several organizations and roles for one person, regions within regions."""
    with driver.session(database=neo4j.database) as session:
        session.execute_write(write, more(Random(seed), f"random-{seed}", today()))
        session.execute_write(lambda tx: tx.run(RECORD, changes=[change(f"random-{seed}")]).consume())
    graph = Graph(driver, neo4j.database)
    for scheme in SCHEMES:
        same(graph, engine, scheme, today(), VIEWERS[seed % len(VIEWERS)])
