"""How well the service finds the funders of grants again that it must not know, beside simpler rankings."""

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Final

import orjson

from graph_service.commands.alone import NotDoneError
from graph_service.matching.evaluation.held_out import HeldOut, Hidden
from graph_service.matching.evaluation.measures import (
    Estimate,
    Groups,
    Place,
    found,
    gain,
    mean_of_groups,
    mean_of_values,
    reciprocal,
)
from graph_service.reading.answer import Engine, Request
from queries.model.enums import MatchComponent

RANKING: Final = """
query Ranking(
  $code: String!, $region: String, $amount: MoneyInput, $weights: [MatchWeightInput!], $day: Date!, $first: Int!
) {
  funderMatches(
    taskForce: $code, region: $region, amount: $amount, weights: $weights, asOf: $day, first: $first
  ) { nodes { id } }
}
"""
AS_FAR_AS: Final = 100
"""A funder further down is not found: its reciprocal rank would be less than 0.01."""

MATCHING, POPULARITY, RECENCY, THEME_ONLY = "matching", "popularity", "recency", "theme only"
Weights = Mapping[MatchComponent, float]
ASKED: Final[Mapping[str, Weights]] = {
    THEME_ONLY: {each: float(each is MatchComponent.THEME) for each in MatchComponent},
    MATCHING: {},
    **{f"without {each.value}": {each: 0.0} for each in MatchComponent},
}
"""What is asked of the service, by the weights that differ from those in force."""


@dataclass(frozen=True, slots=True)
class Figures:
    """How good a ranking is: each funder counts alike, however many of its grants are hidden, but for the last."""

    recall_5: Estimate
    recall_10: Estimate
    mrr: Estimate
    ndcg_10: Estimate
    recall_10_of_grants: Estimate
    """Each grant counts alike: the few funders that give most are most of this."""


async def evaluate(
    engine: Engine, held_out: HeldOut, seed: int, asked: Mapping[str, Weights] = ASKED
) -> dict[str, Figures]:
    """Give the figures of each ranking, first of the simpler ones.

    The service is asked as by somebody who has not logged in: what came of contacts later is not known.
    """
    places = {
        POPULARITY: [_place(held_out.popular, each) for each in held_out.grants],
        RECENCY: [_place(held_out.recent, each) for each in held_out.grants],
    }
    for name, weights in asked.items():
        places[name] = await _places(engine, held_out, weights)
    return {name: _figures(held_out.grants, those, seed) for name, those in places.items()}


async def _places(engine: Engine, held_out: HeldOut, weights: Weights) -> list[Place]:
    told = [{"component": each.value, "weight": weight} for each, weight in weights.items()]
    fixed = {"day": held_out.day.isoformat(), "first": AS_FAR_AS, "weights": told}
    return [_place(await _ranking(engine, fixed | each.asked()), each) for each in held_out.grants]


async def _ranking(engine: Engine, variables: Mapping[str, object]) -> list[str]:
    answer = orjson.loads((await engine.answer(Request(RANKING, None, variables))).body)
    if "errors" in answer:
        raise NotDoneError(f"A ranking was refused: {answer['errors'][0]['message']}")
    return [node["id"] for node in answer["data"]["funderMatches"]["nodes"]]


def _place(ranking: Sequence[str], hidden: Hidden) -> Place:
    """Find the funder; an id of its other face is its own."""
    wanted = _key(hidden.funder)
    return next((place for place, each in enumerate(ranking[:AS_FAR_AS], start=1) if _key(each) == wanted), None)


def _key(id_: str) -> str:
    return id_.partition(":")[2]


def _figures(grants: Sequence[Hidden], places: Sequence[Place], seed: int) -> Figures:
    by_funder: defaultdict[str, list[Place]] = defaultdict(list)
    for hidden, place in zip(grants, places, strict=True):
        by_funder[hidden.funder].append(place)

    def worth(measure: Callable[[Place], float]) -> Groups:
        return {funder: [measure(place) for place in those] for funder, those in by_funder.items()}

    in_ten = worth(partial(found, at=10))
    return Figures(
        recall_5=mean_of_groups(worth(partial(found, at=5)), seed),
        recall_10=mean_of_groups(in_ten, seed),
        mrr=mean_of_groups(worth(reciprocal), seed),
        ndcg_10=mean_of_groups(worth(partial(gain, at=10)), seed),
        recall_10_of_grants=mean_of_values(in_ten, seed),
    )
