"""How a term ends, or goes on: one leaves, or the secretariat decides."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from graph_service.commands.outcome import Outcome, refuse
from graph_service.commands.registry import Asked as Input
from graph_service.commands.registry import command
from graph_service.commands.work import Work
from graph_service.joining import letters
from graph_service.joining.applying import withdraw
from graph_service.joining.candidacies import Candidacy, impartial, move, read
from graph_service.joining.deciding import decide, reason_of
from graph_service.joining.facts import lock_seats, read_facts
from graph_service.joining.states import follow
from graph_service.joining.terms import end, is_public
from queries.commands.joining import LOCK, PARTICIPATION
from queries.commands.reviews import CONFIRM_PARTICIPATION
from queries.joining.facts import Asked, Holding, Seat
from queries.model.enums import CandidacyState, RoleName


@dataclass(frozen=True, slots=True)
class Participation:
    """A participation as the graph has it; `candidacy` is the one that it came of, if it did."""

    id: str
    person: str
    task_force: str
    role: RoleName
    region: str | None
    until: date | None
    under_review: bool
    in_office: bool
    candidacy: str | None

    @property
    def what(self) -> str:
        """The seat, for people."""
        return letters.seat(self.role, self.task_force, self.region)


async def _read(work: Work, identifier: str) -> Participation:
    row = await work.row(PARTICIPATION, id=identifier, today=work.today)
    if row is None:
        raise refuse("NOT_FOUND", f"There is no participation {identifier!r}.", "participation")
    return _of(row)


def _of(row: Mapping[str, Any]) -> Participation:
    until = date.fromisoformat(row["until"]) if row["until"] else None
    return Participation(**{**row, "role": RoleName(row["role"]), "until": until})


async def _to_decide(work: Work, given: Input) -> tuple[Participation, str]:
    """Lock the term that the secretariat decides on; refuses one's own, a rival's, and one that is over."""
    work.secretariat()
    reason = reason_of(given)
    there = await _read(work, given["participation"])
    work.not_oneself(there.person)
    await lock_seats(work, there.task_force, there.person)
    await work.rows(LOCK, id=there.id)
    term = await _read(work, there.id)
    await impartial(work, term.task_force, Seat(term.role, term.region))
    if not term.in_office:
        raise refuse("WRONG_STATE", "This term is not in force today.", "participation")
    return term, reason


@command("endTerm")
async def end_term(work: Work, given: Input) -> Outcome:
    """End a term today, with a reason."""
    term, reason = await _to_decide(work, given)
    came_of = await _end(work, term, "endTerm", reason)
    nodes = {"participation": term.id, **({"candidacy": came_of.id} if came_of else {})}
    if came_of:
        await decide(work, came_of, CandidacyState.ENDED, reason)
    return Outcome(nodes=nodes)


@command("confirmTerm")
async def confirm_term(work: Work, given: Input) -> Outcome:
    """Let a term go on that is under review, with a reason."""
    term, reason = await _to_decide(work, given)
    if not term.under_review:
        raise refuse("WRONG_STATE", "This term is not under review.", "participation")
    loss = await work.row(CONFIRM_PARTICIPATION, id=term.id, today=work.today) or {}
    work.record(
        "participation.confirmed",
        term.id,
        before={"underReview": True, "lossReviewed": loss["was"]},
        after={"underReview": None, "lossReviewed": loss["now"]},
        reason=reason,
        open_=await is_public(work, term.person),
        about=(term.person,),
    )
    await letters.send(work, [term.person], letters.confirmed(term.what, reason))
    return Outcome(nodes={"participation": term.id})


@command("leaveTaskForce")
async def leave_task_force(work: Work, given: Input) -> Outcome:
    """Leave a task force altogether, open candidacies included, or step down from a role and stay Team Member."""
    viewer, code = work.who(), given["taskForce"]
    await lock_seats(work, code, viewer.person)
    facts = await read_facts(work, Asked(Seat(RoleName.TEAM_MEMBER), code), viewer.person)
    own, sought = (facts.force.own, facts.force.own_candidacies) if facts.force else ((), ())
    terms, candidacies = _meant(own, given), _meant(sought, given)
    if not terms and not candidacies:
        raise refuse("NOT_FOUND", f"You hold nothing of this kind in a task force {code!r}.", "taskForce")
    for each in await read(work, candidacies):
        await withdraw(work, each, "leaveTaskForce")
    for identifier in terms:
        await _end(work, await _read(work, identifier), "leaveTaskForce")
    nodes = {"taskForce": f"task_force:{code}", **({"participation": terms[0]} if terms else {})}
    return Outcome(nodes=nodes, values={"ended": terms, "withdrawn": candidacies})


def _meant(holdings: Iterable[Holding], given: Input) -> list[str]:
    """The ids of what is to be left: of one seat, of one role, or all."""
    role, region = given.get("role"), given.get("region")
    if role in (None, RoleName.TEAM_MEMBER):
        return [each.id for each in holdings]
    return [each.id for each in holdings if each.seat.role == role and region in (None, each.seat.region)]


async def _end(work: Work, term: Participation, does: str, reason: str | None = None) -> Candidacy | None:
    """End a term, and the candidacy that it came of; gives that."""
    await end(work, term.id, term.person, term.until, reason)
    await letters.send(work, [term.person], letters.ended(term.what, reason))
    came_of = await read(work, [term.candidacy] if term.candidacy else [])
    for each in came_of:
        await move(work, each, "candidacy.ended", follow(does, each.state), reason=reason)
    return came_of[0] if came_of else None
