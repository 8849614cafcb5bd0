"""Cells as text: what people type, made plain."""

import re
from typing import Final

from loaders.workbook.form import RawCell
from queries.values import BadValueError, read_text

SURE: Final = 10**15
"""Whole numbers from here on have lost digits in a spreadsheet."""
NOT_LETTERS: Final = re.compile(r"[\W_]+")


CellError = BadValueError
"""A cell that cannot be read: what is wrong, and what to do."""


def as_text(raw: RawCell) -> str:
    """Read a cell as text: spaces made single, composed (NFC). A number is what a spreadsheet shows of it."""
    if type(raw) is not str:
        raw = _number(raw)
    return read_text(raw)


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


def squeezed(text: str) -> str:
    """Give what is compared of a heading or a choice: letters and digits, case ignored."""
    return NOT_LETTERS.sub("", text.casefold())
