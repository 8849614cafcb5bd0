"""Statements about joining: locks, what is looked at behind them, what is written."""

from typing import Final

from queries.joining.facts import OPEN_STATES
from queries.joining.reading import AFFILIATIONS, FORCE, ORGANIZATION, REGION, REGIONS, WHO, Named

NAMED: Final = Named("$person", "$today", "$organization")
OPEN: Final = ", ".join(f"'{each}'" for each in OPEN_STATES)

LOCK_TASK_FORCE: Final = "CYPHER 5 MATCH (n:TaskForce {code: $code}) SET n.locked = true REMOVE n.locked"
"""Lock all seats of a task force: everything that could give or free one waits until this transaction ends."""

LOCK: Final = "CYPHER 5 MATCH (n:Node {id: $id}) SET n.locked = true REMOVE n.locked"
"""Lock a person, a candidacy or a participation, after its task force."""

LOCK_ORGANIZATIONS: Final = (
    "CYPHER 5 MATCH (:Node {id: $person})-[:AFFILIATED_WITH]->(o:Organization) WITH DISTINCT o ORDER BY o.id"
    " SET o.locked = true REMOVE o.locked"
)
"""Lock whom a person may act for, after the person: a change of standing comes before what is decided, or after it."""

FACTS: Final = (
    f"CYPHER 5 RETURN {NAMED.fill(WHO)} AS person, {NAMED.fill(AFFILIATIONS)} AS affiliations,"
    f" COLLECT {{ {NAMED.fill(REGIONS)} RETURN {REGION} }} AS regions,"
    f" COLLECT {{ MATCH (t:TaskForce {{code: $code}}) {NAMED.fill(FORCE)} RETURN facts }} AS force,"
    f" {NAMED.fill(ORGANIZATION)} AS found"
)
"""What the rules look at, as `joinEligibility` reads it."""

BEGIN_PARTICIPATION: Final = (
    "CYPHER 5 MATCH (p:Node {id: $person}) MATCH (t:TaskForce {code: $code})"
    " CREATE (p)-[:PARTICIPATES]->(x:Node:Participation {id: $id})-[:IN]->(t)"
    " SET x += $properties, x.appointedBefore = false WITH x"
    " CALL (x) { MATCH (o:Node {id: $organization}) CREATE (x)-[:ON_BEHALF_OF]->(o) }"
    " CALL (x) { MATCH (r:Node {id: $region}) CREATE (x)-[:REPRESENTS]->(r) }"
)

END_PARTICIPATION: Final = "CYPHER 5 MATCH (x:Node {id: $id}) SET x.until = $today, x.untilOrder = $today"

SUBMIT_CANDIDACY: Final = (
    "CYPHER 5 MATCH (p:Node {id: $person}) MATCH (t:TaskForce {code: $code})"
    " CREATE (p)-[:STANDS]->(c:Node:Candidacy {id: $id})-[:FOR]->(t) SET c += $properties WITH c"
    " CALL (c) { MATCH (o:Node {id: $organization}) CREATE (c)-[:WITH]->(o) }"
    " CALL (c) { MATCH (r:Node {id: $region}) CREATE (c)-[:IN_REGION]->(r) }"
)

SEAT_THERE: Final = (
    f"CYPHER 5 RETURN EXISTS {{ (:TaskForce {{code: $code}}) }} AS force,"
    f" EXISTS {{ {NAMED.fill(REGIONS)} WHERE r.code = $region RETURN r }} AS region"
)

CANDIDACIES: Final = (
    "CYPHER 5 UNWIND $ids AS id"
    " MATCH (p:Person)-[:STANDS]->(c:Node {id: id})-[:FOR]->(t:TaskForce) WHERE c:Candidacy"
    " OPTIONAL MATCH (c)-[:IN_REGION]->(r:Region) OPTIONAL MATCH (c)-[:WITH]->(o:Organization)"
    " OPTIONAL MATCH (c)-[:CALLED_BY]->(i:CallForInformation)"
    " RETURN c.id AS id, p.id AS person, p.name AS name, t.code AS task_force, c.role AS role, r.code AS region,"
    " r.id AS region_id, o.id AS organization, c.state AS state, toString(c.acceptBy) AS accept_by,"
    " toString(i.deadline) AS deadline, size(i.questions) AS questions,"
    " COLLECT { MATCH (c)-[:CONSULTS]->(n:Person) RETURN n.id ORDER BY n.id } AS consulted"
    " ORDER BY c.submittedAt, id"
)

