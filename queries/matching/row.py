"""A row of the table of matches as Python has it: what its sentences are made of."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final, NamedTuple

from queries.model.enums import Eligibility, MatchComponent, MatchGate
from queries.money import decimal_text

FACTS: Final = (
    *(
        "focuses",
        "said",
        "described",
        "grants",
        "last",
        "given",
        "decayed",
        "spent",
        "near",
        "cover",
        "sized",
        "typical",
    ),
    *("tied", "shared", "within", "allied", "gap", "emptiest", "calls", "open", "opens", "closes", "stage", "reason"),
)
"""The facts that are told of a row, in this order."""
DAYS: Final = ("last", "opens", "closes")


class Here(NamedTuple):
    """The task force and the region beside which a funder is seen."""

    task_force: str
    objective: str
    region: str | None
    """Its name."""
    types: Sequence[str]
    """The types of the organizations of the task force."""
    untyped: int
    """How many of these are of no known type."""
    organizations: int
    objectives: int


class Funder(NamedTuple):
    """What a funder says of itself."""

    id: str
    """As a funder's."""
    name: str
    types: Sequence[str] | None
    least: int | None
    most: int | None
    currency: str | None
    closed_on: str | None
    active_on: str | None
    regions: Sequence[str]
    """The names of some regions that it funds in."""


class Amount(NamedTuple):
    """An amount in minor units of a currency."""

    minor: int
    currency: str

    @property
    def decimal(self) -> str:
        """In units of the currency."""
        return decimal_text(self.minor, self.currency)

    def __str__(self) -> str:
        """As people write it."""
        return f"{self.decimal} {self.currency}"


@dataclass(frozen=True, slots=True)
class Row:
    """A funder beside a task force."""

    facts: Mapping[str, Any]
    here: Here
    funder: Funder
    values: Mapping[MatchComponent, float | None]
    outcomes: Mapping[MatchGate, int | None]
    amount: Amount | None = None
    """What is asked for."""
    score: float | None = None

    @property
    def blocking(self) -> list[MatchGate]:
        """The gates that are shut."""
        return [gate for gate, outcome in self.outcomes.items() if outcome == 0]


OUTCOMES: Final[Mapping[int | None, Eligibility]] = {
    1: Eligibility.ELIGIBLE,
    0: Eligibility.INELIGIBLE,
    None: Eligibility.UNKNOWN,
}
