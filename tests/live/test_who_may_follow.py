"""Protects what is not for everybody: each change is delivered to those who may see it, when it is delivered."""

import asyncio

import pytest
from live.subscriber import make, subscriber

pytestmark = [pytest.mark.database, pytest.mark.anyio]

NAMES = "subscription { changes(after: 0) { change { seq subject { ... on Person { name } } } } }"


@pytest.fixture
def changes(graph):
    make(graph)
    make(graph, open_=False, about=["person:ana"])
    make(graph, open_=False)


async def test_each_viewer_is_told_what_they_may_see(service, token, changes, graph):
    ana, bob, office = token("ana"), token("bob"), token("office", "SECRETARIAT")
    for who, kept in ((None, [1, 4]), (bob, [1, 4]), (ana, [1, 2, 4]), (office, [1, 2, 3, 4])):
        async with subscriber(service, payload={"authorization": who} if who else {}) as one:
            await one.subscribe(after=0)
            if who is None:
                make(graph)
            assert await one.seqs(len(kept)) == kept


async def test_a_header_of_the_upgrade_says_it_too(service, token, changes):
    async with subscriber(service, additional_headers={"authorization": token("ana")}) as one:
        await one.subscribe(after=0)
        assert await one.seqs(2) == [1, 2]


async def test_within_a_change_each_sees_what_they_may(service, token, graph):
    ana, bob = token("ana"), token("bob")
    graph.run("CYPHER 5 MATCH (p:Person {id: 'person:ana'}) SET p.private = true").consume()
    make(graph, subject="person:ana")
    for who, name in ((ana, {"name": "ana"}), (bob, None)):
        async with subscriber(service, payload={"authorization": who}) as one:
            await one.subscribe(NAMES)
            assert await one.change() == {"seq": 1, "subject": name}


async def test_who_has_logged_out_is_told_no_more(service, token, graph):
    ana = token("ana")
    async with subscriber(service, payload={"authorization": ana}) as one:
        await one.subscribe(after=0)
        make(graph, open_=False, about=["person:ana"])
        assert await one.seqs(1) == [1]
        graph.run("CYPHER 5 MATCH (t:ApiToken) DETACH DELETE t").consume()
        await asyncio.sleep(0.5)  # for so long the service may remember whose a token is
        make(graph, open_=False, about=["person:ana"])
        assert await one.closed() == (4403, "Forbidden: log in again")


async def test_who_is_of_the_secretariat_no_more_is_told_less(service, token, graph):
    async with subscriber(service, payload={"authorization": token("office", "SECRETARIAT")}) as one:
        await one.subscribe(after=0)
        make(graph, open_=False)
        assert await one.seqs(1) == [1]
        graph.run("CYPHER 5 MATCH (a:Account) SET a.roles = ['USER']").consume()
        await asyncio.sleep(0.5)
        make(graph, open_=False)
        make(graph)
        assert await one.seqs(1) == [3]
