"""What reads the cells of a column: one function for each, made once."""

import re
from collections.abc import Callable
from functools import lru_cache
from typing import Any, Final

from loaders.workbook.amounts import read_amount
from loaders.workbook.dates import read_date, read_moment
from loaders.workbook.form import CLEAR, SEPARATOR, Column, Kind, RawCell, Sheet, label
from loaders.workbook.keys import Keys
from loaders.workbook.places import Places
from loaders.workbook.sheets import SHEETS, SOURCES
from loaders.workbook.text import CellError, as_text, squeezed
from queries.values import quoted, read_currency, read_website

Read = Callable[[RawCell], Any]
"""A cell that is not blank → its value. Raises `CellError`."""

MEMORY: Final = 100_000
"""So many different values of a column are remembered: most columns have few."""
ADDRESS: Final = re.compile(r"[^\s@<>,;:\"]+@[^\s@<>,;:\".]+(?:\.[^\s@<>,;:\".]+)+")
NAMED: Final = re.compile(r"([^:\s]+)\s?:\s?(\S.*)")
YES: Final = ("yes", "true")
"""The second is what a spreadsheet makes of its own yes."""
NEVER_TWICE: Final = {Kind.KEY, Kind.TEXT, Kind.EMAIL, Kind.WEBSITE, Kind.AMOUNT, Kind.IDENTIFIER}
"""Kinds of which hardly a value comes again: to remember them helps nothing."""


def cell_reader(sheet: Sheet, column: Column, keys: Keys, places: Places) -> Read:
    """Give what reads the cells of a column."""
    read = _reader(sheet, column, keys, places)
    once = read if column.kind in NEVER_TWICE else lru_cache(MEMORY, typed=True)(read)
    return _list_reader(once) if column.many else once


def _reader(sheet: Sheet, column: Column, keys: Keys, places: Places) -> Read:
    if column.choices:
        return _choice_reader(column)
    if column.kind in (Kind.KEY, Kind.REFERENCE):
        return keys.reader(SHEETS[column.sheet] if column.sheet else sheet)
    return {
        Kind.TEXT: as_text,
        Kind.DATE: read_date,
        Kind.AMOUNT: read_amount,
        Kind.CURRENCY: _currency,
        Kind.COUNTRY: places.country,
        Kind.REGION: places.region,
        Kind.OBJECTIVE: places.objective,
        Kind.TASK_FORCE: places.task_force,
        Kind.EMAIL: _email,
        Kind.WEBSITE: _website,
        Kind.IDENTIFIER: _identifier,
        Kind.MOMENT: read_moment,
        Kind.YES: _yes,
        Kind.SOURCE: keys.reader(SOURCES),
    }[column.kind]


def _choice_reader(column: Column) -> Read:
    choices = list(column.choices or ())
    known = {squeezed(choice.value): choice.value for choice in choices}

    def read(raw: RawCell) -> str:
        text = as_text(raw)
        if found := known.get(squeezed(text)):
            return found
        raise CellError(f"{quoted(text)} is none of these: {', '.join(map(label, choices))}.")

    return read


def _list_reader(read: Read) -> Read:
    def read_list(raw: RawCell) -> tuple[Any, ...]:
        if type(raw) is not str or SEPARATOR not in raw:
            return (read(raw),)
        return tuple(dict.fromkeys(read(part.strip()) for part in raw.split(SEPARATOR) if part.strip()))

    return read_list


def _currency(raw: RawCell) -> str:
    return read_currency(as_text(raw))


def _email(raw: RawCell) -> str:
    """Read an address; nothing of it gets into a message."""
    text = as_text(raw)
    if not ADDRESS.fullmatch(text):
        raise CellError("This is no e-mail address: name@example.org.")
    return text


def _website(raw: RawCell) -> str:
    return read_website(as_text(raw))


def _yes(raw: RawCell) -> bool:
    if as_text(raw).casefold() not in YES:
        raise CellError(f"Write yes, or leave the cell blank; a cell that is only {CLEAR} takes a yes away.")
    return True


def _identifier(raw: RawCell) -> tuple[str, str]:
    """Read scheme:value, as in ror:02dxgkd46."""
    text = as_text(raw)
    if match := NAMED.fullmatch(text):
        return match[1], match[2]
    raise CellError(f"{quoted(text)} is no identifier: write scheme:value, as in ror:02dxgkd46.")
