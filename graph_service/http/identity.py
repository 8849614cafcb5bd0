"""Who sends a request: by a bearer token, or by the session's cookie and its CSRF token.

A request that brings neither is nobody's, and costs nothing here.
"""

import hmac
import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from graph_service.accounts.cookies import NAME
from graph_service.accounts.errors import BadTokenError, ProviderAwayError
from graph_service.accounts.known import Known
from graph_service.database.errors import BadBookmark, DatabaseUnavailable, StatementTimeout
from graph_service.http.refusals import Refusal, unauthenticated, unavailable
from graph_service.reading.admission import OverloadedError
from graph_service.reading.viewer import Viewer
from queries.model.enums import ApiScope

AUTHORIZATION: Final = b"authorization"
COOKIE: Final = b"cookie"
CSRF: Final = b"x-csrf-token"
_SESSION: Final = re.compile(rb"(?:^|;) *" + NAME.encode() + rb"=([A-Za-z0-9_-]{43}) *(?:;|$)")
_BEARER: Final = re.compile(rb"bearer +([A-Za-z0-9._~+/=-]+) *", re.IGNORECASE)
_READING: Final = frozenset({ApiScope.READ.value})


class Identity:
    """Tells whose a request is, by its headers."""

    def __init__(self, known: Known) -> None:
        self._known = known

    async def of(self, headers: Mapping[bytes, bytes], bookmarks: tuple[str, ...] = ()) -> Viewer | None:
        """Say who asks, after the writes that the bookmarks stand for; raises a refusal.

        A token says more than a cookie: it was sent on purpose. A bad one is refused; a cookie that is no good is
        nobody's. A session that does not prove by its CSRF token that its own page asks may only read.
        """
        try:
            told = headers.get(AUTHORIZATION, b"")
            if told[:6].lower() == b"bearer":  # other schemes are a proxy's own affair
                return await self._by_token(told, bookmarks)
            return await self._by_cookie(headers, bookmarks)
        except BadTokenError as bad:
            raise unauthenticated(str(bad)) from None
        except (ProviderAwayError, DatabaseUnavailable) as away:
            raise unavailable(str(away), away.retry_after) from None
        except OverloadedError as busy:
            raise unavailable(str(busy), busy.retry_after, "OVERLOADED") from None
        except StatementTimeout as timeout:
            raise Refusal(504, "TIMEOUT", str(timeout)) from None
        except BadBookmark as bad:
            raise Refusal(400, "BAD_BOOKMARK", str(bad)) from None

    async def _by_token(self, told: bytes, bookmarks: tuple[str, ...]) -> Viewer:
        bearer = _BEARER.fullmatch(told)
        if bearer is None:
            raise BadTokenError("it is malformed")
        return await self._known.by_token(bearer[1].decode("ascii"), bookmarks)

    async def _by_cookie(self, headers: Mapping[bytes, bytes], bookmarks: tuple[str, ...]) -> Viewer | None:
        cookie = _SESSION.search(headers.get(COOKIE, b""))
        if cookie is None:
            return None
        viewer = await self._known.by_session(cookie[1].decode("ascii"), bookmarks)
        if viewer is None or hmac.compare_digest((viewer.csrf or "").encode(), headers.get(CSRF, b"")):
            return viewer
        return replace(viewer, scopes=_READING)
