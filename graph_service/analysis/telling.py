"""All measures of a network, as far as they can be shown: the first rows of each kind and noun."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import islice
from typing import Final

import networkit
import numpy as np

from graph_service.analysis.betweenness import Betweenness, betweenness
from graph_service.analysis.communities import communities
from graph_service.analysis.network import Network, Places
from graph_service.analysis.overlaps import SOME, Shared, overlaps
from graph_service.analysis.points import Point, cut_off, points
from queries.analysis import ANALYSED, Told, nothing

KEPT: Final = 500
"""Rows of a kind and noun."""
DIGITS: Final = 9
Row = list[object]


def told_of(network: Network, day: date) -> Told:
    """Analyse a network."""
    if not network.ids:
        return nothing(day) | {"seq": network.seq}
    between = betweenness(network)
    found, modularity = communities(network)
    ranked = Ranked(network, between)
    weak, counts = _points(network)
    return {
        "seq": network.seq,
        "asOf": day.isoformat(),
        "nodes": len(network.ids),
        "links": network.links.shape[1],
        "components": networkit.components.ConnectedComponents(network.graph).run().numberOfComponents(),
        "betweennessError": between.error and round(between.error, DIGITS),
        "modularity": round(modularity, DIGITS),
        "brokers": _brokers(network, ranked, found),
        "singlePoints": weak,
        "singlePointCounts": counts,
        "communityCount": int(found.max()),
        "communities": _communities(network, ranked, found),
        "overlaps": _overlaps(network),
    }


@dataclass(frozen=True)
class Ranked:
    """Nodes by their betweenness, the greatest first; of those that have the same, in their order."""

    network: Network
    between: Betweenness

    def __iter__(self) -> Iterator[int]:
        """Every node."""
        return iter(np.argsort(-self.between.scores, kind="stable").tolist())

    def of(self, label: str) -> Iterator[int]:
        """Those of a noun."""
        return (node for node in self if self.network.labels[node] == label)


def _brokers(network: Network, ranked: Ranked, found: Places) -> dict[str, list[Row]]:
    clustering = networkit.centrality.LocalClusteringCoefficient(network.graph).run().scores()
    deviations = ranked.between.deviations

    def row(node: int) -> Row:
        degree = int(network.degrees[node])
        size = degree - (degree - 1) * clustering[node]
        score = round(float(ranked.between.scores[node]), DIGITS)
        off = None if deviations is None else round(float(deviations[node]), DIGITS)
        return [network.ids[node], score, off, round(size, DIGITS), degree, int(found[node])]

    return {label: _placed(map(row, ranked.of(label))) for label in ANALYSED}


def _points(network: Network) -> tuple[dict[str, list[Row]], dict[str, int]]:
    every, blocks = points(network)
    first = sorted(every, key=lambda each: (-each.cuts_off, each.node))
    sorted_ = {label: [each for each in first if network.labels[each.node] == label] for label in ANALYSED}

    def row(each: Point) -> Row:
        there = cut_off(network, blocks, each)
        return [network.ids[each.node], each.cuts_off, len(each.parts), [network.ids[node] for node in there]]

    rows = {label: _placed(map(row, there)) for label, there in sorted_.items()}
    return rows, {label: len(there) for label, there in sorted_.items()}


def _communities(network: Network, ranked: Ranked, found: Places) -> list[Row]:
    labels = np.array([ANALYSED.index(label) for label in network.labels], dtype=np.int64)
    shown = range(1, min(KEPT, int(found.max())) + 1)
    central: dict[int, list[str]] = {number: [] for number in shown}
    for node in ranked:
        if len(named := central.get(int(found[node]), [""] * SOME)) < SOME:
            named.append(network.ids[node])
    counts = np.bincount(found * len(ANALYSED) + labels, minlength=(int(found.max()) + 1) * len(ANALYSED))
    sizes = counts.reshape(-1, len(ANALYSED))
    return [[number, int(sizes[number].sum()), *sizes[number].tolist(), central[number]] for number in shown]


def _overlaps(network: Network) -> list[Row]:
    def shown(each: Shared) -> Row:
        return [len(each.nodes), round(each.jaccard, DIGITS), [network.ids[node] for node in each.nodes[:SOME]]]

    told = overlaps(network)
    return _placed(
        [network.ids[each.one], network.ids[each.other], *(part for one in each.shared for part in shown(one))]
        for each in told
    )


def _placed(rows: Iterable[Row]) -> list[Row]:
    return [[place, *row] for place, row in enumerate(islice(rows, KEPT))]
