"""Subscriptions to changes: each is read as the one who follows may see it, at every delivery."""

import asyncio
from collections.abc import AsyncGenerator, Awaitable, Callable, Mapping, Sequence
from contextlib import aclosing
from typing import Any, Final

import structlog

from graph_service.changes.feed import Feed
from graph_service.database.errors import DatabaseUnavailable, StatementTimeout
from graph_service.reading.admission import OverloadedError
from graph_service.reading.answer import Answer, Request
from graph_service.reading.engine import CompiledEngine, Opened
from graph_service.reading.viewer import Viewer, audience_of
from queries.compiler.compile import Plan
from queries.compiler.live import CHANGES, read_of

READERS: Final = 4
"""Deliveries that are read at once."""
SHARED_SECONDS: Final = 1.0
"""For so long one delivery serves all who ask for the same, and may see the same."""
AGAIN: Final = 0.5
"""Seconds until a database that is away is asked again."""

Who = Callable[[], Awaitable[Viewer | None]]
"""Says who follows, as of now; raises LeftError where that is nobody any more."""
Row = Mapping[str, Any]
Reading = asyncio.Task[Sequence[Row]]

_log = structlog.get_logger()


class LeftError(Exception):
    """Who followed has logged out, or may not any more."""


class Subscriptions:
    """Follows changes for those who subscribe."""

    def __init__(self, engine: CompiledEngine, known: Callable[[Request], Request | Answer], feed: Feed) -> None:
        """`known` gives a request its document, or refuses it."""
        self._engine = engine
        self._known = known
        self._feed = feed
        self._at_once = asyncio.Semaphore(READERS)
        self._shared: dict[object, tuple[Plan, Reading]] = {}

    async def open(self, request: Request) -> Answer | Opened:
        """Answer a query, or open a subscription; what is refused is an answer, too."""
        known = self._known(request)
        return known if isinstance(known, Answer) else await self._engine.open(known)

    async def follow(self, opened: Opened, who: Who, overtaken: Callable[[int], None]) -> AsyncGenerator[Row]:
        """Give the response's data for each change, in their order; raises LeftError.

        `overtaken` is called with the last change that was taken, if what comes is not taken as fast as it comes.
        """
        now = asyncio.get_running_loop().time
        with self._feed.followed(opened.wanted.after, lambda: overtaken(follower.seq)) as follower:
            async with aclosing(self._feed.changes(follower)) as lots:
                async for notes in lots:
                    viewer = await who()
                    concerned = [each.id for each in notes if each.concerns(viewer, opened.wanted)]
                    for row in await self._read(opened, viewer, concerned) if concerned else ():
                        follower.waited_for_since = now()
                        yield row["data"]
                        follower.waited_for_since, follower.seq = None, row["seq"]
                    follower.seq = notes[-1].seq

    async def _read(self, opened: Opened, viewer: Viewer | None, changes: Sequence[str]) -> Sequence[Row]:
        """Read changes as a viewer sees them; while the database is away, wait for it."""
        while True:
            try:
                return await self._read_once(opened, viewer, changes)
            except (DatabaseUnavailable, StatementTimeout, OverloadedError) as error:
                _log.warning("a delivery waits", reason=str(error))
                await asyncio.sleep(AGAIN)

    async def _read_once(self, opened: Opened, viewer: Viewer | None, changes: Sequence[str]) -> Sequence[Row]:
        plan = self._engine.plan(opened.prepared, opened.values, audience_of(viewer))
        values = read_of(opened.values, changes)
        key = id(plan), repr(self._engine.bound(plan, values, viewer))
        if key not in self._shared:
            reading = asyncio.create_task(self._read_now(plan, values, viewer))
            self._shared[key] = plan, reading
            asyncio.get_running_loop().call_later(SHARED_SECONDS, self._shared.pop, key, None)
        try:
            return await asyncio.shield(self._shared[key][1])
        except Exception:
            self._shared.pop(key, None)
            raise

    async def _read_now(self, plan: Plan, values: Mapping[str, object], viewer: Viewer | None) -> Sequence[Row]:
        async with self._at_once:
            data = await self._engine.read_plan(plan, values, viewer)
        rows: Sequence[Row] = data[CHANGES]
        return rows
