"""Chains of links between two nodes: types that are no nodes."""

from typing import Final

from queries.compiler.neighbourhood import MOST
from queries.compiler.neighbourhood import USUAL as AROUND
from queries.compiler.paths import USUAL
from queries.paths.search import LONGEST
from queries.paths.spread import DEEPEST
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
NEIGHBOURHOOD: Final = (
    Argument("center", "ID | None", "The node in the middle; or instead of it one of the next two."),
    Argument("objective", "String | None", "The objective in the middle, by its code."),
    Argument("region", "String | None", "The region in the middle, by its code in the default scheme."),
    Argument("depth", "Int | None", f"How many steps from the middle: 1 to {DEEPEST}.", 1),
    Argument("first", "Int | None", f"So many nodes at most, the middle among them: 1 to {MOST}.", AROUND),
    DAY,
)


def add_paths(types: Types) -> None:
    """Make what `paths` and `neighbourhood` give."""
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
    types.output(
        "Neighbourhood",
        "What lies around a node.",
        [
            Named("nodes", "list[Node]", "The one in the middle first."),
            Named("links", "list[PathStep]", "One for every two of these nodes that are linked."),
            Named("hidden", "Int", "How many more nodes lie around it than are told."),
        ],
    )
