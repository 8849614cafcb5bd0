"""Statements that take a person out of the graph. What stays is nobody's: seats, and that there was a change."""

from typing import Final

from queries.commands.network import FOUND

TASK_FORCES: Final = (
    f"CYPHER 5 {FOUND} MATCH (n)-[:PARTICIPATES|STANDS]->()-[:IN|FOR]->(t:TaskForce) WITH DISTINCT t ORDER BY t.code"
    " SET t.locked = true REMOVE t.locked RETURN t.code AS code"
)
"""Lock the task forces in which a person has, or seeks, a seat."""

WHOSE: Final = (
    "CYPHER 5 MATCH (p:Node {id: $id})"
    " RETURN p.email AS email, [(a:Account)-[:OF]->(p) | a.id] AS accounts, [(a:Account)-[:OF]->(p) | a.address] AS"
    " addresses, [(p)-[:STANDS]->(c:Candidacy) | c.id] AS candidacies,"
    " [(a:Alias)-[:LEADS_TO]->(p) | a.id] AS aliases, [(a:Alias)-[:LEADS_TO]->(p) | a.email] AS former"
)
"""What belongs to a person alone."""

LEAVE_SEATS: Final = (
    "CYPHER 5 MATCH (p:Node {id: $id})-[r:PARTICIPATES]->(s:Participation) WITH r, s, s.until AS until,"
    " CASE WHEN s.since > $today THEN s.since ELSE $today END AS last DELETE r REMOVE s.underReview"
    " WITH s, until, last WHERE coalesce(until > $today, true)"
    " SET s.until = last, s.untilOrder = last RETURN s.id AS seat, toString(until) AS until, toString(last) AS last"
)
"""Let a person's seats have been held by nobody; terms that run end today, those to come before they begin."""

DROP_CANDIDACIES: Final = (
    "CYPHER 5 MATCH (c:Node) WHERE c.id IN $candidacies AND c:Candidacy"
    " OPTIONAL MATCH (c)-[:CALLED_BY|HEARD|DECIDED_BY]->(part) DETACH DELETE part, c"
)
DROP_OPINIONS: Final = "CYPHER 5 MATCH (o:Opinion)-[:GIVEN_BY]->(:Node {id: $id}) DETACH DELETE o"

DROP_ACCOUNTS: Final = (
    "CYPHER 5 MATCH (a:Account) WHERE a.id IN $accounts OPTIONAL MATCH (key)-[:OF]->(a) DETACH DELETE key, a"
)
"""With sessions, tokens and links."""
DROP_LINKS: Final = "CYPHER 5 MATCH (l:OneTimeLink) WHERE l.addressFolded IN $addresses DETACH DELETE l"
DROP_MAIL: Final = "CYPHER 5 MATCH (m:Mail) WHERE toLower(m.address) IN $addresses DETACH DELETE m"
DROP_MAIL_ABOUT: Final = (
    "CYPHER 5 MATCH (m:Mail) WHERE m.state IN ['QUEUED', 'SENDING', 'FAILED'] AND any(id IN $ids WHERE id IN m.about)"
    " DETACH DELETE m"
)
"""Mails to others that name one of `$ids`: of those that are sent no text is left."""

_PERSON: Final = (
    "CYPHER 5 CALL () { MATCH (n:Node {id: $id}) RETURN n"
    " UNION UNWIND $aliases AS alias MATCH (n:Alias {id: alias}) RETURN n }"
)
DROP_PERSON: Final = f"{_PERSON} DETACH DELETE n"

FORGET: Final = (
    "CYPHER 5 MATCH (c:Change) WHERE c.subject IN $subjects SET c.before = null, c.after = null, c.reason = null"
)
"""Keep that there was a change, and not what."""

FORGET_REASONS: Final = (
    "CYPHER 5 MATCH (:Node {id: $id})-[:PARTICIPATES]->(s:Participation) MATCH (c:Change) WHERE c.subject = s.id"
    " AND c.kind IN ['participation.ended', 'participation.confirmed'] SET c.reason = null"
)
"""Why terms ended or went on was written about the person; what was and is of the seat stays."""

LOTS: Final = (
    f"{_PERSON} UNWIND n.changes AS change MATCH (c:Change {{id: change}}) WHERE c.lot IS NOT NULL"
    " RETURN c.id AS id, c.lot AS lot"
)
"""The changes of many nodes that a person is among."""
KEEP_LOT: Final = "CYPHER 5 MATCH (c:Change {id: $id}) SET c.lot = $lot"

REMEMBER: Final = "CYPHER 5 UNWIND $ids AS id MERGE (e:Erased {id: id}) SET e.at = $at"
"""So that no workbook brings an erased person back: ids of people tell nothing of them."""
ERASED: Final = "CYPHER 5 MATCH (e:Erased) RETURN e.id AS id"
