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
