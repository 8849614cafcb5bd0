"""What every record of the demo carries: its source, and that it is made up."""

from typing import Final

from loaders.records import NodeRecord, Value

SOURCE: Final = "source:demo"
MADE_UP: Final[dict[str, Value]] = {"synthetic": True}
MARKED: Final[dict[str, Value]] = {"source": SOURCE, "synthetic": True}
SOURCED: Final[dict[str, Value]] = {"source": SOURCE}
"""For relationships."""


def source_name(people: int, seed: int, *, preferences: bool = True) -> str:
    """Name the demo by what makes it: another size or seed is another demo."""
    named = f"Demo network (synthetic): {people} people, seed {seed}"
    return named if preferences else f"{named}, no preferences"


def source_node(people: int, seed: int, *, preferences: bool) -> NodeRecord:
    """Give the source of everything in the demo."""
    return NodeRecord("Source", SOURCE, {"name": source_name(people, seed, preferences=preferences), **MADE_UP})
