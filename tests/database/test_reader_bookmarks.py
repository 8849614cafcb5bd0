"""Protects reading one's own write: what is read is not older than the bookmark; the wait for it has an end."""

import asyncio
import contextlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph_service.database.driver import async_driver, connections_of
from graph_service.database.errors import BadBookmark, BookmarkAhead
from graph_service.database.reader import Reader
from graph_service.http.bookmarks import read_bookmarks
from graph_service.http.refusals import Refusal

pytestmark = pytest.mark.database

COUNT = "CYPHER 5 MATCH (n:Written) RETURN count(n)"


@pytest.fixture
def written(clean_graph, neo4j):
    """The bookmark of a write."""
    with clean_graph.session(database=neo4j.database) as session:
        session.run("CYPHER 5 CREATE (:Written)").consume()
        (bookmark,) = session.last_bookmarks().raw_values
    return bookmark


def reading(target, use, timeout=30.0):
    async def run():
        async with async_driver(target) as driver:
            reader = Reader(driver, target.database, timeout)
            try:
                return await use(reader, driver)
            finally:
                await reader.close()

    return asyncio.run(run())


def test_what_was_written_before_the_bookmark_is_read(neo4j, written):
    async def use(reader, _):
        return await reader.read_one(COUNT, {}, [written])

    assert reading(neo4j, use) == [1]


def test_a_session_that_waited_is_not_kept(neo4j, written):
    async def use(reader, driver):
        await reader.read_one(COUNT, {})
        await asyncio.gather(*(reader.read_one(COUNT, {}, [written]) for _ in range(5)))
        return len(reader._idle), connections_of(driver).in_use

    assert reading(neo4j, use) == (1, 0)


def test_a_bookmark_of_the_future_is_waited_for_no_longer_than_for_a_statement(neo4j, written, later):
    async def use(reader, driver):
        with pytest.raises(BookmarkAhead, match="without it"):
            await reader.read_one(COUNT, {}, [later(written)])
        return await reader.read_one(COUNT, {}), connections_of(driver).in_use

    assert reading(neo4j, use, timeout=0.5) == ([1], 0)


@pytest.mark.parametrize("bookmark", ["FB:x", "FB:kcwQ", "neo4j:bookmark:v1:tx1", "FB:" + "A" * 500])
def test_one_that_the_database_does_not_know_is_told_so(neo4j, written, bookmark):
    async def use(reader, _):
        with pytest.raises(BadBookmark, match="Leave it out"):
            await reader.read_one(COUNT, {}, [bookmark])
        return await reader.read_one(COUNT, {})

    assert reading(neo4j, use) == [1]


def test_nothing_that_http_lets_through_is_a_mistake_of_ours(neo4j, written):
    with asyncio.Runner() as runner:

        async def opened():
            return async_driver(neo4j)

        driver = runner.run(opened())
        reader = Reader(driver, neo4j.database, 1.0)

        @given(st.from_regex(rb"[A-Za-z0-9+/=:_.-]{1,40}", fullmatch=True))
        @settings(max_examples=200, deadline=None)
        def ask(value):
            with contextlib.suppress(BadBookmark, BookmarkAhead, Refusal):
                runner.run(reader.read_one(COUNT, {}, read_bookmarks(value)))

        ask()
        runner.run(reader.close())
        runner.run(driver.close())
