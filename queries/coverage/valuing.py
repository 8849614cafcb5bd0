"""The cells of objectives with their counts and the value of their gap, as one clause."""

from collections.abc import Mapping
from typing import Final

from queries.compiler.names import Filling, Names
from queries.coverage.counting import Asked, Level, Rows, counted
from queries.coverage.gaps import LACKS, MILLIONTHS, SOUGHT

VALUE: Final = 0
REGION: Final = 4
COUNTS: Final = 5
"""In the row of a cell: the value of its gap in millionths, then codes and ids of objective and region, the counts."""


def valued(names: Names, given: Mapping[str, str], objectives: str) -> Rows:
    """The rows of the cells of some objectives.

    `given` are parameters, `as_of` and `scheme`; `objectives` is a list that is bound outside.
    """
    told = Filling(names, **given)
    asked = Asked(
        measures=SOUGHT,
        levels=(Level.CELL,),
        as_of=told["as_of"],
        scheme=told["scheme"],
        objectives=objectives,
        every_cell=True,
    )
    found = counted(names, asked)
    told |= {"o": found.a, "r": found.b}
    sums = (f"sum(CASE {found.what} WHEN '{name}' THEN {found.number} ELSE 0 END) AS {told[name]}" for name in LACKS)
    counts = ", ".join(told[name] for name in LACKS)
    codes = told("{o}.code, {r}.code, {o}.id, {r}.id")
    clause = (
        f"{found.clause} WITH {told('{o}, {r}')}, {', '.join(sums)}"
        f" WITH {told(MILLIONTHS)} AS {told['value']}, {told('{o}, {r}')}, {counts}"
    )
    return Rows(clause, told["o"], f"[{told['value']}, {codes}, {counts}]")
