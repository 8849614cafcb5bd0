"""What people are told by mail: the applicant at each step, those consulted when they are asked."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from graph_service.commands.work import Work
from queries.commands.joining import ADDRESSES
from queries.model.enums import RoleName

TITLES = {
    RoleName.TASK_FORCE_LEADER: "Task Force Leader",
    RoleName.REGIONAL_REPRESENTATIVE: "Regional Representative",
    RoleName.TEAM_MEMBER: "Team Member",
}


@dataclass(frozen=True, slots=True)
class Letter:
    """A mail: its kind, its subject, its text."""

    kind: str
    subject: str
    text: str


async def send(work: Work, people: Sequence[str], letter: Letter, about: Sequence[str] = ()) -> None:
    """Put a mail to each of the people into the outbox; who has no account gets none. It names whom it is `about`."""
    for row in await work.rows(ADDRESSES, people=list(people)):
        work.mail(row["address"], letter.kind, letter.subject, letter.text, about=about)


def seat(role: str, task_force: str, region: str | None) -> str:
    """Name a seat for people."""
    place = f" for region {region}" if region else ""
    return f"{TITLES[RoleName(role)]}{place} of task force {task_force}"


def joined(code: str) -> Letter:
    """Welcome a new member."""
    return Letter("participation.begun", f"Welcome to task force {code}", f"You are Team Member of task force {code}.")


def submitted(what: str) -> Letter:
    """Say that a candidacy has come."""
    text = f"You stand for {what}. The secretariat will call for information; you can withdraw at any time."
    return Letter("candidacy.submitted", f"Your candidacy as {what}", text)


def called(what: str, questions: Sequence[str], deadline: date) -> Letter:
    """Ask the questions."""
    told = "\n".join(f"{number}. {each}" for number, each in enumerate(questions, 1))
    text = f"You stand for {what}. Please answer by {deadline}:\n{told}"
    return Letter("candidacy.called", f"Call for information: {what}", text)


def consulted(what: str, name: str) -> Letter:
    """Ask for an opinion."""
    text = f"{name} stands for {what}. The secretariat asks for your opinion; you can now read the candidacy."
    return Letter("candidacy.consulted", f"Your opinion on a candidacy as {what}", text)


def in_consultation(what: str) -> Letter:
    """Tell the applicant that others are asked."""
    return Letter(
        "candidacy.consulted", f"Your candidacy as {what}", f"Your candidacy as {what} is now in consultation."
    )


def answered(what: str) -> Letter:
    """Confirm that the answers have come."""
    return Letter("candidacy.answered", f"Your candidacy as {what}", f"Your answers on {what} have arrived.")


def nominated(what: str, accept_by: date) -> Letter:
    """Ask to accept."""
    text = f"You are nominated as {what}. The seat is kept for you: please accept by {accept_by}."
    return Letter("candidacy.nominated", f"You are nominated as {what}", text)


def declined(what: str, reason: str) -> Letter:
    """Say no, and why."""
    text = f"Your candidacy as {what} was declined: {reason}\nYou remain Team Member."
    return Letter("candidacy.declined", f"Your candidacy as {what}", text)


def withdrawn(what: str) -> Letter:
    """Confirm that it is withdrawn."""
    return Letter("candidacy.withdrawn", f"Your candidacy as {what}", f"Your candidacy as {what} is withdrawn.")


def accepted(what: str, until: date) -> Letter:
    """Confirm the term."""
    return Letter("candidacy.accepted", f"In office as {what}", f"You are in office as {what}, up to {until}.")


def ended(what: str, reason: str | None) -> Letter:
    """Say that a term is over."""
    why = f" Reason: {reason}" if reason else ""
    return Letter("participation.ended", f"The end of your term as {what}", f"Your term as {what} has ended.{why}")


def confirmed(what: str, reason: str) -> Letter:
    """Say that a term goes on."""
    return Letter("participation.confirmed", f"Your term as {what}", f"Your term as {what} goes on: {reason}")
