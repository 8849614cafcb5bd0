"""Conditions on a value. A missing value equals none, and differs from all."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from typing import Any, cast

from queries.compiler.arguments import Leaf, Tree
from queries.compiler.names import Names, Read
from queries.compiler.refusals import bad_input
from queries.model.folding import fold
from queries.money import minor_units

INFIX = {
    "eq": "=",
    "ne": "<>",
    "in": "IN",
    "notIn": "IN",
    "lt": "<",
    "lte": "<=",
    "gt": ">",
    "gte": ">=",
    "contains": "CONTAINS",
    "startsWith": "STARTS WITH",
    "endsWith": "ENDS WITH",
}

Change = Callable[[object], object]


@dataclass(frozen=True, slots=True)
class Operand:
    """A value to set a condition on: how it is read, and read with case ignored; how a parameter becomes like it."""

    cypher: str
    folded: str | None = None
    change: Change = lambda value: value


def conditions(names: Names, operand: Operand, tree: dict[str, Tree], place: str) -> list[str]:
    """Every operator that is given must hold. `place` names the field in errors."""
    rest = dict(tree)
    mode = rest.pop("mode", None)
    if isinstance(mode, Leaf) and plain(mode.now) == "INSENSITIVE" and operand.folded:
        operand = Operand(operand.folded, change=_folded)
    return [_condition(names, operand, operator, leaf, place) for operator, leaf in rest.items()]


def _condition(names: Names, operand: Operand, operator: str, leaf: Tree, place: str) -> str:
    value = operand.cypher
    if not isinstance(leaf, Leaf):
        return _null(operator, value, place)
    if operator == "isNull":
        return f"{value} IS NULL" if leaf.now else f"{value} IS NOT NULL"
    told = f"{value} {INFIX[operator]} {names.parameter(_reader(leaf.read, operand.change))}"
    if operator == "ne":
        return f"({value} IS NULL OR {told})"
    return f"({value} IS NULL OR NOT {told})" if operator == "notIn" else told


def _null(operator: str, value: str, place: str) -> str:
    if operator in ("eq", "ne"):
        return f"{value} IS NULL" if operator == "eq" else f"{value} IS NOT NULL"
    raise bad_input(f"`{operator}` of `{place}` takes a value, not null; leave it out, or ask with `isNull`.")


def _reader(read: Read, change: Change) -> Read:
    def changed(values: object) -> object:
        value = read(values)  # type: ignore[arg-type]  # the request's values
        return [change(plain(each)) for each in value] if isinstance(value, list) else change(plain(value))

    return changed


def plain(value: object) -> object:
    """An enum's value as the graph has it: its name."""
    return value.value if isinstance(value, Enum) else value


def _folded(value: object) -> object:
    return fold(value) if isinstance(value, str) else value


def money(names: Names, minor: str, currency: str, tree: dict[str, Tree], place: str) -> list[str]:
    """Conditions on an amount; only amounts in the same currency compare."""
    told = []
    for operator, leaf in tree.items():
        if operator == "isNull":
            told += conditions(names, Operand(minor), {"isNull": leaf}, place)
        elif operator == "currency":
            told += conditions(
                names, Operand(currency, f"toLower({currency})"), cast("dict[str, Tree]", leaf or {}), place
            )
        else:
            told.append(_amount(names, minor, currency, operator, leaf, place))
    return told


def _amount(names: Names, minor: str, currency: str, operator: str, leaf: Tree, place: str) -> str:
    if not isinstance(leaf, dict):
        return _null(operator, minor, place)
    amount, unit = cast("Leaf", leaf["amount"]), cast("Leaf", leaf["currency"])
    same = f"{currency} = {names.parameter(unit.read)}"
    value = names.parameter(lambda values: minor_units(cast("Any", amount.read(values)), str(unit.read(values))))
    if operator == "ne":
        return f"({minor} IS NULL OR NOT ({same} AND {minor} = {value}))"
    return f"({same} AND {minor} {INFIX[operator]} {value})"
