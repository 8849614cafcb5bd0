"""Single points of failure: nodes without which the network falls apart, and what each would cut off.

They are the articulation points (Hopcroft & Tarjan 1973). Blocks, which no one node can take apart, and the points that
they share make a tree; what hangs on a point is what lies below it there.
"""

from collections import defaultdict, deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

import networkit

from graph_service.analysis.network import Network

SOME: Final = 20
"""Nodes that are named of those that would be cut off."""


@dataclass(slots=True)
class Point:
    """A node whose loss leaves several parts: all but the largest one are cut off."""

    node: int
    parts: list[tuple[int, int]] = field(default_factory=list)
    """Of each part, how many nodes it has, and the block by which it hangs on the point."""

    @property
    def cuts_off(self) -> int:
        """How many nodes."""
        return sum(size for size, _ in self.parts) - max(self.parts)[0]


@dataclass(frozen=True)
class Blocks:
    """The tree of blocks and points."""

    members: Sequence[Sequence[int]]
    of: dict[int, list[int]]
    """The blocks of each point."""


def points(network: Network) -> tuple[list[Point], Blocks]:
    """All such nodes, in their order."""
    blocks = _blocks(network)
    found = {node: Point(node) for node in sorted(blocks.of)}
    seen: set[int] = set()
    for root in range(len(blocks.members)):
        if root not in seen:
            _weigh(blocks, root, seen, found)
    return list(found.values()), blocks


def _blocks(network: Network) -> Blocks:
    members = networkit.components.BiconnectedComponents(network.graph).run().getComponents()
    of: dict[int, list[int]] = defaultdict(list)
    for block, nodes in enumerate(members):
        for node in nodes:
            of[node].append(block)
    return Blocks(members, {node: there for node, there in of.items() if len(there) > 1})


def _weigh(blocks: Blocks, root: int, seen: set[int], found: dict[int, Point]) -> None:
    """Say for each point of one component what hangs on it: below it, and above."""
    order = list(_downwards(blocks, root))
    seen.update(block for block, _ in order)
    weights: dict[int, int] = defaultdict(int)  # of a point with all that lies below it
    for block, above in reversed(order):
        below = sum(weights.get(node, 1) for node in blocks.members[block] if node != above)
        if above is None:
            all_ = below
        else:
            found[above].parts.append((below, block))
            weights[above] = weights.get(above, 1) + below
    for block, above in order:
        for node in blocks.members[block]:
            if node in blocks.of and node != above:
                found[node].parts.append((all_ - weights[node], block))


def _downwards(blocks: Blocks, root: int) -> Iterator[tuple[int, int | None]]:
    """Every block of a component, each with the point above it, from the root down."""
    waiting: deque[tuple[int, int | None]] = deque([(root, None)])
    while waiting:
        block, above = waiting.popleft()
        yield block, above
        for node in blocks.members[block]:
            if node != above:
                waiting += [(each, node) for each in blocks.of.get(node, ()) if each != block]


def cut_off(network: Network, blocks: Blocks, point: Point) -> list[int]:
    """Some of the nodes that it would cut off, the nearest ones."""
    largest = set(blocks.members[max(point.parts)[1]])
    waiting = deque(node for node in network.neighbours(point.node) if node not in largest)
    seen, told = {point.node, *waiting}, list[int]()
    while waiting and len(told) < SOME:
        told.append(node := waiting.popleft())
        further = [each for each in network.neighbours(node) if each not in seen]
        seen.update(further)
        waiting += further
    return told
