"""What a change says that was, or is: JSON as it was noted, or the part of a lot that speaks of one node."""

from functools import partial
from typing import Any

import orjson

from queries.compiler.columns import Columns
from queries.compiler.shapers import Scalar
from queries.language import Recorded
from queries.lots import PART, Entry, entries_of


def recorded(declared: Recorded, variable: str, whose: str, columns: Columns) -> Scalar:
    """Read it; `whose` is the expression for the id of the node that the changes were asked of, if they were of one."""
    own = columns.value(f"{variable}.{declared.name}")
    if not whose:
        return Scalar(own, None, orjson.loads)
    side = Entry._fields.index(declared.name)
    return Scalar(columns.value(whose), None, partial(_told, side), (own, columns.value(_part(variable, whose))))


def _part(variable: str, whose: str) -> str:
    """The part of a lot that speaks of a node."""
    each, all_ = f"{variable}at", f"{variable}all"
    place = f"UNWIND range(0, size({all_}) - 1) AS {each} WITH {each}, {all_} WHERE {all_}[{each}] = {whose}"
    known = f"UNWIND [{variable}.subjects] AS {all_} WITH {all_} WHERE {all_} IS NOT NULL"
    return f"head(COLLECT {{ {known} {place} RETURN {variable}.lot[{each} / {PART}] }})"


def _told(side: int, subject: str, own: str | None, part: str | None) -> Any:  # noqa: ANN401  # JSON
    if part is None:
        return None if own is None else orjson.loads(own)
    return dict(entries_of([part]))[subject][side]
