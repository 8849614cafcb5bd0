"""Orders: the keys of a list, and the condition that goes on after a cursor."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import cast

from queries.compiler.arguments import Leaf, Tree
from queries.compiler.cursors import decode
from queries.compiler.names import Names
from queries.compiler.operators import plain
from queries.language import EdgeValue, Noun


@dataclass(frozen=True, slots=True)
class Key:
    """A key of an order: its name, how it is read, its type, which way."""

    name: str
    cypher: str
    type: str = "String"
    descending: bool = False

    def reads(self, *, backward: bool) -> str:
        """The key in ORDER BY."""
        return f"{self.cypher} DESC" if self.descending is not backward else self.cypher

    def beyond(self, value: str, *, backward: bool, inclusive: bool = False) -> str:
        """The condition that a node stands after a value."""
        sign = "<" if self.descending is not backward else ">"
        return f"{self.cypher} {sign}{'=' if inclusive else ''} {value}"


@dataclass(frozen=True, slots=True)
class Order:
    """The keys of a list; the last is unique."""

    noun: Noun
    keys: tuple[Key, ...]

    @property
    def signature(self) -> str:
        """What a cursor of this order carries."""
        keys = ",".join(f"{'-' if key.descending else ''}{key.name}" for key in self.keys)
        return f"{self.noun.label}:{keys}"

    def by(self, *, backward: bool = False) -> str:
        """The ORDER BY clause."""
        return "ORDER BY " + ", ".join(key.reads(backward=backward) for key in self.keys)

    def cursor_values(self, names: Names, cursor: Leaf, place: str) -> list[str]:
        """Parameters for the values of a cursor."""
        types = tuple(key.type for key in self.keys)
        return [
            names.parameter(lambda values, at=at: decode(cursor.read(values), self.signature, types, place)[at])  # type: ignore[misc]
            for at in range(len(self.keys))
        ]

    def after(self, values: Sequence[str], *, backward: bool, inclusive: bool = False) -> str:
        """The condition that a node stands after a cursor: the first key alone narrows, so that an index serves."""
        first, *rest = self.keys
        if not rest:
            return first.beyond(values[0], backward=backward, inclusive=inclusive)
        narrowed = first.beyond(values[0], backward=backward, inclusive=True)
        beyond = first.beyond(values[0], backward=backward)
        if len(rest) == 1:
            last = rest[0].beyond(values[1], backward=backward, inclusive=inclusive)
            return f"{narrowed} AND ({beyond} OR {last})"
        return f"{narrowed} AND CASE WHEN {beyond} THEN true {self._cases(values, backward, inclusive)} END"

    def _cases(self, values: Sequence[str], backward: bool, inclusive: bool) -> str:  # noqa: FBT001
        *middle, last = list(zip(self.keys, values, strict=True))[1:]
        told = [
            f"WHEN {key.beyond(value, backward=backward)} THEN true WHEN {key.cypher} <> {value} THEN false"
            for key, value in middle
        ]
        return " ".join([*told, f"ELSE {last[0].beyond(last[1], backward=backward, inclusive=inclusive)}"])


def order(noun: Noun, variable: str, asked: Tree, edge: dict[str, tuple[EdgeValue, str]] | None = None) -> Order:
    """The order that is asked for, or the noun's own; its key comes last."""
    wanted = [_wanted(each) for each in cast("list[Tree]", asked or [])] or [(name, False) for name in noun.order]
    keys: dict[str, Key] = {}
    for name, descending in [*wanted, (noun.key, False)]:
        keys.setdefault(name, _key(noun, variable, name, descending, edge or {}))
    return Order(noun, tuple(_until_unique(noun, list(keys.values()))))


def _wanted(each: Tree) -> tuple[str, bool]:
    asked = cast("dict[str, Leaf]", each)
    direction = asked.get("direction")
    return str(plain(asked["field"].now)).lower(), bool(direction and plain(direction.now) == "DESC")


def _key(
    noun: Noun,
    variable: str,
    name: str,
    descending: bool,  # noqa: FBT001  # a key's own property
    edge: dict[str, tuple[EdgeValue, str]],
) -> Key:
    if name == "id":
        return Key(name, f"{variable}.id", descending=descending)
    if name in edge:
        value, cypher = edge[name]
        return Key(name, cypher, value.type, descending)
    declared = noun.sortable[name]
    return Key(name, f"{variable}.{declared.order}", declared.type, descending)


def _until_unique(noun: Noun, keys: list[Key]) -> list[Key]:
    """Keys after a unique one decide nothing."""
    unique = {"id", *(name for name, each in noun.stored.items() if each.unique)}
    ends = next(position for position, key in enumerate(keys) if key.name in unique)
    return keys[: ends + 1]
