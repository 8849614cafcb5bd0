"""Accounts put together, for a process that serves."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from neo4j import AsyncDriver

from graph_service.accounts.guard import AccountsGuard
from graph_service.accounts.known import Known
from graph_service.accounts.outside import Outside
from graph_service.accounts.passwords import Passwords
from graph_service.accounts.provider import Provider
from graph_service.accounts.rates import Rates
from graph_service.commands.runner import Runner
from graph_service.database.reader import Reader
from graph_service.hourly import HOUR, hourly
from graph_service.settings import Settings
from queries.commands.recording import FORGET_KEYS
from queries.commands.sessions import SWEEP


@dataclass(frozen=True, slots=True)
class Accounts:
    """What the rest of the service needs of accounts."""

    known: Known
    guard: AccountsGuard
    passwords: Passwords


@asynccontextmanager
async def accounts(reader: Reader, driver: AsyncDriver, database: str, settings: Settings) -> AsyncIterator[Accounts]:
    """Open what accounts need, and keep the graph free of what is over."""
    passwords = Passwords(settings)
    outside = _outside(reader, driver, database, settings)
    known = Known(reader, driver, database, settings, outside)
    try:
        async with hourly("what is over", lambda: sweep(driver, database, settings, datetime.now(UTC)), wait=HOUR):
            yield Accounts(known, AccountsGuard(reader, passwords, Rates(settings), known), passwords)
    finally:
        passwords.close()
        if outside:
            outside.close()


def _outside(reader: Reader, driver: AsyncDriver, database: str, settings: Settings) -> Outside | None:
    if not (settings.oidc_issuer and settings.oidc_audience):
        return None
    provider = Provider(settings.oidc_issuer, settings.oidc_audience)
    return Outside(provider, settings.oidc_issuer, reader, Runner(driver, database, settings))


async def sweep(driver: AsyncDriver, database: str, settings: Settings, now: datetime) -> None:
    """Take away what is over and refused anyhow: sessions, tokens, links; and keys that nobody sends any more."""
    async with driver.session(database=database) as session:
        await (await session.run(SWEEP, {"at": now})).consume()
        await (await session.run(FORGET_KEYS, {"before": now - timedelta(days=settings.key_days)})).consume()
