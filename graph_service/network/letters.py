"""Mail to people about what was decided of them; who has no account gets none."""

from collections.abc import Iterable

from graph_service.commands.work import Work
from queries.commands.affiliations import ADDRESSES


async def write_to(work: Work, people: Iterable[str], kind: str, subject: str, text: str) -> None:
    """Put a mail for each of the people into the outbox."""
    for each in await work.rows(ADDRESSES, people=sorted(set(people))):
        work.mail(each["address"], kind, subject, text)
