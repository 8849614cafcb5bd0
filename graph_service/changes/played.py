"""A graph as plain data, to which one can do what a change says."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

Said = Mapping[str, Any]
Arc = tuple[str, str, str]
"""A relationship: its type, where it starts, where it ends."""


@dataclass(slots=True)
class Played:
    """Nodes with labels and properties, and relationships. What has no label is there no more."""

    labels: defaultdict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    nodes: defaultdict[str, dict[str, Any]] = field(default_factory=lambda: defaultdict(dict))
    links: dict[Arc, dict[str, Any]] = field(default_factory=dict)

    def put(self, node: str, said: Said) -> None:
        """Give a node properties; None takes one away."""
        _put(self.nodes[node], said)

    def tie(self, arc: Arc, said: Said | None) -> None:
        """Give a relationship properties, or take it away."""
        if said is None:
            self.links.pop(arc, None)
        else:
            _put(self.links.setdefault(arc, {}), said)

    def remove(self, gone: set[str]) -> None:
        """Take nodes away, with what hangs on them."""
        for each in gone:
            self.nodes.pop(each, None)
            self.labels.pop(each, None)
        self.links = {arc: said for arc, said in self.links.items() if gone.isdisjoint(arc[1:])}


def _put(properties: dict[str, Any], said: Said) -> None:
    for name, value in said.items():
        if value is None:
            properties.pop(name, None)
        else:
            properties[name] = value
