"""The network that is analysed: who is linked to whom on a day, read by one statement; and what an analysis tells.

What is not seen by an audience is not in its network, so no measure tells anything of it.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final, TypedDict

from queries.compiler.matching import Ends, walk
from queries.compiler.names import PARAMETERS, Names
from queries.compiler.sight import may_see
from queries.language import Link, many
from queries.model import NOUNS
from queries.prices.counts import Counts
from queries.prices.hops import way_of
from queries.seen import Audience

ANALYSED: Final = ("Person", "Organization", "TaskForce", "Partnership")
"""The nouns of its nodes."""
WORKS_FOR: Final = many("-[:WORKS_ON]->(:Objective)<-[:IMPLEMENTS]-", "TaskForce", holds=("a",))
WAYS: Final[tuple[tuple[str, Link], ...]] = (
    ("Person", NOUNS["Person"].links["organizations"]),
    ("Person", NOUNS["Person"].links["task_forces"]),
    ("Organization", NOUNS["Organization"].links["task_forces"]),
    ("Organization", NOUNS["Organization"].links["partnerships"]),
    ("Partnership", WORKS_FOR),
)
"""What makes a link, each with the noun that it begins at."""
SEATS: Final = {"Person": 1, "Organization": 2}
"""The ways that lead to a task force by seats in it, by whom they bring there: where they stand in `WAYS`."""
ANALYSIS: Final = "analysis"
"""The service's own value that has what an analysis tells."""
HEAD: Final = -1
"""In place of a way: the row that has the number of the newest change."""


def snapshot(audience: Audience) -> str:
    """The statement that reads the network on `$p.p0`: first the newest change's number, then a row for each link.

    So a change that is made meanwhile makes the number too old, and never too new.
    """
    names = Names(audience)
    day = names.parameter(lambda values: values["day"])
    head = (
        f"RETURN {HEAD} AS way, coalesce(head(COLLECT {{ MATCH (h:Head {{id: 'changes'}}) RETURN h.seq }}), 0) AS one"
    )
    return "CYPHER 5 " + " UNION ALL ".join([f"{head}, null AS other", *_links(names, day)])


def _links(names: Names, day: str) -> Iterator[str]:
    for position, (label, link) in enumerate(WAYS):
        near, far = names.variable("n"), names.variable("n")
        way = walk(names, link, link.paths[0], Ends(near, far, day))
        clause = way.where(may_see(names, NOUNS[label], near)).replace(f"({near})", f"({near}:{label})", 1)
        yield f"{clause} RETURN {position} AS way, {near}.id AS one, {far}.id AS other"


def parameters(day: date) -> dict[str, dict[str, object]]:
    """The snapshot's parameters."""
    return {PARAMETERS: {"p0": day}}


def size(counts: Counts) -> float:
    """How large the network is, at most: nodes and links."""
    nodes = sum(counts.of(label) for label in ANALYSED)
    ends = ((label, way_of(label, link.paths[0], link.target)) for label, link in WAYS)
    return nodes + sum(counts.reached(way[0], counts.of(label), even=True) for label, way in ends)


@dataclass(frozen=True, slots=True)
class Job:
    """What is to be analysed: the network of a day, as an audience sees it, after what some bookmarks stand for."""

    day: date
    audience: Audience
    bookmarks: Sequence[str]


class Told(TypedDict):
    """What an analysis tells, as JSON. Rows begin with their place; nodes stand in them by their ids."""

    seq: int
    asOf: str
    nodes: int
    links: int
    components: int
    betweennessError: float | None
    modularity: float
    brokers: Mapping[str, list[list[object]]]
    """By label: place, id, betweenness and its standard error, effective size, links, community."""
    singlePoints: Mapping[str, list[list[object]]]
    """By label: place, id, how many it would cut off, into how many parts, ids of some."""
    singlePointCounts: Mapping[str, int]
    communityCount: int
    communities: list[list[object]]
    """Place, nodes, then how many of each noun, ids of the most central ones."""
    overlaps: list[list[object]]
    """Place, ids of the two, then of people and of organizations: how many they share, Jaccard, ids of some."""


def nothing(day: date) -> Told:
    """The analysis of an empty network."""
    return {
        "seq": 0,
        "asOf": day.isoformat(),
        "nodes": 0,
        "links": 0,
        "components": 0,
        "betweennessError": None,
        "modularity": 0.0,
        "brokers": {label: [] for label in ANALYSED},
        "singlePoints": {label: [] for label in ANALYSED},
        "singlePointCounts": dict.fromkeys(ANALYSED, 0),
        "communityCount": 0,
        "communities": [],
        "overlaps": [],
    }
