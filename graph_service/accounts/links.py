"""Links that are mailed: each works once, for what it was made for."""

from datetime import datetime, timedelta
from typing import Any, Final

from graph_service.accounts.addresses import folded
from graph_service.accounts.random_secrets import digest, new_id
from graph_service.commands.outcome import refuse
from graph_service.commands.work import Work
from graph_service.settings import Settings
from queries.commands.accounts import USE_LINK

CONFIRM: Final = "CONFIRM"
RESET: Final = "RESET"
DEAD: Final = "DEAD"
"""Of a link that nobody is sent: it is written so that the work is the same whether or not there is an account."""


def link(work: Work, kind: str, address: str, secret: str, **more: object) -> dict[str, Any]:
    """What is kept of a link."""
    until = work.at + lasts(work.settings, kind)
    return _link(kind, address, secret, work.at, until) | more


def invitation(work: Work, address: str, secret: str) -> dict[str, Any]:
    """What is kept of a link for somebody who does not know of it yet: it lasts longer."""
    return _link(RESET, address, secret, work.at, work.at + lasts(work.settings, CONFIRM))


def _link(kind: str, address: str, secret: str, since: datetime, until: datetime) -> dict[str, Any]:
    return {
        "id": new_id("link"),
        "kind": kind,
        "secret": digest(secret),
        "address": address,
        "addressFolded": folded(address),
        "since": since,
        "until": until,
    }


def lasts(settings: Settings, kind: str) -> timedelta:
    """How long a link of a kind may be used."""
    return timedelta(days=settings.confirm_days) if kind == CONFIRM else timedelta(hours=settings.reset_hours)


async def use(work: Work, kind: str, token: str) -> dict[str, Any]:
    """Use a link up; refuses one that is none, was used, or is too old."""
    used = await work.row(USE_LINK, secret=digest(token), kind=kind, at=work.at) if work.ready else None
    if used is None:
        raise refuse("INVALID", "This link is not or no longer good: ask for another one.", "token")
    return used
