"""Protects `networkAnalysis`: what it says of the graph, how often it reads it, and what it tells to whom."""

import asyncio
from datetime import timedelta
from itertools import combinations

import networkx
import pytest
from analysis.conftest import FAR, HIDDEN, Asking

from loaders.demo.periods import TODAY
from loaders.load import write
from loaders.records import Batch, LinkRecord, NodeRecord

pytestmark = pytest.mark.database

EVERYTHING = """
asOf nodes links components betweennessError modularity communityCount
brokers(types: [PERSON, ORGANIZATION, TASK_FORCE, PARTNERSHIP]) {
  node { __typename id } betweenness standardError effectiveSize links community
}
singlePoints { node { id ... on Person { name } } cutsOff parts cutOff { id } } singlePointCount
communities { number size people organizations taskForces partnerships central { id } }
overlaps { one { code } other { code } sharedPeople peopleJaccard people { id }
  sharedOrganizations organizationsJaccard organizations { id } }
"""
HOLDS = "coalesce({0}.since <= $day, true) AND coalesce({0}.until > $day, true)"
LINKS = [
    f"MATCH (a:Person)-[r:AFFILIATED_WITH]->(b:Organization) WHERE r.claimed IS NULL AND {HOLDS.format('r')}",
    f"MATCH (a:Person)-[:PARTICIPATES]->(p)-[:IN]->(b:TaskForce) WHERE {HOLDS.format('p')}",
    f"MATCH (a:Organization)<-[:ON_BEHALF_OF]-(p)-[:IN]->(b:TaskForce) WHERE {HOLDS.format('p')}",
    f"MATCH (a:Organization)-[r:MEMBER_OF]->(b:Partnership) WHERE {HOLDS.format('r')} AND {HOLDS.format('b')}",
    f"MATCH (a:Partnership)-[:WORKS_ON]->(:Objective)<-[:IMPLEMENTS]-(b:TaskForce) WHERE {HOLDS.format('a')}",
]
ONLY_SNAPSHOT, KEPT = 3, 2
"""Statements: the number of the newest change, the answer; and between them the snapshot."""


def linked(graph, day=TODAY, private=()):
    """The network by statements of our own, without some people."""
    found = [graph.run(f"CYPHER 5 {each} RETURN a.id, b.id", day=day).values() for each in LINKS]
    return [[pair for pair in pairs if pair[0] not in private] for pairs in found]


def of(pairs):
    return networkx.Graph(pair for some in pairs for pair in some)


def test_it_says_what_the_graph_is(asking, graph):
    told = asking.analysis(EVERYTHING)
    pairs = linked(graph, private={HIDDEN})
    network = of(pairs)
    assert told["asOf"] == TODAY.isoformat()
    assert (told["nodes"], told["links"]) == (len(network), network.number_of_edges())
    assert told["components"] == networkx.number_connected_components(network)
    assert told["betweennessError"] is None
    expected = networkx.betweenness_centrality(network)
    brokers = {each["node"]["id"]: each for each in told["brokers"]}
    assert {id_: each["betweenness"] for id_, each in brokers.items()} == pytest.approx(
        {id_: expected[id_] for id_ in brokers}, abs=1e-8
    )
    assert min(each["betweenness"] for each in brokers.values()) >= sorted(expected.values())[-50] - 1e-8
    points = {id_ for id_ in networkx.articulation_points(network) if id_.startswith(("person:", "organization:"))}
    assert told["singlePointCount"] == len(points)
    assert {each["node"]["id"] for each in told["singlePoints"]} <= points
    assert sum(each["size"] for each in told["communities"]) <= len(network)


def test_overlaps_are_those_of_the_seats(asking, graph):
    _, people, organizations, *_ = linked(graph, private={HIDDEN})
    sets = [{}, {}]
    for members, pairs in zip(sets, (people, organizations), strict=True):
        for member, force in pairs:
            members.setdefault(force.removeprefix("task_force:"), set()).add(member)
    expected = {}
    for pair in combinations(sorted({*sets[0], *sets[1]}), 2):
        (one, other), (mine, theirs) = ([members.get(code, set()) for code in pair] for members in sets)
        if one & other or mine & theirs:
            expected[pair] = (len(one & other), len(mine & theirs), len(mine & theirs) / len(mine | theirs))
    told = asking.analysis(
        "overlaps(first: 500) { one { code } other { code } sharedPeople sharedOrganizations"
        " organizationsJaccard organizations { id } }"
    )["overlaps"]
    assert {
        (each["one"]["code"], each["other"]["code"]): (
            each["sharedPeople"],
            each["sharedOrganizations"],
            pytest.approx(each["organizationsJaccard"]),
        )
        for each in told
    } == expected
    assert all(len(each["organizations"]) == min(20, each["sharedOrganizations"]) for each in told)
    numbers = [(each["sharedOrganizations"], each["sharedPeople"]) for each in told]
    assert numbers == sorted(numbers, reverse=True)
    of_one = asking.analysis('overlaps(taskForce: "A1", first: 500) { one { code } other { code } }')["overlaps"]
    assert len(of_one) == sum("A1" in pair for pair in expected)


