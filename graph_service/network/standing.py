"""What an organization is to the Initiative is set by the secretariat; where it is no partner, seats are reviewed."""

from collections.abc import Iterable
from datetime import date
from typing import Final, NamedTuple

from graph_service.commands.natives import native
from graph_service.commands.outcome import Outcome, RefusedCommandError, UserError, refuse
from graph_service.commands.reasons import reason_of
from graph_service.commands.registry import Asked, command
from graph_service.commands.work import Work
from graph_service.network.locking import Locked, find_and_lock
from graph_service.network.reviews import NO_PARTNER, begin_reviews, end_reviews
from queries.commands.affiliations import DROP_PERIODS, END_PERIODS, PERIODS
from queries.commands.network import put_links
from queries.model.enums import Standing
from queries.model.writing import stored, upsert_nodes
from queries.rules import a_member_is_no_company

PARTNERS: Final = {Standing.PARTNER, Standing.MEMBER}


class Period(NamedTuple):
    """A time in which an organization has a standing."""

    id: str
    standing: str
    since: date | None
    until: date | None

    def holds(self, day: date) -> bool:
        """Whether it is in force on a day."""
        return (self.since is None or self.since <= day) and (self.until is None or day < self.until)


@command("setStanding")
async def set_standing(work: Work, asked: Asked) -> Outcome:
    """End the standing of an organization on a day, and begin another."""
    work.secretariat()
    reason, standing, since = reason_of(asked), Standing(asked["standing"]), asked.get("since") or work.today
    there = await find_and_lock(work, "Organization", asked["organization"], "organization", (PERIODS, "n.type"))
    periods = [Period(*map(native, each)) for each in there.told[0]]
    _check(work, there, periods, standing, since)
    await _write(work, there.id, periods, standing, since)
    before = {"standing": _standing(periods, since)}
    after = {"standing": standing, "since": since}
    work.record("standing.set", there.id, before=before, after=after, reason=reason, open_=True)
    await _review(work, there.id, _standing(periods, work.today) in PARTNERS, standing in PARTNERS)
    return Outcome(nodes={"organization": there.id})


def _check(work: Work, there: Locked, periods: Iterable[Period], standing: Standing, since: date) -> None:
    if problems := [*a_member_is_no_company(standing, there.told[1])]:
        raise RefusedCommandError(*(UserError("INVALID", reason, name) for name, reason in problems))
    if since > work.today:
        raise refuse("INVALID", "It is in the future: set the standing on the day, or after it.", "since")
    later = [each.since for each in periods if each.since and each.since > since]
    if later:
        raise refuse("INVALID", f"There is a standing since {max(later)}: choose that day or a later one.", "since")
    if _standing(periods, since) == standing:
        raise refuse("WRONG_STATE", f"The standing is {standing} already.", "standing")


def _standing(periods: Iterable[Period], day: date) -> str:
    """Give the standing on a day: of several in force the one that began last, as a reader sees it."""
    held = [each for each in periods if each.holds(day)]
    begun = max(((each.since or date.min) for each in held), default=None)
    return min((each.standing for each in held if (each.since or date.min) == begun), default=Standing.NONE)


async def _write(work: Work, organization: str, periods: Iterable[Period], standing: Standing, since: date) -> None:
    running = [each for each in periods if each.holds(since)]
    await work.rows(DROP_PERIODS, ids=[each.id for each in running if each.since == since])
    await work.rows(END_PERIODS, ids=[each.id for each in running if each.since != since], since=since)
    if standing != Standing.NONE:
        id_ = f"standing:{organization.partition(':')[2]}-{standing}-{since}"  # as a workbook would name it
        said = stored("StandingPeriod", {"standing": str(standing), "since": since})
        await work.rows(upsert_nodes("StandingPeriod"), rows=[{"id": id_, "properties": said}])
        link = {"start": organization, "end": id_, "properties": {}}
        await work.rows(put_links("HAS_STANDING", "Organization", "StandingPeriod"), rows=[link])


async def _review(work: Work, organization: str, was: bool, is_: bool) -> None:  # noqa: FBT001  # a pair of days
    if was and not is_:
        await begin_reviews(work, organization, NO_PARTNER)
    if is_ and not was:
        await end_reviews(work, organization)
