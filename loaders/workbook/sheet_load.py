"""The load of one sheet: lots of rows, each compared with the graph, become batches to write."""

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from datetime import UTC, datetime
from typing import Final

from loaders.records import Batch, LinkRecord, NodeRecord, Value
from loaders.workbook.beside import beside
from loaders.workbook.changes import Pile, There, source_of
from loaders.workbook.entries import Entry, Problem, RowReader
from loaders.workbook.form import RawCell
from loaders.workbook.graph import Graph
from loaders.workbook.identity import Identity, identity_of
from loaders.workbook.reading import Table
from loaders.workbook.references import Known, References
from loaders.workbook.report import Fate, Report
from loaders.workbook.rules import problems
from loaders.workbook.upserts import rows_of

A_LOT: Final = 2500
"""Rows that are compared, and written, at once."""

Told = Callable[[int], None]
"""Is told how many rows are done, after each lot."""


class SheetLoad:
    """Turns the rows of a sheet into batches, and notes what becomes of each row."""

    def __init__(self, table: Table, reader: RowReader, graph: Graph, known: Known, report: Report) -> None:
        self._table = table
        self._reader = reader
        self._graph = graph
        self._known = known
        self._report = report
        self._rows = rows_of(table.sheet)
        self._statement = self._rows.statement()
        self._references = References(table)
        self._identity = identity_of(table.sheet)
        self._is_asked = graph.has_any(table.sheet)
        self._seen: dict[Identity, int] = {}

    def batches(self, told: Told) -> Iterator[Batch]:
        """Give what is to be written, lot by lot; before the first that is from here, the source."""
        rows, begun = self._table.rows, False
        for first in range(0, len(rows), A_LOT):
            lot = rows[first : first + A_LOT]
            entries = self._reader.entries(lot, self._table.first + first, self._reject)
            if batch := self._batch(self._sound(entries)):
                if not begun and self._is_from_here(batch):
                    yield from self._source()
                    begun = True
                yield batch
            told(len(lot))

    def _is_from_here(self, batch: Batch) -> bool:
        """Tell whether anything in a batch has this workbook for its source."""
        name, own = self._table.sheet.source, self._table.source
        records: tuple[NodeRecord | LinkRecord, ...] = (*batch.nodes, *batch.links)
        return any(record.properties.get(name) == own for record in records)

    def _source(self) -> Iterator[Batch]:
        """Give the source, if the graph does not have it: its time is that of the first load."""
        source = self._table.source
        if not self._graph.having("Source", [source]):
            said: dict[str, Value] = {"name": self._table.told, "retrievedAt": datetime.now(UTC)}
            yield Batch((NodeRecord("Source", source, said),))

    def _sound(self, entries: Iterable[Entry]) -> dict[Identity, Entry]:
        """Keep the rows that stand once, and refer to what is there."""
        once = {identity: entry for entry in entries if (identity := self._for_the_first_time(entry))}
        self._known.ask(self._graph, self._references, once.values())
        missing = {identity: list(self._references.problems(entry, self._known)) for identity, entry in once.items()}
        for identity, what in missing.items():
            if what:
                self._reject_entry(once.pop(identity), identity, what)
        return once

    def _for_the_first_time(self, entry: Entry) -> Identity | None:
        """Give the identity of a row; None, and a rejection, if another row has it already."""
        identity = self._identity(entry.values)
        first = self._seen.setdefault(identity, entry.number)
        if first == entry.number:
            return identity
        heading = self._table.sheet.key.heading if self._table.sheet.key else None
        self._reject(entry.number, entry.row, [(heading, f"Row {first} is about the same one already: keep one row.")])
        return None

    def _batch(self, entries: dict[Identity, Entry]) -> Batch:
        """Compare rows with the graph, and give what they change."""
        if not entries:
            return Batch()
        there = self._there(entries)
        asked = beside(self._table.sheet.name, entries, there, self._graph, self._known)
        sources = self._sources(entries.values())
        pile = Pile()
        for identity, entry in entries.items():
            was = there.get(identity)
            state = was.state() if was else {}
            if wrong := problems(self._table.sheet, entry.values, state, asked.get(identity, {})):
                self._reject_entry(entry, identity, wrong)
            else:
                self._put(entry, identity, was, source_of(entry.values, was, self._table.source, sources), pile)
        return pile.batch()

    def _there(self, entries: Collection[Identity]) -> dict[Identity, There]:
        """Ask what the graph has of rows; a first load is spared the asking."""
        if not self._is_asked:
            return {}
        return self._rows.there(self._graph.rows(self._statement, identities=list(entries)))

    def _sources(self, entries: Iterable[Entry]) -> set[str]:
        """Give the sources that rows name and the graph has."""
        return self._graph.having("Source", {source for entry in entries if (source := entry.values.get("source"))})

    def _put(self, entry: Entry, identity: Identity, was: There | None, source: str, pile: Pile) -> None:
        self._known.accept(self._table.sheet, identity, entry)
        fate, words = self._rows.put(entry, identity, was, source, pile)
        name = self._table.sheet.name
        self._report.counts[name][fate] += 1
        if fate is Fate.CHANGED:
            told = identity if isinstance(identity, str) else " and ".join(identity)
            self._report.tell(f"{name}, row {entry.number}, {told}: {'; '.join(words)}")

    def _reject_entry(self, entry: Entry, identity: Identity, wrong: Sequence[Problem]) -> None:
        self._known.refuse(self._table.sheet, identity, entry.number)
        self._report.reject(self._table, entry.number, entry.row, wrong)

    def _reject(self, number: int, row: Sequence[RawCell], wrong: Sequence[Problem]) -> None:
        if key := self._reader.key(row):
            self._known.refuse(self._table.sheet, key, number)
        self._report.reject(self._table, number, row, wrong)
