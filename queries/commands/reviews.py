"""Statements about seats under review: of leaders and representatives whose organization is no partner any more."""

from typing import Final

from queries.model.enums import RoleName
from queries.model.organization import IS_PARTNER, PARTNER_STANDINGS

_OF_PARTNERS: Final = f"['{RoleName.TASK_FORCE_LEADER}', '{RoleName.REGIONAL_REPRESENTATIVE}']"
_RUNNING: Final = f"s.role IN {_OF_PARTNERS} AND coalesce(s.until > $today, true)"
_PARTNER: Final = IS_PARTNER.format(n="o", s="h", as_of="$today")
_LOSSES: Final = (
    f"MATCH (o)-[:HAS_STANDING]->(h:StandingPeriod) WHERE h.standing IN {PARTNER_STANDINGS} AND h.until <= $today"
)
_LOST: Final = (
    f"s.underReview IS NULL AND NOT {_PARTNER} AND EXISTS {{ {_LOSSES} AND coalesce(h.until > s.lossReviewed, true) }}"
)
"""The seat's organization is no partner any more, and nobody has confirmed the term since it lost that."""

_SEATS: Final = (
    "CYPHER 5 MATCH (o:Node {id: $organization})<-[:ON_BEHALF_OF]-(s:Participation) WHERE "
    + _RUNNING
    + " MATCH (s)-[:IN]->(t:TaskForce) OPTIONAL MATCH (s)<-[:PARTICIPATES]-(p:Person) WITH o, s, t, p WHERE "
)
_SEAT: Final = "RETURN s.id AS seat, s.role AS role, t.name AS force, p.id AS person"
_BEGIN: Final = f" SET s.underReview = true {_SEAT}"

MARK: Final = f"{_SEATS}($person IS NULL OR p.id = $person) AND s.underReview IS NULL{_BEGIN}"
"""Let the seats of an organization's leaders and representatives (of `$person` alone, if given) be under review."""
MARK_LOST: Final = f"{_SEATS}{_LOST}{_BEGIN}"
"""The same, of an organization that is no partner any more, but for terms that were confirmed since."""
UNMARK: Final = f"{_SEATS}s.underReview = true REMOVE s.underReview {_SEAT}"

# Without the hint the planner begins at all organizations, or at all that act for one.
LOST: Final = (
    f"CYPHER 5 MATCH (s:Participation) USING INDEX s:Participation(role) WHERE {_RUNNING}"
    f" MATCH (s)-[:ON_BEHALF_OF]->(o:Organization) WHERE {_LOST}"
    " RETURN DISTINCT o.id AS organization ORDER BY organization"
)
"""The organizations that are no partners any more, whose seats nobody has looked at since."""

IS_PARTNER_TODAY: Final = f"CYPHER 5 MATCH (o:Node {{id: $id}}) RETURN {_PARTNER} AS partner"

CONFIRM_PARTICIPATION: Final = (
    f"CYPHER 5 MATCH (s:Node {{id: $id}}) OPTIONAL MATCH (s)-[:ON_BEHALF_OF]->(o:Organization)"
    f" OPTIONAL {_LOSSES} WITH s, s.lossReviewed AS was, max(h.until) AS lost"
    " REMOVE s.underReview SET s.lossReviewed = coalesce(lost, was)"
    " RETURN toString(was) AS was, toString(s.lossReviewed) AS now"
)
"""Let a term go on: what its organization has lost until today is no reason to look at it again."""
