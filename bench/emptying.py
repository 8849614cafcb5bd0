"""An empty graph: constraints, indexes and the record of migrations stay."""

from typing import Final

from neo4j import Session

EMPTY: Final = "CYPHER 5 MATCH (n) WHERE NOT n:Migration CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 1000 ROWS"
"""Some at a time: a graph that came before may be larger than Neo4j takes in one transaction."""


def empty(session: Session) -> None:
    """Take all nodes out of a graph."""
    session.run(EMPTY).consume()
