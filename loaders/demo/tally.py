"""How much of a demo is written, and how long it took."""

from collections.abc import Callable
from dataclasses import dataclass, field
from time import monotonic

from loaders.demo.network import nodes_in
from loaders.records import Batch


@dataclass(slots=True)
class Tally:
    """What was written so far; `changed` is told how many nodes."""

    changed: Callable[[int], object] = lambda _: None
    nodes: int = 0
    relationships: int = 0
    began: float = field(default_factory=monotonic)

    def begin(self) -> None:
        """Let the time count from now on."""
        self.began = monotonic()

    def add(self, batch: Batch) -> None:
        """Count a batch."""
        self.count(nodes_in(batch), len(batch.links))

    def count(self, nodes: int, relationships: int) -> None:
        """Count what another process has written."""
        self.nodes += nodes
        self.relationships += relationships
        self.changed(self.nodes)

    def seconds(self) -> float:
        """Tell how long it took until now."""
        return monotonic() - self.began
