"""An empty graph: constraints, indexes and the record of migrations stay."""

EMPTY = "CYPHER 5 MATCH (n) WHERE NOT n:Migration CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 1000 ROWS"
"""Some at a time: a graph that an earlier file has left may be larger than Neo4j takes in one transaction."""


def empty(session):
    """Take all nodes out of a graph."""
    session.run(EMPTY).consume()
