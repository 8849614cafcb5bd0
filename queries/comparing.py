"""What a load of workbooks asks the graph: what is there already of the rows that it is about to write."""

from collections.abc import Sequence
from typing import Final

from queries.model.writing import matched

PLACES: Final = (
    "CYPHER 5 MATCH (r:Region) RETURN r.scheme AS scheme, r.code AS code, r.name AS name, r.alpha3 AS alpha3"
)
OBJECTIVES: Final = "CYPHER 5 MATCH (o:Objective) RETURN collect(o.code) AS codes"
ALIASES: Final = "CYPHER 5 MATCH (a:Alias)-[:LEADS_TO]->(n:Node) RETURN a.id AS id, n.id AS stays"
"""Ids that were merged away, with those that stayed."""
SECRET_THERE: Final = "CYPHER 5 MATCH (s:Secret {id: $id}) RETURN s.value AS value"  # noqa: S105 - a statement
SECRET_KEPT: Final = "CYPHER 5 MERGE (s:Secret {id: $id}) ON CREATE SET s.value = $value RETURN s.value AS value"  # noqa: S105 - a statement
"""The secret under this id: the one that is there, else this one from now on."""
TYPES: Final = (
    "CYPHER 5 UNWIND $ids AS id MATCH (n:Node {id: id}) WHERE n.type IS NOT NULL RETURN n.id AS id, n.type AS type"
)
MEMBERS: Final = (
    "CYPHER 5 UNWIND $ids AS id MATCH (n:Node {id: id})"
    " WHERE EXISTS { (n)-[:HAS_STANDING]->(:StandingPeriod {standing: 'MEMBER'}) } RETURN collect(n.id) AS ids"
)
"""Which of `$ids` were, are or will be members of the Initiative."""


def having(label: str) -> str:
    """Which of `$ids` the graph has as nodes of a noun."""
    return f"CYPHER 5 UNWIND $ids AS id {_node('n', label, 'id')} RETURN collect(n.id) AS ids"


def any_nodes(label: str) -> str:
    """Whether the graph has any node of a noun: a count that it keeps."""
    return f"CYPHER 5 MATCH (n:{label}) RETURN count(n) > 0 AS any"


def any_links(kind: str) -> str:
    """Whether the graph has any relationship of a kind: likewise."""
    return f"CYPHER 5 MATCH ()-[r:{kind}]->() RETURN count(r) > 0 AS any"


def node_rows(label: str, values: Sequence[str]) -> str:
    """The nodes of a noun among `$identities`: for each a list of its id and of `values`, expressions over `n`."""
    told = ", ".join(("n.id", *values))
    return f"CYPHER 5 UNWIND $identities AS id {_node('n', label, 'id')} RETURN collect([{told}]) AS rows"


def link_rows(kind: str, start: str, end: str, values: Sequence[str]) -> str:
    """The relationships of a kind among `$identities`, pairs of ids: for each these and `values`, over `r`.

    Both ends are found first: from an end with many relationships all of them would be walked for each row.
    """
    return (
        f"CYPHER 5 UNWIND $identities AS ends {_node('a', start, 'ends[0]')} {_node('b', end, 'ends[1]')}"
        f" WITH head([(a)-[r:{kind}]->(b) | [a.id, b.id, {', '.join(values)}]]) AS row"
        " WHERE row IS NOT NULL RETURN collect(row) AS rows"
    )


def far_ends(kind: str, noun: str, *, inwards: bool, value: str = "m.id") -> str:
    """What `n` is linked to: a list of `value`, an expression over `m`."""
    arrow = f"<-[:{kind}]-" if inwards else f"-[:{kind}]->"
    return f"[(n){arrow}(m:{noun}) | {value}]"


def _node(variable: str, label: str, id_: str) -> str:
    """Match a node by its id; a noun that is a second face shares the id of the first one."""
    face = "" if matched(label) == label else f" WHERE {variable}:{label}"
    return f"MATCH ({variable}:{matched(label)} {{id: {id_}}}){face}"
