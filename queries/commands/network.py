"""Statements by which the things of the network are kept: found and locked with what they have, linked and unlinked."""

from collections.abc import Sequence
from typing import Final

from queries.model.writing import matched

FOUND: Final = (
    "CALL () { MATCH (n:Node {id: $id}) RETURN n UNION MATCH (:Alias {id: $id})-[:LEADS_TO]->(n:Node) RETURN n } WITH n"
)
"""A node by its id, or by one that was merged away and leads on."""
LOCKED: Final = "SET n.locked = true REMOVE n.locked WITH n"
"""What is read after it, holds until the transaction ends."""


def lock(label: str, values: Sequence[str] = ()) -> str:
    """Lock a node of a label, and say its id, its version and `values`, expressions over `n`.

    Who had to wait may find that it was merged away meanwhile: to ask again then follows it.
    """
    told = f"n.id AS id, last(n.changes) AS version, [{', '.join(values)}] AS told"
    return f"CYPHER 5 {FOUND} {LOCKED} WHERE n:{label} RETURN {told}"


def ends_of(kind: str, noun: str, *, inwards: bool, dated: bool) -> str:
    """The ids of what `n` is linked to; on `$today`, where the relationship has days."""
    arrow = f"<-[r:{kind}]-" if inwards else f"-[r:{kind}]->"
    when = " WHERE coalesce(r.until > $today, true)" if dated else ""
    return f"[(n){arrow}(m:{noun}){when} | m.id]"


IDENTIFIERS: Final = "[(n)-[:IDENTIFIED_BY]->(m:Identifier) | [m.scheme, m.value]]"
"""What others call `n`."""

DROP_IDENTIFIERS: Final = (
    "CYPHER 5 UNWIND $told AS each MATCH (:Node {id: $id})-[:IDENTIFIED_BY]->(m:Identifier)"
    " WHERE m.scheme = each[0] AND m.value = each[1] DETACH DELETE m"
)


def begin_links(kind: str, start: str, end: str) -> str:
    """Link the ends of `$rows` from `$since` on; one that had ended begins today, one that ends today goes on."""
    return (
        f"{_ends(start, end)} MERGE (a)-[r:{kind}]->(b) ON CREATE SET r.since = $since"
        " SET r.since = CASE WHEN r.until < $today THEN $today ELSE r.since END REMOVE r.until"
    )


def end_links(kind: str, start: str, end: str) -> str:
    """Let the relationships between the ends of `$rows` hold up to today."""
    return f"{_ends(start, end)} MATCH (a)-[r:{kind}]->(b) SET r.until = $today"


def _ends(start: str, end: str) -> str:
    return (
        "CYPHER 5 UNWIND $rows AS row"
        f" MATCH (a:{matched(start)} {{id: row.start}}) MATCH (b:{matched(end)} {{id: row.end}})"
    )


HAS_BEEN_MEMBER: Final = (
    "CYPHER 5 MATCH (n:Node {id: $id})"
    " RETURN EXISTS { (n)-[:HAS_STANDING]->(:StandingPeriod {standing: 'MEMBER'}) } AS member"
)
"""Whether an organization is, was or will be a member of the Initiative."""


def put_links(kind: str, start: str, end: str) -> str:
    """Upsert relationships of a kind between the ends of `$rows`; the record of a command is the runner's."""
    return f"{_ends(start, end)} MERGE (a)-[r:{kind}]->(b) SET r += row.properties"
