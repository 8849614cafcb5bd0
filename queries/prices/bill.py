"""A price that is being made: what each field of a request adds to it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from math import exp
from typing import Final

from queries.model import NOUNS
from queries.prices.counts import Counts
from queries.prices.hops import Way, way
from queries.seen import NEVER, Audience, Seen

START, STEP, CHAIN, READ = 1.0, 2.0, 4.0, 1.0
"""dbHits: to begin at a node, to go along a relationship and look at what it leads to, alone or in a chain, to read a
property."""


MANY, BACK = 1.5, 3.0
"""Who goes back along the links by which they came, where there are many, meets more than the average: the
organizations of people are those that have most people."""


@dataclass(slots=True)
class Bill:
    """What a request of these page lengths costs on a graph of these counts, in dbHits by path of the response."""

    counts: Counts
    pages: Sequence[int]
    audience: Audience = Audience.NOBODY
    lines: dict[str, float] = field(default_factory=dict)

    def add(self, path: str, hits: float) -> None:
        """Charge a field."""
        self.lines[path] = self.lines.get(path, 0) + hits

    def apart(self) -> "Bill":
        """An empty bill on the same graph, to see what something would cost."""
        return Bill(self.counts, self.pages, self.audience)

    def take(self, other: "Bill") -> None:
        """Charge what another bill says."""
        for path, hits in other.lines.items():
            self.add(path, hits)

    @property
    def total(self) -> float:
        """All of it."""
        return sum(self.lines.values())

    def walk(self, path: str, way: Way, rows: float, *, stop: str = "", reached_by: str = "") -> float:
        """Charge a way from so many nodes; how often it reaches its end.

        At `stop` each node is taken once. `reached_by` is the type along which the nodes themselves were found.
        Of each node on the way it is seen whether the viewer may see it.
        """
        for position, hop in enumerate(way):
            reached = self.counts.reached(hop, rows)
            if position == 0 and hop.type == reached_by and reached > MANY * rows:
                reached *= BACK
            self.add(path, rows * START + reached * (CHAIN if hop.chain else STEP))
            self.look(path, hop.end, reached)
            rows = distinct(reached, self.counts.of(hop.end)) if stop and hop.name == stop else reached
        return rows

    def look(self, path: str, label: str, rows: float) -> None:
        """Charge for seeing whether the viewer may see so many nodes: what the rule reads, and where it goes."""
        if seen := NOUNS[label].seen:
            self.see(path, label, seen, rows)

    def see(self, path: str, label: str, seen: Seen, rows: float) -> None:
        """Charge for a rule that is put to so many nodes of a label."""
        rule = seen.rule(self.audience)
        if rule in ("", NEVER):
            return
        if seen.reads is not None:
            self.add(path, rows * seen.reads)
            return
        self.add(path, rows * rule.count("{n}.") * READ)
        reached = rows
        for hop in way(label, rule, label):
            reached = self.counts.reached(hop, reached)
            self.add(path, rows * START + reached * STEP)


def distinct(rows: float, nodes: float) -> float:
    """How many different ones there are among so many, of so many that there could be."""
    return nodes * (1 - exp(-rows / nodes))


Charge = Callable[[Bill, float], None]
"""Adds to a bill what so many rows of something cost."""


def all_of(charges: Sequence[Charge]) -> Charge:
    """One charge for all of them."""

    def charge(bill: Bill, rows: float) -> None:
        for each in charges:
            each(bill, rows)

    return charge


def reading(path: str, values: float) -> Charge:
    """To read so many values of each row."""
    return lambda bill, rows: bill.add(path, rows * values * READ)


@dataclass(frozen=True, slots=True)
class Quote:
    """What a request costs: in all, and where most."""

    estimated: int
    dearest: str
    share: float
    """Of the dearest field in the whole, 0 to 1."""


def quote(bill: Bill) -> Quote:
    """Sum up a bill."""
    lines, total = bill.lines, bill.total
    dearest = max(lines, key=lines.__getitem__, default="")
    return Quote(round(min(total, MOST)), dearest, lines[dearest] / total if total else 0.0)


MOST: Final = 1e18
"""Beyond it numbers mean nothing, and JSON's readers lose digits anyway."""
