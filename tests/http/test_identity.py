"""Protects what is read of a request's headers: a session, a token, or nobody; any bytes are one of these."""

import asyncio
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph_service.accounts.random_secrets import new_secret
from graph_service.database.errors import DatabaseUnavailable, StatementTimeout
from graph_service.http.identity import Identity
from graph_service.http.refusals import Refusal
from graph_service.reading.viewer import Viewer
from queries.model.enums import AccountRole

ANA = Viewer("account:ana", "person:ana", frozenset({AccountRole.USER}), session="session:1", csrf="proof")
SECRET = new_secret()


class Everybody:
    """Knows whoever brings anything that could be a secret, and what it was."""

    def __init__(self, error=None):
        self.brought = None
        self.error = error

    async def by_session(self, secret, _bookmarks):
        self.brought = secret
        if self.error:
            raise self.error
        return ANA

    by_token = by_session


def told(known=None, **headers):
    named = {name.replace("_", "-").encode(): each for name, each in headers.items()}
    return asyncio.run(Identity(known or Everybody()).of(named))


@pytest.mark.parametrize("around", ["{}", "a=b; {}; c=d", "a=b;{}", "{} "])
def test_a_session_is_found(around):
    known = Everybody()
    assert told(known, cookie=around.format(f"taskforce_session={SECRET}").encode()).account == "account:ana"
    assert known.brought == SECRET


OTHERS = ("", "taskforce_session=", "xtaskforce_session={}", "taskforce_session={}x", "a=taskforce_session={}", "{}")


@pytest.mark.parametrize("cookie", OTHERS)
def test_other_cookies_are_not(cookie):
    known = Everybody()
    assert told(known, cookie=cookie.format(SECRET).encode()) is None
    assert known.brought is None


@pytest.mark.parametrize(
    ("proof", "may_write"), [(b"proof", True), (b"", False), (b"proof ", False), (b"\xff", False), (None, False)]
)
def test_who_does_not_prove_that_the_page_asks_may_not_write(proof, may_write):
    given = {"x_csrf_token": proof} if proof is not None else {}
    assert told(cookie=f"taskforce_session={SECRET}".encode(), **given).may_write is may_write


@pytest.mark.parametrize(
    ("error", "status", "code"),
    [(DatabaseUnavailable(), 503, "UNAVAILABLE"), (StatementTimeout(), 504, "TIMEOUT")],
)
def test_a_database_that_does_not_tell_is_no_wrong_secret(error, status, code):
    with pytest.raises(Refusal) as refused:
        told(Everybody(error), authorization=b"Bearer tfg_x")
    assert (refused.value.status, refused.value.code) == (status, code)


@given(st.binary(max_size=300), st.binary(max_size=300), st.binary(max_size=50))
def test_any_bytes_are_somebody_nobody_or_refused(authorization, cookie, proof):
    with suppress(Refusal):
        viewer = told(authorization=authorization, cookie=cookie, x_csrf_token=proof)
        assert viewer is None or viewer.account == "account:ana"


@given(st.from_regex(rb"(?i)bearer[ -~]*", fullmatch=True))
def test_whatever_begins_as_a_bearer_token_is_one_or_refused(authorization):
    try:
        assert told(authorization=authorization, cookie=f"taskforce_session={SECRET}".encode()) is ANA
    except Refusal as refused:
        assert refused.status == 401  # noqa: PT017  # one or the other
