"""How much each component counts in a score."""

from collections.abc import Iterable, Mapping
from math import isfinite

from queries.model.enums import MatchComponent

Weights = Mapping[MatchComponent, float]

WEIGHTS: Weights = {
    MatchComponent.THEME: 30.0,
    MatchComponent.GEOGRAPHY: 15.0,
    MatchComponent.HISTORY: 20.0,
    MatchComponent.SIZE: 10.0,
    MatchComponent.NETWORK: 15.0,
    MatchComponent.GAP: 10.0,
}
"""Where nothing else is set: what is said and done for the objective is half of it."""


class BadWeightsError(ValueError):
    """Weights that no score can be made with; the message says what is wrong, and what to write."""


def weights_of(told: Iterable[tuple[MatchComponent, float]], others: Weights) -> dict[MatchComponent, float]:
    """Read weights; a component that is not named keeps its weight of `others`."""
    given: dict[MatchComponent, float] = {}
    for component, weight in told:
        if component in given:
            raise BadWeightsError(f"{component} has two weights: give it one.")
        if not isfinite(weight) or weight < 0:
            raise BadWeightsError(f"The weight of {component} is {weight}: write a number that is 0 or more.")
        given[component] = weight
    weights = {each: given.get(each, others.get(each, 0.0)) for each in MatchComponent}
    if not sum(weights.values()) > 0:
        raise BadWeightsError("All weights are 0: give one of them a number above 0.")
    return weights


def read_weights(text: str) -> dict[MatchComponent, float]:
    """Read weights as a setting has them: `THEME=30,HISTORY=20`; what is not named counts 0."""
    parts = [each.partition("=") for each in text.replace(",", " ").split()]
    unknown = sorted({name for name, _, _ in parts} - set(MatchComponent))
    if unknown:
        raise BadWeightsError(f"{unknown[0]} is no component: these are {', '.join(MatchComponent)}.")
    return weights_of([(MatchComponent(name), _number(name, weight)) for name, _, weight in parts], {})


def _number(name: str, told: str) -> float:
    try:
        return float(told)
    except ValueError:
        raise BadWeightsError(f"The weight of {name} is {told!r}: write a number, such as {name}=30.") from None
