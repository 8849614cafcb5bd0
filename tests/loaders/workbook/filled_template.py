"""The template, filled in: rows are put into its sheets as a spreadsheet would, each cell kept as its column is."""

import re
from datetime import date
from xml.sax.saxutils import escape
from zipfile import ZIP_DEFLATED, ZipFile

from loaders.workbook.sheets import SHEETS
from loaders.workbook.template import write_template

FIRST_DAY = date(1899, 12, 30)
LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


class SheetError(str):
    """A cell in which a spreadsheet shows an error: #REF!."""

    __slots__ = ()


def fill(file, rows):
    """Write a template with rows (of cells by heading) for each sheet."""
    template = file.with_name("template.xlsx")
    write_template(template, replace=False)
    with ZipFile(template) as empty, ZipFile(file, "w", ZIP_DEFLATED, compresslevel=1) as filled:
        for part in empty.namelist():
            filled.writestr(part, _filled(part, empty.read(part).decode(), rows))


def _filled(part, content, rows):
    number = re.fullmatch(r"xl/worksheets/sheet(\d+)\.xml", part)
    sheets = list(SHEETS)  # the first sheet of the template says how, the last has the lists
    name = sheets[int(number[1]) - 2] if number and 2 <= int(number[1]) <= len(sheets) + 1 else None
    if name not in rows:
        return content
    headings = [column.heading for column in SHEETS[name].columns]
    kept_as = [int(style) for style in re.findall(r'<col min="\d+" max="\d+" width="[^"]*" style="(\d+)"', content)]
    assert len(kept_as) == len(headings)
    filling = "".join(_row(2 + at, row, headings, kept_as) for at, row in enumerate(rows[name]))
    dimension = f'ref="A1:{LETTERS[len(headings) - 1]}{len(rows[name]) + 1}"'
    content = re.sub(r'(?<=<dimension )ref="[^"]*"', dimension, content)
    return content.replace("</sheetData>", f"{filling}</sheetData>")


def _row(number, row, headings, kept_as):
    assert row.keys() <= set(headings)
    cells = (
        _cell(f"{LETTERS[at]}{number}", kept_as[at], row[heading])
        for at, heading in enumerate(headings)
        if heading in row
    )
    return f'<row r="{number}">{"".join(cells)}</row>'


def _cell(place, style, value):
    start = f'<c r="{place}" s="{style}"'
    match value:
        case SheetError():
            return f'{start} t="e"><v>{value}</v></c>'
        case str():
            return f'{start} t="inlineStr"><is><t xml:space="preserve">{escape(value)}</t></is></c>'
        case date():
            return f"{start}><v>{(value - FIRST_DAY).days}</v></c>"
        case _:
            return f"{start}><v>{value}</v></c>"
