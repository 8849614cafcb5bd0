"""The secretariat calls those who stand for a seat for information."""

from datetime import date

from graph_service.commands.outcome import Outcome, refuse
from graph_service.commands.registry import Asked as Input
from graph_service.commands.registry import command
from graph_service.commands.work import Work
from graph_service.joining import letters
from graph_service.joining.candidacies import Candidacy, impartial, move, read, seekers
from graph_service.joining.facts import lock_seats
from graph_service.joining.states import rows
from queries.commands.joining import CALL, SEAT_THERE
from queries.joining.facts import Seat
from queries.model.enums import CandidacyState, RoleName


@command("openCallForInformation")
async def open_call(work: Work, given: Input) -> Outcome:
    """Call everyone who waits for it; refuses where nobody does."""
    called = await call(work, given)
    if not called:
        raise refuse("NOT_FOUND", "Nobody waits for a call for this seat.", "taskForce")
    return Outcome(nodes={"taskForce": f"task_force:{given['taskForce']}"}, values={"called": called})


async def call(work: Work, given: Input) -> list[str]:
    """Call those who have submitted for a seat, or have let the deadline of an earlier call pass; their candidacies."""
    code, seat = given["taskForce"], Seat(RoleName(given["role"]), given.get("region"))
    work.secretariat()
    questions, deadline = _questions(given["questions"]), _deadline(work, given["deadline"])
    await lock_seats(work, code, None)
    await _known(work, code, seat)
    await impartial(work, code, seat)
    there = await read(work, [identifier for identifier, _ in await seekers(work, code, seat)])
    waiting = [(each, state) for each in there if (state := _after(work, each))]
    for each, state in waiting:
        await _call(work, each, state, questions, deadline)
    return [each.id for each, _ in waiting]


async def _known(work: Work, code: str, seat: Seat) -> None:
    """Refuse a task force or a region that is not there."""
    there = await work.row(SEAT_THERE, code=code, region=seat.region)
    if not (there and there["force"]):
        raise refuse("NOT_FOUND", f"There is no task force {code!r}.", "taskForce")
    if seat.role is RoleName.REGIONAL_REPRESENTATIVE and not there["region"]:
        told = f"There is no region {seat.region!r} in the default scheme." if seat.region else "Name the region."
        raise refuse("NOT_FOUND", told, "region")


def _questions(questions: list[str]) -> list[str]:
    if not questions or not all(each.strip() for each in questions):
        raise refuse("INVALID", "A call asks at least one question, and none is empty.", "questions")
    return questions


def _deadline(work: Work, deadline: date) -> date:
    if deadline < work.today:
        raise refuse("INVALID", f"The deadline is today, {work.today}, or later.", "deadline")
    return deadline


def _after(work: Work, each: Candidacy) -> CandidacyState | None:
    """The state that a call leads to; None for those who have answered, or still can."""
    late = each.deadline is not None and work.today > each.deadline
    ends = (row.end for row in rows("openCallForInformation") if row.start is each.state and (late or not row.late))
    return next(ends, None)


async def _call(work: Work, each: Candidacy, state: CandidacyState, questions: list[str], deadline: date) -> None:
    call = each.id.replace("candidacy:", "call:", 1)
    await work.rows(CALL, id=each.id, call=call, questions=questions, deadline=deadline)
    await move(work, each, "candidacy.called", state, told={"questions": questions, "deadline": deadline})
    await letters.send(work, [each.person], letters.called(each.what, questions, deadline))
