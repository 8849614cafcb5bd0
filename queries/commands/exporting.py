"""What the graph holds about a person, for that person."""

from typing import Final

ABOUT: Final = {
    "profile": "MATCH (n:Node {id: $id}) RETURN properties(n) AS told",
    "formerIds": "MATCH (a:Alias)-[:LEADS_TO]->(:Node {id: $id}) RETURN properties(a) AS told ORDER BY a.id",
    "accounts": (
        "MATCH (a:Account)-[:OF]->(:Node {id: $id}) RETURN a {.id, .address, .roles, .since, .confirmedAt, .closedAt,"
        " .outside} AS told ORDER BY a.since, a.id"
    ),
    "sessions": (
        "MATCH (s:Session)-[:OF]->(:Account)-[:OF]->(:Node {id: $id})"
        " RETURN s {.id, .since, .until, .seenAt} AS told ORDER BY s.since, s.id"
    ),
    "tokens": (
        "MATCH (t:ApiToken)-[:OF]->(:Account)-[:OF]->(:Node {id: $id})"
        " RETURN t {.id, .name, .scopes, .since, .until, .usedAt} AS told ORDER BY t.since, t.id"
    ),
    "affiliations": (
        "MATCH (:Node {id: $id})-[r:AFFILIATED_WITH]->(o:Organization)"
        " RETURN r {.*, organization: o.id, name: o.name} AS told ORDER BY o.id"
    ),
    "participations": (
        "MATCH (:Node {id: $id})-[:PARTICIPATES]->(n:Participation) OPTIONAL MATCH (n)-[:IN]->(t:TaskForce)"
        " OPTIONAL MATCH (n)-[:REPRESENTS]->(r:Region) OPTIONAL MATCH (n)-[:ON_BEHALF_OF]->(o:Organization)"
        " RETURN n {.*, taskForce: t.code, region: r.id, organization: o.id} AS told ORDER BY n.since, n.id"
    ),
    "candidacies": (
        "MATCH (:Node {id: $id})-[:STANDS]->(n:Candidacy) OPTIONAL MATCH (n)-[:FOR]->(t:TaskForce)"
        " OPTIONAL MATCH (n)-[:IN_REGION]->(r:Region) OPTIONAL MATCH (n)-[:WITH]->(o:Organization)"
        " RETURN n {.*, taskForce: t.code, region: r.id, organization: o.id,"
        " call: head([(n)-[:CALLED_BY]->(c) | properties(c)]),"
        " opinions: [(n)-[:HEARD]->(said) | said {.*, by: head([(said)-[:GIVEN_BY]->(p) | p.id])}],"
        " decisions: [(n)-[:DECIDED_BY]->(d) | properties(d)]} AS told ORDER BY n.submittedAt, n.id"
    ),
    "opinions": (
        "MATCH (n:Opinion)-[:GIVEN_BY]->(:Node {id: $id})"
        " RETURN n {.*, candidacy: head([(c)-[:HEARD]->(n) | c.id])} AS told ORDER BY n.at, n.id"
    ),
    "contacts": (
        "MATCH (n:Contact)-[:BY]->(:Node {id: $id}) OPTIONAL MATCH (n)-[:WITH]->(o:Organization)"
        " OPTIONAL MATCH (n)-[:ABOUT]->(t:TaskForce)"
        " RETURN n {.*, organization: o.id, taskForce: t.code} AS told ORDER BY n.at, n.id"
    ),
    "consultedOn": "MATCH (c:Candidacy)-[:CONSULTS]->(:Node {id: $id}) RETURN c.id AS told ORDER BY told",
    "decisions": (
        "MATCH (n:Decision)-[:TAKEN_BY]->(:Node {id: $id})"
        " RETURN n {.*, candidacy: head([(c)-[:DECIDED_BY]->(n) | c.id])} AS told ORDER BY n.at, n.id"
    ),
    "mails": (
        "MATCH (p:Node {id: $id}) WITH [(a:Account)-[:OF]->(p) | toLower(a.address)] + toLower(p.email) AS own"
        " MATCH (m:Mail) WHERE toLower(m.address) IN own"
        " RETURN m {.at, .kind, .subject, .address, .state, .sentAt} AS told ORDER BY m.at, m.id"
    ),
    "changes": (
        "MATCH (p:Node {id: $id}) WITH p, [(a:Alias)-[:LEADS_TO]->(p) | a] + p AS selves"
        " WITH [(a:Account)-[:OF]->(p) | a.id] + [(p)-[:STANDS|PARTICIPATES]->(n) | n.id]"
        " + [(p)<-[:BY]-(n:Contact) | n.id] + [each IN selves | each.id] AS subjects, selves"
        " CALL (subjects, selves) { MATCH (c:Change) WHERE c.subject IN subjects RETURN c"
        " UNION UNWIND selves AS each UNWIND each.changes AS id MATCH (c:Change {id: id}) RETURN c }"
        " RETURN c {.id, .seq, .at, .kind, .subject, .before, .after, .reason, .lot} AS told ORDER BY c.seq"
    ),
}
"""Each a list of objects; of accounts nothing by which one could log in."""
