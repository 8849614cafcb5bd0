"""From rows by position to the response: a tree that writes its own Python, and that can also complete step by step.

The written form is fast and knows no nulls where none may be; where it meets one it gives up, and `complete` walks the
same tree as the specification says: the error is noted with its path, and null goes up to where it may be.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Protocol

from graphql import FieldNode
from graphql.language import get_location

Row = Sequence[Any]
Trail = tuple[str | int, ...]


class NullFoundError(Exception):
    """There is a null where none may be."""


@dataclass(frozen=True, slots=True)
class Place:
    """A field that may not be null, for the error that says so."""

    name: str
    node: FieldNode


@dataclass(slots=True)
class Code:
    """Python that is being written: functions, and the values that they name."""

    lines: list[str] = field(default_factory=list)
    values: dict[str, object] = field(default_factory=dict)
    count: int = 0

    def name(self, stem: str) -> str:
        """A name that nothing else has."""
        self.count += 1
        return f"{stem}{self.count}"

    def value(self, value: object) -> str:
        """A name for a value; plain ones stand for themselves."""
        if value is None or isinstance(value, bool | int | str):
            return repr(value)
        name = self.name("v")
        self.values[name] = value
        return name


@dataclass(slots=True)
class Completion:
    """A response that is completed step by step: the request's parameters, the errors so far."""

    parameters: Mapping[str, Any]
    errors: list[dict[str, object]] = field(default_factory=list)

    def refuse(self, place: Place, trail: Trail, message: str | None = None) -> None:
        """Note an error at a field."""
        self.errors.append(
            {
                "message": message or f"Cannot return null for non-nullable field {place.name}.",
                "locations": _locations(place.node),
                "path": list(trail),
                "extensions": {"code": "INTERNAL"},
            }
        )


def _locations(node: FieldNode) -> list[dict[str, int]]:
    if node.loc is None:
        return []
    location = get_location(node.loc.source, node.loc.start)
    return [{"line": location.line, "column": location.column}]


class Shaper(Protocol):
    """Makes a value of the response from a row."""

    def source(self, row: str, code: Code) -> str:
        """A Python expression for the value; `row` names the row in it."""
        ...

    def complete(self, row: Row, done: Completion, trail: Trail) -> Any:  # noqa: ANN401  # any JSON value
        """The value; raises `NullFoundError` where it may not be null and is."""
        ...


@dataclass(frozen=True, slots=True)
class Constant:
    """The same for every row: `__typename`, a field that nobody may see."""

    value: object
    required: Place | None = None

    def source(self, row: str, code: Code) -> str:  # noqa: ARG002, D102
        return "null()" if self.required and self.value is None else code.value(self.value)

    def complete(self, row: Row, done: Completion, trail: Trail) -> object:  # noqa: ARG002, D102
        return self.value


@dataclass(frozen=True, slots=True)
class Scalar:
    """A value as the database gives it, or changed by a function of it and of other columns."""

    at: int
    required: Place | None
    change: Callable[..., object] | None = None
    more: tuple[int, ...] = ()

    def source(self, row: str, code: Code) -> str:  # noqa: D102
        value = f"{row}[{self.at}]"
        told = value
        if self.change:
            rest = "".join(f", {row}[{at}]" for at in self.more)
            told = f"{code.value(self.change)}({value}{rest})"
        if self.required:
            return f"({told} if {value} is not None else null())"
        return f"({told} if {value} is not None else None)" if self.change else told

    def complete(self, row: Row, done: Completion, trail: Trail) -> object:  # noqa: D102
        if row[self.at] is None:
            return _missing(self.required, done, trail)
        if not self.change:
            return row[self.at]
        try:
            return self.change(row[self.at], *(row[at] for at in self.more))
        except ValueError as error:
            return _missing(self.required, done, trail, str(error))


def _missing(required: Place | None, done: Completion, trail: Trail, message: str | None = None) -> object:
    if required:
        done.refuse(required, trail, message)
        raise NullFoundError
    return None


