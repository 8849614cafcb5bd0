"""XLSX workbooks → raw tables."""

import hashlib
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from python_calamine import CalamineError, CalamineSheet, CalamineWorkbook

from loaders.errors import LoadError
from loaders.workbook.form import Broken, RawCell
from loaders.workbook.package import AS_XLSX, MOST_CELLS, Package, Position, broken_cells, open_package
from loaders.workbook.tables import RawTable

MERGED: Final = "The cell is merged with another one, which alone has the value: unmerge them, and fill each."

Rows = list[list[RawCell]]


def read_xlsx(path: Path) -> Iterator[RawTable]:
    """Read the sheets of a workbook. Raise `LoadError` for what cannot be read."""
    with path.open("rb") as file:
        digest = hashlib.file_digest(file, "sha256").hexdigest()
        file.seek(0)
        package = open_package(file)
    try:
        with CalamineWorkbook.from_filelike(package.content) as book:
            for name in book.sheet_names:
                yield RawTable(name, _rows(book.get_sheet_by_name(name), package), digest)
    except CalamineError as error:
        raise LoadError("the workbook", f"it cannot be read ({error})", f"{AS_XLSX} once more") from None


def _rows(sheet: CalamineSheet, package: Package) -> Rows:
    rows: Rows = sheet.to_python(skip_empty_area=False)  # type: ignore[assignment]  # a cell can be None with us
    _mark_merged(rows, sheet)
    for position, broken in broken_cells(package.sheets.get(sheet.name, b"")):
        _put(rows, position, broken)
    return rows


def _mark_merged(rows: Rows, sheet: CalamineSheet) -> None:
    """Say of the inner cells of merged ones that they are not blank, but have no value of their own."""
    left = MOST_CELLS
    for (top, first), (bottom, last) in sheet.merged_cell_ranges or ():
        for row in range(top, min(bottom + 1, len(rows))):
            cells = range(first, min(last + 1, len(rows[row])))
            left -= len(cells)
            if left < 0:
                raise LoadError(sheet.name, "too many cells are merged", "Unmerge them")
            for column in cells:
                if (row, column) != (top, first):
                    rows[row][column] = Broken("", MERGED)


def _put(rows: Rows, position: Position, broken: Broken) -> None:
    row, column = position
    while len(rows) <= row:
        rows.append([])
    while len(rows[row]) <= column:
        rows[row].append(None)
    rows[row][column] = broken
