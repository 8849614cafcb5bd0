"""Columns that are dear to make and the same until the graph changes: the service keeps them, and gives them back.

The statement looks which change on record is the newest. If it is the one that the kept rows were made after, they are
taken from the parameter; else they are made, and with them comes the change, so that the service can keep both.
"""

from collections.abc import Callable
from dataclasses import dataclass

from queries.compiler.fields import Compilation
from queries.compiler.names import PARAMETERS, written
from queries.compiler.shapers import Row

NEWEST = "OPTIONAL MATCH (h:Head {id: 'changes'}) OPTIONAL MATCH (n:Change {seq: h.seq}) WITH n.id AS "


@dataclass(frozen=True, slots=True)
class Kept:
    """Rows that may be kept: where a record has `[change, rows]`, the parameter by which they are given back.

    They are the same for the same text and the same values of some parameters.
    """

    take: Callable[[Row], Row]
    parameter: str
    text: str
    values: tuple[str, ...]


def keeping(c: Compilation, rows: str, take: Callable[[Row], Row], *parameters: str) -> str:
    """Wrap an expression for rows of plain values: `[change, rows]`. What depends on who asks is not kept."""
    known, change = c.names.parameter(lambda _: None), c.names.variable("change")
    if written("viewer") not in rows:
        values = tuple(each.removeprefix(f"${PARAMETERS}.") for each in parameters)
        c.kept.append(Kept(take, known.removeprefix(f"${PARAMETERS}."), rows, values))
    made = f"CASE WHEN {change} = {known}.change THEN {known}.rows ELSE {rows} END AS {change}rows"
    return f"head(COLLECT {{ {NEWEST}{change} WITH {change}, {made} RETURN [{change}, {change}rows] }})"
