"""Statements of the desk's commands."""

from typing import Final

from queries.desk.lists import WAITING

LOCK_TASK_FORCES: Final = (
    "CYPHER 5 MATCH (t:TaskForce) WITH t ORDER BY t.code SET t.locked = true REMOVE t.locked RETURN count(t) AS locked"
)
"""Lock all candidacies, in the order in which every command locks them."""

MISSING: Final = (
    "CYPHER 5 UNWIND $ids AS id OPTIONAL MATCH (c:Node {id: id}) WHERE c:Candidacy WITH id, c WHERE c IS NULL"
    " RETURN id ORDER BY id LIMIT 1"
)
"""Of ids, one that is no candidacy's."""

WAITED_FOR: Final = (
    "CYPHER 5 "
    + WAITING.format(today="$today")
    + " AND whom IS NOT NULL AND ($kinds IS NULL OR kind IN $kinds) AND ($ids IS NULL OR c.id IN $ids)"
    " MATCH (p:Person)-[:STANDS]->(c)-[:FOR]->(t:TaskForce)"
    " RETURN c.id AS candidacy, kind, whom.id AS person, toString(deadline) AS deadline, c.role AS role,"
    " t.code AS task_force, p.id AS applicant_id, p.name AS applicant,"
    " head(COLLECT { MATCH (c)-[:IN_REGION]->(r:Region) RETURN r.code }) AS region,"
    " coalesce(bond.remindedAt > $before AND bond.remindedAt >= since, false) AS lately,"
    " COLLECT { MATCH (a:Account)-[:OF]->(whom) WHERE a.address IS NOT NULL AND a.closedAt IS NULL"
    " RETURN a.address ORDER BY a.address } AS addresses"
    " ORDER BY since, candidacy, person"
)
"""Who is waited for, but for the secretariat; `lately`: since it became their turn, and after `$before`, reminded."""

REMINDED: Final = (
    "CYPHER 5 UNWIND $reminded AS each MATCH (c:Node {id: each.candidacy}) MATCH (p:Node {id: each.person})"
    " MATCH (p)-[bond:STANDS|CONSULTS]-(c) SET bond.remindedAt = $at"
)
