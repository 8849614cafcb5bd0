"""The face of grants."""

from __future__ import annotations

from typing import TYPE_CHECKING

from queries.model.grant import GRANT
from schema.faces import face_of, shown

if TYPE_CHECKING:
    from datetime import date

    from queries.model.enums import GrantInstrument, GrantStatus
    from schema.faces import Connection
    from schema.funder import Funder
    from schema.money import Money
    from schema.objective import Objective
    from schema.organization import Organization
    from schema.plain import Source
    from schema.region import Region


@face_of(GRANT)
class Grant:
    """Money that was given or promised, by whom, to whom, for what, where."""

    id: str
    title: str
    description: str | None = shown("What the money is for.")
    instrument: GrantInstrument | None
    status: GrantStatus | None = shown("A cancelled grant links nothing.")
    funder: Funder | None
    recipient: Organization | None
    amount: Money | None
    awarded: date | None
    objectives: Connection[Objective] = shown("Objectives that it supports.")
    regions: Connection[Region] = shown("Where it is spent.")
    source: Source | None
    version: str | None = shown("Changes with each change on record: an update may name the one that it has read.")
