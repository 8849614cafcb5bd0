"""How many nodes a graph has and how they hang together, as Neo4j's count store knows it: what prices are made of."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from queries.language import Expression, Noun
from queries.model import NOUNS
from queries.prices.hops import BY_NAME, Hop, way, way_of

FEWEST_NODES: Final = 100
"""To reckon with where a label has none: the graph may be filled before it is counted again."""
FEWEST_LINKS: Final = 1.0
"""Of each node, to reckon with where a type has none: likewise."""
NAMED: Final = 3.0
"""What a node names by id: its changes, mostly; the few that have hundreds are asked for one by one."""
GENERATIONS: Final = 4
"""How far a chain goes up."""
BELOW, BELOW_ONE = 0.3, 0.6
"""Of all nodes of a chain, those below one that is asked for: the large ones are asked for, and reached, most; one that
is asked for alone may be the largest."""
UNEVEN: Final = 0.25
"""How much more than the average some nodes have: 0 would be the same for all."""


@dataclass(frozen=True, slots=True, eq=False)
class Counts:
    """Nodes by label, relationships by type: nearly every type has one label at each end.

    Each count is one of its own, whatever it found: quotes are kept for it.
    """

    nodes: Mapping[str, int]
    links: Mapping[str, int]

    def of(self, label: str) -> float:
        """How many nodes have a label."""
        return float(self.nodes.get(label) or FEWEST_NODES)

    def degree(self, hop: Hop) -> float:
        """How many relationships a node has that a hop goes along, on the average."""
        if hop.type == BY_NAME:
            return NAMED
        links = self.links.get(hop.type)
        return links / self.of(hop.start) if links else FEWEST_LINKS

    def reached(self, hop: Hop, rows: float, *, even: bool = False) -> float:
        """How many nodes a hop leads to from so many; unless `even`, a few may be the ones that have most."""
        if hop.chain:
            return self._chain(hop, rows)
        each, few = self.degree(hop), self.of(hop.start) / max(rows, 1)
        return rows * each * (few**UNEVEN if each > 1 and few > 1 and not even else 1)

    def _chain(self, hop: Hop, rows: float) -> float:
        """How many nodes lie above or below so many; they themselves are of them."""
        if hop.outgoing:
            return rows * (self.degree(hop) + GENERATIONS)
        return rows + (BELOW * rows + BELOW_ONE * min(rows, 1)) * self.of(hop.start)


NOBODY: Final = Counts({}, {})
"""Nothing is known yet."""


def _hops(noun: Noun) -> Iterator[Hop]:
    for link in noun.links.values():
        for path in link.paths:
            yield from way_of(noun.label, path, link.target)
    for each in noun.fields.values():
        if isinstance(each, Expression):
            yield from way(noun.label, each.cypher, noun.label)


LABELS: Final = tuple(NOUNS)
TYPES: Final = tuple(sorted({hop.type for noun in NOUNS.values() for hop in _hops(noun)} - {BY_NAME}))


def _statement() -> str:
    counted = [*(f"(:{label})" for label in LABELS), *(f"()-[:{type_}]->()" for type_ in TYPES)]
    return "CYPHER 5 RETURN " + ", ".join(f"COUNT {{ {each} }} AS c{at}" for at, each in enumerate(counted))


STATEMENT: Final = _statement()
"""Asks for all counts; Neo4j keeps them, so nothing is read."""


def counts_of(record: Sequence[int]) -> Counts:
    """Read the answer to the statement."""
    nodes, links = record[: len(LABELS)], record[len(LABELS) :]
    return Counts(dict(zip(LABELS, nodes, strict=True)), dict(zip(TYPES, links, strict=True)))
