"""What rows say against what the graph has: the properties, and the same in words; what is to be written."""

from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from neo4j.time import Date, DateTime

from loaders.records import Batch, LinkRecord, NodeRecord, Value
from loaders.workbook.form import Kind, Property, Sheet
from queries.values import tidy

HIDDEN: Final = {Kind.EMAIL}
"""Kinds whose values are not told."""

Far = Mapping[Any, str]
"""What something is linked to: ids, by what a cell says of them."""


@dataclass(frozen=True, slots=True)
class There:
    """What the graph has of a row, by heading; where it has the row."""

    values: Mapping[str, Any] = field(default_factory=dict)
    links: Mapping[str, Far] = field(default_factory=dict)
    source: str | None = None

    def state(self) -> dict[str, Any]:
        """Give it as a row would say it, for the columns that hold one value."""
        return {**self.values, **{heading: next(iter(far), None) for heading, far in self.links.items()}}


@dataclass(slots=True)
class Pile:
    """Records to write in one batch."""

    nodes: list[NodeRecord] = field(default_factory=list)
    links: list[LinkRecord] = field(default_factory=list)
    dropped: list[LinkRecord] = field(default_factory=list)

    def batch(self) -> Batch:
        """Give the records as a batch."""
        return Batch(tuple(self.nodes), tuple(self.links), tuple(self.dropped))


class Properties:
    """The columns of a sheet that are properties, and where their row is from."""

    def __init__(self, sheet: Sheet) -> None:
        self._source = sheet.source
        self._columns = [
            (column.heading, column.place.name, column.kind in HIDDEN)
            for column in sheet.columns
            if isinstance(column.place, Property) and column.kind is not Kind.SOURCE
        ]

    def expressions(self, variable: str) -> list[str]:
        """Give what reads them in Cypher, the source first."""
        source = f"{variable}.{self._source}" if self._source else "null"
        return [source, *(f"{variable}.{name}" for _, name, _ in self._columns)]

    def sourced(self, changed: Mapping[str, Value], source: str) -> dict[str, Value]:
        """Say beside what changes where it is from."""
        return {**changed, self._source: source} if self._source else dict(changed)

    def read(self, row: Sequence[Any]) -> tuple[str | None, dict[str, Any], Sequence[Any]]:
        """Give the source, the values by heading, and what of a row comes after them."""
        source, *values = row
        after = len(self._columns)
        told = {heading: _plain(value) for (heading, _, _), value in zip(self._columns, values, strict=False)}
        return source, told, values[after:]

    def changed(self, said: Mapping[str, Any], was: Mapping[str, Any]) -> dict[str, Value]:
        """Give the properties, by name, of which a row says something else than the graph."""
        return {
            name: _written(said[heading])
            for heading, name, _ in self._columns
            if heading in said and _differs(said[heading], was.get(heading))
        }

    def words(self, changed: Mapping[str, Value], was: Mapping[str, Any]) -> Iterator[str]:
        """Say what changes, but not what is nobody's to read."""
        for heading, name, hidden in self._columns:
            if name in changed:
                old, new = _shown(was.get(heading)), _shown(changed[name])
                yield f"{heading} changed" if hidden else f"{heading} {old} → {new}"


def source_of(said: Mapping[str, Any], there: There | None, own: str, sources: Container[str]) -> str:
    """Choose where a row is from: this workbook, or the source that an export named and the graph has.

    An export that was edited still names the source of what it said before: what changed since is from here.
    """
    named: str = said.get("source") or own
    return own if named not in sources or (there and there.source == named) else named


def _plain(value: Any) -> Any:  # noqa: ANN401 - what the driver gives for a property
    return value.to_native() if type(value) in (Date, DateTime) else value


def _written(value: Any) -> Value:  # noqa: ANN401 - what a cell said
    return list(value) if type(value) is tuple else value


def _differs(said: Any, was: Any) -> bool:  # noqa: ANN401 - what a cell said, and what the graph has
    """Compare; the order of a list and the spaces in a text say nothing."""
    if said == was:
        return False
    if type(said) is tuple:
        return sorted(said) != sorted(was or ())
    return not (type(said) is str and type(was) is str and said == tidy(was))


def _shown(value: Any) -> str:  # noqa: ANN401 - a property's value
    match value:
        case None:
            return "nothing"
        case True:
            return "yes"
        case list():
            return ", ".join(value)
        case _:
            return str(value)
