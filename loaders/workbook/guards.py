"""Text in CSV files that a spreadsheet would take for a formula: an apostrophe before it keeps it text."""

import re
from typing import Final

FORMULA: Final = re.compile(r"'*[=+\-@\t\r\n＝＋－＠]")  # noqa: RUF001 - some spreadsheets take wide signs for the others


def guarded(text: str) -> str:
    """Write a text so that no spreadsheet runs it: `=A1` → `'=A1`."""
    return f"'{text}" if FORMULA.match(text) else text


def unguarded(text: str) -> str:
    """Read what `guarded` wrote, and leave any other text as it is."""
    return text[1:] if text.startswith("'") and FORMULA.match(text) else text
