"""Protects the counts that prices are made of: asked for once, kept, renewed while nobody waits, kept when away."""

import asyncio

import pytest

from graph_service.database.errors import DatabaseUnavailable
from graph_service.reading.counts import LiveCounts
from queries.prices.counts import LABELS, NOBODY, STATEMENT, TYPES

SIZE = len(LABELS) + len(TYPES)


class Database:
    """Gives the number of times that it was asked as each count; can be away, can wait."""

    def __init__(self):
        self.asked = 0
        self.away = False
        self.open = asyncio.Event()
        self.open.set()

    async def read(self, statement, parameters):
        assert (statement, parameters) == (STATEMENT, {})
        self.asked += 1
        await self.open.wait()
        if self.away:
            raise DatabaseUnavailable
        return [self.asked] * SIZE


@pytest.mark.anyio
async def test_many_requests_at_the_start_ask_once():
    database = Database()
    live = LiveCounts(database.read, 60)
    told = await asyncio.gather(*(live.now() for _ in range(20)))
    assert database.asked == 1
    assert {each.nodes["Goal"] for each in told} == {1}
    assert await live.now() is told[0]


@pytest.mark.anyio
async def test_old_counts_serve_until_new_ones_are_there():
    database = Database()
    live = LiveCounts(database.read, 0)
    first = await live.now()
    database.open.clear()
    assert await live.now() is first
    assert await live.now() is first
    await asyncio.sleep(0)
    assert database.asked == 2
    database.open.set()
    await live.settled()
    assert (await live.now()).nodes["Goal"] == 2


@pytest.mark.anyio
async def test_while_the_database_is_away_the_old_ones_stay():
    database = Database()
    live = LiveCounts(database.read, 0)
    first = await live.now()
    database.away = True
    await live.now()
    await live.settled()
    assert await live.now() is first


@pytest.mark.anyio
async def test_before_there_are_any_one_reckons_with_nobody():
    database = Database()
    database.away = True
    live = LiveCounts(database.read, 60)
    assert await live.now() is NOBODY
    database.away = False
    assert (await live.now()).nodes["Goal"] == 2


@pytest.mark.anyio
async def test_a_client_that_leaves_does_not_stop_the_counting():
    database = Database()
    database.open.clear()
    live = LiveCounts(database.read, 60)
    leaving = asyncio.create_task(live.now())
    await asyncio.sleep(0)
    leaving.cancel()
    database.open.set()
    assert (await live.now()).nodes["Goal"] == 1
    assert database.asked == 1
