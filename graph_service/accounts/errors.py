"""What can be wrong with what somebody brings in order to be known."""

from typing import Final


class BadTokenError(Exception):
    """A bearer token is not taken; the message says why."""

    def __init__(self, reason: str) -> None:
        super().__init__(f"The bearer token is not taken: {reason.rstrip('.')}. Send another one, or none.")


class ProviderAwayError(Exception):
    """The outside identity provider does not tell its keys, or not as it should."""

    retry_after: Final = 5

    def __init__(self) -> None:
        super().__init__(f"The identity provider is away. Try again in {self.retry_after} seconds.")
