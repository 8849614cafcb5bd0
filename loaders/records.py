"""What every reader makes and `load.py` writes: nodes and links, as plain data."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

Value = str | int | bool | date | datetime | list[str] | None
"""What a property can hold; None takes it away."""

End = tuple[str, str]
"""A node as the end of a link: its noun (main label) and its id."""


@dataclass(frozen=True, slots=True)
class NodeRecord:
    """A node to be there, with these properties; properties that it does not name stay as they are."""

    noun: str
    """The main label: "Objective"."""
    id: str
    """Unique within the noun: "objective:A1"."""
    properties: Mapping[str, Value] = field(default_factory=dict)

    @property
    def end(self) -> End:
        """Name the node as the end of a link."""
        return self.noun, self.id


@dataclass(frozen=True, slots=True)
class LinkRecord:
    """A relationship to be there, once between its two ends (PART_OF: once a scheme)."""

    kind: str
    """The relationship's type: "HAS_OBJECTIVE"."""
    start: End
    end: End
    properties: Mapping[str, Value] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Batch:
    """What one transaction writes: first the nodes, then the links, then what holds no longer."""

    nodes: tuple[NodeRecord, ...] = ()
    links: tuple[LinkRecord, ...] = ()
    dropped: tuple[LinkRecord, ...] = ()
    """Links to take away; their nodes stay."""

    def __bool__(self) -> bool:
        """Tell whether there is anything to write."""
        return bool(self.nodes or self.links or self.dropped)
