"""The states of a candidacy: one table of what may happen when, by whom. The commands obey it, the docs draw it."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from graph_service.commands.outcome import refuse
from queries.joining.facts import OPEN_STATES
from queries.model.enums import CandidacyState as State


class Actor(StrEnum):
    """Who makes something happen."""

    APPLICANT = "the applicant"
    SECRETARIAT = "the secretariat"
    CONSULTED = "who is consulted"
    TIME = "time"


@dataclass(frozen=True, slots=True)
class Transition:
    """One row: what is done, by whom, from where to where; `late`: only where the day to wait for has passed."""

    does: str
    by: Actor
    start: State | None
    end: State
    late: bool = False


TRANSITIONS: Final = (
    Transition("joinTaskForce", Actor.APPLICANT, None, State.SUBMITTED),
    Transition("openCallForInformation", Actor.SECRETARIAT, State.SUBMITTED, State.CALLED),
    Transition("openCallForInformation", Actor.SECRETARIAT, State.CALLED, State.CALLED, late=True),
    Transition("answerCallForInformation", Actor.APPLICANT, State.CALLED, State.ANSWERED),
    Transition("openConsultation", Actor.SECRETARIAT, State.ANSWERED, State.IN_CONSULTATION),
    Transition("openConsultation", Actor.SECRETARIAT, State.IN_CONSULTATION, State.IN_CONSULTATION),
    Transition("giveOpinion", Actor.CONSULTED, State.IN_CONSULTATION, State.IN_CONSULTATION),
    Transition("nominate", Actor.SECRETARIAT, State.IN_CONSULTATION, State.NOMINATED),
    Transition("nominate", Actor.SECRETARIAT, State.NOMINATED, State.NOMINATED, late=True),
    Transition("acceptNomination", Actor.APPLICANT, State.NOMINATED, State.IN_OFFICE),
    *(Transition("declineCandidacy", Actor.SECRETARIAT, each, State.DECLINED) for each in OPEN_STATES),
    *(Transition("withdrawCandidacy", Actor.APPLICANT, each, State.WITHDRAWN) for each in OPEN_STATES),
    *(Transition("leaveTaskForce", Actor.APPLICANT, each, State.WITHDRAWN) for each in OPEN_STATES),
    Transition("leaveTaskForce", Actor.APPLICANT, State.IN_OFFICE, State.ENDED),
    Transition("endTerm", Actor.SECRETARIAT, State.IN_OFFICE, State.ENDED),
    Transition("the term's last day", Actor.TIME, State.IN_OFFICE, State.ENDED),
)
"""No step is left out: there is no other way from one state to another."""


def rows(does: str) -> Iterator[Transition]:
    """Give the rows of what is done."""
    return (each for each in TRANSITIONS if each.does == does)


def follow(does: str, state: State, *, late: bool = False) -> State:
    """Say which state comes of it; refuses what the table does not have. `late`: the day to wait for has passed."""
    for row in rows(does):
        if row.start is state and (late or not row.late):
            return row.end
    raise refuse("WRONG_STATE", f"The candidacy is {state}: {_remedy(does, state)}", "candidacy")


def _remedy(does: str, state: State) -> str:
    if any(row.start is state and row.late for row in rows(does)):
        return f"`{does}` comes again only when the day that is waited for has passed."
    starts = dict.fromkeys(str(row.start) for row in rows(does) if not row.late)
    following = dict.fromkeys(row.does for row in TRANSITIONS if row.start is state and row.by is not Actor.TIME)
    told = f"what can follow is {', '.join(f'`{each}`' for each in following)}" if following else "it is closed"
    return f"`{does}` is for one that is {' or '.join(starts)}; {told}."


def diagram() -> str:
    """Draw the table, as Mermaid has it: one arrow for all that leads from one state to another."""
    arrows: dict[tuple[State | None, State], list[str]] = {}
    for row in TRANSITIONS:
        arrows.setdefault((row.start, row.end), []).append(_label(row))
    lines = ["stateDiagram-v2"]
    lines += [f"    {_end(start)} --> {end}: {' or '.join(told)}" for (start, end), told in arrows.items()]
    last = [state for state in State if not any(row.start is state for row in TRANSITIONS)]
    return "\n".join([*lines, *(f"    {state} --> [*]" for state in last)])


def _end(state: State | None) -> str:
    return str(state) if state else "[*]"


def _label(row: Transition) -> str:
    return f"{row.does}, when late" if row.late else row.does
