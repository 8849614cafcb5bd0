"""Degrees as real networks have them: few have very many, most have few."""

from bisect import bisect
from collections.abc import Iterable, Sequence
from itertools import accumulate
from random import Random
from typing import Final, Generic, TypeVar

T = TypeVar("T")

TAIL: Final = 1.2
"""The exponent of Pareto's law for the sizes of organizations and funders: the top fifth has most of it."""
LARGEST: Final = 2000.0
"""How many times the smallest the largest may be; without a cap one node takes a tenth of a large graph."""


class Popularity(Generic[T]):
    """Things that are chosen in proportion to their weights."""

    def __init__(self, things: Sequence[T], weights: Iterable[float]) -> None:
        self._things = things
        self._sums = list(accumulate(weights))

    def pick(self, rng: Random) -> T:
        """Choose one."""
        return self._things[bisect(self._sums, rng.random() * self._sums[-1], hi=len(self._sums) - 1)]

    def pick_some(self, rng: Random, count: int) -> list[T]:
        """Choose up to `count`, none twice; fewer if the same come up again and again."""
        return list(dict.fromkeys(self.pick(rng) for _ in range(count)))


def ranked(things: Sequence[T], offset: float) -> Popularity[T]:
    """Make the first the most popular: Zipf's law, flatter the greater the offset."""
    return Popularity(things, (1 / (rank + offset) for rank in range(1, len(things) + 1)))


def size(rng: Random) -> float:
    """Draw a heavy-tailed size, 1 or more."""
    return min(rng.paretovariate(TAIL), LARGEST)


def few(rng: Random, stop: float, most: int) -> int:
    """Count how often it goes on, from 1: each time it stops with the chance `stop`."""
    count = 1
    while count < most and rng.random() > stop:
        count += 1
    return count
