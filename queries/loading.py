"""What a load asks and tells the graph beside the upserts that the model gives."""

from typing import Final

from queries.model.writing import labels_of, matched, upsert_links, upsert_nodes


def those_there(label: str) -> str:
    """Which of `$ids` the graph has already."""
    return f"CYPHER 5 UNWIND $ids AS id MATCH (n:{matched(label)} {{id: id}}) RETURN collect(n.id) AS ids"


def create_nodes(label: str) -> str:
    """Write `$rows` of properties, `id` among them, as nodes that the graph does not have."""
    return f"CYPHER 5 UNWIND $rows AS row CREATE (n:{labels_of(label)}) SET n = row RETURN count(n) AS written"


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

SHIPPED: Final = (
    *("Goal", "Objective", "Target", "TargetVersion", "Footnote", "TaskForce", "Role", "JoiningGuide"),
    *("Region", "Source", "Migration"),
)
"""Labels of what comes with the package, and of what the migrations leave."""
BESIDE_WHAT_SHIPS: Final = (
    "CYPHER 5 MATCH (n) RETURN count(n.synthetic) AS synthetic, sum(CASE"
    " WHEN n.synthetic IS NULL AND none(label IN labels(n) WHERE label IN $shipped) THEN 1 ELSE 0 END) AS others"
)
"""How many nodes are a demo's, and how many are neither that nor shipped."""
NODES_BESIDE_A_DEMO: Final = (
    "CYPHER 5 MATCH (n) WHERE n.synthetic IS NULL AND NOT n:Migration"
    " RETURN labels(n) AS labels, properties(n) AS properties"
)
LINKS_BESIDE_A_DEMO: Final = (
    "CYPHER 5 MATCH (a)-[r]->(b) WHERE a.synthetic IS NULL AND b.synthetic IS NULL"
    " RETURN type(r) AS kind, labels(a) AS start_labels, a.id AS start, labels(b) AS end_labels, b.id AS end,"
    " properties(r) AS properties"
)
