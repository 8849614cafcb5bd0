"""The network out of the graph, in the form in which it can be loaded."""

import csv
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Final

from neo4j import READ_ACCESS, Driver, Transaction
from xlsxwriter import Workbook

from loaders.errors import LoadError
from loaders.workbook.book import head, new_book, put
from loaders.workbook.form import RawCell, Sheet
from loaders.workbook.guards import guarded
from loaders.workbook.sheets import SHEETS
from loaders.workbook.shown import cells_of
from loaders.workbook.statements import statement_of
from loaders.workbook.whole import whole

RECORDS_AT_ONCE: Final = 2000
MOST_ROWS: Final = 1_048_575
"""Of a sheet, below its heading."""
LONGEST_TEXT: Final = 32_767
"""Of a cell, in UTF-16 units."""

Told = Callable[[str, int], None]
"""Is told of each row: its sheet and its number."""
Write = Callable[[int, Sequence[RawCell]], None]
"""Writes a row by its number, counted from 1."""
Format = Callable[[Sheet], Write]
"""Begins a sheet."""


def export_network(
    driver: Driver, database: str, file: Path, folder: Path | None, told: Told, *, replace: bool
) -> None:
    """Write the network as a workbook, and as a folder of CSV files if one is named.

    They hold personal data: only their owner may read them. They come whole or not at all. Raise `LoadError` for
    what cannot be written.
    """
    with ExitStack() as open_, _reading(driver, database) as tx:
        formats = [open_.enter_context(_as_workbook(file, replace=replace))]
        if folder:
            formats.append(open_.enter_context(_as_folder(folder, replace=replace)))
        for sheet in SHEETS.values():
            _export(tx, sheet, [begin(sheet) for begin in formats], told)


@contextmanager
def _reading(driver: Driver, database: str) -> Iterator[Transaction]:
    with (
        driver.session(database=database, default_access_mode=READ_ACCESS, fetch_size=RECORDS_AT_ONCE) as session,
        session.begin_transaction() as tx,
    ):
        yield tx


def _export(tx: Transaction, sheet: Sheet, writers: Sequence[Write], told: Told) -> None:
    cells_of_record = cells_of(sheet)
    for number, record in enumerate(tx.run(statement_of(sheet)), start=1):
        cells = cells_of_record(record.values())
        for write in writers:
            write(number, cells)
        told(sheet.name, number)


@contextmanager
def _as_workbook(file: Path, *, replace: bool) -> Iterator[Format]:
    with whole(file, replace=replace) as part, new_book(part) as book:
        yield lambda sheet: _on_sheet(book, sheet)


def _on_sheet(book: Workbook, sheet: Sheet) -> Write:
    made = book.add_worksheet(sheet.name)
    head(book, made, sheet.columns)

    def write(number: int, cells: Sequence[RawCell]) -> None:
        _check(sheet, number, cells)
        for position, value in enumerate(cells):
            if value is not None:
                put(made, number, position, value)

    return write


def _check(sheet: Sheet, number: int, cells: Sequence[RawCell]) -> None:
    """Refuse what a workbook would cut off."""
    if number > MOST_ROWS:
        raise LoadError(sheet.name, f"there are more than {MOST_ROWS:,} rows", "Keep a backup instead: see `db backup`")
    if any(isinstance(value, str) and _length(value) > LONGEST_TEXT for value in cells):
        raise LoadError(f"{sheet.name}, {cells[0]}", "a text is too long for a cell", "Shorten it")


def _length(text: str) -> int:
    """Count in UTF-16 units; a text that is short in any count is not looked at."""
    return len(text) if len(text) * 2 <= LONGEST_TEXT else len(text.encode("utf-16-le")) // 2


@contextmanager
def _as_folder(folder: Path, *, replace: bool) -> Iterator[Format]:
    with whole(folder, replace=replace) as part, ExitStack() as open_:
        part.mkdir()
        yield lambda sheet: _in_file(open_, part / f"{sheet.name}.csv", sheet)


def _in_file(open_: ExitStack, file: Path, sheet: Sheet) -> Write:
    writer = csv.writer(open_.enter_context(file.open("w", encoding="utf-8-sig", newline="")))
    writer.writerow(column.heading for column in sheet.columns)
    return lambda _, cells: writer.writerow(map(_in_csv, cells))


def _in_csv(cell: RawCell) -> RawCell:
    """Write text so that no spreadsheet runs it, and 1.234 as 1.2340: it could be read as thousands."""
    match cell:
        case str():
            return guarded(cell)
        case float():
            text = f"{cell:.15g}"
            return f"{text}0" if text[-4:-3] == "." else text
        case _:
            return cell
