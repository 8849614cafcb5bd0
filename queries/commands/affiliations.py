"""Statements about who belongs to which organization, and what standing an organization has."""

from typing import Final

_BOTH: Final = "CYPHER 5 MATCH (p:Node {id: $person}) MATCH (o:Node {id: $organization})"
_ONE: Final = f"{_BOTH} MATCH (p)-[r:AFFILIATED_WITH]->(o)"

AFFILIATION: Final = f"{_ONE} RETURN properties(r) AS there"
"""What there is between a person and an organization."""

CLAIM: Final = (
    f"{_BOTH} MERGE (p)-[r:AFFILIATED_WITH]->(o) ON CREATE SET r.since = $today SET r.claimed = true, r.claimedAt = $at"
)
"""Who had left keeps the days until the claim is confirmed."""

CONFIRM: Final = (
    f"{_BOTH} MERGE (p)-[r:AFFILIATED_WITH]->(o) ON CREATE SET r.since = $today"
    " SET r.since = CASE WHEN r.until <= $today THEN $today ELSE r.since END, r.confirmedAt = $at, r.confirmedBy = $by"
    " REMOVE r.claimed, r.until"
)
"""Who had left belongs to it again, from today on."""

UNCLAIM: Final = (
    f"{_ONE} REMOVE r.claimed, r.claimedAt"
    " FOREACH (each IN CASE WHEN r.until <= $today THEN [] ELSE [r] END | DELETE each)"
)
"""Take a claim away; who had left before, has left."""

END: Final = f"{_ONE} SET r.until = $today"

BELONGS_BY_DOMAIN: Final = (
    "CYPHER 5 MATCH (a:Account)-[:OF]->(:Node {id: $person}) WHERE a.confirmedAt IS NOT NULL AND a.closedAt IS NULL"
    " MATCH (:Node {id: $organization})-[:IDENTIFIED_BY]->(i:Identifier {scheme: 'domain'})"
    " WITH split(toLower(a.address), '@')[-1] AS own, i.value AS domain"
    " RETURN count(CASE WHEN own = domain OR own ENDS WITH '.' + domain THEN 1 END) > 0 AS belongs"
)
"""Whether the confirmed address of a person's account is of a domain that is registered for an organization."""

ADDRESSES: Final = (
    "CYPHER 5 MATCH (a:Account)-[:OF]->(p:Node) WHERE p.id IN $people AND a.closedAt IS NULL"
    " RETURN p.id AS person, a.address AS address"
)
"""Where mail to people goes."""

ORGANIZATION_NAME: Final = "CYPHER 5 MATCH (o:Node {id: $id}) RETURN o.name AS name"

PERIODS: Final = "[(n)-[:HAS_STANDING]->(s:StandingPeriod) | [s.id, s.standing, s.since, s.until]]"
"""The standings that `n` had, has, or will have."""
END_PERIODS: Final = "CYPHER 5 UNWIND $ids AS id MATCH (s:StandingPeriod {id: id}) SET s.until = $since"
DROP_PERIODS: Final = "CYPHER 5 UNWIND $ids AS id MATCH (s:StandingPeriod {id: id}) DETACH DELETE s"
