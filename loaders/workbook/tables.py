"""Rows of raw cells as they stand in a file, before anything is known of their headings."""

from collections.abc import Sequence
from dataclasses import dataclass

from loaders.workbook.form import RawCell


@dataclass(frozen=True, slots=True)
class RawTable:
    """A sheet of a file: its name there, its rows from the first one on, what tells it from any other."""

    name: str
    rows: Sequence[Sequence[RawCell]]
    digest: str
    """Of the file's bytes."""
