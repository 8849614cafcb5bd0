"""The network that paths go through: its nodes, its links, and which relationships make them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from queries.model.enums import PathLink


@dataclass(frozen=True, slots=True)
class Tie:
    """What a relationship is as a link; the function that gives the end which says since when, if one does."""

    link: PathLink
    said_by: str = ""


TIES: Final[Mapping[str, Tie]] = {
    "AFFILIATED_WITH": Tie(PathLink.AFFILIATION),
    "MEMBER_OF": Tie(PathLink.PARTNERSHIP, "endNode"),
    "FOCUSES_ON": Tie(PathLink.FOCUS),
    "FUNDS_IN": Tie(PathLink.FUNDING_REGION),
    "GAVE": Tie(PathLink.GRANT, "endNode"),
    "AWARDED_TO": Tie(PathLink.GRANT, "startNode"),
    "SUPPORTS": Tie(PathLink.GRANT, "startNode"),
    "SPENT_IN": Tie(PathLink.GRANT, "startNode"),
    "LOCATED_IN": Tie(PathLink.LOCATION),
    "ACTIVE_IN": Tie(PathLink.LOCATION, "startNode"),
    "WORKS_ON": Tie(PathLink.OBJECTIVE, "startNode"),
    "IMPLEMENTS": Tie(PathLink.OBJECTIVE, "endNode"),
    "HAS_OBJECTIVE": Tie(PathLink.OBJECTIVE, "endNode"),
}
"""Relationships that are links."""
OF_OFFICE: Final = ("PARTICIPATES", "IN", "ON_BEHALF_OF", "REPRESENTS")
"""Two of them, with a participation between, are a link."""

PASSED: Final = ("Person", "Organization", "TaskForce", "Partnership", "Grant")
"""Labels of the nodes that paths go through."""
ENDS: Final = ("Objective", "Goal", "Region")
"""What two have in common, and do not know each other by."""
NETWORK: Final = (*PASSED, *ENDS)


def ties_of(links: Iterable[str]) -> list[str]:
    """The relationships that are one of some links."""
    return [type_ for type_, tie in TIES.items() if tie.link in set(links)]
