"""The rows that were not loaded, as a workbook of the same form: mended, it can be loaded as it is."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from loaders.workbook.book import NOTE, Looks, head, new_book, put
from loaders.workbook.form import REASON, Column, Kind, Property, RawCell, Rejection
from loaders.workbook.sheets import SHEETS
from loaders.workbook.whole import whole

BAD: Final = {"bg_color": "#F8CBAD"}
NOTES_AT_MOST: Final = 5000
"""On a sheet: with more of them a spreadsheet opens slowly. The column of reasons has them all."""


@dataclass(slots=True)
class BadRow:
    """A row with all that is wrong with it."""

    cells: Mapping[str, RawCell]
    reasons: dict[str | None, list[str]] = field(default_factory=dict)
    """By the heading of the cell that is wrong; None for the row as a whole."""

    def told(self) -> str:
        """Say all reasons, each with its column, for the column of reasons."""
        return " ".join(
            f"{heading}: {reason}" if heading else reason
            for heading, reasons in self.reasons.items()
            for reason in reasons
        )


BadRows = dict[int, BadRow]
"""By the number of the row in the file that was read."""


def write_rejected(target: Path, rejections: Iterable[Rejection]) -> None:
    """Write the rows that were rejected, over an older file of them, for their owner only; whole or not at all."""
    with whole(target, replace=True) as part, new_book(part) as book:
        looks = Looks(book, BAD)
        for name, rows in _by_sheet(rejections).items():
            _write_sheet(book, name, rows, looks)


def _by_sheet(rejections: Iterable[Rejection]) -> dict[str, BadRows]:
    """Sort them into the sheets, in the order of the form, and by row."""
    sheets: dict[str, BadRows] = {name: {} for name in SHEETS}
    for each in rejections:
        row = sheets[each.sheet].setdefault(each.number, BadRow(each.cells))
        row.reasons.setdefault(each.column, []).append(each.reason)
    return {name: dict(sorted(rows.items())) for name, rows in sheets.items() if rows}


def _write_sheet(book: Workbook, name: str, rows: BadRows, looks: Looks) -> None:
    sheet = book.add_worksheet(name)
    columns = (*SHEETS[name].columns, *_unknown(name, rows), _plain(REASON, "Why the row was not loaded."))
    head(book, sheet, columns)
    headings = [column.heading for column in columns]
    for number, row in enumerate(rows.values(), start=1):
        _write_row(sheet, number, row, headings, looks)


def _unknown(name: str, rows: BadRows) -> list[Column]:
    """Keep the columns that the form does not have, as the file had them."""
    known = {column.heading for column in SHEETS[name].columns} | {REASON}
    headings = dict.fromkeys(heading for row in rows.values() for heading in row.cells if heading not in known)
    return [_plain(heading, "Not a column of this form: it is not loaded.") for heading in headings]


def _plain(heading: str, note: str) -> Column:
    return Column(heading=heading, kind=Kind.TEXT, place=Property(""), note=note)


def _write_row(sheet: Worksheet, number: int, row: BadRow, headings: Sequence[str], looks: Looks) -> None:
    for position, heading in enumerate(headings[:-1]):
        value, reasons = row.cells.get(heading), row.reasons.get(heading)
        put(sheet, number, position, value, looks.of(value, marked=bool(reasons)))
        if reasons and number <= NOTES_AT_MOST:
            sheet.write_comment(number, position, "\n".join(reasons), NOTE)
    put(sheet, number, len(headings) - 1, row.told(), looks.of(None, marked=None in row.reasons))
