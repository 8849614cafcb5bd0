"""Who belongs together: communities of more links within than chance would have, by Leiden (Traag et al. 2019)."""

from typing import Final

import networkit
import numpy as np

from graph_service.analysis.network import Network, Places

ROUNDS: Final = 10
"""At most; it ends earlier where a round changes nothing."""


def communities(network: Network) -> tuple[Places, float]:
    """The community of each node, numbered from 1 for the largest one; and the modularity of them all."""
    leiden = networkit.community.ParallelLeiden(network.graph, iterations=ROUNDS, randomize=False)
    numbered = _by_size(_connected(network, np.array(leiden.run().getPartition().getVector(), dtype=np.int64)))
    return numbered, _modularity(network, numbered)


def _connected(network: Network, found: Places) -> Places:
    """Take apart what is not connected: the parallel algorithm does not promise it, and it is never the better so."""
    near, far = network.links
    within = network.links[:, found[near] == found[far]]
    inner = networkit.GraphFromCoo((within[0], within[1]), n=len(network.ids), weighted=False, directed=False)
    parts = networkit.components.ConnectedComponents(inner).run().getPartition().getVector()
    return np.array(parts, dtype=np.int64)


def _by_size(found: Places) -> Places:
    """Number them anew; of two that are as large, the one with the first node comes first."""
    _, first, inverse, sizes = np.unique(found, return_index=True, return_inverse=True, return_counts=True)
    number = np.empty(len(sizes), dtype=np.int64)
    number[np.lexsort((first, -sizes))] = np.arange(1, len(sizes) + 1)
    return number[inverse]


def _modularity(network: Network, found: Places) -> float:
    """The share of links within communities, less what chance would have (Newman & Girvan 2004)."""
    near, far = network.links
    all_ = network.links.shape[1]
    within = np.count_nonzero(found[near] == found[far]) / all_
    ends = np.bincount(found, weights=network.degrees) / (2 * all_)
    return float(within - np.sum(ends**2))
