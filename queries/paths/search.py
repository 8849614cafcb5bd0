"""The search for paths, as Cypher: from both ends towards each other, one step at a time.

A *way* is the beginning of a path, a list of nodes; the ways from an end (`a`, `b`) all have one length. Each length of
a path is looked for in turn: the list of fewer ways goes on by a step, then ways that end at the same node are joined.
"""

from dataclasses import dataclass
from typing import Final

from queries.paths.around import Ground, passable

LONGEST: Final = 6
STATE: Final = "s, e, named, barred, a, b, found, spent"


@dataclass(frozen=True, slots=True)
class Search:
    """A search from `s` to `e`, which are bound, or null; and not through the list `barred`."""

    ground: Ground
    most: str
    """The greatest length."""
    k: str
    """So many paths."""
    ways: str
    """So many ways, or pairs of them, at once; more, and it is given up."""

    def clause(self) -> str:
        """Go on, and bind `found`, the paths in their order, and `spent`, whether it was given up."""
        rounds = " ".join(self._round(length) for length in range(3, LONGEST + 1))
        return f"{self._begin()} {self._join(2)} {rounds}"

    def _begin(self) -> str:
        """The neighbours of the ends, which may be hubs."""
        near = "[each IN nears WHERE each[0] = {0} | each[1]][0]"
        return (
            f"CALL (s, e) {{ UNWIND [s, e] AS n CALL (n) {{ WITH n WHERE {self.ground.standing('n')}"
            f" {self.ground.around()} WITH m LIMIT {self.ways} + 1 RETURN collect(m) AS near }}"
            " RETURN collect([n, near]) AS nears }"
            f" WITH s, e, named, barred, {near.format('s')} AS first, {near.format('e')} AS last"
            " WITH s, e, named, barred, CASE WHEN e IN first THEN [[s, e]] ELSE [] END AS found,"
            f" size(first) > {self.ways} OR size(last) > {self.ways} AS spent,"
            f" [m IN first WHERE {self._goes_on('m')} | [s, m]] AS a,"
            f" [m IN last WHERE {self._goes_on('m')} | [e, m]] AS b"
        )

    def _goes_on(self, node: str) -> str:
        return f"{passable(node)} AND {node} <> s AND {node} <> e AND NOT {node} IN barred"

    def _round(self, length: int) -> str:
        return f"{self._grow(length)} {self._join(length)}"

    def _open(self, length: int) -> str:
        """Whether paths of a length are still wanted."""
        return f"NOT spent AND size(found) < {self.k} AND {self.most} >= {length}"

    def _grow(self, length: int) -> str:
        shorter = "size(a) <= size(b)"
        return (
            f"CALL ({STATE}) {{"
            f" UNWIND CASE WHEN NOT ({self._open(length)}) THEN [] WHEN {shorter} THEN a ELSE b END AS way"
            " WITH way[-1] AS n, collect(way) AS ways"
            f" CALL (n) {{ {self.ground.near()} RETURN collect(m) AS around }}"
            f" WITH ways, around WHERE size(around) <= {self.ground.hub}"
            f" UNWIND around AS m WITH ways, m WHERE {self._goes_on('m')}"
            " UNWIND ways AS way WITH way, m WHERE NOT m IN way"
            f" WITH way + [m] AS longer LIMIT {self.ways} + 1 RETURN collect(longer) AS grown }}"
            f" WITH s, e, named, barred, found, CASE WHEN {shorter} THEN grown ELSE a END AS a,"
            f" CASE WHEN {shorter} THEN b ELSE grown END AS b, spent OR size(grown) > {self.ways} AS spent"
        )

    def _join(self, length: int) -> str:
        """Ways of both lists that end at the same node, unless it is a hub, or they meet before."""
        each = "[way IN a | [way, true]] + [way IN b | [way, false]]"
        return (
            f"CALL ({STATE}) {{ UNWIND CASE WHEN {self._open(length)} THEN {each} ELSE [] END AS each"
            " WITH each[0][-1] AS n, collect(CASE WHEN each[1] THEN each[0] END) AS heads,"
            " collect(CASE WHEN NOT each[1] THEN each[0] END) AS tails"
            " WITH n, heads, tails WHERE size(heads) > 0 AND size(tails) > 0"
            f" CALL (n) {{ {self.ground.near()} RETURN count(m) AS neighbours }}"
            f" WITH heads, tails WHERE neighbours <= {self.ground.hub}"
            " UNWIND heads AS head UNWIND tails AS tail"
            " WITH head, tail WHERE none(n IN head WHERE n IN tail[..-1])"
            f" WITH head + reverse(tail)[1..] AS path LIMIT {self.ways} + 1"
            " WITH path ORDER BY [n IN path | n.id] RETURN collect(path) AS met }"
            f" WITH s, e, named, barred, a, b, (found + met)[..{self.k}] AS found,"
            f" spent OR size(met) > {self.ways} AS spent"
        )
