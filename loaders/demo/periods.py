"""Times for which facts of the demo hold, around a day of its own: the same graph whenever it is made."""

from dataclasses import dataclass
from datetime import date
from random import Random
from typing import Final

from loaders.records import Value

FOUNDED: Final = date(2015, 12, 1)
TODAY: Final = date(2026, 1, 1)
"""The demo's today: what has begun began before it."""
HORIZON: Final = date(2031, 1, 1)
"""What is to end later ends before it."""


@dataclass(frozen=True, slots=True)
class Period:
    """From `since` up to, not on, `until`; the least and the greatest date mean always and still."""

    since: date = date.min
    until: date = date.max

    def __and__(self, other: "Period") -> "Period":
        """Give the time in both; empty if it ends before it begins."""
        return Period(max(self.since, other.since), min(self.until, other.until))

    def __bool__(self) -> bool:
        """Tell whether it holds on any day."""
        return self.since < self.until

    def covers(self, other: "Period") -> bool:
        """Tell whether it holds on every day of another."""
        return self.since <= other.since and other.until <= self.until

    def properties(self) -> dict[str, Value]:
        """Give it as properties of a record; what is open is left out."""
        said: dict[str, Value] = {}
        if self.since != date.min:
            said["since"] = self.since
        if self.until != date.max:
            said["until"] = self.until
        return said


ALWAYS: Final = Period()


def some_day(rng: Random, first: date, last: date) -> date:
    """Draw a day from `first` up to, not on, `last`."""
    return date.fromordinal(first.toordinal() + int(rng.random() * (last.toordinal() - first.toordinal())))


def some_period(rng: Random, *, unknown: float, ended: float, frame: Period = ALWAYS) -> Period:
    """Draw a period inside a frame; with the given chances its beginning is unknown, or it is over."""
    first = max(frame.since, FOUNDED)
    if first >= min(frame.until, TODAY):
        return frame
    since = some_day(rng, first, min(frame.until, TODAY))
    until = some_day(rng, since, min(frame.until, TODAY)) if rng.random() < ended else frame.until
    known = frame.since != date.min or rng.random() >= unknown
    return Period(since if known else date.min, until) or frame
