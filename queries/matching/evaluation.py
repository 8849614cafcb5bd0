"""Grants to be found again, and what was known of funders before them: what an evaluation of matches reads."""

from typing import Final

from queries.links.funders import GIVEN

# Who is to find a grant must know what it is for; called off, it was not given.
HIDDEN_GRANTS: Final = (
    "CYPHER 5 MATCH (g:Grant)<-[:GAVE]-(f:Funder)"
    " WHERE g.awarded >= $before AND coalesce(g.status, '') <> 'CANCELLED'"
    " CALL (g) { MATCH (g)-[:SUPPORTS]->(:Objective)<-[:IMPLEMENTS]-(t:TaskForce) RETURN min(t.code) AS code }"
    " CALL (g) { OPTIONAL MATCH (g)-[:SPENT_IN]->(r:Region) RETURN min(r.id) AS region }"
    " WITH g, f, code, region WHERE code IS NOT NULL ORDER BY g.id, f.id"
    " RETURN collect([f.id, code, region, g.amountMinor, g.currency]) AS grants"
)
"""From the day `$before` on, each with one objective, one region, its amount and the funder; one record."""
FUNDERS_THEN: Final = (
    "CYPHER 5 MATCH (f:Funder) OPTIONAL MATCH (f)-[:GAVE]->(g:Grant) WHERE "
    + GIVEN.format(g="g", as_of="$day")
    + " WITH f, count(g) AS given, coalesce(toString(max(g.awarded)), '') AS last"
    " RETURN collect([f.id, given, last]) AS funders"
)
"""Every funder with how many grants it had given on a day, and the latest; one record."""
