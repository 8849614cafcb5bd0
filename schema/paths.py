"""Chains of links between two nodes: types that are no nodes."""

from typing import Final

from queries.compiler.paths import USUAL
from queries.paths.search import LONGEST
from schema.making import Argument, Named, Types

DAY: Final = Argument("asOf", "Date | None", "The day on which all links hold; without it, today (UTC).")
PATHS: Final = (
    Argument("from", "ID", "A person, organization, task force, partnership, grant, objective, goal or region."),
    Argument("to", "ID", "Another one."),
    Argument("maxLength", "Int | None", f"Of so many steps at most: 1 to {LONGEST}.", LONGEST),
    Argument("via", "list[PathLink] | None", "Along these links only; without it, along all."),
    Argument("avoid", "list[ID] | None", "Through none of these."),
    Argument("k", "Int | None", "So many paths at most.", USUAL),
    DAY,
)


def add_paths(types: Types) -> None:
    """Make what `paths` gives."""
    types.output(
        "PathStep",
        "A link between two nodes that holds on the day, and what it rests on. People who are not named are in none.",
        [
            Named("from", "Node", "An organization that is a funder, too, is told as organization."),
            Named("to", "Node"),
            Named("link", "PathLink", "The first of those that there are between the two."),
            Named("role", "RoleName | None", "In a task force, where somebody in office is the link."),
            Named("since", "Date | None", "Null: always. Of a grant, when it was awarded."),
            Named("until", "Date | None", "The first day on which it no longer holds; null: it still does."),
            Named("source", "Source | None"),
        ],
    )
    types.output(
        "Path",
        "A chain of different nodes, each linked to the next.",
        [
            Named("length", "Int", "How many steps."),
            Named("steps", "list[PathStep]", "From the one end to the other."),
        ],
    )
