"""Protects paths and neighbourhoods: on many small networks they are what brute force finds, whoever asks."""

from datetime import date
from functools import cache
from random import Random

import pytest
from golden.shapes import OWN, SCHEMA, STANDARD
from reference.graph import Graph
from reference.paths import ORDER, Network
from reference.seeing import Sight
from small_worlds import DAY, worlds
from viewers import viewer

from bench.emptying import empty
from graph_service.database.migrations import migrate
from graph_service.reading.documents import prepare
from loaders.load import write
from loaders.records import Batch, NodeRecord
from queries.compiler.compile import compile_operation
from queries.compiler.names import SERVICE
from queries.compiler.refusals import RefusedError
from queries.language import Audience
from queries.model.enums import AccountRole

pytestmark = pytest.mark.database

WORLDS, SEED, TIMES = 200, 11, 2
"""How many networks, how often each is asked."""
HUBS = [3, 4, 6, 200]
STEP = "{ from { id } to { id } link role since until source { id: name } }"
PATHS = f"""query ($from: ID!, $to: ID!, $most: Int, $via: [PathLink!], $avoid: [ID!], $k: Int, $day: Date) {{
  paths(from: $from, to: $to, maxLength: $most, via: $via, avoid: $avoid, k: $k, asOf: $day) {{
    length steps {STEP} }} }}"""
AROUND = f"""query ($center: ID, $depth: Int, $first: Int, $day: Date) {{
  neighbourhood(center: $center, depth: $depth, first: $first, asOf: $day) {{
    nodes {{ id }} links {STEP} hidden }} }}"""
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
def graphs(known, driver, neo4j):
    """Each world as a graph of its own, so that brute force looks at no other."""
    by_world = {}
    for node in Graph(driver, neo4j.database).nodes:
        by_world.setdefault(str(node["id"]).rpartition(":")[2].partition("-")[0], []).append(node)
    return [World(by_world[f"w{number}"]) for number in range(len(known))]


class World:
    """The nodes of one world."""

    def __init__(self, nodes):
        self.nodes = nodes


@cache
def compiled(text, audience):
    """The document and its plan where every variable is given: no value chooses its text."""
    document = prepare(SCHEMA, text, None)
    every = {each.variable.name.value: 1 for each in document.operation.variable_definitions}
    return document, compile_operation(SCHEMA, document.document, document.operation, every, STANDARD, audience)


def ask(session, text, variables, who=None, **own):
    """What somebody is told; the code where the request is refused."""
    document, plan = compiled(text, audience(who))
    told = {"today": DAY, "viewer": who.person if who else None, "initiative": []} | own
    values = document.coerce(variables) | OWN | {f"{SERVICE}{name}": each for name, each in told.items()}
    try:
        parameters = plan.bind(values)
        answer = plan.answer(session.run(plan.statement, parameters).single(strict=True), parameters)
    except RefusedError as refused:
        return refused.code
    (value,) = answer["data"].values()
    return value


def audience(who):
    if who is None:
        return Audience.NOBODY
    return Audience.SECRETARIAT if who.is_secretariat else Audience.USER


def flat(steps):
    return [each | {name: (each[name] or {}).get("id") for name in ("from", "to", "source")} for each in steps]


def paths(session, asked, who=None, **own):
    told = ask(session, PATHS, asked, who, **own)
    if isinstance(told, str):
        return told
    assert all(each["length"] == len(each["steps"]) for each in told)
    return [flat(each["steps"]) for each in told]


def neighbourhood(session, asked, who=None, **own):
    told = ask(session, AROUND, asked, who, **own)
    if isinstance(told, str):
        return told
    return told | {"nodes": [each["id"] for each in told["nodes"]], "links": flat(told["links"])}


def drawn(rng, ids):
    """Something to ask of a world."""
    start, end = rng.sample(ids, 2)
    return {
        "from": start,
        "to": end,
        "most": rng.choice([2, 3, 4, 5, 6, 6]),
        "via": ORDER if rng.random() < 0.7 else rng.sample(ORDER, rng.randint(1, 8)),
        "avoid": [] if rng.random() < 0.7 else rng.sample(ids, rng.randint(1, 3)),
        "k": rng.choice([1, 2, 3, 8]),
        "day": rng.choice([DAY, DAY, date(2019, 1, 1), date(2026, 1, 2)]),
    }


def seeing(rng, ids):
    person = rng.choice([each for each in ids if each.startswith("person:")]).removeprefix("person:")
    return rng.choice([None, viewer(person, AccountRole.USER), viewer(person, AccountRole.SECRETARIAT)])


def expected(world, asked, who, hub):
    network = Network(world, asked["day"], Sight(who), asked["via"])
    start, end, *avoid = (network.named(world, each) for each in (asked["from"], asked["to"], *asked["avoid"]))
    if not all((start, end, *avoid)):
        return "BAD_USER_INPUT"
    return network.paths(start, end, asked["most"], asked["k"], hub, asked["avoid"])


def spelt(asked):
    """With the day as a client writes it."""
    return asked | {"day": str(asked["day"])}


def test_paths_are_what_brute_force_finds(session, graphs, known):
    rng, found = Random(SEED), []
    for world, ids in zip(graphs, known, strict=True):
        for _ in range(TIMES):
            asked, who, hub = drawn(rng, ids), seeing(rng, ids), rng.choice(HUBS)
            there = expected(world, asked, who, hub)
            assert paths(session, spelt(asked), who, hubLinks=hub) == there, (asked, who, hub)
            found.append(there)
    told = [each for some in found if isinstance(some, list) for each in some]
    assert {len(each) for each in told} == {1, 2, 3, 4, 5, 6}
    assert {step["link"] for each in told for step in each} == set(ORDER)
    assert found.count("BAD_USER_INPUT") > 10  # private people
    assert found.count([]) > 10


def test_neighbourhoods_are_what_brute_force_finds(session, graphs, known):
    rng, found = Random(SEED), []
    for world, ids in zip(graphs, known, strict=True):
        asked = {
            "center": rng.choice(ids),
            "depth": rng.choice([1, 2, 3]),
            "first": rng.choice([2, 5, 200]),
            "day": DAY,
        }
        who, hub, barred = seeing(rng, ids), rng.choice(HUBS), rng.choice(ids)
        network = Network(world, DAY, Sight(who))
        centre = network.named(world, asked["center"])
        there = (asked["depth"], asked["first"], hub, [barred])
        told = network.neighbourhood(centre, *there) if centre else "BAD_USER_INPUT"
        answer = neighbourhood(session, spelt(asked), who, hubLinks=hub, initiative=[barred])
        assert answer == told, (asked, who, hub, barred)
        found.append(told)
    told = [each for each in found if each != "BAD_USER_INPUT"]
    assert len(told) > 100
    assert sum(each["hidden"] > 0 for each in told) > 20
    assert sum(len(each["links"]) >= len(each["nodes"]) for each in told) > 20
