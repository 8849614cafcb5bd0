"""An analysis as tables: the document that asks for it, and what stands in a row of each."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Final

Found = Mapping[str, Any]

DOCUMENT: Final = """
query Analysis($day: Date, $first: Int) {
  networkAnalysis(asOf: $day) {
    asOf nodes links components betweennessError modularity communityCount singlePointCount
    brokers(first: $first) { node { ...Named } betweenness standardError effectiveSize links community }
    singlePoints(first: $first) { node { ...Named } cutsOff parts cutOff { ...Named } }
    communities(first: $first) { number size people organizations taskForces partnerships central { ...Named } }
    overlaps(first: $first) {
      one { code } other { code }
      sharedPeople peopleJaccard people { name } sharedOrganizations organizationsJaccard organizations { name }
    }
  }
}
fragment Named on Node {
  id
  ... on Person { name } ... on Organization { name } ... on TaskForce { name } ... on Partnership { name }
}
"""


class Measure(StrEnum):
    """The tables, as the command calls them."""

    BROKERS = "brokers"
    SINGLE_POINTS = "single-points"
    COMMUNITIES = "communities"
    OVERLAPS = "overlaps"


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table: the field that has its rows, what it is called, its columns."""

    field: str
    title: str
    columns: Mapping[str, Callable[[Found], object]]

    def rows(self, told: Found) -> list[list[object]]:
        """What stands in it."""
        return [[value(each) for value in self.columns.values()] for each in told[self.field]]


def _of(name: str) -> Callable[[Found], object]:
    return lambda row: row[name]


def _names(name: str) -> Callable[[Found], object]:
    return lambda row: [each["name"] for each in row[name]]


def _node(name: str) -> Callable[[Found], object]:
    return lambda row: row["node"][name]


SHEETS: Final = {
    Measure.BROKERS: Sheet(
        "brokers",
        "Brokers",
        {
            "name": _node("name"),
            "id": _node("id"),
            **{name: _of(name) for name in ("betweenness", "standardError", "effectiveSize", "links", "community")},
        },
    ),
    Measure.SINGLE_POINTS: Sheet(
        "singlePoints",
        "Single points of failure",
        {
            "name": _node("name"),
            "id": _node("id"),
            "cutsOff": _of("cutsOff"),
            "parts": _of("parts"),
            "cutOff": _names("cutOff"),
        },
    ),
    Measure.COMMUNITIES: Sheet(
        "communities",
        "Communities",
        {
            **{name: _of(name) for name in ("number", "size", "people", "organizations", "taskForces", "partnerships")},
            "central": _names("central"),
        },
    ),
    Measure.OVERLAPS: Sheet(
        "overlaps",
        "Overlap of task forces",
        {
            "one": lambda row: row["one"]["code"],
            "other": lambda row: row["other"]["code"],
            **{name: _of(name) for name in ("sharedOrganizations", "organizationsJaccard")},
            "organizations": _names("organizations"),
            **{name: _of(name) for name in ("sharedPeople", "peopleJaccard")},
            "people": _names("people"),
        },
    ),
}
