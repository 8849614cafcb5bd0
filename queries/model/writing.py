"""What is written for a record: the properties of a noun with their twins and shadows, and the upserts.

One relationship of a kind stands between two nodes; an upsert with other properties changes it.
"""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Final

from queries.model import NOUNS
from queries.model.folding import fold
from queries.model.language import Amount, Noun, Stored

Value = str | int | bool | date | datetime | list[str] | None

COMMON: Final = ("source", "synthetic")
GREATEST: Final[Mapping[str, Value]] = {"Int": 2**63 - 1, "Date": date.max}
GREATEST_TEXT: Final = "\U0010ffff"


class UnknownPropertyError(ValueError):
    """A record has a property that its noun does not."""


def stored(label: str, properties: Mapping[str, Value]) -> dict[str, Value]:
    """The properties to write: those given, null for those left out, folded twins, shadows to sort by."""
    noun = NOUNS[label]
    if unknown := sorted(set(properties) - _names(noun)):
        raise UnknownPropertyError(f"{label} has no property {', '.join(unknown)}; it has {sorted(_names(noun))}")
    written = dict(properties)
    for each in noun.stored.values():
        written |= _beside(each, properties.get(each.name))
    return written


def _names(noun: Noun) -> set[str]:
    amounts = (each for each in noun.fields.values() if isinstance(each, Amount))
    money = {name for each in amounts for name in (each.minor, each.currency)}
    return {each.name for each in noun.stored.values()} | money | {*noun.kept, *COMMON}


def _beside(each: Stored, value: Value) -> dict[str, Value]:
    beside = {each.name: value}
    if each.folded:
        beside[each.folded] = fold(value) if isinstance(value, str) else None
    if each.sort and each.optional:
        beside[each.order] = GREATEST.get(each.type, GREATEST_TEXT) if value is None else value
    return beside


def matched(label: str) -> str:
    """The labels by which a node is looked up: the contract's nodes share one unique id."""
    return "Node" if NOUNS[label].prefix else label


def upsert_nodes(label: str) -> str:
    """Write `$rows` of `{id, properties}`; a second face is laid on the node that is there."""
    if NOUNS[label].host:
        return f"CYPHER 5 UNWIND $rows AS row MATCH (n:Node {{id: row.id}}) SET n:{label}, n += row.properties"
    labels = f"Node:{label}" if NOUNS[label].prefix else label
    return f"CYPHER 5 UNWIND $rows AS row MERGE (n:{labels} {{id: row.id}}) SET n += row.properties"


def upsert_links(kind: str, start: str, end: str) -> str:
    """Write `$rows` of `{start, end, properties}` (ids of the ends) as relationships of a kind."""
    return (
        "CYPHER 5 UNWIND $rows AS row"
        f" MATCH (a:{matched(start)} {{id: row.start}}) MATCH (b:{matched(end)} {{id: row.end}})"
        f" MERGE (a)-[r:{kind}]->(b) SET r += row.properties"
    )
