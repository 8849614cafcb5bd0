"""What people do in task forces, in which role, on whose behalf: by the joining rules."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from random import Random
from typing import Final

from loaders.demo.affiliations import Affiliation
from loaders.demo.degrees import few
from loaders.demo.marks import MARKED
from loaders.demo.periods import ALWAYS, some_period
from loaders.demo.places import popular_codes, region_end
from loaders.demo.seats import Seat, Seats
from loaders.records import End, LinkRecord, NodeRecord
from queries.model.enums import RoleName

NOT_YET: Final = 0.2
"""The share of people who are in no task force."""
ONE_TASK_FORCE: Final = 0.62
MOST_TASK_FORCES: Final = 9
FOR_THEMSELVES: Final = 0.2


@dataclass(frozen=True, slots=True)
class Participation:
    """A person in a role in a task force, perhaps on behalf of an organization."""

    node: NodeRecord
    code: str
    organization: End | None
    region: str | None

    def links(self, person: End) -> Iterator[LinkRecord]:
        """Give its relationships."""
        yield LinkRecord("PARTICIPATES", person, self.node.end)
        yield LinkRecord("IN", self.node.end, ("TaskForce", f"task_force:{self.code}"))
        if self.organization:
            yield LinkRecord("ON_BEHALF_OF", self.node.end, self.organization)
        if self.region:
            yield LinkRecord("REPRESENTS", self.node.end, region_end("m49", self.region))


def draw_participations(rng: Random, affiliations: Sequence[Affiliation], seats: Seats) -> Iterator[Participation]:
    """Draw what a person does; at most one participation in a task force."""
    if rng.random() < NOT_YET:
        return
    for code in popular_codes().pick_some(rng, few(rng, ONE_TASK_FORCE, MOST_TASK_FORCES)):
        sender = _sender(rng, affiliations)
        seat = _seat(sender, code, seats)
        yield _participation(rng, code, sender, seat or _as_team_member(rng, sender))


def _sender(rng: Random, affiliations: Sequence[Affiliation]) -> Affiliation | None:
    if not affiliations or rng.random() < FOR_THEMSELVES:
        return None
    return affiliations[int(rng.random() * len(affiliations))]


def _seat(sender: Affiliation | None, code: str, seats: Seats) -> Seat | None:
    if not sender:
        return None
    return seats.take(code, sender.organization.region, list(sender.times_as_partner()))


def _as_team_member(rng: Random, sender: Affiliation | None) -> Seat:
    """Seat somebody in the team, while they work for their organization."""
    frame = sender.period if sender else ALWAYS
    return Seat(RoleName.TEAM_MEMBER, None, some_period(rng, unknown=0.05, ended=0.2, frame=frame))


def _participation(rng: Random, code: str, sender: Affiliation | None, seat: Seat) -> Participation:
    said = {"role": seat.role.value, **seat.term.properties(), **MARKED}
    node = NodeRecord("Participation", f"participation:{rng.getrandbits(64):016x}", said)
    return Participation(node, code, sender.organization.end if sender else None, seat.region)
