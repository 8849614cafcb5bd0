"""Cells with their counts and the value of their gap, as one clause: all of them, an objective's, or one."""

from queries.compiler.names import Filling, Names
from queries.coverage.counting import Asked, Level, counted
from queries.coverage.gaps import LACKS, MILLIONTHS, SOUGHT

CELL = ("o", "r", "value", *LACKS)
"""What is bound of a cell: the objective, the region, the value in millionths, the counts."""


def valued(names: Names, told: Filling, *, objective: str = "", region: str = "") -> str:
    """Bind what `CELL` names, by the names that `told` gives; it stands inside `CALL () { … RETURN … }`.

    `told` knows `as_of` and `scheme`, both parameters. `objective` and `region` are conditions on `{o}` and `{r}` that
    limit what is counted: `{o}.code = $p.p1`.
    """
    asked = Asked(
        measures=SOUGHT,
        levels=(Level.CELL,),
        as_of=told["as_of"],
        scheme=told["scheme"],
        objective=objective,
        region=region,
        every_cell=True,
    )
    found = counted(names, asked)
    sums = ", ".join(
        f"sum(CASE {found.what} WHEN '{name}' THEN {found.number} ELSE 0 END) AS {told[name]}" for name in LACKS
    )
    others = ", ".join(told[name] for name in CELL if name != "value")
    placed = f"{found.clause} WITH {found.a} AS {told['o']}, {found.b} AS {told['r']}, {sums}"
    return f"{placed} WITH {told(MILLIONTHS)} AS {told['value']}, {others}"
