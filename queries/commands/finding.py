"""Statements about contacts: who may record them, what there was before, what is written."""

from typing import Final

from queries.commands.network import FOUND
from queries.language import holds
from queries.model.contact import SPEAKS

SPOKEN_FOR: Final = (
    "CYPHER 5 MATCH (t:TaskForce {code: $code}) RETURN t.id AS id, COLLECT {"
    " MATCH (:Node {id: $person})-[:PARTICIPATES]->(s:Participation)-[:IN]->(t)"
    f" WHERE {SPEAKS.format(s='s', today='$today')}"
    " RETURN [s.role, head([(s)-[:REPRESENTS]->(r:Region) | r.id])] } AS seats"
)
"""A task force, and the seats from which somebody speaks for it: role and region."""

IN_REGIONS: Final = (
    "CYPHER 5 MATCH (o:Node {id: $organization}) RETURN EXISTS {"
    " MATCH (o)-[f:LOCATED_IN|FUNDS_IN]->(:Region)<-[:PART_OF*0..4]-(:Region)-[:PART_OF*0..4]->(r:Region)"
    f" WHERE r.id IN $regions AND {holds('f').format(as_of='$today')} }} AS within"
)
"""Whether an organization is in one of some regions, or says that it funds there: in a part of it, or all over it."""

LAST_CONTACT: Final = (
    "CYPHER 5 MATCH (:Node {id: $organization})<-[:WITH]-(c:Contact)-[:ABOUT]->(:Node {id: $force})"
    " RETURN c.stage AS stage, c.at AS at ORDER BY c.at DESC, c.id DESC LIMIT 1"
)

OTHERS_CONTACT: Final = (
    "CYPHER 5 MATCH (:Node {id: $organization})<-[:WITH]-(c:Contact)-[:ABOUT]->(t:TaskForce)"
    " WHERE c.at >= $since AND c.stage <> 'NOT_CONTACTED' AND NOT EXISTS { (c)-[:BY]->(:Node {id: $person}) }"
    " AND ($all OR EXISTS { MATCH (:Node {id: $person})-[:PARTICIPATES]->(s:Participation)-[:IN]->(t)"
    f" WHERE {SPEAKS.format(s='s', today='$today')} }})"
    " RETURN c.id AS id, c.stage AS stage, t.code AS code, toString(date(c.at)) AS day"
    " ORDER BY c.at DESC, c.id DESC LIMIT 1"
)
"""The last contact that another person recorded, of those that the one who asks may see: `$all` of them, or of the task
forces that this one speaks for."""

RECORD_CONTACT: Final = (
    f"CYPHER 5 {FOUND.replace('$id', '$person')} MATCH (o:Node {{id: $organization}}) MATCH (t:Node {{id: $force}})"
    " CREATE (c:Node:Contact {id: $contact}) SET c += $properties"
    " CREATE (c)-[:WITH]->(o) CREATE (c)-[:ABOUT]->(t) CREATE (c)-[:BY]->(n) RETURN n.id AS by"
)
"""Nothing, where the one who asks was erased meanwhile."""
