"""The record of changes, and the keys by which a command that was sent twice is done once."""

from typing import Final

RECORD: Final = (
    "CYPHER 5 UNWIND $changes AS change CREATE (c:Node:Change) SET c = change, c.kindFolded = c.kind"
    " WITH c OPTIONAL MATCH (n:Node {id: c.subject}) SET n.changes = coalesce(n.changes, []) + c.id"
    " WITH collect(c) AS noted"
    " MERGE (h:Head {id: 'changes'}) ON CREATE SET h.seq = 0 SET h.locked = true"  # nobody else until we commit
    " WITH noted, h SET h.seq = h.seq + size(noted) WITH noted, h.seq - size(noted) AS before"
    " UNWIND range(1, size(noted)) AS place WITH noted[place - 1] AS c, before + place AS seq"
    " SET c.seq = seq RETURN collect(seq) AS seqs"
)
"""Write `$changes`, numbered in the order of commits: the head stays locked until this transaction ends, and is locked
last, so that it is for a short time and no two commands wait for one another."""

CLAIM: Final = (
    "CYPHER 5 MERGE (k:Key {id: $id}) ON CREATE SET k.at = $at, k.asked = $asked SET k.locked = true"
    " RETURN k.asked = $asked AS same, k.outcome AS outcome"
)
"""Take an idempotency key; another command with it waits until this one commits."""

FORGET_KEYS: Final = "CYPHER 5 MATCH (k:Key) WHERE k.at < $before WITH k LIMIT 1000 DETACH DELETE k"
"""What comes with a key that is forgotten is done again."""

KEEP_OUTCOME: Final = "CYPHER 5 MATCH (k:Key {id: $id}) SET k.outcome = $outcome"
