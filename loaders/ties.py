"""New nodes and the links that can be written with them: one statement for both, and each end is looked up once."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from loaders.records import End, LinkRecord, NodeRecord
from queries.loading import Tie
from queries.model import NOUNS
from queries.model.writing import stored

Kind = tuple[str, str, bool]
"""A link's type, the noun of its far node, and whether it leads to the near one."""


@dataclass(frozen=True, slots=True)
class Tied:
    """New nodes of a noun, with their links as rows of values."""

    names: tuple[str, ...]
    ties: tuple[Tie, ...]
    rows: list[list[Any]]


def whole(record: NodeRecord) -> dict[str, Any]:
    """Give all properties of a node that is new."""
    return {"id": record.id, **stored(record.noun, record.properties)}


def node_of(end: End) -> End:
    """Name the node itself, where an end names its second face."""
    return NOUNS[end[0]].host or end[0], end[1]


class Ties:
    """The links of a batch, by the node with which each can be written: the later of its ends, if that is new."""

    def __init__(self, links: Iterable[LinkRecord], new: Mapping[End, int]) -> None:
        """`new` are the nodes that the graph does not have, with the turn in which they are written."""
        self.others: list[LinkRecord] = []
        """Links that are written by themselves: no end is new, or a node has several of a kind."""
        self._links: defaultdict[End, defaultdict[Kind, list[LinkRecord]]] = defaultdict(lambda: defaultdict(list))
        for link in links:
            start, end = node_of(link.start), node_of(link.end)
            first, second = new.get(start, -1), new.get(end, -1)
            if first == second:
                self.others.append(link)
            elif first > second:
                self._links[start][link.kind, link.end[0], False].append(link)
            else:
                self._links[end][link.kind, link.start[0], True].append(link)

    def of(self, nodes: Sequence[NodeRecord]) -> Tied:
        """Give new nodes of a noun with what can be written with them; what cannot goes to the others."""
        links: list[Mapping[Kind, list[LinkRecord]]] = [self._links.pop(node.end, {}) for node in nodes]
        ties = tuple(self._ties(links))
        kinds = [(tie.kind, tie.noun, tie.inwards) for tie in ties]
        for each in links:
            self.others += [link for kind, some in each.items() if kind not in kinds for link in some]
        said = [whole(node) for node in nodes]
        names = tuple(sorted({name for each in said for name in each}))
        rows = [
            [*map(each.get, names), *_values(ties, kinds, of_node)] for each, of_node in zip(said, links, strict=True)
        ]
        return Tied(names, ties, rows)

    @staticmethod
    def _ties(links: Sequence[Mapping[Kind, list[LinkRecord]]]) -> Iterator[Tie]:
        """Give the kinds of which no node has two, and which have the same properties everywhere."""
        for kind in sorted({kind for each in links for kind in each}):  # the same text for the next batch
            some = [each.get(kind, []) for each in links]
            names = {tuple(link.properties) for each in some for link in each}
            if max(map(len, some)) == 1 and len(names) == 1:
                type_, noun, inwards = kind
                yield Tie(kind=type_, noun=noun, inwards=inwards, names=names.pop(), always=all(some))


def _values(ties: Sequence[Tie], kinds: Sequence[Kind], links: Mapping[Kind, list[LinkRecord]]) -> Iterator[Any]:
    for tie, kind in zip(ties, kinds, strict=True):
        if kind in links:
            (link,) = links[kind]
            yield (link.start if tie.inwards else link.end)[1]
            yield from link.properties.values()
        else:
            yield from [None] * tie.width
