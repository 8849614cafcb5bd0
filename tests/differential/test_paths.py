"""Protects paths: on many small networks they are what brute force finds, whatever is asked, and by whom."""

from datetime import date
from random import Random

import pytest
from golden.shapes import compiled_text
from reference.graph import Graph
from reference.paths import ORDER, Network
from reference.seeing import Sight
from small_worlds import DAY, worlds
from viewers import viewer

from bench.emptying import empty
from graph_service.database.migrations import migrate
from loaders.load import write
from loaders.records import Batch, LinkRecord, NodeRecord
from queries.compiler.names import PARAMETERS
from queries.compiler.refusals import RefusedError
from queries.language import Audience
from queries.model.enums import AccountRole

pytestmark = pytest.mark.database

WORLDS, SEED, TIMES = 200, 11, 3
"""How many networks, how often each is asked."""
HUBS = [3, 4, 6, 200]
SHOWN = "length steps { from { id } to { id } link role since until source { id: name } }"
ASKED = f"""query ($from: ID!, $to: ID!, $most: Int, $via: [PathLink!], $avoid: [ID!], $k: Int, $day: Date) {{
  paths(from: $from, to: $to, maxLength: $most, via: $via, avoid: $avoid, k: $k, asOf: $day) {{ {SHOWN} }} }}"""
MERGE = "CYPHER 5 MATCH (n:Node {id: $to}) CREATE (:Alias {id: $from})-[:LEADS_TO]->(n)"


@pytest.fixture(scope="module")
def session(driver, neo4j):
    with driver.session(database=neo4j.database) as opened:
        empty(opened)
        migrate(driver, neo4j.database)
        yield opened


@pytest.fixture(scope="module")
def known(session):
    """The worlds, loaded; ids of the nodes of each."""
    batch, known = worlds(SEED, WORLDS)
    session.execute_write(write, Batch((NodeRecord("Source", "source:w", {"name": "source:w"}),)))
    session.execute_write(write, batch)
    return known


@pytest.fixture(scope="module")
def graph(known, driver, neo4j):
    return Graph(driver, neo4j.database)


def ask(session, variables, who=None, **own):
    """The paths as somebody sees them; the code where the request is refused."""
    plan, parameters, _ = compiled_text(ASKED, variables, audience=audience(who))
    told = {"today": DAY, "viewer": who.person if who else None, "initiative": []} | own
    parameters[PARAMETERS] |= {name: value for name, value in told.items() if name in parameters[PARAMETERS]}
    try:
        answer = plan.answer(session.run(plan.statement, parameters).single(strict=True), parameters)
    except RefusedError as refused:
        return refused.code
    return [flat(each) for each in answer["data"]["paths"]]


def flat(path):
    assert path["length"] == len(path["steps"])
    return [each | {name: (each[name] or {}).get("id") for name in ("from", "to", "source")} for each in path["steps"]]


def audience(who):
    if who is None:
        return Audience.NOBODY
    return Audience.SECRETARIAT if who.is_secretariat else Audience.USER


def drawn(rng, ids):
    """Something to ask of a world."""
    start, end = rng.sample(ids, 2)
    return {
        "from": start,
        "to": end,
        "most": rng.choice([2, 3, 4, 5, 6, 6, None]),
        "via": None if rng.random() < 0.7 else rng.sample(ORDER, rng.randint(1, 8)),
        "avoid": None if rng.random() < 0.7 else rng.sample(ids, rng.randint(0, 3)),
        "k": rng.choice([1, 2, 3, 8, None]),
        "day": rng.choice([None, str(date(2019, 1, 1)), str(date(2026, 1, 2))]),
    }


def seeing(rng, ids):
    person = rng.choice([each for each in ids if each.startswith("person:")]).removeprefix("person:")
    return rng.choice([None, viewer(person, AccountRole.USER), viewer(person, AccountRole.SECRETARIAT)])


def expected(graph, asked, who, hub):
    day = date.fromisoformat(asked["day"]) if asked["day"] else DAY
    network = Network(graph, day, Sight(who), asked["via"])
    barred = asked["avoid"] or ()
    named = [network.named(graph, each) for each in (asked["from"], asked["to"], *barred)]
    if not all(named):
        return "BAD_USER_INPUT"
    return network.paths(named[0], named[1], asked["most"] or 6, asked["k"] or 3, hub, barred)


def parts(graph, known):
    """Each world as a graph of its own, so that brute force looks at no other."""
    by_world = {}
    for node in graph.nodes:
        by_world.setdefault(str(node["id"]).rpartition(":")[2].partition("-")[0], []).append(node)
    for number in range(len(known)):
        part = object.__new__(Graph)
        part.nodes, part.memory = by_world[f"w{number}"], {}
        yield part


def test_they_are_what_brute_force_finds(session, graph, known):
    rng, found = Random(SEED), []
    for part, ids in zip(parts(graph, known), known, strict=True):
        for _ in range(TIMES):
            asked, who, hub = drawn(rng, ids), seeing(rng, ids), rng.choice(HUBS)
            there = expected(part, asked, who, hub)
            assert ask(session, asked, who, hubLinks=hub) == there, (asked, who, hub)
            found.append(there)
    paths = [each for told in found if isinstance(told, list) for each in told]
    assert {len(each) for each in paths} == {1, 2, 3, 4, 5, 6}
    assert {step["link"] for each in paths for step in each} == set(ORDER)
    assert sum(told == "BAD_USER_INPUT" for told in found) > 10  # private people
    assert sum(told == [] for told in found) > 10
