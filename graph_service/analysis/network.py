"""The network as numbers: a node is its place among all ids in their order, a link a pair of places."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Final

import networkit
import numpy as np
from numpy.typing import NDArray

from queries.analysis import ANALYSED, HEAD, WAYS
from queries.model import NOUNS

SEED: Final = 4
Places = NDArray[np.int64]
_LABELS: Final = {NOUNS[label].prefix: label for label in ANALYSED}


@dataclass(frozen=True)
class Network:
    """Ids in their order; links by their way, each once, with its two ends as rows."""

    seq: int
    ids: Sequence[str]
    ways: Sequence[Places]

    @cached_property
    def labels(self) -> list[str]:
        """Of each node."""
        return [_LABELS[each.partition(":")[0]] for each in self.ids]

    @cached_property
    def links(self) -> Places:
        """All links, each once, whatever makes it."""
        return _unique(np.sort(np.concatenate(self.ways, axis=1), axis=0))

    @cached_property
    def graph(self) -> Any:  # noqa: ANN401  # the library says nothing of its types
        """The same as the library has it; with one thread and one seed, so that it computes the same each time."""
        networkit.setNumberOfThreads(1)
        networkit.setSeed(SEED, True)  # noqa: FBT003  # positional: the library says so
        return networkit.GraphFromCoo((self.links[0], self.links[1]), n=len(self.ids), weighted=False, directed=False)

    @cached_property
    def _around(self) -> tuple[Places, Places]:
        near, far = np.concatenate([self.links, self.links[::-1]], axis=1)
        order = np.lexsort((far, near))
        return np.searchsorted(near[order], np.arange(len(self.ids) + 1)), far[order]

    def neighbours(self, node: int) -> list[int]:
        """What a node is linked to, in their order."""
        begin, far = self._around
        told: list[int] = far[begin[node] : begin[node + 1]].tolist()
        return told

    @cached_property
    def degrees(self) -> Places:
        """How many neighbours each node has."""
        return np.diff(self._around[0])


def network_of(rows: Iterable[Sequence[Any]]) -> Network:
    """Put the snapshot's rows together."""
    known: dict[str, int] = {}
    ends: list[list[int]] = [[] for _ in WAYS]
    seq = 0
    for way, one, other in rows:
        if way == HEAD:
            seq = one
        else:
            ends[way] += (known.setdefault(one, len(known)), known.setdefault(other, len(known)))
    ids = sorted(known)
    place = np.empty(len(ids), dtype=np.int64)
    place[[known[each] for each in ids]] = np.arange(len(ids))
    ways = [_unique(place[np.array(each, dtype=np.int64).reshape(-1, 2).T]) for each in ends]
    return Network(seq, ids, ways)


def _unique(links: Places) -> Places:
    return np.unique(links, axis=1) if links.size else links.reshape(2, 0)
