"""Statements that make one node of two, and two of one again."""

from typing import Final

FACE: Final = (
    *("minimumMinor", "maximumMinor", "currency", "fundsTypes", "fundingSource"),
    *("focusStatement", "activeOn", "closedOn", "doNotContact", "doNotContactReason"),
)
"""The properties of an organization that are its face as a funder."""
UNTOLD: Final = ("doNotContact", "doNotContactReason")
"""Of these, what no record has, for not everyone may see it."""

TIES: Final = (
    "CYPHER 5 MATCH (n:Node {id: $id})-[r]-(m) RETURN elementId(r) AS element, type(r) AS kind,"
    " startNode(r) = n AS outwards, CASE WHEN m:Node THEN 'Node' ELSE head(labels(m)) END AS label, m.id AS far,"
    " CASE WHEN m:Identifier THEN m.scheme + ':' + m.value ELSE m.id END AS same, properties(r) AS properties"
    " ORDER BY kind, far"
)
"""All relationships of a node; `same` is by what two far ends say the same."""

MOVE: Final = (
    "CYPHER 5 MATCH (f:Node {id: $from}) MATCH (i:Node {id: $into}) MATCH (f)-[r]-(m) WHERE elementId(r) IN $elements"
    " WITH r, i, m, startNode(r) = f AS outwards"
    " WITH r, CASE WHEN outwards THEN i ELSE m END AS start, CASE WHEN outwards THEN m ELSE i END AS end"
    " CREATE (start)-[moved:$(type(r))]->(end) SET moved = properties(r) DELETE r"
)
"""Let relationships of a node be another's."""

DROP: Final = "CYPHER 5 MATCH (:Node {id: $id})-[r]-() WHERE elementId(r) IN $elements DELETE r"
CHANGE: Final = (
    "CYPHER 5 UNWIND $rows AS row MATCH (:Node {id: $id})-[r]-() WHERE elementId(r) = row.element"
    " SET r = row.properties"
)
"""Give relationships of a node other properties."""

LEAD_ON: Final = (
    "CYPHER 5 MATCH (f:Node {id: $from}) MATCH (i:Node {id: $into})"
    " REMOVE f:Node:Person:Organization:Funder SET f:Alias CREATE (f)-[:LEADS_TO]->(i)"
)
"""Let a node be an alias of another. It keeps its properties, for the day on which that is undone."""

RISE: Final = "CYPHER 5 MATCH (f:Alias {id: $id})-[r:LEADS_TO]->() DELETE r REMOVE f:Alias SET f:$($labels)"

PUT_FACE: Final = "CYPHER 5 MATCH (n:Node {id: $id}) SET n:Funder, n += $face"
TAKE_FACE: Final = "CYPHER 5 MATCH (n:Node {id: $id}) REMOVE n:Funder SET n += $face"
SET_PRIVATE: Final = "CYPHER 5 MATCH (n:Node {id: $id}) SET n.private = $private"

LED: Final = (
    "CYPHER 5 MATCH (a:Alias {id: $id})-[:LEADS_TO]->(n:Node) RETURN n.id AS into, labels(n) AS labels,"
    f" [{', '.join(f'a.{name}' for name in FACE)}] AS face"
)
"""What an alias leads to, and what it said itself as a funder."""

MERGES: Final = (
    "CYPHER 5 MATCH (n:Node {id: $id}) UNWIND n.changes AS change MATCH (c:Change {id: change})"
    " WHERE c.kind IN ['person.merged', 'organization.merged'] RETURN c.before AS before ORDER BY c.seq DESC"
)
"""What was merged into a node, the last first."""

RESTORE: Final = {
    label: "CYPHER 5 UNWIND $rows AS row MATCH (f:Node {id: $id})"
    f" MATCH (m:{label} {{id: row.far}})"
    " WITH row, CASE WHEN row.outwards THEN f ELSE m END AS start, CASE WHEN row.outwards THEN m ELSE f END AS end"
    " CREATE (start)-[made:$(row.kind)]->(end) SET made = row.properties RETURN count(made) AS made"
    for label in ("Node", "Identifier")
}
"""Give a node relationships that it had, by the label of their far ends."""

ACCOUNTS: Final = (
    "CYPHER 5 MATCH (p:Node) WHERE p.id IN $people AND EXISTS { (p)<-[:OF]-(a:Account) WHERE a.closedAt IS NULL }"
    " RETURN count(p) AS accounts"
)
"""How many of `$people` may log in."""

SAME_SEATS: Final = (
    "CYPHER 5 MATCH (:Node {id: $from})-[:PARTICIPATES]->(x:Participation)-[:IN]->(t:TaskForce)"
    " MATCH (t)<-[:IN]-(y:Participation)<-[:PARTICIPATES]-(:Node {id: $into})"
    " WHERE x.role = y.role AND coalesce(x.until > $today, true) AND coalesce(y.until > $today, true)"
    " AND coalesce(x.since < y.until, true) AND coalesce(y.since < x.until, true)"
    " AND head([(x)-[:REPRESENTS]->(r) | r.id] + '') = head([(y)-[:REPRESENTS]->(r) | r.id] + '')"
    " RETURN DISTINCT x.role AS role, t.name AS force ORDER BY force, role"
)
"""The seats that two people hold at the same time."""

SAME_CANDIDACIES: Final = (
    "CYPHER 5 MATCH (a:Node {id: $from}) MATCH (b:Node {id: $into})"
    " MATCH (a)-[one:STANDS|CONSULTS]-(x:Candidacy)-[:FOR]->(t:TaskForce)"
    " MATCH (b)-[other:STANDS|CONSULTS]-(y:Candidacy)-[:FOR]->(t)"
    " WHERE none(each IN [x, y] WHERE each.state IN ['ENDED', 'DECLINED', 'WITHDRAWN'])"
    " AND (x = y OR (type(one) = 'STANDS' AND type(other) = 'STANDS' AND x.role = y.role"
    " AND head([(x)-[:IN_REGION]->(r) | r.id] + '') = head([(y)-[:IN_REGION]->(r) | r.id] + '')))"
    " AND ('STANDS' IN [type(one), type(other)] OR EXISTS { (x)-[:HEARD]->(:Opinion)-[:GIVEN_BY]->(a) }"
    " AND EXISTS { (x)-[:HEARD]->(:Opinion)-[:GIVEN_BY]->(b) })"
    " RETURN DISTINCT x.role AS role, t.name AS force ORDER BY force, role"
)
"""The seats for which two people stand, or one stands and the other is consulted, or on which both gave an opinion."""

SHARE: Final = (
    "CYPHER 5 MATCH (c:Change) WHERE $from IN c.about AND NOT $into IN c.about SET c.about = c.about + $into"
    " RETURN collect(c.id) AS shared"
)
"""Let the one that stays see the changes that the other could see."""
UNSHARE: Final = (
    "CYPHER 5 UNWIND $shared AS id MATCH (c:Node {id: id}) WHERE c:Change"
    " SET c.about = [each IN c.about WHERE each <> $into]"
)
