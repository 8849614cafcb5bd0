"""A contact with an organization that may fund a task force is recorded, by whoever speaks for the task force."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any, Final
from uuid import uuid4

from graph_service.commands.natives import native
from graph_service.commands.outcome import Outcome, refuse
from graph_service.commands.registry import Asked, command
from graph_service.commands.work import Work
from graph_service.finding.stages import check_stage
from graph_service.network.locking import Locked, find_and_lock
from queries.commands.finding import IN_REGIONS, LAST_CONTACT, OTHERS_CONTACT, RECORD_CONTACT, SPOKEN_FOR
from queries.model.enums import ContactStage, RoleName
from queries.model.writing import stored
from queries.values import BadValueError, read_text

WITH: Final = ("organization", "funder")
MAY_NOT: Final = "Only the secretariat, and today's Leaders and Representatives of the task force, record its contacts."
NOT_THEIRS: Final = (
    "It is neither in your region nor says that it funds there: ask a Leader of the task force, or the secretariat."
)
BLOCKED: Final = "Nobody shall write to this funder: read its doNotContactReason first."


@command("recordContact")
async def record_contact(work: Work, asked: Asked) -> Outcome:
    """Record how far a task force has come with an organization."""
    work.who()
    name, stage, note = _whom(asked), ContactStage(asked["stage"]), _note(asked)
    force, seats = await _spoken_for(work, asked["taskForce"])
    there = await find_and_lock(work, name.capitalize(), asked[name], name, ("n.doNotContact",))
    await _check_region(work, there.id, seats, name)
    id_ = await _write(work, there.id, force, stage, note)
    warnings = [] if stage is ContactStage.NOT_CONTACTED else await _warnings(work, there)
    return Outcome(nodes={"contact": id_}, values={"warnings": warnings})


def _whom(asked: Asked) -> str:
    """Say by which field the organization is named."""
    given = [name for name in WITH if asked.get(name) is not None]
    if len(given) != 1:
        raise refuse("INVALID", "Name the organization, or the funder: one of the two.", WITH[0])
    return given[0]


def _note(asked: Asked) -> str | None:
    try:
        return read_text(asked.get("note") or "") or None
    except BadValueError as error:
        raise refuse("INVALID", error.reason, "note") from None


async def _spoken_for(work: Work, code: str) -> tuple[str, Sequence[Sequence[str]]]:
    """Give the task force's id, and the seats from which the one who asks speaks for it; refuses who may not."""
    viewer = work.who()
    row = await work.row(SPOKEN_FOR, code=code, person=viewer.person, today=work.today)
    if not row:
        raise refuse("NOT_FOUND", "There is no task force with this code: A1 to F3 are theirs.", "taskForce")
    if not row["seats"] and not viewer.is_secretariat:
        raise refuse("FORBIDDEN", MAY_NOT, "taskForce")
    return row["id"], row["seats"]


async def _check_region(work: Work, organization: str, seats: Sequence[Sequence[str]], field: str) -> None:
    """Refuse a Representative, who speaks for a region alone, where the organization has nothing to do with it."""
    leads = any(role == RoleName.TASK_FORCE_LEADER for role, _ in seats)
    if leads or work.who().is_secretariat:
        return
    regions = [region for _, region in seats]
    row = await work.row(IN_REGIONS, organization=organization, regions=regions, today=work.today)
    if not row or not row["within"]:
        raise refuse("FORBIDDEN", NOT_THEIRS, field)


async def _write(work: Work, organization: str, force: str, stage: ContactStage, note: str | None) -> str:
    last = await work.row(LAST_CONTACT, organization=organization, force=force)
    check_stage(ContactStage(last["stage"]) if last else ContactStage.NOT_CONTACTED, stage)
    id_, person = f"contact:{uuid4().hex}", work.who().person
    said = {"stage": stage.value, "at": _after(work.at, last), "note": note}
    ends = {"organization": organization, "force": force, "person": person}
    written = await work.row(RECORD_CONTACT, contact=id_, properties=stored("Contact", said), **ends)
    if not written:
        raise refuse("UNAUTHENTICATED", "Your account is gone.")
    links = {"organization": organization, "taskForce": force, "by": written["by"]}
    after = {name: each for name, each in said.items() if each is not None}
    work.record("contact.recorded", id_, after={**after, **links})
    return id_


def _after(at: datetime, last: dict[str, Any] | None) -> datetime:
    """Give the moment, or one after the last contact: who had to wait for another is not before it."""
    return max(at, native(last["at"]) + timedelta(milliseconds=1)) if last else at


async def _warnings(work: Work, there: Locked) -> list[str]:
    """Say what one should know. No person is named in it: what an idempotency key keeps is not erased with them."""
    days, viewer = work.settings.recent_contact_days, work.who()
    found = await work.row(
        OTHERS_CONTACT,
        organization=there.id,
        person=viewer.person,
        since=work.at - timedelta(days=days),
        today=work.today,
        all=viewer.is_secretariat,
    )
    recent = found and (
        f"Somebody else was in touch with it for {found['code']} on {found['day']}, less than {days} days ago"
        f" ({found['stage']}, {found['id']}): speak with each other."
    )
    return [each for each in (BLOCKED if there.told[0] else None, recent) if each]
