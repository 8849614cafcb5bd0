"""Values that Python makes of a record: what cannot be said in Cypher, or is better said once, in Python."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, cast

from graphql import FieldNode, GraphQLObjectType, get_named_type

from queries.compiler.arguments import Leaf, Tree
from queries.compiler.fields import Compilation
from queries.compiler.names import PARAMETERS, Read
from queries.compiler.operators import plain
from queries.compiler.shapers import Code, Completion, Row, Shaper, Trail, complete_all

Make = Callable[..., Any]
"""Takes the statement's parameters and the columns that it is made of."""
Pick = Callable[[Any], Any]


@dataclass(frozen=True, slots=True)
class Made:
    """A value that is made of parameters and columns."""

    make: Make
    columns: tuple[int, ...]

    def source(self, row: str, code: Code) -> str:  # noqa: D102
        return f"{code.value(self.make)}(p{''.join(f', {row}[{at}]' for at in self.columns)})"

    def complete(self, row: Row, done: Completion, trail: Trail) -> Any:  # noqa: ANN401, ARG002, D102
        return self.make(done.parameters, *(row[at] for at in self.columns))


@dataclass(frozen=True, slots=True)
class MadeRows:
    """A list of objects, each of a row that is made."""

    made: Made
    item: Shaper

    def source(self, row: str, code: Code) -> str:  # noqa: D102
        inner = code.name("r")
        return f"[{self.item.source(inner, code)} for {inner} in {self.made.source(row, code)}]"

    def complete(self, row: Row, done: Completion, trail: Trail) -> list[object]:  # noqa: D102
        return complete_all(self.item, self.made.complete(row, done, trail), done, trail)


Check = Callable[[Mapping[str, Any], Row], None]
"""Takes the statement's parameters and a row; raises `RefusedError` where it speaks against an answer."""


@dataclass(frozen=True, slots=True)
class Checked:
    """What is shaped from the one row of a column, unless it is refused for what that row says."""

    at: int
    check: Check
    item: Shaper

    def source(self, row: str, code: Code) -> str:  # noqa: D102
        inner = code.name("r")
        checked = f"for {inner} in {row}[{self.at}] if not {code.value(self.check)}(p, {inner})"
        return f"[{self.item.source(inner, code)} {checked}][0]"

    def complete(self, row: Row, done: Completion, trail: Trail) -> Any:  # noqa: ANN401, D102
        (told,) = row[self.at]
        self.check(done.parameters, told)
        return self.item.complete(told, done, trail)


def picked(c: Compilation, type_name: str, nodes: list[FieldNode]) -> Pick:
    """Make the function that takes what is selected out of a plain value."""
    fields = cast("GraphQLObjectType", c.schema.type_map[type_name]).fields
    picks: list[tuple[str, str, Pick | None]] = []
    for key, asked in c.document.below(type_name, nodes).items():
        name = asked[0].name.value
        inner = get_named_type(fields[name].type) if name in fields else None
        picks.append((key, name, picked(c, inner.name, asked) if isinstance(inner, GraphQLObjectType) else None))

    def pick(value: Any) -> Any:  # noqa: ANN401  # JSON in, JSON out
        if isinstance(value, list):
            return [pick(each) for each in value]
        told = {"__typename": type_name} | value
        return {key: inner(told[name]) if inner else told[name] for key, name, inner in picks}

    return pick


@dataclass(frozen=True, slots=True)
class Given:
    """The arguments of a field as parameters: what a statement calls each, and how Python reads it."""

    c: Compilation
    trees: Mapping[str, Tree]

    def written(self, name: str) -> str:
        """How a statement names an argument; `null` where it was not given."""
        leaf = self.trees.get(name)
        return self.c.names.parameter(_plain(leaf.read)) if isinstance(leaf, Leaf) else "null"

    def reader(self, name: str) -> Callable[[Mapping[str, Any]], Any]:
        """Read an argument from the parameters; None where it was not given."""
        key = self.written(name).removeprefix(f"${PARAMETERS}.")
        return lambda parameters: parameters.get(key)


def _plain(read: Read) -> Read:
    return lambda values: plain(read(values))
