"""Rows → entries: each cell read, or the row rejected with a reason for each bad cell."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Any, Final

from loaders.workbook.cells import Read, cell_reader
from loaders.workbook.form import CLEAR, Broken, Column, Identity, Kind, RawCell
from loaders.workbook.keys import Keys
from loaders.workbook.places import Places
from loaders.workbook.reading import Table
from loaders.workbook.text import CellError
from queries.values import in_minor_units

BLANK: Final = "It must not be blank."
KEPT: Final = f'It cannot be taken away ("{CLEAR}"): every row needs it.'
TOO_WIDE: Final = "The row has more cells than there are headings. Put a text that has separators in quotation marks."
NO_CURRENCY: Final = "An amount needs its currency: write its code (EUR) here."


class Said(Enum):
    """What a blank cell says."""

    NOTHING = 0


Problem = tuple[str | None, str]
"""The heading of a bad cell, None for the row as a whole, and the reason."""
Reject = Callable[[int, Sequence[RawCell], Sequence[Problem]], None]
"""Is told of a row that is not loaded, by its number."""


@dataclass(slots=True)
class Entry:
    """A row that can be read: its values by heading; None for what it takes away, nothing for what it leaves."""

    number: int
    row: Sequence[RawCell]
    values: dict[str, Any]


class RowReader:
    """Reads the rows of a table; what reads a cell is made once for each column."""

    def __init__(self, table: Table, keys: Keys, places: Places) -> None:
        self._width = len(table.headings)
        self._positions = [position for position, _ in table.columns]
        self._plan = [
            (position, column.heading, _of_cell(column, cell_reader(table.sheet, column, keys, places)))
            for position, column in table.columns
        ]
        self._key = next((position for position, column in table.columns if isinstance(column.place, Identity)), None)
        self._amounts = [column for column in table.sheet.columns if column.kind is Kind.AMOUNT]

    def entries(self, rows: Sequence[Sequence[RawCell]], first: int, reject: Reject) -> Iterator[Entry]:
        """Give an entry for each row that can be read; `first` is the number of the first row."""
        for number, row in enumerate(rows, start=first):
            values, problems = self._read(row)
            if not values and self._is_blank(row):
                continue
            if problems:
                reject(number, row, problems)
            else:
                yield Entry(number, row, values)

    def key(self, row: Sequence[RawCell]) -> str | None:
        """Give the id of the node that a row is, whatever else is wrong with it."""
        try:
            return next((read(row[position]) for position, _, read in self._plan if position == self._key), None)
        except (CellError, IndexError):
            return None

    def _is_blank(self, row: Sequence[RawCell]) -> bool:
        width = len(row)
        return not any(
            position < width and (cell := row[position]) is not None and cell != "" and not str(cell).isspace()
            for position in self._positions
        )

    def _read(self, row: Sequence[RawCell]) -> tuple[dict[str, Any], list[Problem]]:
        values: dict[str, Any] = {}
        problems: list[Problem] = []
        width = len(row)
        for position, heading, read in self._plan:
            try:
                value = read(row[position] if position < width else None)
            except CellError as error:
                problems.append((heading, error.reason))
            else:
                if value is not Said.NOTHING:
                    values[heading] = value
        if width > self._width and any(cell not in (None, "") for cell in row[self._width :]):
            problems.append((None, TOO_WIDE))
        if self._amounts and not problems:
            problems.extend(self._convert_amounts(values))
        return values, problems

    def _convert_amounts(self, values: dict[str, Any]) -> Iterator[Problem]:
        """Turn amounts into minor units; a currency without an amount says nothing."""
        said = [column for column in self._amounts if values.get(column.heading) is not None]
        if not said and values.get(self._amounts[0].currency):
            del values[self._amounts[0].currency]
        for column in said:
            currency = values.get(column.currency)
            if currency is None:
                yield column.currency, NO_CURRENCY
                return
            try:
                values[column.heading] = in_minor_units(values[column.heading], currency)
            except CellError as error:
                yield column.heading, error.reason


def _of_cell(column: Column, read: Read) -> Read:
    """Read a cell that may be blank, broken, or take away what is there."""
    required = column.required

    def read_cell(raw: RawCell) -> Any:  # noqa: ANN401 - a value of the column's kind
        if type(raw) is str:
            raw = raw.strip()
        elif type(raw) is Broken:
            raise CellError(raw.reason)
        if raw is None or raw == "":
            if required:
                raise CellError(BLANK)
            return Said.NOTHING
        if raw == CLEAR:
            if required or isinstance(column.place, Identity):
                raise CellError(KEPT)
            return None
        return read(raw)

    return read_cell
