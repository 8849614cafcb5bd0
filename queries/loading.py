"""What a load asks and tells the graph beside the upserts that the model gives."""

from typing import Final

from queries.model.writing import matched, upsert_links, upsert_nodes


def those_there(label: str) -> str:
    """Which of `$ids` the graph has already."""
    return f"CYPHER 5 UNWIND $ids AS id MATCH (n:{matched(label)} {{id: id}}) RETURN collect(n.id) AS ids"


def create_nodes(label: str) -> str:
    """Write `$rows` of properties, `id` among them, as nodes that the graph does not have."""
    labels = label if matched(label) == label else f"{matched(label)}:{label}"
    return f"CYPHER 5 UNWIND $rows AS row CREATE (n:{labels}) SET n = row RETURN count(n) AS written"


def put_nodes(label: str) -> str:
    """Upsert nodes, and say for how many of `$rows` there was one to write on."""
    return f"{upsert_nodes(label)} RETURN count(n) AS written"


def create_links(kind: str, start: str, end: str) -> str:
    """Write `$rows` of `{start, end, properties}` as relationships of nodes that have none of them yet."""
    return f"{_ends(start, end)} CREATE (a)-[r:{kind}]->(b) SET r = row.properties RETURN count(r) AS written"


def put_links(kind: str, start: str, end: str) -> str:
    """Upsert relationships, and say for how many of `$rows` both ends were there."""
    return f"{upsert_links(kind, start, end)} RETURN count(r) AS written"


def drop_links(kind: str, start: str, end: str) -> str:
    """Take away the relationships of a kind between the ends of `$rows`."""
    return f"{_ends(start, end)} MATCH (a)-[r:{kind}]->(b) DELETE r"


def _ends(start: str, end: str) -> str:
    return (
        "CYPHER 5 UNWIND $rows AS row"
        f" MATCH (a:{matched(start)} {{id: row.start}}) MATCH (b:{matched(end)} {{id: row.end}})"
    )


def remove_synthetic(label: str) -> str:
    """Remove the nodes of a noun that the demo made, some at a time: a graph fits in no one transaction."""
    return (
        f"CYPHER 5 MATCH (n:{label}) WHERE n.synthetic = true"
        " CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 1000 ROWS"
    )


SOURCE_NAME: Final = "CYPHER 5 MATCH (s:Source {id: $id}) RETURN s.name AS name"
"""What a source is called, if the graph has it."""
