"""Who stands behind a secret: looked up in the graph, and remembered for some seconds.

What this process ends it forgets at once; what another one ends, within those seconds.
"""

from collections.abc import Awaitable, Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import partial
from typing import Any, Final, Protocol

from cachetools import TTLCache
from neo4j import AsyncDriver
from neo4j.exceptions import DriverError, Neo4jError

from graph_service.accounts.errors import BadTokenError
from graph_service.accounts.random_secrets import TOKEN_PREFIX, csrf_of, digest
from graph_service.database.reader import Reader
from graph_service.reading.viewer import Viewer
from graph_service.settings import Settings
from queries.commands.sessions import SESSION_SEEN, TOKEN_USED, WHO_BY_SESSION, WHO_BY_TOKEN
from queries.model.enums import AccountRole

REMEMBERED: Final = 20_000
"""Sessions and tokens; each takes less than 1 KB."""
NOTED_EVERY: Final = timedelta(minutes=5)
"""How exactly the graph knows when a session or a token was used last: a write for each request would be too much."""

Bookmarks = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Found:
    """Somebody, and until when the secret holds."""

    viewer: Viewer
    until: datetime


LookUp = Callable[[Bookmarks], Awaitable[Found | None]]


class Outsiders(Protocol):
    """Knows the tokens of an outside identity provider."""

    async def find(self, token: str, bookmarks: Bookmarks) -> Found:
        """Find whose a token is; raises BadTokenError."""
        ...


class Known:
    """Finds people by what they bring. All of it raises what a read raises."""

    def __init__(
        self, reader: Reader, driver: AsyncDriver, database: str, settings: Settings, outside: Outsiders | None = None
    ) -> None:
        self._reader = reader
        self._driver = driver
        self._database = database
        self._idle = timedelta(hours=settings.session_idle_hours)
        self._outside = outside
        self._found: TTLCache[str, Found] = TTLCache(REMEMBERED, settings.identity_seconds)
        self._forgotten = 0

    async def by_session(self, secret: str, bookmarks: Bookmarks = ()) -> Viewer | None:
        """Find whose a session is, by its cookie."""
        return await self._find(secret, partial(self._session, secret), bookmarks)

    async def by_token(self, token: str, bookmarks: Bookmarks = ()) -> Viewer:
        """Find whose a bearer token is: one of ours, or one of the outside provider's. Raises BadTokenError."""
        viewer = None
        if token.startswith(TOKEN_PREFIX):
            viewer = await self._find(token, partial(self._api_token, token), bookmarks)
        elif self._outside:
            viewer = await self._find(token, partial(self._outside.find, token), bookmarks)
        if viewer is None:
            raise BadTokenError("it is unknown, revoked or expired")
        return viewer

    def forget(self) -> None:
        """Look everybody up anew, those included who are being looked up now."""
        self._found.clear()
        self._forgotten += 1

    async def _find(self, secret: str, look_up: LookUp, bookmarks: Bookmarks) -> Viewer | None:
        key = digest(secret)
        found = self._found.get(key)
        if found is None:
            before = self._forgotten
            found = await look_up(bookmarks)
            if found and before == self._forgotten:
                self._found[key] = found
        return found.viewer if found and found.until > _now() else None

    async def _session(self, secret: str, bookmarks: Bookmarks) -> Found | None:
        row = await self._row(WHO_BY_SESSION, secret, bookmarks)
        if row is None:
            return None
        seen: datetime = row["seenAt"].to_native()
        until = min(row["until"].to_native(), seen + self._idle)
        await self._note(SESSION_SEEN, secret, seen, until)
        return Found(viewer_of(row, session=row["session"], csrf=csrf_of(secret)), until)

    async def _api_token(self, token: str, bookmarks: Bookmarks) -> Found | None:
        row = await self._row(WHO_BY_TOKEN, token, bookmarks)
        if row is None:
            return None
        used, until = row["seenAt"], row["until"].to_native()
        await self._note(TOKEN_USED, token, used.to_native() if used else datetime.min.replace(tzinfo=UTC), until)
        return Found(viewer_of(row, scopes=frozenset(row["scopes"])), until)

    async def _row(self, statement: str, secret: str, bookmarks: Bookmarks) -> Mapping[str, Any] | None:
        (row,) = await self._reader.read_one(statement, {"secret": digest(secret)}, bookmarks)
        return row  # type: ignore[no-any-return]  # a record's values are Any

    async def _note(self, statement: str, secret: str, last: datetime, until: datetime) -> None:
        """Note that it is used; nobody is refused because the graph can only be read now."""
        now = _now()
        if now >= until or now - last < NOTED_EVERY:
            return
        with suppress(DriverError, Neo4jError):
            async with self._driver.session(database=self._database) as session:
                await (await session.run(statement, {"secret": digest(secret), "at": now})).consume()


def viewer_of(
    row: Mapping[str, Any], *, scopes: frozenset[str] | None = None, session: str | None = None, csrf: str | None = None
) -> Viewer:
    """The viewer that a row tells of."""
    roles = frozenset(AccountRole(each) for each in row["roles"])
    return Viewer(row["account"], row["person"], roles, scopes, session, csrf)


def _now() -> datetime:
    return datetime.now(UTC)
