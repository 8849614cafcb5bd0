"""What the graph holds now, and how what a source says differs from it."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from neo4j import ManagedTransaction
from neo4j.time import Date, DateTime

from loaders.records import Batch, End, LinkRecord, NodeRecord, Value

LinkKey = tuple[str, End, End, tuple[tuple[str, Value], ...]]


@dataclass(frozen=True, slots=True)
class Present:
    """Nodes with their properties, and links, as the graph has them."""

    nodes: Mapping[End, Mapping[str, Value]] = field(default_factory=dict)
    links: Mapping[LinkKey, LinkRecord] = field(default_factory=dict)

    def differs(self, node: NodeRecord) -> list[str]:
        """Name the properties that the graph lacks or has otherwise."""
        there = self.nodes.get(node.end, {})
        return [name for name, value in node.properties.items() if there.get(name) != value]

    def lacks(self, link: LinkRecord) -> bool:
        """Tell whether a link is not there."""
        return key_of(link) not in self.links

    def ends(self, kind: str, start: End) -> Iterator[End]:
        """Give the ends of the links of a kind that start at a node."""
        return (link.end for link in self.links.values() if link.kind == kind and link.start == start)


@dataclass(frozen=True, slots=True)
class Changes:
    """What a load would write, and the same in words for a person."""

    batch: Batch
    differences: tuple[str, ...]


def key_of(link: LinkRecord) -> LinkKey:
    """Say what makes a link the same: its kind, its ends and its properties."""
    return link.kind, link.start, link.end, tuple(sorted(link.properties.items()))


def read_present(tx: ManagedTransaction, statement: str) -> Present:
    """Read what the graph holds, by one of the statements in `queries/strategy.py`."""
    rows = [record.data() for record in tx.run(statement)]
    links = [link for row in rows for link in _links(row)]
    return Present(
        {(row["noun"], row["id"]): _plain(row["properties"]) for row in rows},
        {key_of(link): link for link in links},
    )


def absent(wanted: Iterable[LinkRecord], present: Present) -> tuple[LinkRecord, ...]:
    """Give the links that the graph lacks."""
    return tuple(link for link in wanted if present.lacks(link))


def told(batch: Batch, present: Present) -> tuple[str, ...]:
    """Say in words what a batch changes: counts of what is new, each difference to what is there."""
    return (
        *_new(batch.nodes, present),
        *_edits(batch.nodes, present),
        *_relinked(batch.links, present),
        *_unlinked(batch.dropped),
    )


def _new(nodes: Iterable[NodeRecord], present: Present) -> list[str]:
    counts = Counter(node.noun for node in nodes if node.end not in present.nodes)
    return [f"new: {count} {noun}" for noun, count in counts.items()]


def _edits(nodes: Iterable[NodeRecord], present: Present) -> list[str]:
    return [
        f"{node.id}: {name} {present.nodes[node.end].get(name)!r} → {node.properties[name]!r}"
        for node in nodes
        if node.end in present.nodes
        for name in present.differs(node)
    ]


def _relinked(links: Iterable[LinkRecord], present: Present) -> list[str]:
    return [
        f"{link.start[1]}: linked to {link.end[1]}"
        for link in links
        if link.start in present.nodes and link.end in present.nodes
    ]


def _unlinked(dropped: Iterable[LinkRecord]) -> list[str]:
    return [f"{link.start[1]}: no longer linked to {link.end[1]}" for link in dropped]


def _links(row: Mapping[str, Any]) -> Iterator[LinkRecord]:
    for kind, noun, id_, properties in row["links"]:
        yield LinkRecord(kind, (row["noun"], row["id"]), (noun, id_), _plain(properties))


def _plain(properties: Mapping[str, Any]) -> dict[str, Value]:
    return {
        name: value.to_native() if isinstance(value, Date | DateTime) else value for name, value in properties.items()
    }
