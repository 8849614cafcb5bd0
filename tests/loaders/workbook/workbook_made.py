"""Workbooks as people make them, for tests to load: XLSX files, folders of CSV files, and broken ones."""

import csv
from datetime import date, datetime
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

from xlsxwriter import Workbook

NETWORK = {
    "organizations": [
        ["id", "name", "type", "country", "website", "identifiers"],
        ["ifad", "Fund for Fields", "International organization", "Italy", "https://ifad.example.org", "ror:1; isni:2"],
        ["soil", "Soil Society", "Civil society", "DRC", None, None],
        ["acme", "Acme", "Private company", "NA", None, None],
    ],
    "people": [["id", "name", "email"], ["p1", "Ana Álvarez", "ana@example.org"], ["p2", "Bo Berg", None]],
    "partnerships": [
        ["id", "name", "kind", "since", "objectives", "regions"],
        ["a1", "Alliance", "Alliance", date(2020, 1, 1), "A1; B2", "Kenya; initiative:AFRICA"],
    ],
    "funders": [
        ["organization", "minimum_amount", "maximum_amount", "currency", "funds_types", "focus_statement", "closed_on"],
        ["ifad", 1000, "250.000,50", "EUR", "Civil society; Research or education", "Living soils", date(2031, 1, 1)],
    ],
    "standings": [
        ["organization", "standing", "since", "until"],
        ["ifad", "Member", date(2020, 1, 1), None],
        ["acme", "Partner", None, date(2030, 1, 1)],
    ],
    "affiliations": [["person", "organization", "since"], ["p1", "ifad", date(2019, 5, 1)], ["p2", "soil", None]],
    "partnership_members": [["organization", "partnership", "since"], ["soil", "a1", date(2021, 1, 1)]],
    "funder_objectives": [["funder", "objective", "since"], ["ifad", "A1", date(2020, 1, 1)]],
    "funder_regions": [["funder", "region"], ["ifad", "Western Africa"]],
    "participations": [
        ["id", "person", "role", "task_force", "organization", "region", "since"],
        ["t1", "p1", "Regional representative", "A1", "ifad", "initiative:EUROPE", date(2021, 1, 1)],
        ["t2", "p2", "Team member", "A1", "soil", None, date(2021, 1, 1)],
    ],
    "grants": [
        ["id", "title", "funder", "recipient", "status", "amount", "currency", "awarded", "objectives", "regions"],
        ["g1", "Soils", "ifad", "soil", "Pledged", 1234.5, "EUR", date(2022, 2, 2), "A1; A2", "Kenya"],
    ],
    "funding_calls": [
        ["id", "title", "funder", "opens", "closes", "minimum_amount", "currency", "objectives", "regions"],
        ["c1", "Call", "ifad", date(2026, 1, 1), date(2026, 3, 1), 500, "EUR", "A1; C3", "Kenya; initiative:AFRICA"],
    ],
}
ROWS = sum(len(rows) - 1 for rows in NETWORK.values())


def network(**sheets):
    """The network with other rows in some sheets; None leaves a sheet out."""
    return {name: rows for name, rows in {**NETWORK, **sheets}.items() if rows is not None}


def write_xlsx(path, sheets):
    """Write sheets of rows; dates are dates as a spreadsheet has them."""
    with Workbook(str(path)) as book:
        day = book.add_format({"num_format": "dd/mm/yyyy"})
        for name, rows in sheets.items():
            sheet = book.add_worksheet(name)
            for row, cells in enumerate(rows):
                for column, cell in enumerate(cells):
                    if isinstance(cell, date):
                        sheet.write_datetime(row, column, datetime(cell.year, cell.month, cell.day), day)  # noqa: DTZ001
                    elif isinstance(cell, str):
                        sheet.write_string(row, column, cell)
                    elif cell is not None:
                        sheet.write(row, column, cell)
    return path


def write_folder(path, sheets, encoding="utf-8", separator=","):
    """Write sheets of rows as CSV files."""
    path.mkdir(exist_ok=True)
    for name, rows in sheets.items():
        with (path / f"{name}.csv").open("w", encoding=encoding, newline="") as file:
            csv.writer(file, delimiter=separator).writerows(rows)
    return path


def parts_of(path):
    """The parts of an XLSX file by name."""
    with ZipFile(path) as packed:
        return {name: packed.read(name) for name in packed.namelist()}


def write_parts(path, parts):
    """Write a package of parts."""
    content = BytesIO()
    with ZipFile(content, "w", ZIP_DEFLATED) as packed:
        for name, part in parts.items():
            packed.writestr(name, part)
    path.write_bytes(content.getvalue())
    return path
