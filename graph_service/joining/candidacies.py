"""A candidacy that a command works on: found, locked, and moved on with its record."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from graph_service.commands.outcome import refuse
from graph_service.commands.work import Work
from graph_service.joining import letters
from graph_service.joining.facts import lock_seats
from queries.commands.joining import CANDIDACIES, CANDIDACIES_OF_SEAT, LOCK, MOVE_CANDIDACY
from queries.joining.facts import Asked, Seat
from queries.model.enums import CandidacyState, RoleName


@dataclass(frozen=True, slots=True)
class Candidacy:
    """A candidacy as the graph has it, behind its lock."""

    id: str
    person: str
    name: str
    task_force: str
    seat: Seat
    region: str | None
    """The region's id."""
    organization: str | None
    state: CandidacyState
    accept_by: date | None
    deadline: date | None
    questions: int
    consulted: tuple[str, ...]

    @property
    def what(self) -> str:
        """The seat, for people."""
        return letters.seat(self.seat.role, self.task_force, self.seat.region)

    @property
    def about(self) -> tuple[str, ...]:
        """Who may see what happens to it."""
        return (self.person, *self.consulted)

    @property
    def asked(self) -> Asked:
        """What it asks of the rules."""
        return Asked(self.seat, self.task_force, self.organization, self.id)


async def locked(work: Work, identifier: str) -> Candidacy:
    """Find a candidacy, lock its task force, its applicant and itself, and read it; refuses what is none."""
    there = await _one(work, identifier)
    await lock_seats(work, there.task_force, there.person)
    await work.rows(LOCK, id=identifier)
    return await _one(work, identifier)


async def read(work: Work, identifiers: Sequence[str]) -> list[Candidacy]:
    """Read candidacies, in the order in which they came; nothing moves them while their task force is locked."""
    return [_of(row) for row in await work.rows(CANDIDACIES, ids=list(identifiers))]


async def _one(work: Work, identifier: str) -> Candidacy:
    found = await read(work, [identifier])
    if not found:
        raise not_found(identifier)
    return found[0]


def not_found(identifier: str) -> Exception:
    """Refuse an id: the same words whether there is none, or one that is not to be seen."""
    return refuse("NOT_FOUND", f"There is no candidacy {identifier!r} that you may see.", "candidacy")


def _of(row: Mapping[str, Any]) -> Candidacy:
    return Candidacy(
        row["id"],
        row["person"],
        row["name"],
        row["task_force"],
        Seat(RoleName(row["role"]), row["region"]),
        row["region_id"],
        row["organization"],
        CandidacyState(row["state"]),
        _day(row["accept_by"]),
        _day(row["deadline"]),
        row["questions"] or 0,
        tuple(row["consulted"]),
    )


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


async def own(work: Work, identifier: str) -> Candidacy:
    """Read the candidacy of whoever asks; anybody else's is not found."""
    viewer = work.who()
    found = await locked(work, identifier)
    if found.person != viewer.person:
        raise not_found(identifier)
    return found


async def move(
    work: Work,
    each: Candidacy,
    kind: str,
    state: CandidacyState,
    *,
    reason: str | None = None,
    told: Mapping[str, object] | None = None,
    to: Sequence[str] = (),
    **properties: object,
) -> None:
    """Bring it to a state, with properties that come with it, on record.

    `told` is on record too, of what hangs on the candidacy; people to whom it is told may see the record.
    """
    await work.rows(MOVE_CANDIDACY, id=each.id, state=state.value, at=work.at, properties=properties)
    after = {"state": state.value, **properties, **(told or {})}
    about = (*each.about, *to)
    work.record(kind, each.id, before={"state": each.state.value}, after=after, reason=reason, about=about)


async def seekers(work: Work, code: str, seat: Seat) -> list[tuple[str, str]]:
    """Give the open candidacies for a seat with who stands, in the order in which they came."""
    rows = await work.rows(CANDIDACIES_OF_SEAT, code=code, role=seat.role.value, region=seat.region)
    return [(row["id"], row["person"]) for row in rows]


async def impartial(work: Work, code: str, seat: Seat) -> None:
    """Let only those of the secretariat decide about a seat who do not stand for it themselves."""
    viewer = work.secretariat()
    if viewer.person in {person for _, person in await seekers(work, code, seat)}:
        raise refuse("FORBIDDEN", "Nobody decides about a seat that they stand for: ask a colleague.")
