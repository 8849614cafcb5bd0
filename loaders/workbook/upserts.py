"""Rows → records: the rows of a sheet are nodes with what they are linked to, or relationships."""

from collections.abc import Iterator, Sequence
from typing import Any, Final

from loaders.records import LinkRecord, NodeRecord, Value
from loaders.workbook.changes import Far, Pile, Properties, There
from loaders.workbook.entries import Entry
from loaders.workbook.form import Column, Kind, Linked, Sheet
from loaders.workbook.identity import Identity
from loaders.workbook.report import Fate
from queries.comparing import far_ends, link_rows, node_rows
from queries.values import identifier_id

NOTHING: Final = There()

Node = tuple[str, str]
"""A node's noun and id."""
Outcome = tuple[Fate, list[str]]
"""What becomes of a row, and what changes in words."""
NEW: Final[Outcome] = (Fate.NEW, [])
UNCHANGED: Final[Outcome] = (Fate.UNCHANGED, [])


class LinkRows:
    """A sheet whose rows are relationships."""

    def __init__(self, sheet: Sheet) -> None:
        self._kind = sheet.link
        self._nouns = sheet.end_nouns
        self._properties = Properties(sheet)

    def statement(self) -> str:
        """Give the statement that reads what the graph has of rows, by `$identities`."""
        return link_rows(self._kind, *self._nouns, self._properties.expressions("r"))

    def there(self, rows: Sequence[Sequence[Any]]) -> dict[Identity, There]:
        """Read what it gave."""
        return {(row[0], row[1]): self._there(row[2:]) for row in rows}

    def _there(self, row: Sequence[Any]) -> There:
        source, values, _ = self._properties.read(row)
        return There(values, {}, source)

    def put(self, entry: Entry, identity: Identity, there: There | None, source: str, pile: Pile) -> Outcome:
        """Put on the pile what a row changes, and say what becomes of it."""
        was = there or NOTHING
        changed = self._properties.changed(entry.values, was.values)
        if there and not changed:
            return UNCHANGED
        start, end = zip(self._nouns, identity, strict=True)
        pile.links.append(LinkRecord(self._kind, start, end, self._properties.sourced(changed, source)))
        if not there:
            return NEW
        return Fate.CHANGED, [*self._properties.words(changed, was.values)]


class NodeRows:
    """A sheet whose rows are nodes."""

    def __init__(self, sheet: Sheet) -> None:
        self._noun = sheet.noun
        self._properties = Properties(sheet)
        self._links = [(column, column.place) for column in sheet.columns if isinstance(column.place, Linked)]

    def statement(self) -> str:
        """Give the statement that reads what the graph has of rows, by `$identities`."""
        linked = [_far_ends(column, place) for column, place in self._links]
        return node_rows(self._noun, [*self._properties.expressions("n"), *linked])

    def there(self, rows: Sequence[Sequence[Any]]) -> dict[Identity, There]:
        """Read what it gave."""
        return {row[0]: self._there(row[1:]) for row in rows}

    def _there(self, row: Sequence[Any]) -> There:
        source, values, ends = self._properties.read(row)
        links = {column.heading: _named(column, far) for (column, _), far in zip(self._links, ends, strict=True)}
        return There(values, links, source)

    def put(self, entry: Entry, identity: Identity, there: There | None, source: str, pile: Pile) -> Outcome:
        """Put on the pile what a row changes, and say what becomes of it."""
        node = (self._noun, str(identity))
        if there is None:
            said = self._properties.changed(entry.values, {})
            pile.nodes.append(NodeRecord(*node, self._properties.sourced(said, source)))
            self._put_new_links(node, entry, source, pile)
            return NEW
        changed = self._properties.changed(entry.values, there.values)
        relinked = list(self._relinked(node, entry, there, source, pile))
        if not changed and not relinked:
            return UNCHANGED
        pile.nodes.append(NodeRecord(*node, self._properties.sourced(changed, source)))
        return Fate.CHANGED, [*self._properties.words(changed, there.values), *relinked]

    def _put_new_links(self, node: Node, entry: Entry, source: str, pile: Pile) -> None:
        """Put on the pile what a new row is linked to."""
        for column, place in self._links:
            if value := entry.values.get(column.heading):
                far = _far(column, value, node)
                pile.links.extend([_link(place, node, id_, source) for id_ in far.values()])
                if column.kind is Kind.IDENTIFIER:
                    pile.nodes.extend(map(_identifier, far.items()))

    def _relinked(self, node: Node, entry: Entry, was: There, source: str, pile: Pile) -> Iterator[str]:
        """Put on the pile what a row links and unlinks, and say it."""
        for column, place in self._links:
            if column.heading not in entry.values:
                continue
            now, before = _far(column, entry.values[column.heading], node), was.links[column.heading]
            for name in now.keys() - before.keys():
                pile.links.append(_link(place, node, now[name], source))
                if column.kind is Kind.IDENTIFIER:
                    pile.nodes.append(_identifier((name, now[name])))
                yield f"{column.heading} + {_shown(name)}"
            for name in before.keys() - now.keys():
                pile.dropped.append(_link(place, node, before[name], source))
                yield f"{column.heading} - {_shown(name)}"


Rows = LinkRows | NodeRows


def rows_of(sheet: Sheet) -> Rows:
    """Give what compares and writes the rows of a sheet."""
    return LinkRows(sheet) if sheet.link else NodeRows(sheet)


def _link(place: Linked, node: Node, far: str, source: str) -> LinkRecord:
    ends = (node, (place.noun, far))
    start, end = reversed(ends) if place.inwards else ends
    said: dict[str, Value] = {"source": source} if place.sourced else {}
    return LinkRecord(place.kind, start, end, said)


def _far(column: Column, value: Any, node: Node) -> Far:  # noqa: ANN401 - what a cell says
    """Give what a cell says the row is linked to."""
    if value is None:
        return {}
    if column.kind is Kind.IDENTIFIER:
        return {name: identifier_id(node[1], *name) for name in value}
    return {each: each for each in (value if column.many else (value,))}


def _named(column: Column, far: Sequence[Any]) -> Far:
    """Give what the graph has the row linked to."""
    if column.kind is Kind.IDENTIFIER:
        return {(scheme, value): id_ for id_, scheme, value in far}
    return {each: each for each in far}


def _far_ends(column: Column, place: Linked) -> str:
    value = "[m.id, m.scheme, m.value]" if column.kind is Kind.IDENTIFIER else "m.id"
    return far_ends(place.kind, place.noun, inwards=place.inwards, value=value)


def _identifier(named: tuple[tuple[str, str], str]) -> NodeRecord:
    (scheme, value), id_ = named
    return NodeRecord("Identifier", id_, {"scheme": scheme, "value": value})


def _shown(name: Any) -> str:  # noqa: ANN401 - what a cell says
    return ":".join(name) if isinstance(name, tuple) else str(name)
