"""Amounts of money as people write them. What can be read in two ways is refused."""

import re
from decimal import Decimal
from math import isfinite
from typing import Final

from loaders.workbook.form import RawCell
from loaders.workbook.text import CellError, as_text
from queries.values import quoted

REMEDY: Final = "Write it without separators of thousands: 1234.50."
SPACES: Final = re.compile(r"(?<=\d)[ \u00a0\u2009\u202f'\u2019](?=\d{3}(?:\D|$))")
"""Between thousands: spaces of all widths, and the apostrophe of Switzerland."""
PLAIN: Final = re.compile(r"\d+(?:\.\d+)?")
GROUPED: Final = {mark: re.compile(rf"\d{{1,3}}(?:{re.escape(mark)}\d{{3}})+") for mark in ",."}
UNSURE: Final = re.compile(r"[1-9]\d{0,2}[,.]\d{3}")
"""1,234: a thousand and more, or one and a bit."""


def read_amount(raw: RawCell) -> Decimal:
    """Read an amount in major units, exact as it is written; a number as a spreadsheet shows it."""
    if isinstance(raw, int | float) and not isinstance(raw, bool):
        if not isfinite(raw) or raw < 0:
            raise CellError(f"{raw} is no amount: it has to be 0 or more.")
        return Decimal(f"{raw:.15g}")
    text = as_text(raw)
    if text.startswith("-"):
        raise CellError(f"{quoted(text)} is no amount: it has to be 0 or more.")
    return Decimal(_plain(text))


def _plain(text: str) -> str:
    """Give the digits with a point before the fraction."""
    digits = SPACES.sub("", text)
    if digits == text and UNSURE.fullmatch(digits):
        raise CellError(f"{quoted(text)} can be read in two ways: thousands or a fraction. {REMEDY}")
    whole, mark, fraction = _parted(digits)
    thousands = {",": ".", ".": ","}.get(mark, "")
    if thousands and thousands in whole:
        whole = whole.replace(thousands, "") if GROUPED[thousands].fullmatch(whole) else ""
    plain = f"{whole}.{fraction}" if mark else whole
    if not PLAIN.fullmatch(plain) or not plain.isascii():
        raise CellError(f"{quoted(text)} is no amount. {REMEDY}")
    return plain


def _parted(digits: str) -> tuple[str, str, str]:
    """Part the whole from the fraction at the last comma or point, but where that only groups thousands."""
    mark = max(",.", key=digits.rfind)
    if digits.count(mark) > 1 and GROUPED[mark].fullmatch(digits):
        return digits.replace(mark, ""), "", ""
    if mark not in digits:
        return digits, "", ""
    whole, _, fraction = digits.rpartition(mark)
    return whole, mark, fraction
