"""The task that sends: every process of the service has one, and each mail is sent by one of them.

Between sending and noting that it is sent there is a moment. Who dies in it leaves the mail taken; after the lease it
is sent again, with the same Message-ID.
"""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from datetime import timedelta
from typing import Final

import structlog
from aiosmtplib import SMTP

from graph_service import metrics
from graph_service.background import background, stopped_within
from graph_service.database.driver import async_driver
from graph_service.database.errors import DatabaseUnavailable
from graph_service.database.target import Target
from graph_service.mail.message import Mail, message_of
from graph_service.mail.outbox import MOST_TRIES, Outbox
from graph_service.mail.server import BREAKS, NoServerError, Refusal, connected, refusal_of
from graph_service.settings import Settings

LONGEST_PAUSE: Final = 300.0
"""Seconds between two looks, where the mail server or the database is away."""
SENDING_SECONDS: Final = 240.0
"""What one mail may take in all; less than the lease."""
TIDY_SECONDS: Final = 60.0
LEAVING_SECONDS: Final = 3.0
"""How long the mail under way may take when the service stops."""
BROKEN: Final = "The mail server broke off the connection."
"""No more than that: what the server said may name one mail's address, and this is told of all."""
_log = structlog.get_logger()


@asynccontextmanager
async def sending(settings: Settings, target: Target) -> AsyncIterator[None]:
    """Send mail for as long as the block runs, on one connection to the database."""
    async with async_driver(target, pool_size=1) as driver:
        sender = Sender(Outbox(driver, target.database), settings)
        async with background(sender.run(), sender.stop, LEAVING_SECONDS):
            yield


class Sender:
    """Looks for mail now and then, and sends what is due."""

    def __init__(self, outbox: Outbox, settings: Settings) -> None:
        self._outbox = outbox
        self._settings = settings
        self._stopping = asyncio.Event()
        self._tidied = float("-inf")

    def stop(self) -> None:
        """Let `run` end after the mail that is under way."""
        self._stopping.set()

    async def run(self) -> None:
        """Send until stopped; what goes wrong is told to the log, and tried again after a growing pause."""
        shortest = self._settings.mail_poll_seconds
        pause = shortest
        while not await stopped_within(self._stopping, pause):
            pause = shortest if await self._looked() else max(shortest, min(2 * pause, LONGEST_PAUSE))

    async def _looked(self) -> bool:
        """Look once; whether all went well."""
        try:
            await self.look()
        except DatabaseUnavailable:
            return False  # `/readyz` tells
        except NoServerError as error:
            _log.warning("the mail server takes no mail", reason=str(error))
            return False
        except Exception:  # noqa: BLE001  # a mistake of ours must not end the sending for good
            _log.exception("the outbox has a fault")
            return False
        return True

    async def look(self) -> None:
        """Send all that is due; raises DatabaseUnavailable or NoServerError."""
        await self._tidy()
        if not self._settings.smtp_host or not await self._outbox.due():
            return
        try:
            async with connected(self._settings) as client:
                await self._send_all(client)
        except NoServerError as error:
            metrics.MAIL_SERVER_AWAY()
            await self._outbox.note(str(error))
            raise

    async def _tidy(self) -> None:
        now = asyncio.get_running_loop().time()
        if now - self._tidied >= TIDY_SECONDS:
            await self._outbox.tidy(timedelta(days=self._settings.mail_keep_days))
            self._tidied = now

    async def _send_all(self, client: SMTP) -> None:
        while due := await self._outbox.due():
            for each in due:
                if self._stopping.is_set():
                    return
                if mail := await self._outbox.take(each):
                    await self._send(client, mail)

    async def _send(self, client: SMTP, mail: Mail) -> None:
        """Send one; raises NoServerError where the connection did not survive it."""
        try:
            message = message_of(mail, str(self._settings.mail_from), self._outbox.now())
            async with asyncio.timeout(SENDING_SECONDS):
                await client.send_message(message)
        except BREAKS as error:
            if isinstance(error, OSError):
                client.close()  # it may be in the middle of something
            await self._refused(mail, refusal_of(error))
            if not client.is_connected:
                raise NoServerError(BROKEN) from error
        else:
            await _surely(lambda: self._outbox.sent(mail))
            metrics.MAIL_SENT()

    async def _refused(self, mail: Mail, refusal: Refusal) -> None:
        if refusal.for_good or mail.tries >= MOST_TRIES:
            await _surely(lambda: self._outbox.failed(mail, refusal.reason))
            metrics.MAIL_FAILED()
            _log.warning("a mail is given up", mail=mail.id, kind=mail.kind, tries=mail.tries)
        else:
            await _surely(lambda: self._outbox.later(mail, refusal.reason))
            metrics.MAIL_PUT_OFF()


async def _surely(write: Callable[[], Awaitable[None]]) -> None:
    """Write what must not be forgotten, also where the database is away for a while."""
    pause = 1.0
    while True:
        try:
            return await write()
        except DatabaseUnavailable:
            await asyncio.sleep(pause)
            pause = min(2 * pause, LONGEST_PAUSE)
