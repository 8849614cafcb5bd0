"""The neighbours of a node, and the link between two nodes, as Cypher.

Variables have no digits here, so that they never meet those of a compiled statement.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from queries.language import holds
from queries.links.funders import GIVEN
from queries.model.enums import PathLink, RoleName
from queries.paths.network import OF_OFFICE, PASSED, TIES

KIND: Final = (
    f"CASE WHEN 'REPRESENTS' IN [type(x), type(y)] OR NOT 'IN' IN [type(x), type(y)] THEN '{PathLink.REPRESENTATION}'"
    f" ELSE '{PathLink.PARTICIPATION}' END"
)
SAID_BY: Final = " ".join(
    f"WHEN type(r) IN {[type_ for type_, tie in TIES.items() if tie.said_by == end]} THEN {end}(r)"
    for end in ("startNode", "endNode")
)


def _ranked(values: type[PathLink] | type[RoleName]) -> str:
    return "{" + ", ".join(f"{each.value}: {at}" for at, each in enumerate(values)) + "}"


@dataclass(frozen=True, slots=True)
class Ground:
    """What links hold to, as a statement names it: the day, the links that are asked for, what may be seen."""

    as_of: str
    links: str
    ties: str
    """Their relationships."""
    hub: str
    """More neighbours than so many, and no path goes through."""
    seen: Callable[[str], str]
    """The condition that a node is one of the network, and may be seen."""
    office_seen: str
    """The same of a participation `p`; empty where all may be."""

    def standing(self, node: str) -> str:
        """The condition that a node is one on the day: a partnership that runs, a grant that was given."""
        return f"{self._filled(holds(node))} AND {self._filled(GIVEN, node)}"

    def around(self) -> str:
        """Go on from a node `n`, and bind its neighbours `m`, each once."""
        return (
            f"CALL (n) {{ {self._straight('n', 'm')} AND {self.seen('m')} AND {self.standing('m')} RETURN m"
            f" UNION {self._in_office('n', 'm')} AND {self.seen('m')} RETURN m }}"
        )

    def near(self) -> str:
        """The same, but of a hub only so many that it is seen to be one."""
        return f"{self.around()} WITH m LIMIT {self.hub} + 1"

    def linked(self) -> str:
        """Go on from `n` and `m`, and bind the first of the links between them, if there is one, with what it says.

        It is looked for from the one that has fewer relationships.
        """
        far = "COUNT { (n)--() } > COUNT { (m)--() }"
        said = "CASE WHEN {0} > {1} OR {1} IS NULL THEN {0} ELSE {1} END"
        since, until = said.format("z.since", "r.since"), said.replace(">", "<").format("z.until", "r.until")
        return (
            f"CALL (n, m) {{ WITH CASE WHEN {far} THEN [m, n] ELSE [n, m] END AS two WITH two[0] AS a, two[1] AS b"
            f" CALL (a, b) {{ {self._straight('a', 'b')} WITH r, CASE {SAID_BY} END AS z"
            f" RETURN {_case_of_ties()} AS link, null AS role, coalesce({since}, z.awarded) AS since, {until} AS until,"
            " coalesce(r.source, z.source) AS source, '' AS told"
            f" UNION {self._in_office('a', 'b')} RETURN {KIND} AS link, p.role AS role, p.since AS since,"
            " p.until AS until, p.source AS source, p.id AS told }"
            " WITH link, role, since, until, source, told"
            f" ORDER BY {_ranked(PathLink)}[link], {_ranked(RoleName)}[role],"
            " coalesce(since, date('0001-01-01')), until, source, told LIMIT 1"
            " RETURN link, role, since, until, source }"
        )

    def _straight(self, n: str, m: str) -> str:
        told = f"type(r) IN {self.ties} AND r.claimed IS NULL AND {self._filled(holds('r'))}"
        return f"MATCH ({n})-[r:{'|'.join(TIES)}]-({m}) WHERE {told}"

    def _in_office(self, n: str, m: str) -> str:
        types = "|".join(OF_OFFICE)
        told = " AND ".join(filter(None, (self._filled(holds("p")), self.office_seen)))
        return (
            f"MATCH ({n})-[x:{types}]-(p:Participation) WHERE {told} WITH x, p"
            f" MATCH (p)-[y:{types}]-({m}) WHERE x <> y AND {KIND} IN {self.links}"
        )

    def _filled(self, template: str, grant: str = "") -> str:
        return template.format(as_of=self.as_of, g=grant)


def passable(node: str) -> str:
    """The condition that a path may go through a node of its kind."""
    return f"({' OR '.join(f'{node}:{label}' for label in PASSED)})"


def _case_of_ties() -> str:
    links = dict.fromkeys(tie.link for tie in TIES.values())
    cases = (
        f"WHEN type(r) IN {[type_ for type_, tie in TIES.items() if tie.link is link]} THEN '{link}'" for link in links
    )
    return f"CASE {' '.join(cases)} END"
