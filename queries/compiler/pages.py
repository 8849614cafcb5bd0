"""A connection's answer: a page of rows, cut where the next begins, with its cursors, total and facets."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from queries.compiler.cursors import encode
from queries.compiler.shapers import Code, Completion, Object, Row, Shaper, Trail, complete_all


@dataclass(frozen=True, slots=True)
class Slice:
    """Where a page's rows are, the parameter that limits them (one more than asked for), from which end."""

    at: int
    limit: str
    backward: bool
    order: str
    keys: tuple[int, ...]
    """The columns of a row that make its cursor."""

    def cut(self, held: Row, parameters: Mapping[str, Any]) -> tuple[Sequence[Row], bool]:
        """The page's rows in order, and whether there are more beyond it."""
        return cut(held[self.at], parameters[self.limit], self.backward)

    def cursor(self, row: Row) -> str:
        """A row's cursor."""
        return encode(self.order, [row[at] for at in self.keys])


def cut(rows: Sequence[Row], limit: int, backward: bool) -> tuple[Sequence[Row], bool]:  # noqa: FBT001  # called by position
    """The rows without the one too many, which tells that there are more."""
    more = len(rows) >= limit
    page = rows[: limit - 1] if more else rows
    return (page[::-1] if backward else page), more


@dataclass(frozen=True, slots=True)
class Cursor:
    """A row's cursor."""

    slice: Slice

    def source(self, row: str, code: Code) -> str:  # noqa: D102
        return f"{code.value(self.slice.cursor)}({row})"

    def complete(self, row: Row, done: Completion, trail: Trail) -> str:  # noqa: ARG002, D102
        return self.slice.cursor(row)


@dataclass(frozen=True, slots=True)
class Rows:
    """`nodes` or `edges`: an item for each row of the page."""

    item: Shaper

    def source(self, held: str, code: Code) -> str:  # noqa: ARG002, D102
        row = code.name("r")
        return f"[{self.item.source(row, code)} for {row} in rows]"


@dataclass(frozen=True, slots=True)
class Beyond:
    """The columns that tell whether something lies before the cursor `after`, or after the cursor `before`."""

    behind: int | None = None
    ahead: int | None = None

    def flags(self, held: Row) -> tuple[bool, bool]:
        """Whether there is something behind, and ahead."""
        behind, ahead = (at is not None and held[at] for at in (self.behind, self.ahead))
        return behind, ahead


@dataclass(frozen=True, slots=True)
class Info:
    """`pageInfo`."""

    fields: tuple[tuple[str, str], ...]
    slice: Slice

    def source(self, held: str, code: Code) -> str:  # noqa: ARG002, D102
        return f"{code.value(self.told)}(rows, more, beyond)"

    def told(self, rows: Sequence[Row], more: bool, beyond: tuple[bool, bool]) -> dict[str, object]:  # noqa: FBT001
        """The page's place."""
        behind, ahead = beyond
        made = {
            "hasNextPage": (more and not self.slice.backward) or ahead,
            "hasPreviousPage": (more and self.slice.backward) or behind,
            "__typename": "PageInfo",
        }
        return {key: made[name] if name in made else self._cursor(rows, name) for key, name in self.fields}

    def _cursor(self, rows: Sequence[Row], name: str) -> str | None:
        return self.slice.cursor(rows[0 if name == "startCursor" else -1]) if rows else None


@dataclass(frozen=True, slots=True)
class Facets:
    """`facets`: the name and the column of each field that was counted by."""

    fields: tuple[tuple[str, int], ...]
    item: Object

    def source(self, held: str, code: Code) -> str:  # noqa: D102
        row = code.name("r")
        told = "".join(f"({name!r}, {held}[{at}]), " for name, at in self.fields)
        return f"[{self.item.source(row, code)} for {row} in ({told})]"


@dataclass(frozen=True, slots=True)
class Label:
    """What a facet's value is called: its label, or what can be read from it."""

    def source(self, row: str, code: Code) -> str:  # noqa: D102
        return f"{code.value(label)}({row})"

    def complete(self, row: Row, done: Completion, trail: Trail) -> str:  # noqa: ARG002, D102
        return label(row)


def label(row: Row) -> str:
    """`RESEARCH_OR_EDUCATION` → `Research or education`."""
    value, told, _ = row
    if told is not None or value is None:
        return str(told or "Not stated")
    text = str(value)
    return text.replace("_", " ").capitalize() if text.isupper() and len(text) > 3 else text


Part = Rows | Info | Facets | Shaper


@dataclass(frozen=True, slots=True)
class Page:
    """A connection; `held` is the column with its one row, where it does not share its parent's."""

    parts: tuple[tuple[str, Part], ...]
    slice: Slice | None = None
    beyond: Beyond = Beyond()
    held: int | None = None

    def source(self, row: str, code: Code) -> str:  # noqa: D102
        function = code.name("c")
        told = ", ".join(f"{key!r}: {each.source('h', code)}" for key, each in self.parts)
        code.lines.append(f"def {function}(h, p): {self._prepared(code)}return {{{told}}}")
        return f"{function}({row if self.held is None else f'{row}[{self.held}][0]'}, p)"

    def _prepared(self, code: Code) -> str:
        if self.slice is None:
            return ""
        cutting = f"rows, more = {code.value(self.slice.cut)}(h, p); "
        wanted = any(isinstance(each, Info) for _, each in self.parts)
        return f"{cutting}beyond = {code.value(self.beyond.flags)}(h); " if wanted else cutting

    def complete(self, row: Row, done: Completion, trail: Trail) -> dict[str, object]:  # noqa: D102
        held = row if self.held is None else row[self.held][0]
        cut = self.slice.cut(held, done.parameters) if self.slice else ((), False)
        return {key: self._part(each, held, cut, done, (*trail, key)) for key, each in self.parts}

    def _part(self, part: Part, held: Row, cut: tuple[Sequence[Row], bool], done: Completion, trail: Trail) -> object:
        rows, more = cut
        match part:
            case Rows():
                return complete_all(part.item, rows, done, trail)
            case Info():
                return part.told(rows, more, self.beyond.flags(held))
            case Facets():
                return complete_all(part.item, [(name, held[at]) for name, at in part.fields], done, trail)
            case _:
                return part.complete(held, done, trail)
