"""An empty workbook to fill in: headings with notes, drop-downs, and a first sheet that says how."""

from collections.abc import Iterator, Mapping
from itertools import zip_longest
from pathlib import Path
from typing import Any, Final

from xlsxwriter import Workbook
from xlsxwriter.utility import xl_range_abs

from loaders.workbook.book import FIRST_SURE_DAY, head, new_book
from loaders.workbook.form import CLEAR, HOW_TO, LISTS, SEPARATOR, Column, Kind, Sheet
from loaders.workbook.lists import list_of, lists
from loaders.workbook.sheets import SHEETS
from loaders.workbook.whole import whole

LAST_ROW: Final = 1_048_575
"""Of a spreadsheet, counted from 0."""
TITLE: Final = "The network of the task forces"
RULES: Final = f"""
Each sheet is a list: one row for a thing, or for a link between two things. Leave out what you do not have.
Keep the names of the sheets and the headings. Their order is free; columns of your own are passed over.
A dark heading marks a column that every row must fill. Point at a heading to read what stands below it.
An id is a key of your own, always the same for the same thing: load it again, and it is changed, not doubled.
A blank cell says nothing: what the graph has stays. A cell that is only {CLEAR} takes away what the graph has.
A cell that holds a list has its parts between semicolons ({SEPARATOR}), and is the whole list.
A day is a date (2024-03-31). What holds until a day holds no longer on that day.
An amount is in whole units of its currency (1234.50); the currency stands in a column of its own.
To see what would change: taskforce-graph load workbook FILE.xlsx --dry-run. To load it: the same without --dry-run.
Rows that cannot be loaded come back in another workbook, each with the reason; the rest is loaded.
"""


def write_template(target: Path, *, replace: bool) -> None:
    """Write an empty workbook. Raise `LoadError` if something is there that is not to be replaced."""
    with whole(target, replace=replace) as part, new_book(part) as book:
        _write_how_to(book)
        ranges = _ranges()
        for sheet in SHEETS.values():
            _write_sheet(book, sheet, ranges)
        _write_lists(book)


def _write_how_to(book: Workbook) -> None:
    sheet = book.add_worksheet(HOW_TO)
    bold = book.add_format({"bold": True, "font_size": 12})
    for position, width in enumerate((22, 20, 12, 110)):
        sheet.set_column(position, position, width)
    for number, cells in enumerate(_lines()):
        for position, text in cells.items():
            sheet.write_string(number, position, text, None if position else bold)


def _lines() -> Iterator[Mapping[int, str]]:
    """Give the rules, each sheet with what it is for, and each column with what it holds; by position."""
    yield {0: TITLE}
    for rule in RULES.strip().splitlines():
        yield {1: rule}
    for sheet in SHEETS.values():
        yield {0: sheet.name, 3: sheet.note}
        for column in sheet.columns:
            yield {1: column.heading, 3: column.note} | ({2: "required"} if column.required else {})


def _write_sheet(book: Workbook, sheet: Sheet, ranges: Mapping[str, str]) -> None:
    made = book.add_worksheet(sheet.name)
    head(book, made, sheet.columns)
    for position, column in enumerate(sheet.columns):
        if check := _check(column, ranges):
            made.data_validation(1, position, LAST_ROW, position, check)


def _check(column: Column, ranges: Mapping[str, str]) -> dict[str, Any] | None:
    """Say what a spreadsheet checks in a column. It asks rather than refuses: there is more than lists can hold."""
    asks = {"error_type": "warning", "error_title": column.heading, "error_message": column.note[:255]}
    name = list_of(column)
    if name:
        return asks | {"validate": "list", "source": ranges[name], "show_error": not column.many}
    if column.kind is Kind.DATE:
        return asks | {"validate": "date", "criteria": ">=", "value": FIRST_SURE_DAY}
    if column.kind is Kind.AMOUNT:
        return asks | {"validate": "decimal", "criteria": ">=", "value": 0}
    return None


def _ranges() -> dict[str, str]:
    """Say where on their sheet the lists stand."""
    return {
        name: f"={LISTS}!{xl_range_abs(1, position, len(values), position)}"
        for position, (name, values) in enumerate(lists().items())
    }


def _write_lists(book: Workbook) -> None:
    sheet = book.add_worksheet(LISTS)
    sheet.hide()
    columns = [(name, *values) for name, values in lists().items()]
    for number, cells in enumerate(zip_longest(*columns, fillvalue="")):
        sheet.write_row(number, 0, cells)
