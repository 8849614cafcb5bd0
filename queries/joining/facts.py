"""What the rules of joining look at: plain facts of one task force and of whoever asks, on one day."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from queries.model.enums import CandidacyState, RoleName

OPEN_STATES = (
    CandidacyState.SUBMITTED,
    CandidacyState.CALLED,
    CandidacyState.ANSWERED,
    CandidacyState.IN_CONSULTATION,
    CandidacyState.NOMINATED,
)
"""States of a candidacy that may still lead to a seat."""


@dataclass(frozen=True, slots=True)
class Seat:
    """A role in a task force; a Representative's with the code of a region of the default scheme."""

    role: RoleName
    region: str | None = None


@dataclass(frozen=True, slots=True)
class SeatNumbers:
    """How many people may hold a seat at once: a setting."""

    leaders: int = 1
    representatives: int = 1

    def of(self, role: RoleName) -> int | None:
        """The number for a role; None: as many as want to."""
        numbers = {
            RoleName.TASK_FORCE_LEADER: self.leaders,
            RoleName.REGIONAL_REPRESENTATIVE: self.representatives,
        }
        return numbers.get(role)


@dataclass(frozen=True, slots=True)
class Organization:
    """An organization that was named: whether it is a partner today."""

    id: str
    name: str
    partner: bool


@dataclass(frozen=True, slots=True)
class Affiliation:
    """An affiliation in force today; a claimed one has not been confirmed yet."""

    organization: Organization
    claimed: bool = False


@dataclass(frozen=True, slots=True)
class Region:
    """A region that may have a Representative."""

    id: str
    code: str
    name: str


@dataclass(frozen=True, slots=True)
class Holding:
    """Somebody's hold on a seat: a participation in office, a nomination that waits, an open candidacy."""

    id: str
    seat: Seat
    until: date | None = None


@dataclass(frozen=True, slots=True)
class Who:
    """Whoever asks; without an id, nobody has logged in."""

    id: str | None = None
    affiliations: tuple[Affiliation, ...] = ()


@dataclass(frozen=True, slots=True)
class Force:
    """A task force: who holds its seats, and what whoever asks holds there or stands for."""

    id: str
    code: str
    in_office: tuple[Holding, ...] = ()
    nominated: tuple[Holding, ...] = ()
    own: tuple[Holding, ...] = ()
    own_candidacies: tuple[Holding, ...] = ()


@dataclass(frozen=True, slots=True)
class Facts:
    """All that the rules look at."""

    who: Who = Who()
    force: Force | None = None
    regions: Mapping[str, Region] | None = None
    """By code."""
    organization: Organization | None = None
    """The organization that was named, if there is such a one."""
    numbers: SeatNumbers = SeatNumbers()


@dataclass(frozen=True, slots=True)
class Asked:
    """What is asked for: a seat, on behalf of an organization where one is named."""

    seat: Seat
    task_force: str = ""
    """The code, as it was given."""
    organization: str | None = None
    """The id, as it was given."""
    candidacy: str | None = None
    """The candidacy that is decided on: it stands in nobody's way, not even its own."""


def every_seat(regions: Mapping[str, Region]) -> Iterator[Seat]:
    """Give the seats that every task force has."""
    yield Seat(RoleName.TASK_FORCE_LEADER)
    for code in regions:
        yield Seat(RoleName.REGIONAL_REPRESENTATIVE, code)
