"""What is done for commands about accounts before their transactions begin, and after they have ended.

Hashes take long, and tries are counted once, however often a transaction is tried again.
"""

from collections.abc import Awaitable, Callable, Mapping
from datetime import UTC, datetime
from functools import partial
from typing import Any, Final

from graph_service.accounts.addresses import address_of, folded
from graph_service.accounts.clients import network_of
from graph_service.accounts.known import Known
from graph_service.accounts.passwords import Passwords
from graph_service.accounts.random_secrets import digest
from graph_service.accounts.rates import Rates
from graph_service.commands.outcome import Outcome, refuse
from graph_service.commands.registry import Asked
from graph_service.commands.work import Properties
from graph_service.database.reader import Reader
from graph_service.reading.viewer import Viewer
from queries.commands.accounts import FIND_HASH, FIND_LINK

WRONG: Final = "There is no such account, or the password is another one. If you have forgotten it, ask for a new one."

Step = Callable[[Asked, str], Awaitable[Properties]]


class AccountsGuard:
    """Stands around all commands, and does something for those about accounts."""

    def __init__(self, reader: Reader, passwords: Passwords, rates: Rates, known: Known) -> None:
        self._reader = reader
        self._passwords = passwords
        self._rates = rates
        self._known = known
        self._steps: Mapping[str, Step] = {
            "logIn": self._log_in,
            "register": partial(self._mail, "register"),
            "requestPasswordReset": partial(self._mail, "reset"),
            "confirmEmail": partial(self._link, "CONFIRM"),
            "resetPassword": partial(self._link, "RESET"),
        }

    async def before(self, name: str, asked: Asked, viewer: Viewer | None, client: str) -> Properties:  # noqa: ARG002  # as in Guard
        """Make a command about accounts ready."""
        step = self._steps.get(name)
        return await step(asked, network_of(client)) if step else {}

    def after(self, outcome: Outcome) -> None:
        """Forget who was known where somebody's credentials have ended."""
        if outcome.revoked:
            self._known.forget()

    async def _log_in(self, asked: Asked, client: str) -> Properties:
        """Compare the password: the same work for an address that has no account."""
        address = folded(asked["email"])
        self._rates.attempt(address, client)
        kept = await self._read(FIND_HASH, address=address)
        if not await self._passwords.matches(kept, asked["password"]):
            self._rates.failed(client)
            raise refuse("UNAUTHENTICATED", WRONG)
        self._rates.succeeded(address, client)
        return {"address": address, "kept": kept, "password": await self._passwords.renewed(kept, asked["password"])}

    async def _mail(self, kind: str, asked: Asked, client: str) -> Properties:
        """Count a mail before anybody looks whether there is an account."""
        address = address_of(asked["email"])
        return {"address": address, "send": self._rates.mail(kind, folded(address), client)}

    async def _link(self, kind: str, asked: Asked, client: str) -> Properties:
        """Hash the new password, if the link is one that may set it."""
        self._rates.look(client)
        if not await self._read(FIND_LINK, secret=digest(asked["token"]), kind=kind, at=datetime.now(UTC)):
            self._rates.failed(client)
            return {}
        return {"password": await self._passwords.hash(asked["password"])}

    async def _read(self, statement: str, **parameters: object) -> Any:  # noqa: ANN401  # whatever it gives
        (value,) = await self._reader.read_one(statement, parameters)
        return value
