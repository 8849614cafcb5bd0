"""Statements about accounts, and the links by which they are confirmed. Secrets come as hashes."""

from typing import Final

_LOCK: Final = "SET a.locked = true REMOVE a.locked"

FIND_HASH: Final = (
    "CYPHER 5 OPTIONAL MATCH (a:Account {addressFolded: $address}) WHERE a.confirmedAt IS NOT NULL RETURN a.password"
)
"""The hash that a password is compared with; null where nobody can log in by this address."""

FIND_LINK: Final = (
    "CYPHER 5 RETURN EXISTS { MATCH (l:OneTimeLink {secret: $secret})"
    " WHERE l.kind = $kind AND l.usedAt IS NULL AND l.until > $at }"
)

WRITE_LINK: Final = (
    "CYPHER 5 OPTIONAL MATCH (a:Account {addressFolded: $address})"
    " CREATE (l:OneTimeLink) SET l = CASE WHEN a IS NULL THEN $stranger ELSE $owner END"
    " FOREACH (each IN CASE WHEN a IS NULL THEN [] ELSE [a] END | CREATE (l)-[:OF]->(each))"
    " RETURN a IS NOT NULL AS known"
)
"""Write a link, of one kind for who has an account and of another for who has none: the same work for both."""

INVITE: Final = "CYPHER 5 MATCH (a:Account {id: $account}) CREATE (:OneTimeLink $link)-[:OF]->(a)"

USE_LINK: Final = (
    "CYPHER 5 MATCH (l:OneTimeLink {secret: $secret}) SET l.locked = true REMOVE l.locked WITH l"
    " WHERE l.kind = $kind AND l.usedAt IS NULL AND l.until > $at SET l.usedAt = $at"
    " WITH l, head([(l)-[:OF]->(a:Account) | a.id]) AS account"
    " RETURN l.address AS address, l.name AS name, l.organization AS organization, account"
)
"""Use a link up; nothing where it was, is too old, or is of another kind."""

END_LINKS: Final = "CYPHER 5 MATCH (l:OneTimeLink {addressFolded: $address}) WHERE l.usedAt IS NULL SET l.usedAt = $at"
"""End all links to an address."""

MAKE_ACCOUNT: Final = (
    "CYPHER 5 MERGE (a:Account {addressFolded: $address}) ON CREATE SET a += $account RETURN a.id = $account.id AS made"
)
"""Make an account; not made where the address has one."""

MAKE_PERSON: Final = "CYPHER 5 MATCH (a:Account {id: $account}) CREATE (a)-[:OF]->(:Node:Person $person)"

TAKE_PERSON: Final = (
    "CYPHER 5 MATCH (p:Node {id: $person}) WHERE p:Person SET p.locked = true REMOVE p.locked"
    " RETURN EXISTS { MATCH (a:Account)-[:OF]->(p) WHERE a.closedAt IS NULL } AS taken"
)

OWN_PERSON: Final = "CYPHER 5 MATCH (a:Account {id: $account}) MATCH (p:Node {id: $person}) CREATE (a)-[:OF]->(p)"

LOCK_ACCOUNT: Final = (
    f"CYPHER 5 MATCH (a:Account)-[:OF]->(p:Person) WHERE a.id = $id {_LOCK}"
    " RETURN a.id AS account, a.address AS address, a.addressFolded AS folded, a.password AS password,"
    " a.roles AS roles, a.closedAt AS closedAt, a.outside AS outside, p.id AS person"
)

LOCK_ACCOUNT_AT: Final = LOCK_ACCOUNT.replace("a.id = $id", "a.addressFolded = $address")
LOCK_ACCOUNT_OF: Final = (
    LOCK_ACCOUNT.replace("a.id = $id", "p.id = $person") + " ORDER BY closedAt IS NOT NULL, account"
)
"""One that is open before those that were closed."""

SET_HASH: Final = (
    "CYPHER 5 MATCH (a:Account {id: $account}) SET a.password = $password, a.confirmedAt = coalesce(a.confirmedAt, $at)"
)

SET_ROLES: Final = "CYPHER 5 MATCH (a:Account {id: $account}) SET a.roles = $roles"

SET_OUTSIDE: Final = (
    "CYPHER 5 MATCH (a:Account {id: $account}) SET a.outside = $outside, a.confirmedAt = coalesce(a.confirmedAt, $at)"
)
"""Let an account be found by who it is to an outside provider, which has confirmed its address."""

CLOSE: Final = (
    "CYPHER 5 MATCH (a:Account {id: $account}) SET a.closedAt = $at, a.roles = []"
    " REMOVE a.address, a.addressFolded, a.password"
)
"""Close an account: what is left is an id, for the record, and who it was to an outside provider, to be refused."""

LIST: Final = (
    "CYPHER 5 MATCH (a:Account) OPTIONAL MATCH (a)-[:OF]->(p:Person) RETURN a.id AS id, a.address AS address,"
    " p.name AS name, a.roles AS roles, a.since AS since, a.confirmedAt AS confirmedAt, a.closedAt AS closedAt,"
    " COLLECT { MATCH (a)<-[:OF]-(s:Session) RETURN s.seenAt ORDER BY s.seenAt DESC LIMIT 1 }[0] AS seenAt"
    " ORDER BY a.since, a.id"
)
