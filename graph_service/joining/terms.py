"""Participations that begin and end: memberships and terms, each with its record."""

from dataclasses import dataclass
from datetime import date
from uuid import uuid4

from graph_service.commands.work import Work
from queries.commands.joining import BEGIN_PARTICIPATION, CONSENT, END_PARTICIPATION
from queries.joining.facts import Seat
from queries.model.writing import stored


@dataclass(frozen=True, slots=True)
class Term:
    """What begins: who, where, in which seat, on whose behalf, up to which day."""

    person: str
    task_force: str
    seat: Seat
    organization: str | None = None
    region: str | None = None
    """The region's id."""
    until: date | None = None


async def begin(work: Work, term: Term) -> str:
    """Begin it today; its id. Everybody may see the record, unless the person is not to be named."""
    identifier = f"participation:{uuid4().hex}"
    properties = {"role": term.seat.role.value, "since": work.today, "until": term.until}
    links = {"person": term.person, "organization": term.organization, "region": term.region}
    await work.rows(
        BEGIN_PARTICIPATION,
        id=identifier,
        code=term.task_force,
        properties=stored("Participation", properties),
        **links,
    )
    said = {**properties, "appointedBefore": False, "taskForce": f"task_force:{term.task_force}", **links}
    after = {name: each for name, each in said.items() if each is not None}
    public = await is_public(work, term.person)
    work.record("participation.begun", identifier, after=after, open_=public, about=(term.person,))
    return identifier


async def end(work: Work, identifier: str, person: str, until: date | None, reason: str | None = None) -> None:
    """End it today; `until` is when it would have ended."""
    await work.rows(END_PARTICIPATION, id=identifier, today=work.today)
    public = await is_public(work, person)
    work.record(
        "participation.ended",
        identifier,
        before={"until": until},
        after={"until": work.today},
        reason=reason,
        open_=public,
        about=(person,),
    )


async def is_public(work: Work, person: str) -> bool:
    """Whether somebody may be named."""
    row = await work.row(CONSENT, person=person)
    return bool(row and row["public"])


def years_later(day: date, years: int) -> date:
    """The same day so many years later; after the 29th of February, the 28th."""
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return day.replace(year=day.year + years, day=28)
