"""What is written for a record: the properties of a noun with their twins and shadows, and the upserts.

One relationship of a kind stands between two nodes; an upsert with other properties changes it.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache
from typing import Final

from queries.language import SEARCH_TEXT, Amount, Stored
from queries.model import NOUNS
from queries.model.folding import fold
from queries.search.names import search_text

Value = str | int | bool | date | datetime | list[str] | None

COMMON: Final = ("source", "synthetic")
GREATEST: Final[Mapping[str, Value]] = {"Int": 2**63 - 1, "Date": date.max}
GREATEST_TEXT: Final = "\U0010ffff"


class UnknownPropertyError(ValueError):
    """A record has a property that its noun does not."""


@dataclass(frozen=True, slots=True)
class Written:
    """What is written beside one property: null where it is left out, its folded twin, its shadow to sort by."""

    name: str
    folded: str | None
    order: str | None
    greatest: Value


@cache
def _written(label: str) -> tuple[frozenset[str], tuple[Written, ...]]:
    """The properties that a record of a noun may have, and what is written for them."""
    noun = NOUNS[label]
    told = tuple(_of(each) for each in noun.stored.values())
    amounts = (each for each in noun.fields.values() if isinstance(each, Amount))
    money = {name for each in amounts for name in (each.minor, each.currency)}
    return frozenset({each.name for each in told} | money | {*noun.kept, *COMMON}), told


def _of(each: Stored) -> Written:
    shadowed = each.sort and each.optional
    return Written(each.name, each.folded, each.order if shadowed else None, GREATEST.get(each.type, GREATEST_TEXT))


def stored(label: str, properties: Mapping[str, Value]) -> dict[str, Value]:
    """The properties to write: those given, null for those left out, twins, shadows to sort by, what to find it by."""
    known, told = _written(label)
    if unknown := sorted(properties.keys() - known):
        raise UnknownPropertyError(f"{label} has no property {', '.join(unknown)}; it has {sorted(known)}")
    written = dict(properties)
    for each in told:
        value = written.setdefault(each.name, None)
        if each.folded:
            written[each.folded] = fold(value) if isinstance(value, str) else None
        if each.order:
            written[each.order] = each.greatest if value is None else value
    if name := called(label):
        value = written[name]
        written[SEARCH_TEXT] = search_text(value) if isinstance(value, str) else None
    return written


def called(label: str) -> str:
    """The property that a noun's nodes are called by, if they are searched; a second face is called as its host is."""
    noun = NOUNS[label]
    return noun.search.name if noun.search and not noun.host else ""


def stored_of(label: str, properties: Mapping[str, Value]) -> dict[str, Value]:
    """The same for a node that is there: what is not named stays, so it is not written."""
    written = stored(label, properties)
    of = {SEARCH_TEXT: called(label)}
    return {
        name: value
        for name, value in written.items()
        if of.get(name, name.removesuffix("Folded").removesuffix("Order")) in properties
    }


def matched(label: str) -> str:
    """The labels by which a node is looked up: the contract's nodes share one unique id."""
    return "Node" if NOUNS[label].prefix else label


def labels_of(label: str) -> str:
    """The labels of a noun's nodes, by colons."""
    return label if matched(label) == label else f"{matched(label)}:{label}"


def upsert_nodes(label: str) -> str:
    """Write `$rows` of `{id, properties}`; a second face is laid on the node that is there."""
    if NOUNS[label].host:
        return f"CYPHER 5 UNWIND $rows AS row MATCH (n:Node {{id: row.id}}) SET n:{label}, n += row.properties"
    return f"CYPHER 5 UNWIND $rows AS row MERGE (n:{labels_of(label)} {{id: row.id}}) SET n += row.properties"
