"""Twice as much as can be answered: what is answered all the same, how fast the rest is refused, what remains of it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

import psutil

from bench.soak.asking import Outcome, asked

Bodies = Sequence[Mapping[str, Any]]
CLOSED: Final = (8, 16, 32)
"""Connections of clients that wait for each answer; the best of the rates is the sustainable one."""
QUIET: Final = 0.25
"""Of the sustainable rate, for latencies before and after."""


@dataclass(frozen=True, slots=True)
class Overload:
    """What was found."""

    best: Outcome
    before: Outcome
    under: Outcome
    after: Outcome
    megabytes: tuple[float, float, float]
    """Resident memory of the service: before, at the end of it, and after."""

    @property
    def goodput(self) -> float:
        """Answers a second under twice the sustainable rate, to the sustainable rate."""
        return self.under.rate / self.best.rate


async def overload(url: str, bodies: Bodies, service: psutil.Process, seconds: float) -> Overload:
    """Measure; `seconds` is how long it is too much."""
    short = seconds / 6
    await asked(url, bodies, short)  # to be warm
    closed = [await asked(url, bodies, short, connections=each) for each in CLOSED]
    best = max(closed, key=lambda outcome: outcome.rate)
    before = await asked(url, bodies, short, rate=best.rate * QUIET)
    memory = _megabytes(service)
    under = await asked(url, bodies, seconds, rate=best.rate * 2)
    at_its_end = _megabytes(service)
    after = await asked(url, bodies, short, rate=best.rate * QUIET)
    return Overload(best, before, under, after, (memory, at_its_end, _megabytes(service)))


def _megabytes(process: psutil.Process) -> float:
    return float(process.memory_info().rss) / 1e6
