"""Workbooks and folders of CSV files as a test looks at them: each sheet as rows of cells by heading."""

import csv

from openpyxl import load_workbook


def sheets_of(file):
    """The cells of each sheet, headings first."""
    book = load_workbook(file, read_only=True)
    try:
        return {sheet.title: [list(row) for row in sheet.iter_rows(values_only=True)] for sheet in book}
    finally:
        book.close()


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
