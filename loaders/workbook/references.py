"""Who is who: ids that rows have and refer to, in the workbook and in the graph."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from loaders.workbook.entries import Entry, Problem
from loaders.workbook.form import Column, Sheet
from loaders.workbook.graph import Graph
from loaders.workbook.identity import Identity
from loaders.workbook.reading import Table
from loaders.workbook.sheets import ORGANIZATIONS, SHEETS
from loaders.workbook.text import as_text
from queries.values import quoted


@dataclass(slots=True)
class Known:
    """What is known of the nodes of each noun, by id: as rows that can be loaded, as rejected ones, in the graph."""

    good: defaultdict[str, dict[str, int]] = field(default_factory=lambda: defaultdict(dict))
    bad: defaultdict[str, dict[str, int]] = field(default_factory=lambda: defaultdict(dict))
    there: defaultdict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    types: dict[str, str | None] = field(default_factory=dict)
    """Of organizations, by id, as far as rows say them."""

    def accept(self, sheet: Sheet, identity: Identity, entry: Entry) -> None:
        """Note that a row will be loaded."""
        if isinstance(identity, str):
            self.good[sheet.noun][identity] = entry.number
        if sheet is ORGANIZATIONS and "type" in entry.values:
            self.types[str(identity)] = entry.values["type"]

    def refuse(self, sheet: Sheet, identity: Identity, number: int) -> None:
        """Note that a row will not be loaded."""
        if isinstance(identity, str):
            self.bad[sheet.noun].setdefault(identity, number)

    def ask(self, graph: Graph, references: "References", entries: Iterable[Entry]) -> None:
        """Ask the graph for what rows refer to and the workbook does not have."""
        for noun, ids in references.named_by(entries).items():
            self.there[noun] |= graph.having(noun, ids - self.good[noun].keys() - self.there[noun])

    def has(self, noun: str, id_: str) -> bool:
        """Tell whether a node is there, or will be."""
        return id_ in self.good[noun] or id_ in self.there[noun]


class References:
    """The columns of a table that name rows of other sheets."""

    def __init__(self, table: Table) -> None:
        self._columns = [(position, column) for position, column in table.columns if column.sheet]

    def named_by(self, entries: Iterable[Entry]) -> dict[str, set[str]]:
        """Give the ids that rows refer to, by noun."""
        named: defaultdict[str, set[str]] = defaultdict(set)
        for _, column in self._columns:
            heading = column.heading
            named[_noun(column)].update(id_ for each in entries if (id_ := each.values.get(heading)))
        return named

    def problems(self, entry: Entry, known: Known) -> Iterator[Problem]:
        """Name what is missing of what a row refers to."""
        for position, column in self._columns:
            id_ = entry.values.get(column.heading)
            if id_ and not known.has(_noun(column), id_):
                yield column.heading, _missing(column, as_text(entry.row[position]), known.bad[_noun(column)].get(id_))


def _noun(column: Column) -> str:
    return SHEETS[column.sheet].noun


def _missing(column: Column, key: str, rejected: int | None) -> str:
    if rejected:
        return f"{quoted(key)} stands in row {rejected} of the sheet {column.sheet}, which was rejected: mend that one."
    return f"Neither the workbook nor the graph has {quoted(key)} in {column.sheet}: add it there, or correct the key."