def test_a_day_has_its_own_network(asking, graph):
    day = TODAY - timedelta(days=5 * 365)
    told = asking.analysis("asOf nodes links", day=day)
    network = of(linked(graph, day, private={HIDDEN}))
    assert told == {"asOf": day.isoformat(), "nodes": len(network), "links": network.number_of_edges()}
    assert told["links"] != asking.analysis("links")["links"]


def test_the_snapshot_is_taken_once_and_anew_after_a_change(asking, graph):
    day = TODAY + timedelta(days=1)
    before = asking.analysis("nodes", day=day)["nodes"]
    assert asking.proxy.statements == ONLY_SNAPSHOT
    assert asking.analysis("nodes brokers(first: 1) { node { id } }", day=day)["nodes"] == before
    assert asking.proxy.statements == KEPT
    one = Batch(
        (NodeRecord("Person", "person:newest", {"name": "New"}),),
        (LinkRecord("AFFILIATED_WITH", ("Person", "person:newest"), ("Organization", FAR)),),
    )
    graph.execute_write(write, one)
    assert asking.analysis("nodes", day=day)["nodes"] == before + 1
    assert asking.proxy.statements == ONLY_SNAPSHOT
    assert asking.analysis("nodes", "secretariat", day=day)["nodes"] == before + 2
    assert asking.proxy.statements == ONLY_SNAPSHOT


def test_without_it_a_request_is_one_statement(asking):
    asking("{ goals { totalCount } }")
    assert asking.proxy.statements == 1


def test_many_who_ask_at_once_wait_for_one_snapshot(asking):
    day = (TODAY + timedelta(days=2)).isoformat()
    text = "query ($day: Date) { networkAnalysis(asOf: $day) { links } }"

    async def together():
        return await asyncio.gather(*(asking.ask(text, day=day) for _ in range(4)))

    asking.proxy.asked.clear()
    told = asking.run(together())
    assert told == [told[0]] * 4
    assert asking.proxy.statements == 1 + 4 * KEPT


def test_others_are_answered_while_it_is_computed(asking):
    day = (TODAY + timedelta(days=3)).isoformat()
    done = []

    async def ask(name, text, **given):
        await asking.ask(text, **given)
        done.append(name)

    async def together():
        analysing = asyncio.create_task(
            ask("analysis", "query ($day: Date) { networkAnalysis(asOf: $day) { links } }", day=day)
        )
        for _ in range(5):
            await ask("goals", "{ goals { totalCount } }")
        await analysing

    asking.run(together())
    assert done == ["goals"] * 5 + ["analysis"]


@pytest.mark.parametrize("viewer", ["nobody", "user"])
def test_a_private_person_is_no_part_of_it(asking, graph, viewer):
    told = asking.analysis(EVERYTHING, viewer)
    assert HIDDEN not in str(told)
    assert told == asking.analysis(EVERYTHING)
    network = of(linked(graph, private={HIDDEN}))
    assert (told["nodes"], told["links"]) == (len(network), network.number_of_edges())


def test_the_secretariat_sees_who_links_what_is_far(asking, graph):
    told = asking.analysis(
        "nodes singlePoints(types: [PERSON], first: 500) { node { id } cutOff { id } }", "secretariat"
    )
    (point,) = [each for each in told["singlePoints"] if each["node"]["id"] == HIDDEN]
    assert {"id": FAR} in point["cutOff"]
    assert told["nodes"] == len(of(linked(graph)))


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ('{ a: networkAnalysis(asOf: "2020-01-01") { nodes } b: networkAnalysis { nodes } }', "BAD_USER_INPUT"),
        ("{ networkAnalysis { brokers(first: 501) { links } } }", "PAGE_TOO_LARGE"),
        ("{ networkAnalysis { overlaps(first: -1) { sharedPeople } } }", "BAD_USER_INPUT"),
    ],
)
def test_what_makes_no_sense_is_refused_before_anything_is_read(asking, text, code):
    assert asking(text)["errors"][0]["extensions"]["code"] == code
    assert asking.proxy.statements == 0


@pytest.mark.parametrize(
    ("settings", "code"), [({"analysis_size": 5}, "TOO_EXPENSIVE"), ({"analysis_seconds": 0.01}, "TIMEOUT")]
)
def test_what_is_too_large_or_takes_too_long_is_refused(graph, neo4j, settings, code):
    asking = Asking(neo4j, **settings)
    try:
        (error,) = asking("{ networkAnalysis { nodes } }")["errors"]
    finally:
        asking.close()
    assert error["extensions"]["code"] == code
    assert ("at most 5" if code == "TOO_EXPENSIVE" else "0.01 seconds") in error["message"]
