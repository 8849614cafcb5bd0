"""The outbox in the graph, for the one who sends: what is due, taken, sent, put off, given up."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta
from typing import Any, Final

from neo4j import READ_ACCESS, WRITE_ACCESS, AsyncDriver, AsyncManagedTransaction, unit_of_work
from neo4j.exceptions import DriverError, Neo4jError

from graph_service.database.errors import DatabaseUnavailable, is_away
from graph_service.database.reader import METADATA
from graph_service.mail.message import Mail
from queries.commands import mail as statements

LEASE: Final = timedelta(minutes=10)
"""Longer than sending one can take: after that, whoever took it is gone."""
MOST_TRIES: Final = 18
"""The last of them after about two days and a half."""
PATIENCE: Final = 60.0
"""Seconds after which a database that does not even refuse is taken for dead."""
EXPIRED: Final = "What it says had run out before it could be sent."


def _now() -> datetime:
    return datetime.now(UTC)


def delay_after(tries: int) -> timedelta:
    """Say how long to wait after so many tries: a minute, then twice as long each time, up to six hours."""
    return min(timedelta(minutes=2 ** (tries - 1)), timedelta(hours=6))


Rows = list[dict[str, Any]]


@unit_of_work(metadata=METADATA, timeout=30.0)
async def _run(tx: AsyncManagedTransaction, statement: str, parameters: dict[str, object]) -> Rows:
    return [dict(record) async for record in await tx.run(statement, parameters)]


class Outbox:
    """The mails of one database. Every method raises DatabaseUnavailable."""

    def __init__(self, driver: AsyncDriver, database: str, now: Callable[[], datetime] = _now) -> None:
        self._driver = driver
        self._database = database
        self.now = now

    async def due(self) -> list[str]:
        """Give the ids of mails that may be taken."""
        return [row["id"] for row in await _answered(self._read(statements.DUE, now=self.now()))]

    async def take(self, identifier: str) -> Mail | None:
        """Take a mail; nothing where another sender has it, or had."""
        now = self.now()
        rows = await _answered(self._write(statements.TAKE, id=identifier, now=now, until=now + LEASE))
        return Mail(**rows[0]) if rows else None

    async def sent(self, mail: Mail) -> None:
        """Note that it is sent, and forget what it said."""
        await _answered(self._write(statements.SENT, id=mail.id, now=self.now()))

    async def later(self, mail: Mail, error: str) -> None:
        """Put it off."""
        next_ = self.now() + delay_after(mail.tries)
        await _answered(self._write(statements.LATER, id=mail.id, tries=mail.tries, next=next_, error=error))

    async def failed(self, mail: Mail, error: str) -> None:
        """Give it up; it can be tried again by hand."""
        await _answered(self._write(statements.FAILED, id=mail.id, tries=mail.tries, error=error))

    async def note(self, trouble: str) -> None:
        """Say at all that wait why they do."""
        await _answered(self._write(statements.NOTE_TROUBLE, now=self.now(), error=trouble))

    async def tidy(self, keep: timedelta) -> None:
        """Give up what has run out, and forget what was done with so long ago."""
        now = self.now()
        await _answered(self._write(statements.EXPIRE, now=now, error=EXPIRED))
        await _answered(self._write(statements.FORGET, before=now - keep))

    async def _read(self, statement: str, **parameters: object) -> Rows:
        async with self._driver.session(database=self._database, default_access_mode=READ_ACCESS) as session:
            return await session.execute_read(_run, statement, parameters)

    async def _write(self, statement: str, **parameters: object) -> Rows:
        async with self._driver.session(database=self._database, default_access_mode=WRITE_ACCESS) as session:
            return await session.execute_write(_run, statement, parameters)


async def _answered(asking: Awaitable[Rows]) -> Rows:
    """Wait for an answer; the transaction was already tried again where that could help."""
    try:
        async with asyncio.timeout(PATIENCE):
            return await asking
    except TimeoutError:
        raise DatabaseUnavailable from None
    except (DriverError, Neo4jError) as error:
        if is_away(error):
            raise DatabaseUnavailable from error
        raise
