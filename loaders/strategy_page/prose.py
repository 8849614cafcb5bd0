"""Lines of plain prose: the introduction, the descriptions of goals, the sentence on nomination."""

import re

from loaders.strategy_page.cells import read_text
from loaders.strategy_page.cursor import Cursor, misplaced
from loaders.strategy_page.text import DASH

HEADING = re.compile(rf"(?:Goal|Objective|Targets|Step) [A-Z0-9]+{DASH}.*")
TABLE_ROW = re.compile(r".*\t.*")
BULLET = re.compile(r"[-*\u2022\u2013]\s.*")
ROLE = re.compile(r"(Task Force Leader|Regional Representative|Team Member)s?:", re.IGNORECASE)


def read_prose(lines: Cursor, expected: str) -> str:
    """Read a line of prose; a heading, a row of a table or a bullet is none."""
    line = lines.take(expected)
    if any(pattern.fullmatch(line.text) for pattern in (HEADING, TABLE_ROW, BULLET, ROLE)):
        raise misplaced(line, expected)
    return read_text(line.text, line.number)
