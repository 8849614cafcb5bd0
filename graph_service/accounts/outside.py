"""Accounts of people who log in with an outside identity provider.

An account is found by who somebody is to the provider; on first sight by an address that the provider has verified, or
it is made.
"""

from datetime import UTC, datetime

from graph_service.accounts.addresses import folded
from graph_service.accounts.errors import BadTokenError
from graph_service.accounts.known import Bookmarks, Found, viewer_of
from graph_service.accounts.people import make_person, record_registered
from graph_service.accounts.provider import Claims, Provider
from graph_service.accounts.registering import LONGEST_NAME, make_account
from graph_service.accounts.threads import Threads
from graph_service.commands.outcome import Outcome, refuse
from graph_service.commands.registry import Asked
from graph_service.commands.runner import Runner
from graph_service.commands.work import Work
from graph_service.database.reader import Reader
from queries.commands.accounts import END_LINKS, LOCK_ACCOUNT_AT, SET_OUTSIDE
from queries.commands.sessions import WHO_FROM_OUTSIDE
from queries.model.enums import AccountRole

_UNVERIFIED = "it has no verified e-mail address, and nobody is known by it: ask the provider for the scope `email`"
_THREADS = 4


class Outside:
    """Finds whose a token of the provider's is."""

    def __init__(self, provider: Provider, issuer: str, reader: Reader, runner: Runner) -> None:
        self._provider = provider
        self._issuer = issuer
        self._reader = reader
        self._runner = runner
        self._threads = Threads("identity-provider", _THREADS)

    async def find(self, token: str, bookmarks: Bookmarks) -> Found:
        """Check a token, and find the account; make it on first sight. Raises BadTokenError, ProviderAwayError."""
        claims = await self._threads.run(self._provider.claims, token)
        outside = f"{self._issuer} {claims.subject}"
        found = await self._account(outside, claims, bookmarks)
        if found is None:
            done = await self._runner.run("adopt", adopt, None, _asked(outside, claims))
            if done.outcome.errors:
                raise BadTokenError(done.outcome.errors[0].message)
            found = await self._account(outside, claims, tuple(filter(None, [done.bookmark])))
        if found is None:
            raise BadTokenError("its account has just gone")
        return found

    def close(self) -> None:
        """Let the threads go."""
        self._threads.close()

    async def _account(self, outside: str, claims: Claims, bookmarks: Bookmarks) -> Found | None:
        (row,) = await self._reader.read_one(WHO_FROM_OUTSIDE, {"outside": outside}, bookmarks)
        if row and row["closed"]:
            raise BadTokenError("its account is closed")
        return Found(viewer_of(row), datetime.fromtimestamp(claims.until, UTC)) if row else None


def _asked(outside: str, claims: Claims) -> Asked:
    if claims.email is None or not folded(claims.email):
        raise BadTokenError(_UNVERIFIED)
    name = (claims.name or claims.email.partition("@")[0])[:LONGEST_NAME]
    return {"outside": outside, "address": claims.email, "name": name}


async def adopt(work: Work, asked: Asked) -> Outcome:
    """Let somebody from outside have the account of the address, or a new one."""
    there = await work.row(LOCK_ACCOUNT_AT, address=folded(asked["address"]))
    if there is None:
        return await _make(work, asked)
    if there["outside"] not in (None, asked["outside"]):
        raise refuse("CONFLICT", "its e-mail address has an account that belongs to somebody else there")
    await work.rows(SET_OUTSIDE, account=there["account"], outside=asked["outside"], at=work.at)
    work.record("account.linked", there["account"], about=[there["person"]])
    return Outcome()


async def _make(work: Work, asked: Asked) -> Outcome:
    account = await make_account(work, asked["address"], confirmedAt=work.at, outside=asked["outside"])
    await work.rows(END_LINKS, address=folded(asked["address"]), at=work.at)
    person = await make_person(work, account, asked["name"], asked["address"])
    record_registered(work, account, person, asked["name"], [AccountRole.USER])
    return Outcome()
