"""A line to Neo4j that can be cut in the middle of a record, or go mute: from a thread of its own."""

import asyncio
import json
from contextlib import contextmanager
from dataclasses import dataclass
from threading import Thread

from faulty_service import PATIENCE
from wire.bolt_proxy import BoltProxy


@dataclass
class Ear:
    """Hears what Neo4j says, and passes it on once the line talks."""

    reader: asyncio.StreamReader
    talking: asyncio.Event

    async def readexactly(self, count):
        raw = await self.reader.readexactly(count)
        await self.talking.wait()
        return raw


class Line(BoltProxy):
    def __init__(self, uri, loop):
        super().__init__(uri)
        self.loop = loop
        self.talking = asyncio.Event()
        self.talking.set()

    def mute(self):
        self.loop.call_soon_threadsafe(self.talking.clear)

    def talk(self):
        self.loop.call_soon_threadsafe(self.talking.set)

    async def _connected(self, reader, writer):
        await self.talking.wait()
        await super()._connected(reader, writer)

    async def _answering(self, from_server, writer):
        await super()._answering(Ear(from_server, self.talking), writer)


@contextmanager
def line_to(machine):
    """A line to the machine's Neo4j; `environment` lets a service take it."""
    (folder,) = machine.databases
    server, known = (json.loads((folder / name).read_text()) for name in ("server.json", "credentials.json"))
    with asyncio.Runner() as runner:
        loop = runner.get_loop()
        line, ending = Line(f"bolt://127.0.0.1:{server['port']}", loop), asyncio.Event()
        opened = asyncio.run_coroutine_threadsafe(_started(line), loop)

        async def serve():
            listening = await asyncio.wrap_future(opened)
            await ending.wait()
            line.talking.set()
            listening.close()
            await asyncio.wait_for(asyncio.gather(*line.open), PATIENCE)

        thread = Thread(target=runner.run, args=(serve(),))
        thread.start()
        try:
            line.uri = f"bolt://127.0.0.1:{opened.result(PATIENCE).sockets[0].getsockname()[1]}"
            line.environment = {
                "NEO4J_URI": line.uri,
                "NEO4J_USERNAME": known["username"],
                "NEO4J_PASSWORD": known["password"],
            }
            yield line
        finally:
            loop.call_soon_threadsafe(ending.set)
            thread.join()


async def _started(line):
    return await asyncio.start_server(line._connected, "127.0.0.1", 0)
