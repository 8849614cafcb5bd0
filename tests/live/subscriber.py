"""A client of graphql-transport-ws, as small as the protocol allows, and changes for it to follow."""

import asyncio
import json
from contextlib import asynccontextmanager, suppress
from datetime import UTC, datetime
from uuid import uuid4

from websockets.asyncio.client import connect
from websockets.exceptions import ConnectionClosed

from queries.commands.recording import RECORD

PATIENCE = 60
PROTOCOL = "graphql-transport-ws"
CHANGES = """subscription ($filter: ChangeFilter, $after: Int) {
  changes(filter: $filter, after: $after) { change { seq kind subjectId after } }
}"""


def make(session, count=1, kind="soil.tilled", subject="soil:1", *, open_=True, about=(), after=None):
    """Put changes on record, as a command does; their numbers."""
    changes = [
        {
            "id": f"change:{uuid4().hex}",
            "at": datetime.now(UTC),
            "kind": kind,
            "subject": subject,
            "open": open_,
            "about": list(about) or None,
            "after": after,
        }
        for _ in range(count)
    ]
    return session.execute_write(lambda tx: tx.run(RECORD, changes=changes).single(strict=True)["seqs"])


class Subscriber:
    """One connection."""

    def __init__(self, socket):
        self.socket = socket

    async def send(self, **message):
        await self.socket.send(json.dumps(message))

    async def receive(self):
        async with asyncio.timeout(PATIENCE):
            return json.loads(await self.socket.recv())

    async def initialise(self, **payload):
        await self.send(type="connection_init", payload=payload)
        assert await self.receive() == {"type": "connection_ack"}

    async def subscribe(self, query=CHANGES, id_="1", **variables):
        await self.send(type="subscribe", id=id_, payload={"query": query, "variables": variables})

    async def change(self):
        """The next change."""
        message = await self.receive()
        assert message["type"] == "next", message
        return message["payload"]["data"]["changes"]["change"]

    async def seqs(self, count):
        """The numbers of the next changes."""
        return [(await self.change())["seq"] for _ in range(count)]

    async def settled(self):
        """Wait until the service has nothing more to say: it answers a query after what it had to send."""
        await self.subscribe("{ __typename }", id_="settled")
        return [message async for message in self._until_settled()]

    async def _until_settled(self):
        while (message := await self.receive()) != {"id": "settled", "type": "complete"}:
            if message.get("id") != "settled":
                yield message

    async def or_closed(self):
        """The next message; None once the connection has ended."""
        with suppress(ConnectionClosed):
            return await self.receive()

    async def closed(self):
        """Wait for the end of the connection: its code and reason."""
        async with asyncio.timeout(PATIENCE):
            await self.socket.wait_closed()
        return self.socket.close_code, self.socket.close_reason


@asynccontextmanager
async def subscriber(service, *, subprotocols=(PROTOCOL,), payload=None, initialise=True, **options):
    """Connect; unless told otherwise, say hello."""
    url = service.url.replace("http", "ws")
    async with connect(url, subprotocols=subprotocols, compression=None, proxy=None, **options) as socket:
        made = Subscriber(socket)
        if initialise:
            await made.initialise(**(payload or {}))
        yield made
