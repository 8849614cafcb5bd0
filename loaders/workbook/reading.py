"""A workbook → its tables: rows of raw cells under the headings that the form knows."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from difflib import get_close_matches
from hashlib import sha256
from pathlib import Path
from typing import Final

from loaders.errors import LoadError
from loaders.workbook.csv_files import ENDINGS, read_csv
from loaders.workbook.form import HOW_TO, LISTS, REASON, Column, RawCell, Rejection, Sheet
from loaders.workbook.sheets import SHEETS
from loaders.workbook.tables import RawTable
from loaders.workbook.text import squeezed
from loaders.workbook.xlsx import read_xlsx
from queries.values import quoted

BY_NAME: Final = {squeezed(name): sheet for name, sheet in SHEETS.items()}
NO_ROWS: Final = {squeezed(HOW_TO), squeezed(LISTS)}
FIRST_ROWS: Final = 20
"""The headings stand in one of them; above it may be a title."""


@dataclass(frozen=True, slots=True)
class Table:
    """A sheet of a workbook whose columns are known."""

    sheet: Sheet
    columns: Sequence[tuple[int, Column]]
    """With their positions."""
    headings: Sequence[str]
    """Of all columns by position, the form's as the form writes them."""
    rows: Sequence[Sequence[RawCell]]
    first: int
    """The number of the first row, as a spreadsheet counts."""
    source: str
    """The id of the source that this sheet of this file is."""
    told: str
    """The name of that source."""

    def cells(self, row: Sequence[RawCell]) -> dict[str, RawCell]:
        """Give the cells of a row by their headings."""
        return {heading: cell for heading, cell in zip(self.headings, row, strict=False) if heading}


@dataclass(slots=True)
class Workbook:
    """What was read of a file: tables by the name of their sheet, and what was not read."""

    name: str
    tables: dict[str, Table] = field(default_factory=dict)
    warnings: list[str] = field(default_factory=list)
    refused: list[Rejection] = field(default_factory=list)
    """Sheets of which nothing can be loaded."""


def read_workbook(path: Path) -> Workbook:
    """Read an XLSX workbook, a folder of CSV files or one of them. Raise `LoadError` if there is nothing to read."""
    workbook = Workbook(path.resolve().name)
    try:
        for raw in _raw_tables(path):
            _add(workbook, raw)
    except OSError as error:
        raise LoadError("the workbook", f"it cannot be read ({error.strerror})", "Check its name and rights") from None
    if not workbook.tables and not workbook.refused:
        names = ", ".join(SHEETS)
        raise LoadError(
            "the workbook", "no sheet has a name that is known", f"Name the sheets as the template: {names}"
        )
    return workbook


def _raw_tables(path: Path) -> Iterator[RawTable]:
    is_csv = path.is_dir() or path.suffix.lower() in ENDINGS
    return read_csv(path) if is_csv else read_xlsx(path)


def _add(workbook: Workbook, raw: RawTable) -> None:
    sheet = BY_NAME.get(squeezed(raw.name))
    if sheet is None:
        if squeezed(raw.name) not in NO_ROWS:
            near = _nearest(raw.name, SHEETS)
            workbook.warnings.append(f"The sheet {quoted(raw.name)} is not known and was not read.{near}")
        return
    if sheet.name in workbook.tables:
        raise LoadError(raw.name, f"two sheets are named {sheet.name}", "Put their rows into one")
    table, reason = _table(workbook, sheet, raw)
    if reason:
        workbook.refused.append(Rejection(sheet.name, table.first - 1, None, reason, {}))
    else:
        workbook.tables[sheet.name] = table


def _table(workbook: Workbook, sheet: Sheet, raw: RawTable) -> tuple[Table, str]:
    """Find the columns, and say why the sheet cannot be loaded if it cannot."""
    by_heading = {squeezed(column.heading): column for column in sheet.columns}
    at = _heading_row(sheet, raw.rows)
    written = ["" if cell is None else str(cell) for cell in (raw.rows[at] if raw.rows else ())]
    found = [by_heading.get(squeezed(heading)) for heading in written]
    columns = [(position, column) for position, column in enumerate(found) if column]
    headings = [column.heading if column else heading for column, heading in zip(found, written, strict=True)]
    workbook.warnings.extend(_unknown(sheet, headings))
    name = f"{workbook.name}, sheet {sheet.name}"
    source = sha256(f"{raw.digest} {name}".encode()).hexdigest()[:16]
    table = Table(sheet, columns, headings, raw.rows[at + 1 :], at + 2, f"source:{source}", name)
    return table, _refusal(sheet, [column.heading for _, column in columns])


def _heading_row(sheet: Sheet, rows: Sequence[Sequence[RawCell]]) -> int:
    """Find the first row that has the headings of all required columns, else the first that is not blank."""
    wanted = {squeezed(column.heading) for column in sheet.columns if column.required}
    begun = [(number, {squeezed(str(cell)) for cell in row} - {""}) for number, row in enumerate(rows[:FIRST_ROWS])]
    whole = (number for number, headings in begun if wanted <= headings)
    return next(whole, next((number for number, headings in begun if headings), 0))


def _refusal(sheet: Sheet, headings: Sequence[str]) -> str:
    twice = {heading for heading in headings if headings.count(heading) > 1}
    if twice:
        return f"Nothing of this sheet was loaded: more than one column is named {', '.join(sorted(twice))}."
    missing = [column.heading for column in sheet.columns if column.required and column.heading not in headings]
    if missing:
        return f"Nothing of this sheet was loaded: it has no column {', '.join(missing)}."
    return ""


def _unknown(sheet: Sheet, headings: Iterable[str]) -> Iterator[str]:
    known = {column.heading: column for column in sheet.columns}
    for heading in headings:
        if heading.strip() and heading not in known and squeezed(heading) != squeezed(REASON):
            near = _nearest(heading, known)
            yield f"The column {quoted(heading)} of the sheet {sheet.name} is not known and was not read.{near}"


def _nearest(name: str, known: Mapping[str, object]) -> str:
    near = get_close_matches(name.casefold(), known, n=1)
    return f" Is {near[0]} meant?" if near else ""
