"""What funders prefer, planted so that it can be found again: what they say of themselves, and whom they know."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from random import Random
from typing import Final, TypeVar

from loaders.demo.money import CURRENCIES, some_bounds
from loaders.demo.organizations import Organization
from loaders.records import Batch, End, NodeRecord

T = TypeVar("T")

NOISE: Final = 0.15
"""How often a draw does not keep to the preference, each draw for itself."""

Amounts = tuple[str, int, int]
"""A currency, the least and the greatest amount in its minor units."""


@dataclass(slots=True)
class Preference:
    """What a funder prefers, each thing as much as the next; empty: nothing."""

    objectives: list[End] = field(default_factory=list)
    regions: list[End] = field(default_factory=list)
    amounts: list[Amounts] = field(default_factory=list)
    grantees: list[Organization] = field(default_factory=list)
    """Who had money of it; the same again and again stands more than once."""


class Preferences:
    """The preferences of funders, noted as what they say of themselves is drawn."""

    def __init__(self, rng: Random) -> None:
        self._rng = rng
        self._known: dict[str, Preference] = {}

    def noted(self, batches: Iterable[Batch]) -> Iterator[Batch]:
        """Pass on what funders say, and note it."""
        for batch in batches:
            for node in batch.nodes:
                self._known[node.id] = Preference(amounts=[self._amounts(node)])
            for link in batch.links:
                said = self._known[link.start[1]]
                (said.objectives if link.kind == "FOCUSES_ON" else said.regions).append(link.end)
            yield batch

    def of(self, funder: Organization) -> Preference:
        """Give what a funder prefers; of one that was not noted nothing, and it remembers nobody."""
        return self._known.get(funder.id) or Preference()

    def _amounts(self, funder: NodeRecord) -> Amounts:
        """Take the bounds that it says, or draw what it keeps to without saying so."""
        match funder.properties:
            case {"currency": str(currency), "minimumMinor": int(least), "maximumMinor": int(most)}:
                return currency, least, most
        currency = CURRENCIES.pick(self._rng)
        return currency, *some_bounds(self._rng, currency)


def preferred(rng: Random, liked: list[T], noise: float = NOISE) -> T | None:
    """Choose one of what is preferred; None where there is nothing, or where this draw does not keep to it."""
    if not liked or rng.random() < noise:
        return None
    return liked[int(rng.random() * len(liked))]
