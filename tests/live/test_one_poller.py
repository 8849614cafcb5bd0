"""Protects the database from subscribers: a process asks as often for fifty as for one, for none never."""

import asyncio
from contextlib import aclosing

import pytest
from live.subscriber import make

from graph_service.changes.feed import Feed
from graph_service.database.driver import async_driver
from graph_service.database.reader import Reader
from queries.live import AFTER, HEAD

pytestmark = [pytest.mark.database, pytest.mark.anyio]

SECONDS = 0.05
LOOKS = 5


class Counting(Reader):
    """Reads, and keeps what was read."""

    asked = ()

    async def read_one(self, statement, parameters):
        self.asked = (*self.asked, statement)
        return await super().read_one(statement, parameters)


@pytest.fixture
async def reader(neo4j):
    async with async_driver(neo4j) as driver:
        opened = Counting(driver, neo4j.database, 30)
        try:
            yield opened
        finally:
            await opened.close()


async def heard(feed):
    with feed.followed(None, lambda: None) as follower:
        async with aclosing(feed.changes(follower)) as changes:
            return [note.seq for note in await anext(changes)]


async def until(condition):
    async with asyncio.timeout(60):
        while not condition():  # noqa: ASYNC110  # what is waited for is what others ask
            await asyncio.sleep(SECONDS)


@pytest.mark.parametrize("followers", [1, 50])
async def test_one_looks_for_all(graph, reader, followers):
    feed = Feed(reader, SECONDS, 100)
    async with asyncio.TaskGroup() as group:
        told = [group.create_task(heard(feed)) for _ in range(followers)]
        await until(lambda: len(reader.asked) >= LOOKS)
        (seq,) = make(graph)
        await asyncio.wait(told)
    assert [each.result() for each in told] == [[seq]] * followers
    assert reader.asked == (HEAD, *[AFTER] * (len(reader.asked) - 1))
    asked = reader.asked
    await asyncio.sleep(LOOKS * SECONDS)
    assert reader.asked == asked, "nobody follows any more"


async def test_nobody_looks_for_nobody(graph, reader):
    feed = Feed(reader, SECONDS, 100)
    await asyncio.sleep(LOOKS * SECONDS)
    assert (feed.followers, reader.asked) == (0, ())
