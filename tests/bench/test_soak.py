"""Protects the soak's client: it asks as often as its plan says, whoever answers, and tells outcomes apart."""

import asyncio
import json

import pytest

from bench.soak.client import Plan, ask_all

BODIES = [{"query": "{ a }"}, {"query": "{ b }"}]


class Server:
    """Answers each request with the next status; 0 hangs up."""

    def __init__(self, statuses):
        self.statuses = statuses
        self.asked = []

    async def connected(self, reader, writer):
        while head := await self.head_of(reader):
            length = int(head.lower().partition(b"content-length:")[2].split()[0])
            status = self.statuses[len(self.asked) % len(self.statuses)]
            self.asked.append(json.loads(await reader.readexactly(length))["query"])
            if not status:
                break
            writer.write(b"HTTP/1.1 %d X\r\ncontent-length: 2\r\n\r\n{}" % status)
        writer.close()

    @staticmethod
    async def head_of(reader):
        try:
            return await reader.readuntil(b"\r\n\r\n")
        except (asyncio.IncompleteReadError, ConnectionError):
            return b""


def asked(statuses, **how):
    async def run():
        told_by = Server(statuses)
        async with await asyncio.start_server(told_by.connected, "127.0.0.1", 0) as server:
            port = server.sockets[0].getsockname()[1]
            told = await ask_all(Plan("127.0.0.1", port, BODIES, **how))
            await asyncio.sleep(0.1)  # for the connections to end
        return told, told_by.asked

    return asyncio.run(run())


@pytest.mark.parametrize("statuses", [[200], [503, 200], [400, 200, 0]])
def test_by_schedule_it_asks_as_often_whatever_it_is_told(statuses):
    told, heard = asked(statuses, seconds=0.5, rate=100)
    usual, _ = asked([200], seconds=0.5, rate=100)
    counts = [told[outcome]["count"] for outcome in ("answered", "refused", "other")]
    assert sum(counts) == len(heard) == usual["answered"]["count"]
    of_each = {200: 0, 503: 0, 0: 0}
    for number in range(len(heard)):
        status = statuses[number % len(statuses)]
        of_each[status if status in of_each else 0] += 1
    assert counts == [of_each[200], of_each[503], of_each[0]]


def test_from_connections_it_waits_for_answers():
    told, heard = asked([200], seconds=0.2, connections=2)
    assert told["answered"]["count"] == len(heard) > 2
    assert set(heard) == {"{ a }", "{ b }"}


def test_every_so_often_a_document_is_new():
    _, heard = asked([200], seconds=0.3, rate=100, new_every=5)
    new = [text for text in heard if "#" in text]
    assert len(new) == len(set(new)) == len(heard) // 5
