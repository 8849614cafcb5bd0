"""What became of a workbook: counts, first differences, rejections."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final

from loaders.workbook.entries import Problem
from loaders.workbook.form import RawCell, Rejection
from loaders.workbook.reading import Table

FIRST: Final = 20
"""So many differences are told in words."""


class Fate(StrEnum):
    """What becomes of a row."""

    NEW = "new"
    CHANGED = "changed"
    UNCHANGED = "unchanged"
    REJECTED = "rejected"


@dataclass(slots=True)
class Report:
    """What became of each row."""

    counts: defaultdict[str, Counter[Fate]] = field(default_factory=lambda: defaultdict(Counter))
    """By sheet."""
    differences: list[str] = field(default_factory=list)
    """The first ones, in words; no e-mail address."""
    rejections: list[Rejection] = field(default_factory=list)

    @property
    def total(self) -> Counter[Fate]:
        """All sheets together."""
        return sum(self.counts.values(), Counter())

    def reject(self, table: Table, number: int, row: Sequence[RawCell], problems: Sequence[Problem]) -> None:
        """Note why a row is not loaded."""
        self.counts[table.sheet.name][Fate.REJECTED] += 1
        cells = table.cells(row)
        for heading, reason in problems:
            self.rejections.append(Rejection(table.sheet.name, number, heading, reason, cells))

    def tell(self, difference: str) -> None:
        """Keep a difference in words, if it is one of the first."""
        if len(self.differences) < FIRST:
            self.differences.append(difference)
