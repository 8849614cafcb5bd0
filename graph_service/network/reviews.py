"""Seats are under review: their leaders and representatives may be of no partner any more. The secretariat decides."""

from collections.abc import Sequence
from typing import Any, Final

from graph_service.commands.work import Work
from graph_service.network.letters import write_to
from queries.commands.reviews import IS_PARTNER_TODAY, MARK, MARK_LOST, UNMARK

REVIEW: Final = "participation.under_review"
SUBJECT: Final = "Your seat is under review"
NO_PARTNER: Final = "the organization is no partner of the Initiative any more."
AGAIN: Final = "The organization is a partner of the Initiative again."
ROLES: Final = {"TASK_FORCE_LEADER": "Task Force Leader", "REGIONAL_REPRESENTATIVE": "Regional Representative"}


async def begin_reviews(work: Work, organization: str, reason: str, person: str | None = None) -> None:
    """Mark the seats that people hold on behalf of an organization, or those of one of them, and tell them why."""
    await _begun(work, await work.rows(MARK, organization=organization, person=person, today=work.today), reason)


async def begin_lost_reviews(work: Work, organization: str) -> None:
    """Mark the seats of an organization, if it is no partner any more; not those confirmed since it lost that."""
    await _begun(work, await work.rows(MARK_LOST, organization=organization, today=work.today), NO_PARTNER)


async def _begun(work: Work, seats: Sequence[dict[str, Any]], reason: str) -> None:
    for each in seats:
        _record(work, "participation.review_begun", each, before=None, after=True, reason=reason)
        if each["person"]:
            text = (
                f"Your seat as {ROLES[each['role']]} of {each['force']} is under review: {reason}\n\n"
                "You stay in office until the secretariat has confirmed your term or ended it."
            )
            await write_to(work, [each["person"]], REVIEW, SUBJECT, text)


async def end_reviews(work: Work, organization: str) -> None:
    """Take the marks away: the organization is a partner again."""
    for each in await work.rows(UNMARK, organization=organization, today=work.today):
        _record(work, "participation.review_ended", each, before=True, after=None, reason=AGAIN)


async def is_partner(work: Work, organization: str) -> bool:
    """Whether an organization is a partner or a member today."""
    row = await work.row(IS_PARTNER_TODAY, id=organization, today=work.today)
    return bool(row and row["partner"])


def _record(
    work: Work, kind: str, seat: dict[str, Any], *, before: bool | None, after: bool | None, reason: str
) -> None:
    was, now = {"underReview": before}, {"underReview": after}
    about = [seat["person"]] if seat["person"] else []
    work.record(kind, seat["seat"], before=was, after=now, reason=reason, open_=True, about=about)
