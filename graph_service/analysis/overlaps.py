"""What two task forces have in common: people with a seat in both, organizations that have somebody in both."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations
from typing import Final

from graph_service.analysis.network import Network
from queries.analysis import SEATS

SOME: Final = 20
"""Of those that are shared, so many are named."""


@dataclass(frozen=True, slots=True)
class Shared:
    """What two sets share, and which share of both together that is (Jaccard 1901)."""

    nodes: list[int]
    jaccard: float


@dataclass(frozen=True, slots=True)
class Overlap:
    """Two task forces that share something."""

    one: int
    other: int
    shared: tuple[Shared, ...]
    """By the nouns of `SEATS`."""


def overlaps(network: Network) -> list[Overlap]:
    """All pairs that share somebody, those that share most first: organizations, then people."""
    found = list(_pairs(network))
    return sorted(found, key=lambda each: [-len(shared.nodes) for shared in reversed(each.shared)])


def _pairs(network: Network) -> Iterator[Overlap]:
    seats = [_members(network, way) for way in SEATS.values()]
    for one, other in combinations(sorted(set().union(*seats)), 2):
        shared = tuple(_shared(there.get(one, set()), there.get(other, set())) for there in seats)
        if any(each.nodes for each in shared):
            yield Overlap(one, other, shared)


def _members(network: Network, way: int) -> dict[int, set[int]]:
    found: dict[int, set[int]] = {}
    for member, force in network.ways[way].T.tolist():
        found.setdefault(force, set()).add(member)
    return found


def _shared(one: set[int], other: set[int]) -> Shared:
    both = sorted(one & other)
    return Shared(both, len(both) / len(one | other) if both else 0.0)
