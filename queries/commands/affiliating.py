"""Statements about the organization that somebody joins with."""

from typing import Final

from queries.model.organization import STANDING

_FOUND: Final = (
    "CYPHER 5 CALL () { MATCH (o:Node {id: $organization}) RETURN o"
    " UNION MATCH (:Alias {id: $organization})-[:LEADS_TO]->(o:Node) RETURN o } WITH o WHERE o:Organization"
)
ORGANIZATION: Final = (
    f"{_FOUND} RETURN o.id AS id, o.name AS name, {STANDING.format(n='o', s='s', as_of='$today')} AS standing"
)
"""An organization by its id, or by one that was merged away."""

CONFIRM: Final = (
    f"{_FOUND} MATCH (p:Node {{id: $person}}) MERGE (p)-[r:AFFILIATED_WITH]->(o) ON CREATE SET r.since = $today"
    " SET r.since = CASE WHEN r.until <= $today THEN $today ELSE r.since END, r.confirmedAt = $at, r.confirmedBy = $by"
    " REMOVE r.claimed, r.until RETURN o.id AS id"
)
"""Say that a person belongs to an organization, on somebody's word; one who had left belongs to it again."""
