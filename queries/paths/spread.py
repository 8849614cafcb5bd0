"""What lies around a node, as Cypher: level by level, each node once, hubs shown but not passed."""

from dataclasses import dataclass
from typing import Final

from queries.paths.around import Ground, passable

DEEPEST: Final = 3
STATE: Final = "s, barred, reached, edge, spent"


@dataclass(frozen=True, slots=True)
class Spread:
    """All that lies around `s`, which is bound, or null; not through the list `barred`."""

    ground: Ground
    depth: str
    nodes: str
    """So many nodes at once; more, and it is given up."""

    def clause(self) -> str:
        """Go on, and bind `reached`, the nodes by their distance and id, and `spent`, whether it was given up."""
        return " ".join([self._begin(), *(self._further(level) for level in range(2, DEEPEST + 1))])

    def _begin(self) -> str:
        """The neighbours of the centre, which may be a hub."""
        return (
            f"CALL (s) {{ WITH s AS n WHERE {self.ground.standing('n')} {self.ground.around()}"
            f" {self._kept()} AS edge }}"
            f" WITH s, barred, [s] + edge AS reached, edge, size(edge) >= {self.nodes} AS spent"
        )

    def _further(self, level: int) -> str:
        return (
            f"CALL ({STATE}) {{ UNWIND CASE WHEN NOT spent AND {self.depth} >= {level} THEN edge ELSE [] END AS n"
            f" WITH n WHERE {passable('n')} AND NOT n IN barred"
            f" CALL (n) {{ {self.ground.near()} RETURN collect(m) AS around }}"
            f" WITH around WHERE size(around) <= {self.ground.hub} UNWIND around AS m"
            f" WITH DISTINCT m WHERE NOT m IN reached {self._kept()} AS further }}"
            f" WITH s, barred, reached + further AS reached, further AS edge,"
            f" spent OR size(reached) + size(further) > {self.nodes} AS spent"
        )

    def _kept(self) -> str:
        return f"WITH m LIMIT {self.nodes} + 1 WITH m ORDER BY m.id RETURN collect(m)"


def pairs(ground: Ground) -> str:
    """Bind `place` and `other` to the places in the list `near` of every two nodes that may be linked, each two once.

    A hub is not looked around: what is linked to it is, and of two hubs it is not known.
    """
    at = "range(0, size(near) - 1)"
    return (
        f"CALL (near) {{ UNWIND {at} AS place WITH place, near[place] AS n"
        f" CALL (n) {{ {ground.near()} RETURN collect(m) AS around }}"
        f" WITH place, around, size(around) > {ground.hub} AS hub"
        f" RETURN collect([place, hub, CASE WHEN hub THEN [] ELSE [o IN {at} WHERE near[o] IN around] END])"
        " AS looked }"
        " UNWIND looked AS one UNWIND CASE WHEN one[1] THEN [o IN looked WHERE o[1] | o[0]] ELSE one[2] END AS two"
        " WITH DISTINCT near, CASE WHEN one[0] < two THEN one[0] ELSE two END AS place,"
        " CASE WHEN one[0] < two THEN two ELSE one[0] END AS other"
        " WITH near, place, other WHERE place < other"
    )
