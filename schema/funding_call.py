"""The face of funding calls."""

from __future__ import annotations

from typing import TYPE_CHECKING

from queries.model.funding_call import FUNDING_CALL
from schema.faces import face_of, shown

if TYPE_CHECKING:
    from datetime import date

    from schema.faces import Connection
    from schema.funder import Funder
    from schema.money import Money
    from schema.objective import Objective
    from schema.plain import Source
    from schema.region import Region


@face_of(FUNDING_CALL)
class FundingCall:
    """A funder asks for applications, up to a day."""

    id: str
    title: str
    opens: date | None = shown("The first day on which one can apply; null: it is not known, and in nobody's way.")
    closes: date | None = shown("The last day on which one can apply; null: there is none.")
    is_open: bool = shown("Whether one can apply on `asOf`.")
    days_left: int | None = shown(
        "How many days after `asOf` it closes; 0: that is the last day, less: it is over. null: there is no last day."
    )
    guidelines: str | None = shown("How to apply: a text, or where one can read it.")
    minimum_amount: Money | None = shown("The least that is given to one project.")
    maximum_amount: Money | None = shown("The most that is given to one project.")
    funder: Funder | None
    objectives: Connection[Objective] = shown("Objectives that it is for; none: it names none.")
    regions: Connection[Region] = shown("Where the money is to be spent; none: it names none.")
    source: Source | None
    version: str | None = shown("Changes with each change on record: an update may name the one that it has read.")
