"""A workbook that is written: its formats, its headings, its cells. Text is text, whatever it begins with."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Final

from xlsxwriter import Workbook
from xlsxwriter.exceptions import FileCreateError
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from loaders.workbook.form import Column, Kind, RawCell

DAY: Final = "yyyy-mm-dd"
TEXT: Final = "@"
"""A spreadsheet then leaves 1-2 and 007 as they are typed."""
TIMES: Final = {date: DAY, datetime: "yyyy-mm-dd hh:mm:ss", time: "hh:mm:ss", timedelta: "[h]:mm:ss"}
KEPT_AS: Final = {Kind.DATE: DAY, Kind.AMOUNT: "#,##0.00##"}
WIDTHS: Final = {Kind.DATE: 12, Kind.CURRENCY: 10, Kind.OBJECTIVE: 12, Kind.TASK_FORCE: 12, Kind.AMOUNT: 16}
WIDE: Final = ("name", "title")
FIRST_SURE_DAY: Final = date(1900, 3, 1)
"""Spreadsheets count a 29 February 1900, and know no day before that year."""
HEADING: Final = {"bold": True, "bg_color": "#DDEBDA", "border": 1, "valign": "top"}
REQUIRED: Final = HEADING | {"bg_color": "#2F6B3A", "font_color": "#FFFFFF"}
NOTE: Final = {"x_scale": 2.0, "y_scale": 1.2}


@contextmanager
def new_book(file: Path) -> Iterator[Workbook]:
    """Open a new workbook. It keeps its rows beside the file, not in memory: write them from top to bottom."""
    options = {"constant_memory": True, "tmpdir": str(file.parent)}
    try:
        with Workbook(str(file), options) as book:
            yield book
    except FileCreateError as error:
        raise error.args[0] from None  # an OSError, which says more


def head(book: Workbook, sheet: Worksheet, columns: Sequence[Column]) -> None:
    """Write the headings with their notes, and give each column its width and format."""
    marks = {required: book.add_format(REQUIRED if required else HEADING) for required in (False, True)}
    for position, column in enumerate(columns):
        kept_as = book.add_format({"num_format": KEPT_AS.get(column.kind, TEXT)})
        sheet.set_column(position, position, _width(column), kept_as)
        sheet.write_string(0, position, column.heading, marks[column.required])
        sheet.write_comment(0, position, note(column), NOTE)
    sheet.freeze_panes(1, 0)


def note(column: Column) -> str:
    """Say what stands in a column, for the note on its heading."""
    return f"Required. {column.note}" if column.required else column.note


def _width(column: Column) -> int:
    usual = 40 if column.heading in WIDE else 24
    return max(WIDTHS.get(column.kind, usual), len(column.heading) + 2)


class Looks:
    """The formats of cells that are not as their column's: what a number shows as, and a mark beside."""

    def __init__(self, book: Workbook, mark: Mapping[str, str]) -> None:
        self._plain = {kind: book.add_format({"num_format": shown}) for kind, shown in TIMES.items()}
        self._marked = {kind: book.add_format({"num_format": shown, **mark}) for kind, shown in TIMES.items()}
        self._mark = book.add_format({"num_format": TEXT, **mark})

    def of(self, value: RawCell, *, marked: bool) -> Format | None:
        """Give the format of a cell; None where its column's will do."""
        if marked:
            return self._marked.get(type(value), self._mark)
        return self._plain.get(type(value))


def put(sheet: Worksheet, row: int, column: int, value: RawCell, look: Format | None = None) -> None:
    """Write a cell; one that looks like its column has no look of its own."""
    match value:
        case None | "":
            sheet.write_blank(row, column, None, look)
        case str():
            _put_text(sheet, row, column, value, look)
        case bool():
            sheet.write_boolean(row, column, value, look)
        case int() | float():
            sheet.write_number(row, column, value, look)
        case _:
            _put_time(sheet, row, column, value, look)


def _put_text(sheet: Worksheet, row: int, column: int, text: str, look: Format | None) -> None:
    if text.startswith("<r>"):  # the library takes such a text for its own mark-up, unless it comes in parts
        sheet.write_rich_string(row, column, text[0], text[1], text[2:], *([look] if look else []))
    else:
        sheet.write_string(row, column, text, look)


def _put_time(
    sheet: Worksheet, row: int, column: int, value: date | datetime | time | timedelta, look: Format | None
) -> None:
    if isinstance(value, date) and date(value.year, value.month, value.day) < FIRST_SURE_DAY:
        sheet.write_string(row, column, value.isoformat(), look)
    else:
        sheet.write_datetime(row, column, value, look)  # type: ignore[arg-type]  # it takes all four
