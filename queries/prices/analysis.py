"""What `networkAnalysis` costs: its rows are there, their nodes are found by id; the snapshot is bounded apart."""

from collections.abc import Callable
from typing import Final

from graphql import FieldNode

from queries.compiler.analysis import ANY, TABLES, RowType, length_of
from queries.model import NOUNS
from queries.prices.bill import Bill, Charge, all_of, reading
from queries.prices.fields import LOOKUP, Tariff, Whence

NAMED: Final = 20
"""Nodes that a row names at most, in one list."""


def analysis(key: str, tariff: Tariff, nodes: list[FieldNode]) -> Charge:
    """All that is asked of it."""
    selected = tariff.c.document.below("NetworkAnalysis", nodes)
    tables = {at: asked for at, asked in selected.items() if asked[0].name.value in TABLES}
    return all_of([_table(f"{key}.{at}", tariff, TABLES[asked[0].name.value], asked) for at, asked in tables.items()])


def _table(at: str, tariff: Tariff, type_: RowType, nodes: list[FieldNode]) -> Charge:
    place = len(tariff.pages)
    tariff.pages.append(length_of(tariff.c, tariff.c.arguments("NetworkAnalysis", nodes[0])))
    shown = [_shown(f"{at}.{key}", tariff, type_, asked) for key, asked in _selected(tariff, type_, nodes)]
    row = all_of([reading(at, 2 * LOOKUP * len(type_.one)), *shown])
    return _times(lambda bill: float(bill.pages[place]), row)


def _selected(tariff: Tariff, type_: RowType, nodes: list[FieldNode]) -> list[tuple[str, list[FieldNode]]]:
    told = tariff.c.document.below(type_.name, nodes).items()
    return [(key, asked) for key, asked in told if asked[0].name.value in (*type_.one, *type_.some)]


def _shown(at: str, tariff: Tariff, type_: RowType, nodes: list[FieldNode]) -> Charge:
    name = nodes[0].name.value
    label, _ = type_.one.get(name) or type_.some[name]
    found = reading(at, 2 * LOOKUP)
    if label == ANY:
        inner = tariff.faces(at, nodes)
    else:
        inner = tariff.node(at, Whence(NOUNS[label]), tariff.c.document.below(label, nodes))
    return _times(lambda _: NAMED if name in type_.some else 1, all_of([found, inner]))


def _times(count: Callable[[Bill], float], each: Charge) -> Charge:
    return lambda bill, rows: each(bill, rows * count(bill))
