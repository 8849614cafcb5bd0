"""The mail server that the settings name, and what its refusals mean."""

import ssl
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from typing import Final

from aiosmtplib import (
    SMTP,
    SMTPException,
    SMTPNotSupported,
    SMTPRecipientsRefused,
    SMTPResponseException,
    SMTPSenderRefused,
)

from graph_service.settings import Settings

ANSWER_SECONDS: Final = 60.0
"""How long the server may take for one answer."""
LONGEST_REASON: Final = 500

BREAKS: Final = (SMTPException, OSError, ValueError)
"""What sending may raise: a refusal, a line that breaks, an address that is none. (Timeouts are `OSError`.)"""


class NoServerError(Exception):
    """The mail server takes no mail now, whichever it is."""


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why a mail was not taken, and whether it never will be."""

    reason: str
    for_good: bool


@asynccontextmanager
async def connected(settings: Settings) -> AsyncIterator[SMTP]:
    """Give a connection on which mail may be sent; raises NoServerError."""
    try:
        client = SMTP(
            hostname=settings.smtp_host,
            port=settings.smtp_port,
            username=settings.smtp_username,
            password=_password(settings),
            use_tls=settings.smtp_security == "tls",
            start_tls=settings.smtp_security == "starttls",
            timeout=ANSWER_SECONDS,
        )
        await client.connect()
    except BREAKS as error:
        raise NoServerError(reason_of(error)) from error
    try:
        yield client
    finally:
        with suppress(*BREAKS):
            if client.is_connected:
                await client.quit(timeout=1.0)
        client.close()


def _password(settings: Settings) -> str | None:
    """Read it anew for each connection, so that a file may change."""
    if settings.smtp_password_file:
        return settings.smtp_password_file.read_text(encoding="utf-8").strip()
    return settings.smtp_password.get_secret_value() if settings.smtp_password else None


def refusal_of(error: Exception) -> Refusal:
    """Say what an error means for the mail (RFC 5321, 4.2.1: 5yz is for good).

    A sender that is refused is the settings' mistake and not the mail's: it may wait until that is mended.
    """
    match error:
        case SMTPSenderRefused():
            for_good = False
        case SMTPRecipientsRefused():
            for_good = all(each.code >= 500 for each in error.recipients)
        case SMTPResponseException():
            for_good = error.code >= 500
        case _:
            for_good = isinstance(error, SMTPNotSupported | ValueError) and not isinstance(error, ssl.SSLError)
    return Refusal(reason_of(error), for_good)


def reason_of(error: Exception) -> str:
    """Say it in one line, as the server said it."""
    match error:
        case SMTPRecipientsRefused():
            return reason_of(error.recipients[0])
        case SMTPResponseException():
            told = f"{error.code} {error.message}"
        case _:
            told = str(error) or type(error).__name__
    return " ".join(told.split())[:LONGEST_REASON]
