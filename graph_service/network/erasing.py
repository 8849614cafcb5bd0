"""A person is erased on request. What stays is nobody's: a seat that was held, that there was a change."""

from typing import Any, Final

from graph_service.commands.outcome import Outcome, refuse
from graph_service.commands.reasons import reason_of
from graph_service.commands.registry import Asked, command
from graph_service.commands.work import Work
from graph_service.network.locking import find_and_lock
from queries.commands.erasing import (
    DROP_ACCOUNTS,
    DROP_CANDIDACIES,
    DROP_LINKS,
    DROP_MAIL,
    DROP_MAIL_ABOUT,
    DROP_OPINIONS,
    DROP_PERSON,
    FORGET,
    FORGET_REASONS,
    KEEP_LOT,
    LEAVE_SEATS,
    LOTS,
    REMEMBER,
    TASK_FORCES,
    WHOSE,
)
from queries.lots import without

HELD: Final = "The person who held it was erased."


@command("erasePerson")
async def erase_person(work: Work, asked: Asked) -> Outcome:
    """Erase somebody who has asked for it."""
    work.secretariat()
    reason = reason_of(asked)
    return await _erase(work, asked["person"], reason)


@command("eraseMe")
async def erase_me(work: Work, asked: Asked) -> Outcome:
    """Erase the one who asks, who writes the own name to say so."""
    viewer = work.who()
    if viewer.scopes is not None:
        raise refuse("FORBIDDEN", "A token may not do this: log in.")
    return await _erase(work, viewer.person, "On the person's own request.", asked["confirmation"])


async def _erase(work: Work, person: str, reason: str, confirmation: str | None = None) -> Outcome:
    await work.rows(TASK_FORCES, id=person)
    there = await find_and_lock(work, "Person", person, "person", ("n.name",))
    if confirmation is not None and confirmation.strip() != there.told[0]:
        raise refuse("INVALID", "To confirm, write your name as it is shown.", "confirmation")
    whose = await work.row(WHOSE, id=there.id) or {}
    await _forget(work, there.id, whose)
    await _leave_seats(work, there.id)
    await _drop(work, there.id, whose)
    await work.rows(REMEMBER, ids=[there.id, *whose["aliases"]], at=work.at)
    work.record("person.erased", there.id, reason=reason)
    return Outcome(values={"erased": there.id}, revoked=True)


async def _leave_seats(work: Work, person: str) -> None:
    for each in await work.rows(LEAVE_SEATS, id=person, today=work.today):
        before, after = {"until": each["until"]}, {"until": each["last"]}
        work.record("participation.ended", each["seat"], before=before, after=after, reason=HELD, open_=True)


async def _forget(work: Work, person: str, whose: dict[str, Any]) -> None:
    """Empty the record of what is told of the person."""
    subjects = [person, *whose["accounts"], *whose["candidacies"], *whose["aliases"]]
    await work.rows(FORGET, subjects=subjects)
    await work.rows(FORGET_REASONS, id=person)
    for each in await work.rows(LOTS, id=person, aliases=whose["aliases"]):
        await work.rows(KEEP_LOT, id=each["id"], lot=without(each["lot"], subjects))


async def _drop(work: Work, person: str, whose: dict[str, Any]) -> None:
    told = (whose["email"], *whose["addresses"], *whose["former"])
    addresses = sorted({each.casefold() for each in told if each})
    await work.rows(DROP_CANDIDACIES, candidacies=whose["candidacies"])
    await work.rows(DROP_OPINIONS, id=person)
    await work.rows(DROP_ACCOUNTS, accounts=whose["accounts"])
    await work.rows(DROP_LINKS, addresses=addresses)
    await work.rows(DROP_MAIL, addresses=addresses)
    await work.rows(DROP_MAIL_ABOUT, ids=[person, *whose["aliases"]])
    await work.rows(DROP_PERSON, id=person, aliases=whose["aliases"])
