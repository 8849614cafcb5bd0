"""Run a command: one transaction with the change, its record and its idempotency key, or nothing at all."""

from asyncio import Semaphore
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256
from typing import Final, Protocol

import orjson
from neo4j import AsyncDriver, AsyncManagedTransaction
from neo4j.exceptions import DriverError, Neo4jError

from graph_service.commands.outcome import Outcome, RefusedCommandError, refuse
from graph_service.commands.registry import Asked, Command
from graph_service.commands.work import Properties, Work
from graph_service.database.errors import DatabaseUnavailable, is_away
from graph_service.reading.viewer import Viewer
from graph_service.settings import Settings
from queries.commands.mail import QUEUE
from queries.commands.recording import CLAIM, KEEP_OUTCOME, RECORD

KEY: Final = "idempotencyKey"
UNKEPT: Final = ("password",)
"""Of an input: what people choose is found by trying, so that not even its hash may be kept with a key."""
LONGEST_KEY: Final = 200


def _now() -> datetime:
    return datetime.now(UTC)


@dataclass(frozen=True, slots=True)
class Done:
    """What came of a command, and the state of the graph that has it."""

    outcome: Outcome
    bookmark: str | None = None


class Guard(Protocol):
    """What stands around commands, outside of their transactions."""

    async def before(self, name: str, asked: Asked, viewer: Viewer | None, client: str) -> Properties:
        """Make ready what takes long or is counted, and give it to the command; or refuse."""
        ...

    def after(self, outcome: Outcome) -> None:
        """Take note of what has been committed."""
        ...


class Runner:
    """Runs commands on one database."""

    def __init__(
        self,
        driver: AsyncDriver,
        database: str,
        settings: Settings,
        guard: Guard | None = None,
        now: Callable[[], datetime] = _now,
    ) -> None:
        self._driver = driver
        self._database = database
        self._settings = settings
        self._guard = guard
        self._now = now
        self._at_once = Semaphore(settings.max_statements)  # more would only wait for locks, with a connection each

    async def run(self, name: str, command: Command, viewer: Viewer | None, asked: Asked, client: str = "") -> Done:
        """Run one for a client's address; raises DatabaseUnavailable, and OverloadedError where it could not begin.

        A refusal is an outcome too, and leaves no trace in the graph.
        """
        try:
            ready = await self._guard.before(name, asked, viewer, client) if self._guard else {}
            async with self._at_once, self._driver.session(database=self._database) as session:
                outcome = await session.execute_write(self._work, name, command, viewer, asked, ready)
                bookmarks = await session.last_bookmarks()
            if self._guard:
                self._guard.after(outcome)
            return Done(outcome, ",".join(bookmarks.raw_values))
        except RefusedCommandError as refused:
            return Done(refused.outcome)
        except (DriverError, Neo4jError) as error:
            if is_away(error):
                raise DatabaseUnavailable from error
            raise

    async def _work(
        self,
        tx: AsyncManagedTransaction,
        name: str,
        command: Command,
        viewer: Viewer | None,
        asked: Asked,
        ready: Properties,
    ) -> Outcome:
        work = Work(tx, viewer, self._now(), self._settings, ready)
        key = _key(name, viewer, asked)
        if key and (earlier := await _claimed(work, key, asked)):
            return earlier
        outcome = await command(work, asked)
        if key:
            await work.rows(KEEP_OUTCOME, id=key, outcome=_written(outcome))
        if work.mails:
            await work.rows(QUEUE, mails=work.mails)
        if work.changes:
            await work.rows(RECORD, changes=work.changes)
        return outcome


def _key(name: str, viewer: Viewer | None, asked: Asked) -> str | None:
    """Name the key as one of this user for this mutation: what others send is nothing to it."""
    told = asked.get(KEY)
    if told is None:
        return None
    if not 0 < len(told) <= LONGEST_KEY:
        raise refuse("INVALID", f"An idempotency key has 1 to {LONGEST_KEY} characters.", KEY)
    who = viewer.account if viewer else ""
    return sha256(orjson.dumps([name, who, told])).hexdigest()


async def _claimed(work: Work, key: str, asked: Asked) -> Outcome | None:
    """Take the key; the outcome that a command with it had before."""
    told = {name: each for name, each in asked.items() if name not in UNKEPT}
    digest = sha256(orjson.dumps(told, str, orjson.OPT_SORT_KEYS)).hexdigest()
    claimed = await work.row(CLAIM, id=key, at=work.at, asked=digest)
    if claimed is None or claimed["outcome"] is None:
        return None
    if not claimed["same"]:
        raise refuse("CONFLICT", "This idempotency key was sent before, with another input.", KEY)
    return _read(claimed["outcome"])


def _written(outcome: Outcome) -> str:
    told = {"nodes": dict(outcome.nodes), "values": dict(outcome.values)}
    return orjson.dumps(told).decode()


def _read(text: str) -> Outcome:
    told = orjson.loads(text)
    return Outcome(told["nodes"], told["values"])
