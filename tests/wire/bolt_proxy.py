"""Stands between the service and Neo4j, counts what the service asks, and cuts the line where it is told to."""

import asyncio
from contextlib import asynccontextmanager, suppress
from urllib.parse import urlsplit

NAMES = {0x01: "HELLO", 0x6A: "LOGON", 0x0F: "RESET", 0x10: "RUN", 0x11: "BEGIN", 0x3F: "PULL", 0x02: "GOODBYE"}
RECORD = 0x71
MANIFEST = b"\x00\x00\x01\xff"
"""The server's answer to a handshake in which it lists its versions, for the client to choose."""


class BoltProxy:
    """`asked` are the service's messages; the next `cuts` records are broken off in their middle."""

    def __init__(self, uri):
        address = urlsplit(uri)
        self.target = (address.hostname, address.port)
        self.asked = []
        self.cuts = 0
        self.uri = ""
        self.open = set()

    @property
    def statements(self):
        return self.asked.count("RUN")

    @asynccontextmanager
    async def serving(self):
        server = await asyncio.start_server(self._connected, "127.0.0.1", 0)
        async with server:
            self.uri = f"bolt://127.0.0.1:{server.sockets[0].getsockname()[1]}"
            yield self
            await asyncio.gather(*self.open)

    async def _connected(self, reader, writer):
        self.open.add(asyncio.current_task())
        from_server, to_server = await asyncio.open_connection(*self.target)
        with suppress(asyncio.IncompleteReadError, ConnectionError):
            await _handshake(reader, writer, from_server, to_server)
            pumps = [
                asyncio.create_task(self._asking(reader, to_server)),
                asyncio.create_task(self._answering(from_server, writer)),
            ]
            await asyncio.wait(pumps, return_when=asyncio.FIRST_COMPLETED)
            for pump in pumps:
                pump.cancel()
            await asyncio.gather(*pumps, return_exceptions=True)
        for each in (writer, to_server):
            each.close()
            with suppress(ConnectionError):
                await each.wait_closed()

    async def _asking(self, reader, to_server):
        async for raw, signature in _messages(reader):
            self.asked.append(NAMES.get(signature, hex(signature)))
            to_server.write(raw)
            await to_server.drain()

    async def _answering(self, from_server, writer):
        async for raw, signature in _messages(from_server):
            if signature == RECORD and self.cuts:
                self.cuts -= 1
                writer.write(raw[: len(raw) // 2])
                await writer.drain()
                return
            writer.write(raw)
            await writer.drain()


async def _handshake(reader, writer, from_server, to_server):
    to_server.write(await reader.readexactly(20))
    chosen = await from_server.readexactly(4)
    writer.write(chosen)
    if chosen == MANIFEST:
        count = await from_server.readexactly(1)
        writer.write(count + await from_server.readexactly(4 * count[0] + 1))
        to_server.write(await reader.readexactly(5))


async def _messages(reader):
    """Each message with its chunks' lengths, and its signature."""
    while True:
        raw = b""
        while (length := await reader.readexactly(2)) != b"\x00\x00":
            raw += length + await reader.readexactly(int.from_bytes(length))
        if raw:
            yield raw + length, raw[3]