CANDIDACIES_OF_SEAT: Final = (
    "CYPHER 5 MATCH (t:TaskForce {code: $code})<-[:FOR]-(c:Candidacy {role: $role}) WHERE c.state IN [" + OPEN + "]"
    " OPTIONAL MATCH (c)-[:IN_REGION]->(r:Region) WITH c, min(r.code) AS region"
    " WHERE region = $region OR region IS NULL AND $region IS NULL"
    " MATCH (p:Person)-[:STANDS]->(c) RETURN c.id AS id, p.id AS person ORDER BY c.submittedAt, id"
)
"""The open candidacies for a seat, in the order in which they came."""

MOVE_CANDIDACY: Final = "CYPHER 5 MATCH (c:Node {id: $id}) SET c += $properties, c.state = $state, c.changedAt = $at"

CALL: Final = (
    "CYPHER 5 MATCH (c:Node {id: $id}) MERGE (c)-[:CALLED_BY]->(i:CallForInformation)"
    " ON CREATE SET i.id = $call SET i.questions = $questions, i.deadline = $deadline"
)

ANSWER: Final = (
    "CYPHER 5 MATCH (:Node {id: $id})-[:CALLED_BY]->(i:CallForInformation) SET i.answers = $answers, i.answeredAt = $at"
)

CONSULT: Final = (
    "CYPHER 5 MATCH (c:Node {id: $id}) UNWIND $invited AS person MATCH (p:Node {id: person}) WHERE p:Person"
    " MERGE (c)-[r:CONSULTS]->(p) ON CREATE SET r.since = $at"
)

PEOPLE_THERE: Final = (
    "CYPHER 5 UNWIND $ids AS id MATCH (p:Node {id: id}) WHERE p:Person RETURN collect(DISTINCT p.id) AS ids"
)

HEAR: Final = (
    "CYPHER 5 MATCH (c:Node {id: $id}) MATCH (p:Node {id: $person})"
    " OPTIONAL MATCH (c)-[:HEARD]->(own:Opinion)-[:GIVEN_BY]->(p) WITH c, p, coalesce(min(own.id), $opinion) AS id"
    " MERGE (c)-[:HEARD]->(o:Opinion {id: id}) SET o.text = $text, o.textFolded = $folded, o.at = $at"
    " MERGE (o)-[:GIVEN_BY]->(p)"
)
"""One opinion of each who is consulted: another one takes its place."""

DECIDE: Final = (
    "CYPHER 5 MATCH (c:Node {id: $id}) OPTIONAL MATCH (c)-[:DECIDED_BY]->(old:Decision) DETACH DELETE old"
    " WITH DISTINCT c CREATE (c)-[:DECIDED_BY]->(d:Decision) SET d = $properties WITH d"
    " MATCH (p:Node {id: $person}) CREATE (d)-[:TAKEN_BY]->(p)"
)
"""The last decision stands; those before it are on record."""

BECOME: Final = "CYPHER 5 MATCH (c:Node {id: $id}) MATCH (x:Node {id: $participation}) CREATE (c)-[:BECAME]->(x)"

PARTICIPATION: Final = (
    "CYPHER 5 MATCH (p:Person)-[:PARTICIPATES]->(x:Node {id: $id})-[:IN]->(t:TaskForce) WHERE x:Participation"
    " OPTIONAL MATCH (x)-[:REPRESENTS]->(r:Region) WITH p, x, t, min(r.code) AS region"
    " RETURN x.id AS id, p.id AS person, t.code AS task_force, x.role AS role, region, toString(x.until) AS until,"
    " coalesce(x.underReview, false) AS under_review,"
    " coalesce(x.since <= $today, true) AND coalesce(x.until > $today, true) AS in_office,"
    " head(COLLECT { MATCH (x)<-[:BECAME]-(c:Candidacy) RETURN c.id ORDER BY c.id }) AS candidacy LIMIT 1"
)

ADDRESSES: Final = (
    "CYPHER 5 UNWIND $people AS id MATCH (a:Account)-[:OF]->(:Node {id: id})"
    " WHERE a.address IS NOT NULL AND a.closedAt IS NULL RETURN DISTINCT a.address AS address, id ORDER BY id, address"
)
"""Where mail to people goes; nobody without an account."""

CONSENT: Final = (
    "CYPHER 5 MATCH (p:Node {id: $person}) RETURN p.private IS NULL AS public,"
    " NOT EXISTS { (p)-[:PARTICIPATES]->() } AS first"
)
SHOW_NAME: Final = "CYPHER 5 MATCH (p:Node {id: $person}) REMOVE p.private"
HIDE_NAME: Final = "CYPHER 5 MATCH (p:Node {id: $person}) SET p.private = true"
