"""Rate limits: how often one client may try, counted in this process.

They count clients, never an account: nobody is locked out by what others try elsewhere. Of mails to one address there
is a number at most, whoever asks for them; but each of them has a link, which holds for longer than the limit does.
"""

from collections.abc import Callable
from math import ceil
from time import time

from limits import RateLimitItem, parse
from limits.storage import MemoryStorage
from limits.strategies import FixedWindowRateLimiter

from graph_service.commands.outcome import RefusedCommandError, refuse
from graph_service.settings import Settings


class Rates:
    """Counts, and refuses."""

    def __init__(self, settings: Settings, now: Callable[[], float] = time) -> None:
        self._now = now
        self._limiter = FixedWindowRateLimiter(MemoryStorage())
        self._attempts = parse(settings.attempts_per_address)
        self._failures = parse(settings.attempts_per_client)
        self._mails = parse(settings.mails_per_address)
        self._mails_of_client = parse(settings.mails_per_client)

    def look(self, client: str) -> None:
        """Refuse a client that has failed too often."""
        if not self._limiter.test(self._failures, "failure", client):
            raise self._refusal(self._failures, "failure", client)

    def attempt(self, address: str, client: str) -> None:
        """Count a client's try for an address before it is looked at: many at once are no way around it."""
        self.look(client)
        if not self._limiter.hit(self._attempts, "attempt", address, client):
            raise self._refusal(self._attempts, "attempt", address, client)

    def failed(self, client: str) -> None:
        """Count a wrong password or link."""
        self._limiter.hit(self._failures, "failure", client)

    def succeeded(self, address: str, client: str) -> None:
        """Forget what a client has tried for an address that is its own."""
        self._limiter.clear(self._attempts, "attempt", address, client)

    def mail(self, kind: str, address: str, client: str) -> bool:
        """Count a mail that a client asks for; whether it is sent. Refuses a client that asks for too many."""
        if not self._limiter.hit(self._mails_of_client, "mails", client):
            raise self._refusal(self._mails_of_client, "mails", client)
        return self._limiter.hit(self._mails, "mail", kind, address)

    def _refusal(self, limit: RateLimitItem, *counted: str) -> RefusedCommandError:
        seconds = self._limiter.get_window_stats(limit, *counted).reset_time - self._now()
        minutes = max(1, ceil(seconds / 60))
        return refuse("FORBIDDEN", f"Too many attempts from your network: try again in {minutes} min.")
