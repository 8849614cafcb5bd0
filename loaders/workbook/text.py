"""Cells as text: what people type, made plain."""

import re
import unicodedata
from typing import Final

from loaders.workbook.form import RawCell

LONGEST: Final = 1000
"""Characters of a text: with case ignored a letter can take 6 bytes, and an index of Neo4j holds 8 kB of it."""
SHOWN: Final = 60
SURE: Final = 10**15
"""Whole numbers from here on have lost digits in a spreadsheet."""
NOT_LETTERS: Final = re.compile(r"[\W_]+")


class CellError(Exception):
    """A cell that cannot be read: what is wrong, and what to do."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


def as_text(raw: RawCell) -> str:
    """Read a cell as text: spaces made single, composed (NFC). A number is what a spreadsheet shows of it."""
    if type(raw) is not str:
        raw = _number(raw)
    text = tidy(raw)
    if len(text) > LONGEST:
        raise CellError(f"The text has {len(text):,} characters; at most {LONGEST:,} are read. Shorten it.")
    if not text.isprintable() and any(unicodedata.category(each) == "Cc" for each in text):
        raise CellError("The text has control characters. Write it again.")
    return text


def tidy(text: str) -> str:
    """Make spaces single, and compose what is written in parts."""
    text = " ".join(text.split())
    return text if text.isascii() else unicodedata.normalize("NFC", text)


def _number(raw: RawCell) -> str:
    match raw:
        case bool():
            return str(raw).upper()
        case int() | float() if abs(raw) >= SURE:
            raise CellError("The number has more digits than a spreadsheet keeps. Format the column as text.")
        case int():
            return str(raw)
        case float():
            return f"{raw:.15g}"
        case str():
            return raw
        case _:
            raise CellError("The spreadsheet made a date or a time of it. Format the column as text; write it again.")


def quoted(text: str) -> str:
    """Quote a cell in a message, not at any length."""
    return f'"{text}"' if len(text) <= SHOWN else f'"{text[:SHOWN]}…"'


def squeezed(text: str) -> str:
    """Give what is compared of a heading or a choice: letters and digits, case ignored."""
    return NOT_LETTERS.sub("", text.casefold())
