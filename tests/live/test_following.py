"""Protects what subscribers rely on: every change that they may see and ask for, once, in order, also after a break."""

import asyncio
import contextlib
import itertools
from concurrent.futures import ThreadPoolExecutor

import httpx
import pytest
from live.subscriber import PATIENCE, make, subscriber

pytestmark = [pytest.mark.database, pytest.mark.anyio]


async def test_a_change_comes_as_it_happens_with_what_was_selected(service, graph):
    async with subscriber(service) as one:
        await one.subscribe(after=0)
        (seq,) = make(graph, after='{"depth":5}')
        assert await one.change() == {"seq": seq, "kind": "soil.tilled", "subjectId": "soil:1", "after": {"depth": 5}}


async def test_without_after_it_begins_now(service, graph):
    make(graph, 3)
    async with subscriber(service) as one:
        await one.subscribe()
        await asyncio.sleep(1)  # the service is told nothing of a subscription that has begun
        (seq,) = make(graph)
        assert await one.seqs(1) == [seq]


@pytest.mark.parametrize(
    ("filter_", "kept"),
    [
        ({"kind": "soil.limed"}, [2]),
        ({"subject": "soil:2"}, [3]),
        ({"where": {"seq": {"gt": 1}}, "kind": "soil.tilled"}, [3]),
        ({"subject": "soil:1", "kind": "soil.tilled"}, [1]),
        ({}, [1, 2, 3]),
    ],
)
async def test_a_filter_keeps_the_rest_away(service, graph, filter_, kept):
    make(graph)
    make(graph, kind="soil.limed")
    make(graph, subject="soil:2")
    async with subscriber(service) as one:
        await one.subscribe(after=0, filter=filter_)
        assert await one.seqs(len(kept)) == kept
        assert await one.settled() == []


@pytest.fixture(scope="module")
def two_workers(start_service):
    return start_service(workers=2)


@pytest.fixture
def writers(driver, neo4j):
    """Many who write at once, in the background."""

    def write(_):
        with driver.session(database=neo4j.database) as session:
            return [seq for _ in range(10) for seq in make(session, kind="soil.mulched")]

    with ThreadPoolExecutor(10) as pool:
        yield lambda: [asyncio.wrap_future(pool.submit(write, number)) for number in range(20)]


async def test_who_comes_again_with_after_has_each_once_from_whatever_process(service, two_workers, graph, writers):
    """Without a bound on what is not read: with one, the client waits for the end of a connection for 10 seconds."""
    writing = asyncio.gather(*writers())
    seen, places = [], itertools.cycle((service, two_workers))
    while len(seen) < 200:
        async with subscriber(next(places), max_queue=None) as one:
            await one.subscribe(after=seen[-1] if seen else 0)
            seen += await one.seqs(min(7, 200 - len(seen)))
    assert seen == list(range(1, 201))
    assert sorted(seq for seqs in await writing for seq in seqs) == seen


async def test_a_service_that_starts_again_goes_on_where_the_client_was(start_service, graph):
    first = start_service()
    async with subscriber(first) as one:
        await one.subscribe(after=0)
        make(graph, 3)
        assert await one.seqs(3) == [1, 2, 3]
        first.process.terminate()
        await one.closed()
    make(graph, 2)
    async with subscriber(start_service()) as one:
        await one.subscribe(after=3)
        make(graph)
        assert await one.seqs(3) == [4, 5, 6]


async def test_all_that_is_older_is_caught_up_with_before_what_is_new(service, graph, writers):
    make(graph, 950)
    async with subscriber(service) as one:
        await one.subscribe(after=0)
        writing = asyncio.gather(*writers())
        assert await one.seqs(1150) == list(range(1, 1151))
        await writing


async def test_five_hundred_have_every_change(service, graph):
    async with asyncio.TaskGroup() as group, contextlib.AsyncExitStack() as opened:
        every = [await opened.enter_async_context(subscriber(service)) for _ in range(500)]
        for each in every:
            await each.subscribe(after=0)
        make(graph, 3)
        told = [group.create_task(each.seqs(3)) for each in every]
        await asyncio.wait(told)
    assert [each.result() for each in told] == [[1, 2, 3]] * 500


RENAME = 'mutation { updateProfile(input: { name: "Ana Sol" }) { userErrors { message } } }'


async def test_what_one_worker_writes_reaches_subscribers_of_all(two_workers, graph, token):
    """Sixteen connections: that all of them are one worker's happens once in 32,768 times."""
    bearer = token("ana")
    graph.run("CYPHER 5 MATCH (t:ApiToken) SET t.scopes = ['READ', 'WRITE']").consume()
    async with contextlib.AsyncExitStack() as opened:
        every = [
            await opened.enter_async_context(subscriber(two_workers, payload={"authorization": bearer}))
            for _ in range(16)
        ]
        for each in every:
            await each.subscribe(after=0)
        async with httpx.AsyncClient(headers={"authorization": bearer}, timeout=PATIENCE) as client:
            answer = await client.post(two_workers.url, json={"query": RENAME})
        assert answer.json()["data"]["updateProfile"]["userErrors"] == []
        assert [(await each.change())["kind"] for each in every] == ["person.updated"] * 16
