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
from loaders.records import Batch, LinkRecord, NodeRecord
from queries.compiler.compile import compile_operation
from queries.compiler.names import SERVICE
from queries.compiler.refusals import RefusedError
from queries.model.enums import AccountRole
from queries.seen import Audience

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


def asking(start, end, **more):
    usual = {"most": 6, "via": ORDER, "avoid": [], "k": 3, "day": str(DAY)}
    return {"from": start, "to": end} | usual | more


@pytest.fixture(scope="module")
def town(session):
    """Two people who meet in many ways: a small task force, the Initiative, a hub, a country; and an id merged away."""
    crowd = [f"person:crowd-{number}" for number in range(8)]
    bodies = [f"organization:{body}" for body in ("initiative", "hub", "ana", "bo")]
    seats = [NodeRecord("Participation", f"participation:{name}", {"role": "TEAM_MEMBER"}) for name in ("ana", "bo")]
    nodes = [
        *(NodeRecord("Person", each, {"name": each}) for each in ("person:ana", "person:bo", *crowd)),
        *(NodeRecord("Organization", each, {"name": each}) for each in bodies),
        NodeRecord(*FORCE, {"code": "town", "name": "town"}),
        NodeRecord(*COUNTRY, {"code": "town", "scheme": "w", "name": "town"}),
        *seats,
    ]
    links = [_works_for(each, "organization:hub") for each in crowd]
    for name, seat in zip(("ana", "bo"), seats, strict=True):
        links += [_works_for(f"person:{name}", f"organization:{body}") for body in ("initiative", "hub", name)]
        links.append(LinkRecord("LOCATED_IN", ("Organization", f"organization:{name}"), COUNTRY))
        links += [LinkRecord("PARTICIPATES", ("Person", f"person:{name}"), seat.end), LinkRecord("IN", seat.end, FORCE)]
    session.execute_write(write, Batch(tuple(nodes), tuple(links)))
    session.run(MERGE, {"from": "person:was-ana", "to": "person:ana"}).consume()


def _works_for(person, organization):
    return LinkRecord("AFFILIATED_WITH", ("Person", person), ("Organization", organization))


FORCE, COUNTRY = ("TaskForce", "task_force:town"), ("Region", "region:w:town")


def passed(session, who=None, **more):
    """What stands between the two, path by path."""
    own = {name: more.pop(name) for name in ("hubLinks", "initiative", "pathWays") if name in more}
    told = paths(session, asking("person:ana", "person:bo", **more), who, **own)
    return told if isinstance(told, str) else [[each["to"] for each in steps[:-1]] for steps in told]


def test_neither_the_initiative_nor_a_hub_nor_a_country_is_a_connection(session, town):
    every = [["organization:hub"], ["organization:initiative"], ["task_force:town"]]
    assert passed(session) == every
    assert passed(session, initiative=["organization:initiative"]) == [every[0], every[2]]
    assert passed(session, hubLinks=9) == every[1:]
    assert passed(session, hubLinks=10) == every
    assert passed(session, hubLinks=9, initiative=["organization:initiative"], avoid=["task_force:town"]) == []


def test_a_hub_and_the_initiative_can_be_ends(session, town):
    own = {"hubLinks": 5, "initiative": ["organization:hub", "person:ana"]}
    (steps, *_) = paths(session, asking("organization:hub", "person:ana"), **own)
    assert [(each["from"], each["link"], each["to"]) for each in steps] == [
        ("organization:hub", "AFFILIATION", "person:ana")
    ]


def test_along_few_links_a_hub_may_be_none(session, town):
    assert passed(session, via=["PARTICIPATION"], hubLinks=2) == [["task_force:town"]]


def test_an_id_that_was_merged_away_leads_on(session, town):
    straight = paths(session, asking("person:ana", "person:bo"))
    assert paths(session, asking("person:was-ana", "person:bo")) == straight
    assert paths(session, asking("organization:hub", "person:bo", avoid=["person:was-ana"])) != []
    assert passed(session, avoid=["organization:hub", "organization:initiative"]) == [["task_force:town"]]


def test_what_would_explode_is_refused(session, town):
    assert passed(session, pathWays=2) == "TOO_EXPENSIVE"
    assert passed(session, pathWays=4, k=8) == "TOO_EXPENSIVE"
    around = {"center": "organization:hub", "depth": 1, "first": 3, "day": str(DAY)}
    assert neighbourhood(session, around, pathWays=10) == "TOO_EXPENSIVE"
    assert neighbourhood(session, around, pathWays=11)["hidden"] == 8


@pytest.mark.parametrize(
    "more",
    [
        *({"most": 0}, {"most": 7}, {"k": 0}, {"k": 21}),
        *({"to": "person:ana"}, {"to": "person:was-ana"}, {"to": "person:none"}),
        *({"avoid": ["person:none"]}, {"from": "participation:ana"}, {"from": "nothing"}),
    ],
    ids=str,
)
def test_what_makes_no_sense_is_refused(session, town, more):
    assert paths(session, asking("person:ana", "person:bo") | more) == "BAD_USER_INPUT"


@pytest.mark.parametrize("more", [{"center": "person:none"}, {"depth": 4}, {"first": 201}, {"center": None}], ids=str)
def test_a_neighbourhood_that_makes_no_sense_is_refused(session, town, more):
    around = {"center": "person:ana", "depth": 1, "first": 3, "day": str(DAY)} | more
    assert neighbourhood(session, around) == "BAD_USER_INPUT"
