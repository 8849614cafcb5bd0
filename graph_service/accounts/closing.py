"""Accounts are closed: nobody logs in by them any more; the person and the record stay."""

from typing import Any

from graph_service.commands.outcome import Outcome, refuse
from graph_service.commands.reasons import reason_of
from graph_service.commands.registry import Asked, command
from graph_service.commands.work import Work
from queries.commands.accounts import CLOSE, END_LINKS, LOCK_ACCOUNT_OF
from queries.commands.sessions import END_SESSIONS, END_TOKENS


@command("closeAccount")
async def close_account(work: Work, asked: Asked) -> Outcome:
    """Close somebody's account. Nobody closes their own, so that one administrator stays."""
    work.administrator()
    reason = reason_of(asked)
    there = await account_of(work, asked["person"])
    work.not_oneself(there["person"], field_="person")
    await end(work, there, reason)
    return Outcome(nodes={"person": there["person"]}, revoked=True)


async def account_of(work: Work, person: str) -> dict[str, Any]:
    """Lock the account of a person; refuses who has none that is open."""
    account = await work.row(LOCK_ACCOUNT_OF, person=person)
    if account is None or account["closedAt"] is not None:
        raise refuse("NOT_FOUND", "This person has no account.", "person")
    return account


async def end(work: Work, there: dict[str, Any], reason: str | None = None) -> None:
    """Close an account that is locked, with all that gives access to it."""
    account = there["account"]
    for statement in (END_SESSIONS, END_TOKENS):
        await work.rows(statement, account=account)
    if there["folded"]:
        await work.rows(END_LINKS, address=there["folded"], at=work.at)
    await work.rows(CLOSE, account=account, at=work.at)
    work.record("account.closed", account, before={"roles": there["roles"]}, reason=reason, about=[there["person"]])
