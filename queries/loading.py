"""What a load asks and tells the graph beside the upserts that the model gives."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from queries.model.writing import labels_of, matched, upsert_nodes


def those_there(label: str) -> str:
    """Which of `$rows` (an id, names of properties) the graph has, as that noun or not, and with which values.

    They are locked, so that nobody changes them before this transaction does.
    """
    return (
        f"CYPHER 5 UNWIND $rows AS row MATCH (n:{matched(label)} {{id: row[0]}}) SET n.locked = true REMOVE n.locked"
        f" RETURN collect([n.id, n:{label}, [name IN row[1] | n[name]]]) AS there"
    )


def missing(label: str) -> str:
    """How many of `$ids` the graph does not have."""
    there = f"OPTIONAL MATCH (n:{matched(label)} {{id: id}})"
    return f"CYPHER 5 UNWIND $ids AS id {there} RETURN count(*) - count(n) AS missing"


@dataclass(frozen=True, slots=True, kw_only=True)
class Tie:
    """A relationship that comes with a new node: each has at most one of the kind, and the far node is there."""

    kind: str
    noun: str
    """Of the far node."""
    inwards: bool
    """Whether it leads to the new node."""
    names: tuple[str, ...]
    """Of its properties."""
    always: bool
    """Whether each of the new nodes has one."""

    @property
    def width(self) -> int:
        """How many values of a row are its own: the id of the far node, the properties."""
        return 1 + len(self.names)


def placed(names: Sequence[str], ties: Sequence[Tie]) -> Iterator[tuple[int, Tie]]:
    """Give each tie with the place in a row where its values begin: after those of `names`, one after the other."""
    place = len(names)
    for tie in ties:
        yield place, tie
        place += tie.width


def create_tied(label: str, names: Sequence[str], ties: Sequence[Tie]) -> str:
    """Write `$p.rows`, lists of the values of `names` and of each tie, as new nodes with their relationships.

    `$p.change` is the change that the history of each begins with. It says how many were written with all that they
    belong to; a far id may be null where not all have one.
    """
    said = ", ".join(f"{name}: row[{place}]" for place, name in enumerate(names))
    told = [(f"b{number}", place, tie) for number, (place, tie) in enumerate(placed(names, ties))]
    found = "".join(_far(*each) for each in told)
    always = "".join(f", {_tied(*each)}" for each in told if each[2].always)
    perhaps = "".join(
        f" FOREACH (_ IN CASE WHEN {far} IS NULL THEN [] ELSE [1] END | CREATE {_tied(far, place, tie)})"
        for far, place, tie in told
        if not tie.always
    )
    whole = [f"(row[{place}] IS NULL OR {far} IS NOT NULL)" for far, place, tie in told if not tie.always]
    written = f"sum(CASE WHEN {' AND '.join(whole)} THEN 1 ELSE 0 END)" if whole else "count(n)"
    return (
        f"CYPHER 5 UNWIND $p.rows AS row{found}"
        f" CREATE (n:{labels_of(label)} {{{said}, changes: [$p.change]}}){always}{perhaps}"
        f" RETURN {written} AS written"
    )


def _far(far: str, place: int, tie: Tie) -> str:
    return f"{'' if tie.always else ' OPTIONAL'} MATCH ({far}:{matched(tie.noun)} {{id: row[{place}]}})"


def _tied(far: str, place: int, tie: Tie) -> str:
    said = ", ".join(f"{name}: row[{place + number}]" for number, name in enumerate(tie.names, start=1))
    link = f"[:{tie.kind}{f' {{{said}}}' if said else ''}]"
    return f"(n)<-{link}-({far})" if tie.inwards else f"(n)-{link}->({far})"


def put_nodes(label: str) -> str:
    """Upsert nodes with `$change`, the id of a change, and say for how many of `$rows` there was one to write on."""
    return f"{upsert_nodes(label)} SET {_noted('n')} RETURN count(n) AS written"


def create_links(kind: str, start: str, end: str) -> str:
    """Write `$rows` of `{start, end, properties}` as relationships of nodes that have none of them yet."""
    return f"{_ends(start, end)} CREATE (a)-[r:{kind}]->(b) SET r = row.properties RETURN count(r) AS written"


def put_links(kind: str, start: str, end: str) -> str:
    """Upsert relationships; for each of `$rows` both of whose ends are there: which, what was of it, if anything.

    Where a row says `noted`, `$change` goes into the history of the start of what is new.
    """
    return (
        f"{_ends(start, end)} WITH row, a, b, head([(a)-[r:{kind}]->(b) | properties(r)]) AS was"
        f" MERGE (a)-[r:{kind}]->(b) SET r += row.properties"
        f" FOREACH (_ IN CASE WHEN row.noted AND was IS NULL THEN [1] ELSE [] END | SET {_noted('a')})"
        " RETURN collect([row.start, row.end, was]) AS were"
    )


def drop_links(kind: str, start: str, end: str) -> str:
    """Take away the relationships of a kind between the ends of `$rows`; which were there, and what was of them."""
    return (
        f"{_ends(start, end)} MATCH (a)-[r:{kind}]->(b) WITH row, r, properties(r) AS was DELETE r"
        " RETURN collect([row.start, row.end, was]) AS were"
    )


def note(label: str) -> str:
    """Put `$change` into the history of `$ids`."""
    return f"CYPHER 5 UNWIND $ids AS id MATCH (n:{matched(label)} {{id: id}}) SET {_noted('n')}"


def _noted(variable: str) -> str:
    """Add the change to those of a node, once."""
    changes = f"{variable}.changes"
    return f"{changes} = CASE WHEN last({changes}) = $change THEN {changes} ELSE coalesce({changes}, []) + $change END"


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


REMOVE_SOURCE: Final = "CYPHER 5 MATCH (n:Source {id: $id}) DETACH DELETE n RETURN count(n) AS removed"
"""Remove a source; how many there were."""
SOURCE_NAME: Final = "CYPHER 5 MATCH (s:Source {id: $id}) RETURN s.name AS name"
"""What a source is called, if the graph has it."""

SHIPPED: Final = (
    *("Goal", "Objective", "Target", "TargetVersion", "Footnote", "TaskForce", "Role", "JoiningGuide"),
    *("Region", "Source", "Migration", "Change", "Head"),
)
"""Labels of what comes with the package, of what the migrations leave, and of the record of both."""
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
