"""Protects the hot path: one read is one record; one retry; what is away or slow is said so, and recovers."""

import asyncio
import contextlib
import dataclasses
import functools

import pytest
from neo4j.exceptions import ClientError

from graph_service.database.driver import async_driver
from graph_service.database.errors import DatabaseUnavailable, StatementTimeout
from graph_service.database.reader import Reader

pytestmark = pytest.mark.database


def reading(target, use, timeout=30.0):
    async def run():
        async with async_driver(target) as driver:
            reader = Reader(driver, target.database, timeout)
            try:
                return await use(reader)
            finally:
                await reader.close()

    return asyncio.run(run())


def test_gives_the_values_of_the_one_record_in_order(neo4j):
    async def use(reader):
        return await reader.read_one("CYPHER 5 RETURN $a, [1, 'x', null] AS l", {"a": 7})

    assert reading(neo4j, use) == [7, [1, "x", None]]


def test_many_reads_at_once_get_each_their_own_answer(neo4j):
    async def use(reader):
        return await asyncio.gather(*(reader.read_one("CYPHER 5 RETURN $i", {"i": i}) for i in range(200)))

    assert reading(neo4j, use) == [[i] for i in range(200)]


def test_refuses_to_write(neo4j):
    async def use(reader):
        await reader.read_one("CYPHER 5 CREATE (n:Unwanted) RETURN 1", {})

    with pytest.raises(ClientError, match="access mode"):
        reading(neo4j, use)


def test_a_statement_that_takes_too_long_is_a_timeout_and_the_next_one_works(neo4j):
    async def use(reader):
        with pytest.raises(StatementTimeout):
            await reader.read_one("CYPHER 5 UNWIND range(1, 10000000000) AS i RETURN sum(sqrt(i))", {})
        return await reader.read_one("CYPHER 5 RETURN 1", {})

    assert reading(neo4j, use, timeout=0.2) == [1]


def test_a_cancelled_read_leaves_the_reader_usable(neo4j):
    async def use(reader):
        slow = asyncio.create_task(
            reader.read_one("CYPHER 5 UNWIND range(1, 10000000000) AS i RETURN sum(sqrt(i))", {})
        )
        await asyncio.sleep(0.2)
        slow.cancel()
        with pytest.raises(asyncio.CancelledError):
            await slow
        return await reader.read_one("CYPHER 5 RETURN 1", {})

    assert reading(neo4j, use, timeout=5.0) == [1]


class Line:
    """A cable to the database that can be cut and mended."""

    def __init__(self, target):
        self.host, self.port = target.uri.removeprefix("bolt://").split(":")
        self.server, self.ends, self.tasks, self.own = None, [], [], 0

    async def mend(self):
        self.server = await asyncio.start_server(self.connect, "127.0.0.1", self.own)
        self.own = self.server.sockets[0].getsockname()[1]

    async def connect(self, reader, writer):
        far_reader, far_writer = await asyncio.open_connection(self.host, self.port)
        self.ends += [writer, far_writer]
        self.tasks += [asyncio.create_task(self.carry(reader, far_writer))]
        self.tasks += [asyncio.create_task(self.carry(far_reader, writer))]

    async def carry(self, reader, writer):
        with contextlib.suppress(ConnectionError):
            while data := await reader.read(65536):
                writer.write(data)
        writer.close()

    async def cut(self):
        self.server.close()
        for end in self.ends:
            end.transport.abort()
        await asyncio.gather(*self.tasks)
        self.ends, self.tasks = [], []


def test_a_database_that_is_away_is_told_at_once_and_is_found_again_when_it_is_back(neo4j):
    async def use():
        line = Line(neo4j)
        await line.mend()
        through = dataclasses.replace(neo4j, uri=f"bolt://127.0.0.1:{line.own}")
        async with async_driver(through) as driver:
            reader = Reader(driver, neo4j.database, 30.0)
            read = functools.partial(reader.read_one, "CYPHER 5 RETURN 1", {})
            assert await asyncio.gather(read(), read(), read()) == [[1]] * 3
            await line.cut()
            with pytest.raises(DatabaseUnavailable) as told:
                await read()
            assert told.value.retry_after > 0
            await line.mend()
            assert await read() == [1]
            await line.cut()
            await line.mend()  # connections are stale, the database is there: nobody notices
            assert await asyncio.gather(read(), read(), read()) == [[1]] * 3
            await reader.close()
        await line.cut()

    asyncio.run(use())
