"""Statements about sessions and API tokens. Their secrets come as hashes."""

from typing import Final

_ACCOUNT: Final = "-[:OF]->(a:Account)-[:OF]->(p:Person) WHERE a.closedAt IS NULL"
_WHO: Final = "account: a.id, person: p.id, roles: a.roles"

WHO_BY_SESSION: Final = (
    f"CYPHER 5 RETURN head(COLLECT {{ MATCH (c:Session {{secret: $secret}}){_ACCOUNT}"
    f" RETURN {{{_WHO}, session: c.id, until: c.until, seenAt: c.seenAt}} }})"
)
WHO_BY_TOKEN: Final = (
    f"CYPHER 5 RETURN head(COLLECT {{ MATCH (c:ApiToken {{secret: $secret}}){_ACCOUNT}"
    f" RETURN {{{_WHO}, scopes: c.scopes, until: c.until, seenAt: c.usedAt}} }})"
)
WHO_FROM_OUTSIDE: Final = (
    "CYPHER 5 RETURN head(COLLECT { MATCH (a:Account {outside: $outside})-[:OF]->(p:Person)"
    f" RETURN {{{_WHO}, closed: a.closedAt IS NOT NULL}} }})"
)

SESSION_SEEN: Final = "CYPHER 5 MATCH (c:Session {secret: $secret}) SET c.seenAt = $at"
TOKEN_USED: Final = "CYPHER 5 MATCH (c:ApiToken {secret: $secret}) SET c.usedAt = $at"  # noqa: S105  # a statement

BEGIN_SESSION: Final = "CYPHER 5 MATCH (a:Account {id: $account}) CREATE (:Session $session)-[:OF]->(a)"

END_SESSION: Final = "CYPHER 5 MATCH (s:Session {id: $session}) DETACH DELETE s RETURN count(*) AS ended"
END_SESSIONS: Final = (
    "CYPHER 5 MATCH (:Account {id: $account})<-[:OF]-(s:Session) DETACH DELETE s RETURN count(*) AS ended"
)

COUNT_TOKENS: Final = "CYPHER 5 RETURN COUNT { MATCH (:Account {id: $account})<-[:OF]-(:ApiToken) } AS there"
CREATE_TOKEN: Final = "CYPHER 5 MATCH (a:Account {id: $account}) CREATE (:ApiToken $token)-[:OF]->(a)"  # noqa: S105  # a statement
END_TOKEN: Final = (
    "CYPHER 5 MATCH (:Account {id: $account})<-[:OF]-(t:ApiToken {id: $id})"  # noqa: S105  # a statement
    " WITH t, t.name AS name DETACH DELETE t RETURN name"
)
END_TOKENS: Final = (
    "CYPHER 5 MATCH (:Account {id: $account})<-[:OF]-(t:ApiToken) DETACH DELETE t RETURN count(*) AS ended"
)

SWEEP: Final = (
    "CYPHER 5 CALL () { MATCH (n:Session) WHERE n.until < $at RETURN n"
    " UNION MATCH (n:ApiToken) WHERE n.until < $at RETURN n UNION MATCH (n:OneTimeLink) WHERE n.until < $at RETURN n }"
    " WITH n LIMIT 1000 DETACH DELETE n"
)
"""Take away what is over."""
