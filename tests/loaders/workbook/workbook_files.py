"""Workbooks and folders of CSV files as a test looks at them: each sheet as rows of cells by heading."""

import csv

from python_calamine import CalamineWorkbook


def sheets_of(file):
    """The cells of each sheet, headings first; None for a blank one."""
    with CalamineWorkbook.from_path(str(file)) as book:
        return {name: _cells(book.get_sheet_by_name(name)) for name in book.sheet_names}


def _cells(sheet):
    return [[None if cell == "" else cell for cell in row] for row in sheet.to_python()]


def rows_of(sheet):
    """Rows without their blank cells, by heading."""
    headings, *rows = sheet
    return [{name: value for name, value in zip(headings, row, strict=True) if value is not None} for row in rows]


def files_of(folder):
    """The cells of each CSV file of a folder, headings first."""
    read = {}
    for file in sorted(folder.iterdir()):
        with file.open(encoding="utf-8-sig", newline="") as opened:
            read[file.stem] = list(csv.reader(opened))
    return read
