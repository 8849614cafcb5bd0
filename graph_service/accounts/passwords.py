"""Passwords: what one may be, how it is hashed (Argon2id, RFC 9106), how it is compared.

The rules are those of NIST SP 800-63B: a length, and no demands on what it is made of.
"""

import unicodedata
from typing import Final

from argon2 import PasswordHasher
from argon2.exceptions import VerificationError

from graph_service.accounts.threads import Threads
from graph_service.commands.outcome import refuse
from graph_service.settings import Settings

SHORTEST: Final = 12
LONGEST: Final = 128
"""Characters; a longer one would be work for us that anybody may order."""


class Passwords:
    """Hashes and compares, a few at a time: each takes memory and a processor for some 50 ms."""

    def __init__(self, settings: Settings) -> None:
        self._hasher = PasswordHasher(time_cost=settings.password_rounds, memory_cost=settings.password_memory)
        self._threads = Threads("password", settings.password_threads)
        self._nobodys = self._hasher.hash("")
        self.computed = 0
        """How many hashes there have been: who has no account must cause as many as who has one."""

    async def hash(self, password: str) -> str:
        """Hash a password that somebody has chosen; refuses one that is too short or too long."""
        given = _composed(password)
        if not SHORTEST <= len(given) <= LONGEST:
            raise refuse("INVALID", f"A password has {SHORTEST} to {LONGEST} characters, of any kind.", "password")
        self.computed += 1
        return await self._threads.run(self._hasher.hash, given)

    async def matches(self, kept: str | None, password: str) -> bool:
        """Whether a password is the one that the hash is of; without a hash it takes as long, and is not."""
        self.computed += 1
        given = _composed(password)[: LONGEST + 1]
        same = await self._threads.run(self._verify, kept or self._nobodys, given)
        return same and kept is not None

    async def renewed(self, kept: str, password: str) -> str:
        """The hash of a password that matches, as it would be made today."""
        return await self.hash(password) if self._hasher.check_needs_rehash(kept) else kept

    def close(self) -> None:
        """Let the threads go."""
        self._threads.close()

    def _verify(self, kept: str, password: str) -> bool:
        try:
            return self._hasher.verify(kept, password)
        except VerificationError:
            return False


def _composed(password: str) -> str:
    """The same characters, whichever keyboard has typed them."""
    return unicodedata.normalize("NFC", password)
