"""How good rankings are in which one thing is right, and how sure the figures are. Pure: no graph, no clock.

A place is where a ranking has what is right, counted from 1; None if it does not have it.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import log2
from random import Random
from statistics import fmean
from typing import Final

Place = int | None

RESAMPLES: Final = 1000
BEYOND: Final = 0.025
"""The share of the resamples on each side of an interval: 95 % lie in it."""


def found(place: Place, at: int) -> float:
    """Give 1 if it is among the first `at`, else 0. The mean is recall@`at`."""
    return float(place is not None and place <= at)


def reciprocal(place: Place) -> float:
    """Give 1 / its place. The mean is MRR, the mean reciprocal rank."""
    return 1 / place if place else 0.0


def gain(place: Place, at: int) -> float:
    """Give 1 / log2(1 + its place) if it is among the first `at`, else 0. The mean is nDCG@`at`.

    Järvelin and Kekäläinen (2002), with a gain of 1 for what is right and 0 for the rest: the best order has 1.
    """
    return 1 / log2(1 + place) if place and place <= at else 0.0


@dataclass(frozen=True, slots=True)
class Estimate:
    """A mean, and the interval that it lies in with 95 % confidence."""

    value: float
    low: float
    high: float


Groups = Mapping[str, Sequence[float]]
"""Values by what they hang on, at least one each: those of the grants of one funder hang together."""


def mean_of_groups(groups: Groups, seed: int) -> Estimate:
    """Estimate the mean of the groups' means: each group counts alike, however many values it has."""
    return _estimate([(fmean(values), 1) for values in _in_order(groups)], seed)


def mean_of_values(groups: Groups, seed: int) -> Estimate:
    """Estimate the mean of all values: each value counts alike."""
    return _estimate([(sum(values), len(values)) for values in _in_order(groups)], seed)


def _in_order(groups: Groups) -> Iterable[Sequence[float]]:
    return (groups[name] for name in sorted(groups))


def _estimate(parts: Sequence[tuple[float, int]], seed: int) -> Estimate:
    """Resample whole groups with replacement, for values of one hang together: Efron's percentile bootstrap."""
    rng = Random(seed)  # noqa: S311 - nothing secret: the same seed is to give the same interval
    means = sorted(_mean(rng.choices(parts, k=len(parts))) for _ in range(RESAMPLES))
    beyond = round(RESAMPLES * BEYOND)
    return Estimate(_mean(parts), means[beyond], means[-beyond - 1])


def _mean(parts: Sequence[tuple[float, int]]) -> float:
    return sum(total for total, _ in parts) / sum(count for _, count in parts)
