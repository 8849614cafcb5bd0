"""Commands about API tokens: for notebooks and scripts, each with a name, scopes and an end."""

from datetime import UTC, datetime, timedelta
from typing import Final

from graph_service.accounts.random_secrets import TOKEN_PREFIX, digest, new_id, new_secret
from graph_service.commands.outcome import Outcome, refuse
from graph_service.commands.registry import Asked, command
from graph_service.commands.work import Work
from queries.commands.accounts import LOCK_ACCOUNT
from queries.commands.sessions import COUNT_TOKENS, CREATE_TOKEN, END_TOKEN
from queries.model.enums import ApiScope

MOST: Final = 50
"""Tokens of one account."""
USUAL_DAYS: Final = 90
LONGEST_NAME: Final = 100


@command("createApiToken")
async def create_api_token(work: Work, asked: Asked) -> Outcome:
    """Make a token, and tell its secret this once."""
    viewer = work.who()
    if viewer.scopes is not None:
        raise refuse("FORBIDDEN", "A token makes no tokens: log in.")
    name, until = _name(asked), work.at + timedelta(days=_days(work, asked))
    await work.rows(LOCK_ACCOUNT, id=viewer.account)
    there = await work.row(COUNT_TOKENS, account=viewer.account)
    if there and there["there"] >= MOST:
        raise refuse("CONFLICT", f"An account has at most {MOST} tokens: revoke one first.")
    secret = new_secret(TOKEN_PREFIX)
    scopes = sorted({ApiScope.READ, *map(ApiScope, asked["scopes"])})
    token = {"id": new_id("api_token"), "name": name, "scopes": [each.value for each in scopes]}
    kept = {**token, "secret": digest(secret), "since": work.at, "until": until}
    await work.rows(CREATE_TOKEN, account=viewer.account, token=kept)
    work.record("apiToken.created", str(token["id"]), after=token, about=[viewer.person])
    shown = {**token, "since": _text(work.at), "until": _text(until), "usedAt": None}
    return Outcome(values={"apiToken": shown}, told_once={"secret": secret})


@command("revokeApiToken")
async def revoke_api_token(work: Work, asked: Asked) -> Outcome:
    """End a token of one's own."""
    viewer = work.who()
    ended = await work.row(END_TOKEN, account=viewer.account, id=asked["id"])
    if ended is None:
        raise refuse("NOT_FOUND", "You have no such token: `viewer { apiTokens { id name } }` lists yours.", "id")
    work.record("apiToken.revoked", asked["id"], before={"name": ended["name"]}, about=[viewer.person])
    return Outcome(revoked=True)


def _name(asked: Asked) -> str:
    name = asked["name"].strip()
    if not 0 < len(name) <= LONGEST_NAME:
        raise refuse("INVALID", f"A token's name has 1 to {LONGEST_NAME} characters.", "name")
    return str(name)


def _days(work: Work, asked: Asked) -> int:
    most = work.settings.api_token_days
    days = asked.get("days") or min(USUAL_DAYS, most)
    if not 0 < days <= most:
        raise refuse("INVALID", f"A token lasts for 1 to {most} days.", "days")
    return int(days)


def _text(at: datetime) -> str:
    """Write a time as the database writes it when it is read again: without zeros at the end of a fraction."""
    whole, dot, fraction = at.astimezone(UTC).replace(tzinfo=None).isoformat().partition(".")
    return f"{whole}{dot}{fraction.rstrip('0')}Z"
