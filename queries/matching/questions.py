"""The question that a row answers, asked again of its funder alone: every number of its sentence is in the answer."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from queries.matching.row import Amount, Row
from queries.model.enums import MatchComponent

Parameters = Mapping[str, Any]
Read = Callable[[Parameters], Any]


@dataclass(frozen=True, slots=True)
class Question:
    """How a table was asked for: its arguments, read from the parameters."""

    region: Read
    amount: Callable[[Parameters], Amount | None]
    day: Read
    weights: Callable[[Parameters], dict[MatchComponent, float]]

    def about(self, row: Row, p: Parameters) -> str:
        """Ask about one funder and one task force, for the parts of its sentence."""
        arguments = "".join(f", {each}" for each in self._arguments(p))
        asked = f'taskForce: "{row.here.task_force}", objective: "{row.here.objective}"{arguments}'
        one = f'where: {{ id: {{ eq: "{row.funder.id}" }} }}'
        day = f'asOf: "{self.day(p)}"'
        return (
            f"{{ funderMatches({asked}, {one}, first: 1) {{ edges {{ score coverage eligibility"
            " gates { rule outcome theirs ours explanation }"
            " components { name value weight numbers { name value } } } }"
            f' objective(code: "{row.here.objective}") {{ code funders({day}, {one}, first: 1)'
            f" {{ edges {{ via grants lastAwarded }} }} }}{_gaps(row, day)} }}"
        )

    def _arguments(self, p: Parameters) -> list[str]:
        weights = ", ".join(f"{{ component: {name}, weight: {weight} }}" for name, weight in self.weights(p).items())
        amount = self.amount(p)
        told = {
            "region": f'"{self.region(p)}"' if self.region(p) is not None else None,
            "amount": f'{{ amount: "{amount.decimal}", currency: "{amount.currency}" }}' if amount else None,
            "weights": f"[{weights}]",
            "asOf": f'"{self.day(p)}"',
        }
        return [f"{name}: {value}" for name, value in told.items() if value]


def _gaps(row: Row, day: str) -> str:
    """Ask how empty the cells of the objective are, where the emptiest speaks for the funder."""
    if not row.facts["emptiest"]:
        return ""
    return f' gaps(objective: "{row.here.objective}", {day}) {{ nodes {{ region {{ name }} value reasons }} }}'
