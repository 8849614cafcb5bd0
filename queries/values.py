"""What a value has to be, wherever it is told: in a cell of a workbook or in the input of a command."""

import re
import unicodedata
from decimal import Decimal
from hashlib import sha256
from math import isfinite
from typing import Final

from iso4217 import Currency

from queries.money import exponent, minor_units

LONGEST: Final = 1000
"""Characters of a text: with case ignored a letter can take 6 bytes, and an index of Neo4j holds 8 kB of it."""
SHOWN: Final = 60
DIGITS: Final = 16
"""Of the id of an identifier."""
SITE: Final = re.compile(r"https?://[^\s/?#.]+(?:\.[^\s/?#.]+)+(?::\d+)?(?:[/?#]\S*)?", re.IGNORECASE)
CURRENCIES: Final = frozenset(each.code for each in Currency)


class BadValueError(Exception):
    """A value that cannot be taken: what is wrong, and what to do."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


def read_text(raw: str) -> str:
    """Read a text: spaces made single, composed (NFC)."""
    text = tidy(raw)
    if len(text) > LONGEST:
        raise BadValueError(f"The text has {len(text):,} characters; at most {LONGEST:,} are read. Shorten it.")
    if not text.isprintable() and any(unicodedata.category(each) == "Cc" for each in text):
        raise BadValueError("The text has control characters. Write it again.")
    return text


def tidy(text: str) -> str:
    """Make spaces single, and compose what is written in parts."""
    text = " ".join(text.split())
    return text if text.isascii() else unicodedata.normalize("NFC", text)


def quoted(text: str) -> str:
    """Quote a value in a message, not at any length."""
    return f'"{text}"' if len(text) <= SHOWN else f'"{text[:SHOWN]}…"'


def read_currency(text: str) -> str:
    """Read a code of ISO 4217."""
    if (code := text.upper()) in CURRENCIES:
        return code
    raise BadValueError(f"{quoted(text)} is no currency's code (ISO 4217): EUR, USD, XOF.")


def read_website(text: str) -> str:
    """Read the address of a site."""
    if SITE.fullmatch(text):
        return text
    begin = "" if "://" in text else f" Write https://{text}." if "." in text else ""
    raise BadValueError(f"{quoted(text)} is no address of a site: it begins with https:// or http://.{begin}")


def in_minor_units(amount: Decimal, currency: str) -> int:
    """Give an amount in the units that the graph has; refuse what is none of the currency."""
    minor = minor_units(amount, currency)
    if not isfinite(minor):
        raise BadValueError("The amount is larger than any that can be kept.")
    if not isinstance(minor, int):
        raise BadValueError(f"{currency} has {exponent(currency)} digits after the point. Round the amount.")
    return minor


def identifier_id(owner: str, scheme: str, value: str) -> str:
    """Make the id of an identifier of what it says and of whom: it is no node of the API."""
    return f"identifier:{sha256(repr((owner, scheme, value)).encode()).hexdigest()[:DIGITS]}"
