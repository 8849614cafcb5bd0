"""The coverage matrix as columns of the one record: all counts at once, put into their cells in Python."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain, product
from typing import Any, Final, cast

from graphql import FieldNode

from queries.compiler.arguments import Leaf, Tree
from queries.compiler.columns import Columns
from queries.compiler.fields import Compilation, Scope, money, selected_object, within_int
from queries.compiler.keeping import keeping, keeping_each
from queries.compiler.made import Made, MadeRows, Make
from queries.compiler.names import Filling, Names
from queries.compiler.shapers import Constant, Many, Object, One, Row, Scalar, Shaper
from queries.coverage.counting import Asked, Level, Rows, counted
from queries.coverage.gaps import BESIDE
from queries.coverage.measures import MEASURES, REGIONS, Measure
from queries.language import camel
from queries.model import NOUNS
from queries.model.roots import DEFAULT_SCHEME
from queries.seen import NEVER

AMOUNTS: Final = "amounts"
MEASURED: Final[Mapping[str, str]] = {**{name: name for name in MEASURES}, AMOUNTS: "grants"}
"""The measure that a field shows."""


@dataclass(frozen=True, slots=True)
class Part:
    """A list of the matrix: the type of its items, what each counts for, the nodes that each names."""

    type: str
    level: Level
    nodes: tuple[str, ...]


PARTS: Final = {
    "cells": Part("CoverageCell", Level.CELL, ("Objective", "Region")),
    "goals": Part("GoalCoverage", Level.GOAL, ("Goal",)),
    "regionSums": Part("RegionCoverage", Level.REGION, ("Region",)),
}
AXES: Final = {"objectives": "Objective", "regions": "Region"}
SUMS, COUNTS = 2, 3
"""Columns of an item, after the two for the nodes that it names; counts stand in the order of the measures."""
ORDER: Final = {name: at for at, name in enumerate(MEASURES)}


@dataclass(frozen=True, slots=True)
class Matrix:
    """A matrix that is being compiled: the parameters for its day and its scheme, the column of its counts."""

    c: Compilation
    as_of: str
    scheme: str
    counts: int
    rows: Callable[[Row], list[Row]]
    """The counts, of what the column has."""


@dataclass(frozen=True, slots=True)
class Sought:
    """What is counted, and for what."""

    measures: Mapping[str, Measure]
    levels: tuple[Level, ...]

    @property
    def cells(self) -> bool:
        """Only for cells, each of one objective."""
        return self.levels == (Level.CELL,)

    @property
    def beside(self) -> tuple[str, ...]:
        """Kinds of change that touch nothing of it."""
        return tuple(each for each in BESIDE if each != "candidacy" or "candidacies" not in self.measures)

    def rows(self, names: Names, given: Mapping[str, str], objectives: str) -> Rows:
        """The counts, of some objectives or of all."""
        as_of, scheme = given["as_of"], given["scheme"]
        asked = Asked(measures=self.measures, levels=self.levels, as_of=as_of, scheme=scheme, objectives=objectives)
        told = counted(names, asked)
        row = f"{told.a}.id, {told.b}.id, {told.what}, {told.number}, {told.currency}, {told.minor}"
        return Rows(told.clause, told.a, f"[{row}]")


def coverage(c: Compilation, nodes: list[FieldNode], columns: Columns) -> Object:
    """`coverage`, with whatever is asked of it."""
    given = c.arguments("Query", nodes[0])
    as_of, scheme = c.as_of(given), scheme_of(c, given)
    selected = c.document.below("CoverageMatrix", nodes)
    sought = _sought(c, selected.values())
    counts = columns.query(_kept(c, sought, {"as_of": as_of, "scheme": scheme}, len(columns.told)))
    matrix = Matrix(c, as_of, scheme, counts, _of_each if sought.cells else _of_all)
    return Object(tuple((key, _field(matrix, asked, columns)) for key, asked in selected.items()))


def _kept(c: Compilation, sought: Sought, given: Mapping[str, str], at: int) -> str:
    """The query for the counts, with the change after which they were; it is this column.

    The cells of an objective hold until a change touches it; sums, in which everybody counts once, until any.
    """
    if not sought.measures:
        return "[[null, []]]"
    kept, beside = c.names.variable("kept"), sought.beside

    def take(record: Row) -> Row:
        return cast("Row", record[at][0])

    if sought.cells:
        found = keeping_each(c, sought.rows, given, kept, take, beside=beside)
    else:
        rows, made = c.names.variable("rows"), sought.rows(c.names, given, "")
        clause = f"{made.clause} WITH collect({made.row}) AS {rows}"
        found = keeping(c, (clause, rows), kept, take, beside=beside)
    return f"COLLECT {{ {found} RETURN {kept} }}"


def scheme_of(c: Compilation, given: Mapping[str, Tree]) -> str:
    """The parameter for the scheme that is asked for, or the default one."""
    leaf = given.get("scheme")
    return c.names.parameter(leaf.read if isinstance(leaf, Leaf) else lambda _: DEFAULT_SCHEME)


def measures_of(c: Compilation, names: Iterable[str]) -> dict[str, Measure]:
    """Those that the viewer may know of."""
    told = {name: each for name, each in MEASURES.items() if name in names}
    return {name: each for name, each in told.items() if not hidden(c, each)}


def hidden(c: Compilation, measure: Measure) -> bool:
    """Whether the viewer sees nothing of what is counted."""
    seen = NOUNS[measure.ways[0].label].seen if measure.ways[0].label else None
    return seen is not None and seen.rule(c.audience) == NEVER


def _sought(c: Compilation, fields: Iterable[list[FieldNode]]) -> Sought:
    """What is selected: nothing is looked at for anything else."""
    selected: set[str] = set()
    levels: set[Level] = set()
    for nodes in fields:
        if part := PARTS.get(nodes[0].name.value):
            below = {each[0].name.value for each in c.document.below(part.type, nodes).values()}
            selected |= {MEASURED[name] for name in below if name in MEASURED}
            levels.add(part.level)
    return Sought(measures_of(c, selected), tuple(each for each in Level if each in levels))


def _field(matrix: Matrix, nodes: list[FieldNode], columns: Columns) -> Shaper:
    c, name = matrix.c, nodes[0].name.value
    if name in PARTS:
        return _part(matrix, PARTS[name], nodes, columns)
    if name in AXES:
        return _axis(matrix, AXES[name], nodes, columns)
    if name == "asOf":
        return Scalar(columns.query(f"toString({matrix.as_of})"), c.required("CoverageMatrix", nodes[0]))
    return Constant("CoverageMatrix")  # its name


def _axis(matrix: Matrix, label: str, nodes: list[FieldNode], columns: Columns) -> Many:
    """All objectives or regions."""
    far, rows = matrix.c.names.variable("n"), Columns(matrix.c.names)
    made = _node(matrix, label, far, nodes, rows)
    return Many(columns.query(_rows(matrix, label, far, rows)), made)


def _node(matrix: Matrix, label: str, far: str, nodes: list[FieldNode], rows: Columns) -> Object:
    scope = Scope(NOUNS[label], far, matrix.c.today)
    return selected_object(matrix.c, scope, matrix.c.document.below(label, nodes), rows)


def _rows(matrix: Matrix, label: str, far: str, rows: Columns) -> str:
    only = Filling(matrix.c.names, place=far, scheme=matrix.scheme)(f" WHERE {REGIONS}") if label == "Region" else ""
    return f"COLLECT {{ MATCH ({far}:{label}){only} WITH {far} ORDER BY {far}.code{rows.returning(far)} }}"


def _part(matrix: Matrix, part: Part, nodes: list[FieldNode], columns: Columns) -> MadeRows:
    """One of the lists: an item for each node, or for each two."""
    c = matrix.c
    ends = {label: (c.names.variable("n"), Columns(c.names)) for label in part.nodes}
    for far, rows in ends.values():
        rows.value(f"{far}.id")
    selected = c.document.below(part.type, nodes)
    item = Object(tuple((key, _value(matrix, part, ends, asked)) for key, asked in selected.items()))
    at = (columns.query(_rows(matrix, label, far, rows)) for label, (far, rows) in ends.items())
    return MadeRows(Made(_items(part.level, matrix.rows), (matrix.counts, *at)), item)


def _value(matrix: Matrix, part: Part, ends: Mapping[str, tuple[str, Columns]], nodes: list[FieldNode]) -> Shaper:
    """A field of an item."""
    c, name = matrix.c, nodes[0].name.value
    required = c.required(part.type, nodes[0]) if name != "__typename" else None
    for at, label in enumerate(part.nodes):
        if name == camel(label.lower()):
            return One(at, _node(matrix, label, ends[label][0], nodes, ends[label][1]), required)
    if name == AMOUNTS:
        return Many(SUMS, money(c, nodes, 0, 1))
    if name in MEASURES:
        return Constant(None) if hidden(c, MEASURES[name]) else Scalar(COUNTS + ORDER[name], required, within_int)
    return Constant(part.type)  # its name


def _of_all(kept: Row) -> list[Row]:
    return cast("list[Row]", kept[1])


def _of_each(kept: Row) -> list[Row]:
    return list(chain.from_iterable(rows for _, rows in kept[1]))


def _items(level: Level, rows: Callable[[Row], list[Row]]) -> Make:
    """Make the rows of a list: the nodes that each names, its sums, its counts; noughts where nothing was met."""

    def make(_: Mapping[str, Any], counts: Row, *ends: list[Row]) -> Iterator[Row]:
        told = _gathered(rows(counts[0]))
        for each in product(*ends):
            numbers, sums = told.get(_place(level, [node[0] for node in each]), ({}, []))
            yield [[each[0]], list(each[1:]), sums, *(numbers.get(name, 0) for name in MEASURES)]

    return make


Place = tuple[str | None, str | None]


def _place(level: Level, ids: list[str]) -> Place:
    """What an item counts for, as the counts have it."""
    return (None, ids[0]) if level is Level.REGION else (ids[0], ids[1] if level is Level.CELL else None)


def _gathered(counts: list[Row]) -> dict[Place, tuple[dict[str, int], list[Row]]]:
    """How many there are of each measure, and the sums, by what they are counted for."""
    told: dict[Place, tuple[dict[str, int], list[Row]]] = {}
    for first, second, name, number, currency, minor in counts:
        numbers, sums = told.setdefault((first, second), ({}, []))
        numbers[name] = numbers.get(name, 0) + number
        if currency:
            sums.append((minor, currency))
    for _, sums in told.values():
        sums.sort(key=lambda each: each[1])
    return told
