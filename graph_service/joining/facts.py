"""What the rules look at, read behind the locks: what they say then still holds when the command commits."""

from graph_service.commands.work import Work
from queries.commands.joining import FACTS, LOCK, LOCK_ORGANIZATIONS, LOCK_TASK_FORCE
from queries.joining.facts import Asked, Facts, SeatNumbers
from queries.joining.reading import facts_of, regions_of, who_of


async def lock_seats(work: Work, code: str, person: str | None) -> None:
    """Lock a task force, then a person, then whom the person may act for: always in this order."""
    await work.rows(LOCK_TASK_FORCE, code=code)
    if person:
        await work.rows(LOCK, id=person)
        await work.rows(LOCK_ORGANIZATIONS, person=person)


async def read_facts(work: Work, asked: Asked, person: str | None) -> Facts:
    """Read the facts about a person and a task force."""
    given = {"code": asked.task_force, "person": person, "organization": asked.organization, "today": work.today}
    rows = await work.row(FACTS, **given)
    assert rows is not None  # noqa: S101  # a RETURN without MATCH gives one record
    who, regions = who_of(rows["person"], rows["affiliations"]), regions_of(rows["regions"])
    return facts_of(who, regions, rows["force"], rows["found"], numbers(work))


def numbers(work: Work) -> SeatNumbers:
    """How many people may hold a seat at once."""
    return SeatNumbers(work.settings.leaders, work.settings.representatives)
