"""A graph as CSV files that Neo4j's own import reads: one for each kind of row, so that no row has a gap.

Rows are of a kind if they have the same labels or type, the same properties and the same types of values.
"""

from collections.abc import Callable, Iterable, Mapping
from datetime import date, datetime
from pathlib import Path
from typing import Any, Final, TextIO

from neo4j.time import Date, DateTime

BUFFER: Final = 1 << 18
BETWEEN: Final = "\x1f"
"""Stands between the values of a list."""
HOW_LISTS_ARE_READ: Final = "--array-delimiter=U+001F"


class UnholdableError(ValueError):
    """A file cannot hold something as the graph has it; the message says what."""


def _text(value: str) -> str:
    return '"' + value.replace('"', '""') + '"'


def _boolean(value: bool) -> str:  # noqa: FBT001  # a value of a row, not a switch
    return "true" if value else "false"  # the import of 5.26 takes "True" for false


def _list(values: list[Any]) -> str:
    if values in ([], [""]) or any(not isinstance(each, str) or BETWEEN in each for each in values):
        raise UnholdableError(f"the list {values}")  # the import takes an empty list for none
    return _text(BETWEEN.join(values))


_FORMS: Final[dict[type, tuple[str, Callable[[Any], str]]]] = {
    str: ("string", _text),
    int: ("long", str),
    bool: ("boolean", _boolean),
    date: ("date", date.isoformat),
    Date: ("date", Date.iso_format),
    datetime: ("datetime", datetime.isoformat),
    DateTime: ("datetime", DateTime.iso_format),
    list: ("string[]", _list),
    type(None): ("IGNORE", lambda _: ""),
}
"""The import's name of a type, and how its values are written."""

Kind = tuple[str, str, tuple[str, ...], tuple[str, ...], tuple[type, ...]]
"""The option that takes such rows, labels or type, where ids are unique, names and types of properties."""


class _Table:
    """The rows of a kind."""

    def __init__(self, file: TextIO, forms: Iterable[Callable[[Any], str]]) -> None:
        self.file = file
        self._forms = tuple(forms)
        self.lines = False
        """Whether a value has several lines."""

    def write(self, values: Iterable[Any]) -> None:
        row = ",".join([form(value) for form, value in zip(self._forms, values, strict=True)])
        if "\n" in row or "\r" in row:
            self.lines = True
        self.file.write(row + "\n")


class CsvFiles:
    """The files that one process writes; `name` begins the names of its own."""

    def __init__(self, folder: Path, name: str) -> None:
        self._folder = folder
        self._name = name
        self._tables: dict[Kind, _Table] = {}

    def node(self, labels: str, space: str, row: Mapping[str, Any]) -> None:
        """Write a node (`Node:Person`); its `id`, one of its properties, is unique in the space."""
        self._table("nodes", labels, (space,), row).write(row.values())

    def link(self, kind: str, spaces: tuple[str, str], start: str, end: str, properties: Mapping[str, Any]) -> None:
        """Write a relationship between the nodes of two ids."""
        self._table("relationships", kind, spaces, properties).write((start, end, *properties.values()))

    def close(self) -> list[str]:
        """Close the files; the arguments that tell an import of them, if it is run in their folder."""
        for table in self._tables.values():
            table.file.close()
        taken = [
            f"--{kind[0]}={kind[1]}={_header_name(_name(table))},{_name(table)}" for kind, table in self._tables.items()
        ]
        lines = ",".join(_name(table) for table in self._tables.values() if table.lines)
        return [*taken, *([f"--multiline-fields={lines}", "--multiline-fields-format=v2"] if lines else [])]

    def _table(self, option: str, name: str, spaces: tuple[str, ...], properties: Mapping[str, Any]) -> _Table:
        kind = (option, name, spaces, tuple(properties), tuple(map(type, properties.values())))
        return self._tables.get(kind) or self._new(kind)

    def _new(self, kind: Kind) -> _Table:
        path = self._folder / f"{self._name}{len(self._tables)}.csv"
        path.with_name(_header_name(path.name)).write_text(_header(kind))
        file = path.open("w", encoding="utf-8", newline="", buffering=BUFFER)
        ends = [_text] * (len(kind[2]) if kind[0] == "relationships" else 0)
        self._tables[kind] = _Table(file, [*ends, *(_FORMS[each][1] for each in kind[4])])
        return self._tables[kind]


def _name(table: _Table) -> str:
    return f"./{Path(table.file.name).name}"  # the import wants a path, and takes it for a regular expression


def _header_name(name: str) -> str:
    return name.replace(".csv", "-header.csv")


def _header(kind: Kind) -> str:
    option, name, spaces, names, types = kind
    odd = [each for each in (*name.split(":"), *names) if not each.isidentifier()]
    odd += [each.__name__ for each in types if each not in _FORMS]
    if odd:
        raise UnholdableError(odd[0])
    columns = [f"{each}:{_FORMS[type_][0]}" for each, type_ in zip(names, types, strict=True)]
    if option == "nodes":
        columns[names.index("id")] = f"id:ID({spaces[0]})"
    else:
        columns[:0] = [f":START_ID({spaces[0]})", f":END_ID({spaces[1]})"]
    return ",".join(columns)
