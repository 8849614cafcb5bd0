"""The page's two kinds of tables: what an objective is, and its three targets."""

import re

from loaders.strategy_page.cells import Cell, read_cell
from loaders.strategy_page.cursor import Cursor, misplaced
from loaders.strategy_page.page import PageError
from loaders.strategy_page.text import Line

DESCRIPTION_HEAD = ("Label", "Title", "Description")
TARGET_HEADS = (
    ("Baseline 2020", "Target 2030", "Target 2050"),
    ("Baseline 2020", "Target 2030", "Target 2030"),  # the page heads A3's last column 2030 a second time
)
SPACES = re.compile(r"\s{2,}")


def read_description(lines: Cursor) -> list[Cell]:
    """Read the table "Label, Title, Description" with its one row."""
    _expect_head(lines, (DESCRIPTION_HEAD,))
    return _row(lines)


def read_targets(lines: Cursor) -> list[Cell]:
    """Read the table of the baseline and the targets of 2030 and 2050 with its one row."""
    _expect_head(lines, TARGET_HEADS)
    return _row(lines)


def _expect_head(lines: Cursor, heads: tuple[tuple[str, ...], ...]) -> None:
    expected = ", ".join(heads[0])
    line = lines.take(f"the head of a table ({expected})")
    if _said(line) not in heads:
        raise PageError(line.number, f"the head of the table is not {expected}", "Put the columns under these heads")


def _row(lines: Cursor) -> list[Cell]:
    line = lines.take("a row of a table")
    if _said(line) in (DESCRIPTION_HEAD, *TARGET_HEADS):
        raise misplaced(line, "a row of the table")
    columns = _columns(line)
    if len(columns) != 3:
        raise PageError(line.number, f"the row has {len(columns)} cells, not 3", "Separate three cells with two tabs")
    return [read_cell(column, line.number) for column in columns]


def _said(line: Line) -> tuple[str, ...]:
    return tuple(" ".join(column.split()) for column in _columns(line))


def _columns(line: Line) -> list[str]:
    """Cells are separated by tabs; a copy that lost its tabs has two or more spaces there."""
    return line.text.split("\t") if "\t" in line.text else SPACES.split(line.text)
