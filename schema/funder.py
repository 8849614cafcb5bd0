"""The face of funders."""

from __future__ import annotations

from typing import TYPE_CHECKING

from queries.model.funder import FUNDER
from schema.faces import face_of, shown

if TYPE_CHECKING:
    from datetime import date

    from queries.model.enums import OrganizationType
    from schema.contact import Contact
    from schema.faces import Connection
    from schema.funding_call import FundingCall
    from schema.grant import Grant
    from schema.money import Money
    from schema.objective import Objective
    from schema.organization import Organization
    from schema.region import Region


@face_of(FUNDER)
class Funder:
    """An organization that gives money: donor, investor, sponsor, funding body."""

    id: str = shown("The organization's id, with another prefix: `funder:x` is `organization:x`.")
    name: str
    organization: Organization = shown("The same organization, by its other face.")
    objectives: Connection[Objective] = shown("Objectives linked to it today, by stated focus or by grants.")
    regions: Connection[Region] = shown("Where it says it funds, today.")
    grants: Connection[Grant]
    minimum_amount: Money | None = shown("The least it gives to one project.")
    maximum_amount: Money | None = shown("The most it gives to one project.")
    funds_types: list[OrganizationType] = shown("The types of organization that it funds; empty: not stated.")
    focus_statement: str | None = shown("What it says that it funds, in its own words.")
    active_on: date | None = shown("The last day on which it was known to give.")
    closed_on: date | None = shown("The day from which it gives no more; null: it is not known to have closed.")
    do_not_contact: bool | None = shown(
        "Whether nobody shall write to it; null for whoever is neither of the secretariat nor, today, Leader or"
        " Representative of a task force."
    )
    do_not_contact_reason: str | None = shown("Why not; for the same people.")
    calls: Connection[FundingCall] = shown("What it asks applications for.")
    contacts: Connection[Contact] = shown("Contacts with it, as far as the viewer may see them.")
    version: str | None = shown("Changes with each change on record: an update may name the one that it has read.")