@dataclass(frozen=True, slots=True)
class Object:
    """An object whose fields come from one row; it is null where the column `unless` is."""

    fields: tuple[tuple[str, Shaper], ...]
    unless: int | None = None

    def source(self, row: str, code: Code) -> str:  # noqa: D102
        told = "{" + ", ".join(f"{key!r}: {each.source(row, code)}" for key, each in self.fields) + "}"
        return told if self.unless is None else f"(None if {row}[{self.unless}] is None else {told})"

    def complete(self, row: Row, done: Completion, trail: Trail) -> dict[str, object] | None:  # noqa: D102
        if self.unless is not None and row[self.unless] is None:
            return None
        return {key: each.complete(row, done, (*trail, key)) for key, each in self.fields}


@dataclass(frozen=True, slots=True)
class Faces:
    """An object of an interface: the first column says which type it is."""

    types: Mapping[str, Object]

    def source(self, row: str, code: Code) -> str:  # noqa: D102
        made = {}
        for name, each in self.types.items():
            made[name] = code.name("o")
            body = each.source("r", code)
            code.lines.append(f"def {made[name]}(r, p): return {body}")
        told = ", ".join(f"{name!r}: {function}" for name, function in made.items())
        return f"{{{told}}}[{row}[0]]({row}, p)"

    def complete(self, row: Row, done: Completion, trail: Trail) -> dict[str, object] | None:  # noqa: D102
        return self.types[row[0]].complete(row, done, trail)


@dataclass(frozen=True, slots=True)
class One:
    """The object of a column that holds at most one row."""

    at: int
    item: Shaper
    required: Place | None

    def source(self, row: str, code: Code) -> str:  # noqa: D102
        inner = code.name("r")
        listed = f"[{self.item.source(inner, code)} for {inner} in {row}[{self.at}]]"
        return f"one({listed})" if self.required else f"first({listed})"

    def complete(self, row: Row, done: Completion, trail: Trail) -> object:  # noqa: D102
        if not row[self.at]:
            return _missing(self.required, done, trail)
        try:
            return self.item.complete(row[self.at][0], done, trail)
        except NullFoundError:
            if self.required:
                raise
            return None


@dataclass(frozen=True, slots=True)
class Many:
    """All objects of a column that holds rows."""

    at: int
    item: Shaper

    def source(self, row: str, code: Code) -> str:  # noqa: D102
        inner = code.name("r")
        return f"[{self.item.source(inner, code)} for {inner} in {row}[{self.at}]]"

    def complete(self, row: Row, done: Completion, trail: Trail) -> list[object]:  # noqa: D102
        return complete_all(self.item, row[self.at], done, trail)


@dataclass(frozen=True, slots=True)
class Each:
    """A list of a few objects, each made in its own way of the one row."""

    items: tuple[Shaper, ...]

    def source(self, row: str, code: Code) -> str:  # noqa: D102
        return f"[{', '.join(each.source(row, code) for each in self.items)}]"

    def complete(self, row: Row, done: Completion, trail: Trail) -> list[object]:  # noqa: D102
        return [each.complete(row, done, (*trail, position)) for position, each in enumerate(self.items)]


def complete_all(item: Shaper, rows: Sequence[Row], done: Completion, trail: Trail) -> list[object]:
    """Complete a list."""
    return [item.complete(row, done, (*trail, position)) for position, row in enumerate(rows)]


def null() -> object:
    """Give up: there is a null where none may be."""
    raise NullFoundError


def first(items: list[object]) -> object:
    """The only item, if there is one."""
    return items[0] if items else None


def one(items: list[object]) -> object:
    """The only item."""
    return items[0] if items else null()


Shape = Callable[[Row, Mapping[str, Any]], dict[str, object]]


def written(root: Object) -> Shape:
    """The function that makes the response's data from the record and the parameters."""
    code = Code(values={"null": null, "first": first, "one": one})
    told = root.source("h", code)
    source = "\n".join([*code.lines, f"def shape(h, p): return {told}"])
    exec(compile(source, "<shaper>", "exec"), code.values)  # noqa: S102  # our own text; names of fields are quoted
    shape: Shape = code.values["shape"]  # type: ignore[assignment]  # it was just made
    return shape
