"""When an organization is what to the Initiative: standings begin, end, lapse and rise."""

from dataclasses import dataclass
from datetime import date, timedelta
from random import Random
from typing import Final

from loaders.demo.periods import ALWAYS, FOUNDED, HORIZON, TODAY, Period, some_day
from queries.model.enums import OrganizationType, Standing

PARTNERS: Final = 0.75
"""The share of organizations that are or were partners or members."""
SETTLED: Final = date(2025, 7, 1)
"""The last first day of a standing, so that something can follow it."""
NO_MEMBERS: Final = (OrganizationType.PRIVATE_COMPANY, None)
"""Members are non-profit: never a company, nor one whose type is not known."""


@dataclass(frozen=True, slots=True)
class StandingPeriod:
    """A standing and the time that it holds."""

    standing: Standing
    period: Period


def draw_standings(rng: Random, kind: OrganizationType | None) -> tuple[StandingPeriod, ...]:
    """Draw the standings of an organization, the earliest first; no two on one day."""
    if rng.random() > PARTNERS:
        return ()
    first = some_day(rng, FOUNDED, SETTLED)
    fate = rng.random()
    if fate < 0.04:
        return (_partner(ALWAYS),)
    if fate < 0.12:
        return (_partner(Period(first, _end(rng, first, TODAY))),)
    if fate < 0.15:
        return (_partner(Period(first, some_day(rng, TODAY, HORIZON))),)
    if fate < 0.20:
        return _lapsed(rng, first)
    if fate < 0.35 and kind not in NO_MEMBERS:
        return _risen(rng, first)
    return (_partner(Period(first)),)


def _end(rng: Random, first: date, last: date) -> date:
    """Draw the day on which what began on `first` ends: never the same one."""
    return max(some_day(rng, first, last), first + timedelta(days=1))


def _lapsed(rng: Random, first: date) -> tuple[StandingPeriod, ...]:
    """Draw a partner that left and came back."""
    back = some_day(rng, SETTLED, TODAY)
    return _partner(Period(first, _end(rng, first, SETTLED))), _partner(Period(back))


def _risen(rng: Random, first: date) -> tuple[StandingPeriod, ...]:
    """Draw a member, most of them partners before."""
    joined = some_day(rng, first, TODAY)
    if rng.random() < 0.3 or joined == first:
        return (_member(Period(first)),)
    return _partner(Period(first, joined)), _member(Period(joined))


def _partner(period: Period) -> StandingPeriod:
    return StandingPeriod(Standing.PARTNER, period)


def _member(period: Period) -> StandingPeriod:
    return StandingPeriod(Standing.MEMBER, period)


def partner_times(standings: tuple[StandingPeriod, ...]) -> tuple[Period, ...]:
    """Give the times as a partner or a member, those that touch joined."""
    times: list[Period] = []
    for each in standings:
        if times and times[-1].until == each.period.since:
            times[-1] = Period(times[-1].since, each.period.until)
        else:
            times.append(each.period)
    return tuple(times)
