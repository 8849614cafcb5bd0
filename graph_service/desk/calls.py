"""The secretariat calls for information for several seats at once: all of them, or none."""

from collections.abc import Mapping, Sequence
from typing import Any, Final

from graph_service.commands.outcome import Outcome, RefusedCommandError, UserError, refuse
from graph_service.commands.registry import Asked, command
from graph_service.commands.work import Work
from graph_service.joining.calling import call

MOST_SEATS: Final = 500
"""In one call: more than all seats of all task forces, and few enough for one transaction."""
SEAT: Final = ("taskForce", "role", "region")
Seat = Mapping[str, Any]


@command("openCallsForInformation")
async def open_calls(work: Work, asked: Asked) -> Outcome:
    """Call everyone who waits for a call for one of the seats; seats for which nobody does are told."""
    work.secretariat()
    calls = [await _call(work, asked, seat) for seat in _seats(asked["seats"])]
    if not any(each["called"] for each in calls):
        raise refuse("NOT_FOUND", "Nobody waits for a call for any of these seats.", "seats")
    return Outcome(values={"calls": calls})


def _seats(given: Sequence[Seat]) -> list[Seat]:
    """Give each seat once, by task force: in the order in which every command locks them."""
    if not 0 < len(given) <= MOST_SEATS:
        raise refuse("INVALID", f"Name 1 to {MOST_SEATS} seats.", "seats")
    seats = {tuple(str(seat.get(name) or "") for name in SEAT): seat for seat in given}
    return [seats[key] for key in sorted(seats)]


async def _call(work: Work, asked: Asked, seat: Seat) -> dict[str, object]:
    told = {name: seat.get(name) for name in SEAT}
    try:
        called = await call(work, {**told, "questions": asked["questions"], "deadline": asked["deadline"]})
    except RefusedCommandError as refused:
        (error,) = refused.outcome.errors
        raise _of_seat(error, seat) from refused
    return {**told, "called": called}


def _of_seat(error: UserError, seat: Seat) -> RefusedCommandError:
    """Say of a refusal which seat it is about, unless it is about what all seats share."""
    if error.field in ("questions", "deadline"):
        return RefusedCommandError(error)
    place = " ".join(str(seat[name]) for name in SEAT if seat.get(name))
    return RefusedCommandError(UserError(error.code, f"{place}: {error.message}", "seats", error.rule))
