"""How often a node lies between two others: on which share of the shortest paths (Freeman 1977)."""

from collections.abc import Iterator
from dataclasses import dataclass
from math import log, sqrt
from typing import Any, Final

import networkit
import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array

from graph_service.analysis.network import SEED, Network, Places

EXACT: Final = 200_000_000
"""Nodes times links: what is computed exactly, within some ten seconds."""
WORK: Final = 700_000_000
"""What sampling may take: pivots times what each goes over."""
PIVOTS: Final = (300, 1000)
"""At least, at most."""
AT_ONCE: Final = 8
UNSURE: Final = 0.05

Scores = NDArray[np.float64]


@dataclass(frozen=True)
class Betweenness:
    """Scores from 0 to 1; where they are sampled, the standard error of each, and a bound on the errors of all."""

    scores: Scores
    deviations: Scores | None = None
    error: float | None = None
    """With a probability of 0.95 no score is further off."""


def betweenness(network: Network, exact: int = EXACT) -> Betweenness:
    """The betweenness of every node; sampled where nodes times links are more than `exact`."""
    nodes, links = len(network.ids), network.links.shape[1]
    if nodes < 3:
        return Betweenness(np.zeros(nodes))
    if nodes * links > exact:
        return _sampled(network, max(PIVOTS[0], min(PIVOTS[1], WORK // (nodes + 2 * links))))
    measure = networkit.centrality.Betweenness(network.graph, normalized=True)
    return Betweenness(np.array(measure.run().scores()))


def _sampled(network: Network, pivots: int) -> Betweenness:
    """Estimate from the paths of some nodes to all others, drawn independently (Brandes & Pich 2007)."""
    nodes = len(network.ids)
    drawn = np.random.default_rng(SEED).integers(0, nodes, pivots)
    sums, squares = np.zeros(nodes), np.zeros(nodes)
    for told in _shares(_matrix(network), drawn):
        sums += told.sum(axis=1)
        squares += (told**2).sum(axis=1)
    means = sums / pivots
    variances = np.maximum(squares - pivots * means**2, 0) / (pivots - 1)
    scale = nodes / (nodes - 1)  # of a pivot itself nothing is known: it lies between no others on its own paths
    error = scale * _bound(float(variances.max()), nodes, pivots)
    return Betweenness(scale * means, scale * np.sqrt(variances / pivots), error)


def _bound(variance: float, nodes: int, pivots: int) -> float:
    """How far all means of numbers from 0 to 1 may be off: the better of two bounds, each half as unsure.

    Hoeffding (1963), and Maurer & Pontil (2009) for the greatest sample variance.
    """
    unsure = UNSURE / 2 / nodes
    plain = sqrt(log(2 / unsure) / (2 * pivots))
    spread = sqrt(2 * variance * log(4 / unsure) / pivots) + 7 * log(4 / unsure) / (3 * (pivots - 1))
    return min(plain, spread)


def _matrix(network: Network) -> Any:  # noqa: ANN401  # the library says nothing of its types
    near, far = np.concatenate([network.links, network.links[::-1]], axis=1)
    return csr_array((np.ones(len(near)), (near, far)), shape=(len(network.ids),) * 2)


def _shares(matrix: Any, pivots: Places) -> Iterator[Scores]:  # noqa: ANN401  # likewise
    """For some pivots at a time, which share of the other nodes each node lies before, on a pivot's shortest paths.

    Brandes (2001), level by level, as products of matrices.
    """
    for begin in range(0, len(pivots), AT_ONCE):
        some = pivots[begin : begin + AT_ONCE]
        paths, depths = _paths(matrix, some)
        behind = np.zeros_like(paths)
        for depth in range(int(depths.max()), 0, -1):
            reached = np.divide(1 + behind, paths, out=np.zeros_like(paths), where=depths == depth)
            behind += np.where(depths == depth - 1, (matrix @ reached) * paths, 0)
        behind[some, np.arange(len(some))] = 0
        yield behind / (matrix.shape[0] - 2)


def _paths(matrix: Any, pivots: Places) -> tuple[Scores, NDArray[np.int16]]:  # noqa: ANN401  # likewise
    """From each pivot, how many shortest paths lead to each node, and how long they are; -1 where none does."""
    shape = (matrix.shape[0], len(pivots))
    paths, depths = np.zeros(shape), np.full(shape, -1, dtype=np.int16)
    start = pivots, np.arange(len(pivots))
    paths[start], depths[start] = 1, 0
    edge, depth = paths, 0
    while edge.any():
        depth += 1
        edge = np.where(depths < 0, matrix @ edge, 0)
        depths[edge > 0] = depth
        paths = paths + edge
    return paths, depths
