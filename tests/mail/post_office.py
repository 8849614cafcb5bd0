# ruff: noqa: ARG002, N802 - names and arguments are aiosmtpd's
"""A real SMTP server whose moods tests set, and an outbox with senders for it; all on the test's own loop."""

import asyncio
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from email import message_from_bytes, policy

from aiosmtpd.smtp import SMTP

from graph_service.database.driver import async_driver
from graph_service.mail.outbox import Outbox
from graph_service.mail.sending import Sender
from graph_service.settings import Settings

ACCEPTED = "250 OK"
CUT = "cut"
"""A mood: the line breaks before the server has said anything."""


class PostOffice:
    """Takes mail, or answers as `moods` say, one for each mail that is offered; at `RCPT` or at `DATA`."""

    def __init__(self, moods=(), at="DATA"):
        self.taken = []
        self.moods = list(moods)
        self.at = at
        self.connections = 0
        self.offered = asyncio.Event()
        self.holding = None

    @property
    def messages(self):
        return [message_from_bytes(each.content, policy=policy.default) for each in self.taken]

    def _mood(self, at):
        return self.moods.pop(0) if self.moods and self.at == at else ACCEPTED

    async def handle_EHLO(self, server, session, envelope, hostname, responses):
        self.connections += 1
        session.host_name = hostname
        return responses

    async def handle_RCPT(self, server, session, envelope, address, options):
        mood = self._mood("RCPT")
        if mood == ACCEPTED:
            envelope.rcpt_tos.append(address)
        return mood

    async def handle_DATA(self, server, session, envelope):
        self.offered.set()
        if self.holding:
            await self.holding.wait()
        mood = self._mood("DATA")
        if mood == CUT:
            server.transport.abort()
        if mood in (ACCEPTED, CUT):
            self.taken.append(envelope)
        return ACCEPTED if mood == CUT else mood

    @asynccontextmanager
    async def open(self, port=0, **more):
        """Serve, with aiosmtpd's own arguments; gives the port."""
        loop = asyncio.get_running_loop()
        server = await loop.create_server(
            lambda: SMTP(self, loop=loop, enable_SMTPUTF8=True, **more), "127.0.0.1", port
        )
        try:
            yield server.sockets[0].getsockname()[1]
        finally:
            server.close()


class Clock:
    """A time that moves when told to."""

    def __init__(self):
        self.now = datetime(2026, 3, 1, 12, tzinfo=UTC)

    def __call__(self):
        return self.now

    def move(self, **more):
        self.now += timedelta(**more)


def settings(port=None, **more):
    there = {"smtp_host": "127.0.0.1", "smtp_port": port, "mail_from": "4 per 1000 <noreply@example.org>"}
    return Settings(_env_file=None, **(there if port else {}), **more)


def sender(driver, target, clock, port=None, **more):
    return Sender(Outbox(driver, target.database, clock), settings(port, **more))


@asynccontextmanager
async def drivers(target, number=1):
    opened = [async_driver(target, pool_size=1) for _ in range(number)]
    try:
        yield opened
    finally:
        for each in opened:
            await each.close()
