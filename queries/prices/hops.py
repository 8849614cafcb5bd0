"""Ways along relationships, taken apart into their hops: where each starts, what it reaches."""

import re
from dataclasses import dataclass

from queries.language import Path

HOP = re.compile(r"(<?)-\[(?:\{\w+\})?:(\w+)(\*[\d.]*)?\]-(>?)(?:\((?:\{(\w+)\})?(?::(\w+))?\))?")
"""A relationship of an arrow and, where it is written, the node that it leads to."""


@dataclass(frozen=True, slots=True)
class Hop:
    """One step: from nodes of one label along a type to nodes of another."""

    start: str
    type: str
    outgoing: bool
    end: str
    chain: bool = False
    """It goes along the type again and again: up or down the tree of regions."""
    name: str = ""
    """What the node that it leads to is called, if it is."""

    def back(self) -> "Hop":
        """The same step from its other end."""
        return Hop(self.end, self.type, not self.outgoing, self.start, self.chain)


Way = tuple[Hop, ...]
BY_NAME = ""
"""In place of a type: no relationship leads there, the near end names what it leads to."""


def way_of(start: str, path: Path, end: str) -> Way:
    """The way of a path."""
    return (Hop(start, BY_NAME, outgoing=True, end=end),) if path.clause else way(start, path.arrow, end)


def way(start: str, arrow: str, end: str) -> Way:
    """Take an arrow apart, or an expression with a pattern in it; `end` is the label at its far end."""
    found = list(HOP.finditer(arrow))
    labels = [start, *(each[6] or end for each in found)]
    return tuple(
        Hop(labels[at], each[2], bool(each[4]), labels[at + 1], bool(each[3]), each[5] or "")
        for at, each in enumerate(found)
    )


def back(there: Way) -> Way:
    """The same way from its far end."""
    return tuple(hop.back() for hop in reversed(there))
