"""Changes as they happen: one reader of the record for all followers in a process, while there are any."""

import asyncio
from collections import deque
from collections.abc import AsyncGenerator, Awaitable, Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import takewhile
from typing import Final, TypeVar

import structlog

from graph_service.database.errors import DatabaseUnavailable, StatementTimeout
from graph_service.database.reader import Reader
from graph_service.reading.viewer import Viewer
from queries.compiler.live import READ_AT_ONCE, Wanted
from queries.live import AFTER, HEAD

MOST: Final = 1000
"""Changes that are read at once; a short answer, for what they say is not read here."""
LONGEST_PAUSE: Final = 5.0
"""Seconds until a database that is away is asked again."""
READERS: Final = 2
"""Followers that catch up at once."""
PATIENCE: Final = 1.0
"""Seconds to take what was sent, for who is behind what is kept."""
NOTHING: Final = -1
"""In place of a number: nothing is known yet."""

T = TypeVar("T")

_log = structlog.get_logger()


@dataclass(frozen=True, slots=True)
class Noted:
    """That something changed: enough to tell whom it may concern."""

    seq: int
    id: str
    kind: str
    subject: str | None
    """None where it is many."""
    open: bool
    about: Sequence[str]

    def concerns(self, viewer: Viewer | None, wanted: Wanted) -> bool:
        """Whether it may be for a viewer, and is what they want; the statement that reads it decides."""
        is_open = self.open or (viewer is not None and (viewer.is_secretariat or viewer.person in self.about))
        is_kind = wanted.kind in (None, self.kind)
        return is_open and is_kind and (self.subject is None or wanted.subject in (None, self.subject))


@dataclass(slots=True, eq=False)
class Follower:
    """Somebody who follows."""

    seq: int
    """They have all up to this change; below 0, from now on."""
    overtaken: Callable[[], None]
    """Is called when what they have not taken is kept no more."""
    waited_for_since: float | None = None
    """Since when they have been taking what was sent."""


class Feed:
    """Reads what is new at intervals, and keeps the last changes for those who follow."""

    def __init__(self, reader: Reader, seconds: float, kept: int) -> None:
        """`seconds` lie between two looks at the record; of the last changes so many are `kept`."""
        self._reader = reader
        self._seconds = seconds
        self._followers: set[Follower] = set()
        self._task: asyncio.Task[None] | None = None
        self._catching_up = asyncio.Semaphore(READERS)
        self._kept: deque[Noted] = deque(maxlen=kept)
        self._begin = self._last = NOTHING
        self._news = asyncio.Event()

    @property
    def followers(self) -> int:
        """How many there are."""
        return len(self._followers)

    @contextmanager
    def followed(self, after: int | None, overtaken: Callable[[], None]) -> Iterator[Follower]:
        """Follow from a change on, or from now."""
        follower = Follower(NOTHING if after is None else max(after, 0), overtaken)
        self._followers.add(follower)
        if self._task is None:
            self._task = asyncio.create_task(self._run())
        try:
            yield follower
        finally:
            self._followers.discard(follower)
            if not self._followers and self._task:
                self._task.cancel()
                self._task = None
                self._kept.clear()
                self._begin = self._last = NOTHING

    async def changes(self, follower: Follower) -> AsyncGenerator[Sequence[Noted]]:
        """Give what changes, some at a time; the follower's `seq` says how far they are.

        Who is behind what is kept catches up from the graph: so does who comes with an old `seq`.
        """
        while self._last == NOTHING:
            await self._news.wait()
        if follower.seq == NOTHING:
            follower.seq = self._last
        while True:
            if follower.seq < self._begin:
                notes = await self._caught_up(follower.seq)
                if not notes:  # the database is away, or a server of a cluster is behind the others
                    await asyncio.sleep(self._seconds)
            else:
                notes = self._after(follower.seq)
                if not notes:
                    await self._news.wait()
            if notes:
                yield notes

    def _after(self, seq: int) -> list[Noted]:
        """What is kept after a change."""
        return list(takewhile(lambda each: each.seq > seq, reversed(self._kept)))[::-1][:READ_AT_ONCE]

    async def _caught_up(self, seq: int) -> list[Noted]:
        """What the graph has after a change."""
        async with self._catching_up:
            return await self._tried(self._read(seq, READ_AT_ONCE)) or []

    async def _run(self) -> None:
        """Look at the record until nobody follows."""
        pause = self._seconds
        while True:
            known = await self._tried(self._look())
            pause = self._seconds if known is not None else min(2 * pause, LONGEST_PAUSE)
            await asyncio.sleep(pause)

    async def _look(self) -> int:
        """Take note of what is new."""
        if self._last == NOTHING:
            (self._last,) = await self._reader.read_one(HEAD, {})
            self._begin = self._last
            self._tell()
        elif notes := await self._read(self._last, MOST):
            self._keep(notes)
            self._tell()
        return self._last

    def _keep(self, notes: Sequence[Noted]) -> None:
        for note in notes:
            if len(self._kept) == self._kept.maxlen:
                self._begin = self._kept[0].seq
            self._kept.append(note)
            self._last = note.seq

    def _tell(self) -> None:
        """Wake the followers, but for those who have not taken what is kept no more."""
        self._news.set()
        self._news = asyncio.Event()
        now = asyncio.get_running_loop().time()
        for each in list(self._followers):
            waited = each.waited_for_since is not None and now - each.waited_for_since > PATIENCE
            if waited and each.seq < self._begin:
                each.overtaken()

    async def _read(self, seq: int, most: int) -> list[Noted]:
        (rows,) = await self._reader.read_one(AFTER, {"after": seq, "most": most})
        return [
            Noted(seq, id_, kind, subject, is_open, about or ()) for seq, id_, kind, subject, is_open, about in rows
        ]

    async def _tried(self, reading: Awaitable[T]) -> T | None:
        """Wait for the database; None where it does not answer, which may be otherwise soon."""
        try:
            return await reading
        except (DatabaseUnavailable, StatementTimeout):
            return None
        except Exception:  # noqa: BLE001  # a mistake of ours: it goes to the log, and those who follow still do
            _log.exception("changes could not be read")
            return None
