"""The seats of Leaders and Representatives: one Leader at a time, one Representative of a region at a time."""

from dataclasses import dataclass
from datetime import date
from random import Random
from typing import Final

from loaders.demo.periods import Period, some_day
from loaders.demo.places import codes, region_of_country
from queries.model.enums import RoleName

FIRST_TERM: Final = date(2018, 1, 1)
TERM_YEARS: Final = 3
STILL_OPEN: Final = date(2025, 1, 1)
"""Terms end before it, but for the one that still runs."""
NO_REPRESENTATIVE: Final = 0.25
"""The share of regions that a task force has nobody for: gaps to be found."""


@dataclass(frozen=True, slots=True)
class Seat:
    """A role in a task force for a term; a Representative's with the code of an M49 region."""

    role: RoleName
    region: str | None
    term: Period


class Seats:
    """The seats that nobody has taken yet."""

    def __init__(self, rng: Random) -> None:
        self._open = {code: list(_seats(rng)) for code in codes()}

    def take(self, code: str, region: str | None, times: list[Period]) -> Seat | None:
        """Give somebody of that region a seat whose whole term lies in one of the times, if one is free."""
        seats = self._open[code]
        for seat in seats:
            if seat.region in (None, region) and any(time.covers(seat.term) for time in times):
                seats.remove(seat)
                return seat
        return None


def _seats(rng: Random) -> list[Seat]:
    leaders = [Seat(RoleName.TASK_FORCE_LEADER, None, term) for term in _terms(rng)]
    return leaders + [
        Seat(RoleName.REGIONAL_REPRESENTATIVE, region, term)
        for region in sorted(set(region_of_country().values()))
        if rng.random() >= NO_REPRESENTATIVE
        for term in _terms(rng)
    ]


def _terms(rng: Random) -> list[Period]:
    """Draw terms that follow one another; the last still runs."""
    since = some_day(rng, FIRST_TERM, FIRST_TERM.replace(year=FIRST_TERM.year + TERM_YEARS))
    terms = []
    while (until := since.replace(year=since.year + TERM_YEARS, day=1)) < STILL_OPEN:
        terms.append(Period(since, until))
        since = until
    return [*terms, Period(since)]
