"""Statements about what people and organizations say of themselves."""

from typing import Final

LOCK_PERSON: Final = (
    "CYPHER 5 MATCH (n:Node {id: $id}) WHERE n:Person SET n.locked = true REMOVE n.locked RETURN n.name AS name"
)
RENAME_PERSON: Final = "CYPHER 5 MATCH (n:Node {id: $id}) SET n.name = $name, n.nameFolded = $folded"
