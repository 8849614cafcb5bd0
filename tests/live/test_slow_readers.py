"""Protects the service from those who subscribe and do not read: bounded, told why, and no hindrance to the others."""

import asyncio
import json

import psutil
import pytest
from live.subscriber import make, subscriber

pytestmark = [pytest.mark.database, pytest.mark.anyio]

KEPT = 20
LARGE = json.dumps({"text": "soil " * 40_000})
"""200 KB: some of these fill all that lies between the service and a client that does not read."""
SMALL = "subscription { changes(after: 0) { change { seq } } }"


@pytest.fixture(scope="module")
def narrow(start_service):
    return start_service(live_kept=KEPT)


def resident(service):
    return psutil.Process(service.process.pid).memory_info().rss


async def test_who_does_not_read_is_let_go_and_told_where_to_go_on(narrow, graph):
    async with subscriber(narrow, max_queue=1) as slow, subscriber(narrow) as other:
        await slow.subscribe(after=0)
        await other.subscribe(SMALL)
        before = resident(narrow)
        make(graph, 1)
        assert await other.seqs(1) == [1]
        for _ in range(6):
            seqs = make(graph, KEPT, after=LARGE)
            assert await other.seqs(KEPT) == seqs
        await asyncio.sleep(1.5)  # so long it may take what was sent, and hold up nobody
        one_more = make(graph)
        assert await other.seqs(1) == one_more
        assert resident(narrow) - before < 100e6
        read = []
        while message := await slow.or_closed():
            read.append(message["payload"]["data"]["changes"]["change"]["seq"])
        assert slow.socket.close_code == 4410
        assert slow.socket.close_reason == f"Too slow: subscribe again with after: {read[-1]}"
        assert read == list(range(1, len(read) + 1))
        assert len(read) < 6 * KEPT


async def test_who_reads_slowly_but_does_is_served_from_the_graph(narrow, graph):
    make(graph, 10 * KEPT)
    async with subscriber(narrow, max_queue=1) as one:
        await one.subscribe(after=0)
        assert await one.seqs(10 * KEPT) == list(range(1, 10 * KEPT + 1))
