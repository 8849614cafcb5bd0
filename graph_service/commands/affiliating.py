"""A person claims to belong to an organization: by a command of its own, or when registering."""

from typing import Final

from graph_service.commands.natives import natives
from graph_service.commands.work import Properties, Work
from queries.commands.affiliations import AFFILIATION, BELONGS_BY_DOMAIN, CLAIM, CONFIRM

ARROW: Final = "-AFFILIATED_WITH->"
"""By which the record of a person names affiliations."""
BY_DOMAIN: Final = "domain"
"""In place of an account: who has confirmed an affiliation."""


async def claim(work: Work, person: str, organization: str) -> bool:
    """Note a claim, both being locked or new; whether the domain of a confirmed address confirms it at once."""
    ends = {"person": person, "organization": organization}
    before = await affiliation(work, person, organization)
    await work.rows(CLAIM, **ends, today=work.today, at=work.at)
    claimed = await record_affiliation(work, "claimed", person, organization, before)
    if not (work.settings.confirm_by_domain and await _belongs_by_domain(work, ends)):
        return False
    await work.rows(CONFIRM, **ends, today=work.today, at=work.at, by=BY_DOMAIN)
    reason = "By the domain of the confirmed address."
    await record_affiliation(work, "confirmed", person, organization, claimed, reason)
    return True


async def affiliation(work: Work, person: str, organization: str) -> Properties | None:
    """Say what there is between the two."""
    row = await work.row(AFFILIATION, person=person, organization=organization)
    return natives(row["there"]) if row else None


async def record_affiliation(
    work: Work, what: str, person: str, organization: str, before: Properties | None, reason: str | None = None
) -> Properties | None:
    """Note what has become of an affiliation, at the person; the person and the secretariat see it. Give what is."""
    after = await affiliation(work, person, organization)
    work.record(
        f"affiliation.{what}",
        person,
        before={ARROW: {organization: before}},
        after={ARROW: {organization: after}},
        reason=reason,
        about=[person],
    )
    return after


async def _belongs_by_domain(work: Work, ends: Properties) -> bool:
    row = await work.row(BELONGS_BY_DOMAIN, **ends)
    return bool(row and row["belongs"])
