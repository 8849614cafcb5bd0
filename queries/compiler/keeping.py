"""What is dear to make and the same until the graph changes: the service keeps it, and gives it back.

The statement looks which change on record is the newest. If it is the one that the kept rows were made after, they are
taken from the parameter; else they are made, and with them comes the change, so that the service can keep both.
"""

import re
from collections.abc import Callable

from queries.compiler.fields import Compilation
from queries.compiler.kept import Kept
from queries.compiler.names import PARAMETERS
from queries.compiler.shapers import Row

NEWEST = "OPTIONAL MATCH (h:Head {id: 'changes'}) OPTIONAL MATCH (n:Change {seq: h.seq}) WITH n.id AS "
READ = re.compile(rf"\${PARAMETERS}\.(\w+)")


def keeping(c: Compilation, clause: str, row: str, kept: str, take: Callable[[Row], Row]) -> str:
    """Keep the one row that a clause has, of plain values, for the same values of all it reads: bind `kept`.

    `take` finds in a record what was bound, `[change, row]`. It is a clause, for what is looked at in an expression
    stands in no profile.
    """
    known, change, made = _noted(c, clause, take), c.names.variable("change"), c.names.variable("made")
    same = f"coalesce({change} = {known}.change, false)"
    return (
        f"CALL () {{ {NEWEST}{change} CALL ({change}) {{"
        f" WITH {change} WHERE {same} RETURN {known}.rows AS {made}"
        f" UNION ALL WITH {change} WHERE NOT {same} CALL () {{ {clause} RETURN {row} AS {made} }} RETURN {made} }}"
        f" RETURN [{change}, {made}] AS {kept} }}"
    )


def _noted(c: Compilation, text: str, take: Callable[[Row], Row]) -> str:
    """The parameter by which what is kept of a text is given back."""
    known = c.names.parameter(lambda _: None)
    values = tuple(dict.fromkeys(READ.findall(text)))
    c.kept.append(Kept(take, known.removeprefix(f"${PARAMETERS}."), text, values))
    return known
