"""The face of partnerships."""

from __future__ import annotations

from typing import TYPE_CHECKING

from queries.model.partnership import PARTNERSHIP
from schema.faces import face_of, shown

if TYPE_CHECKING:
    from datetime import date

    from queries.model.enums import PartnershipKind
    from schema.faces import Connection
    from schema.objective import Objective
    from schema.organization import Organization
    from schema.region import Region


@face_of(PARTNERSHIP)
class Partnership:
    """Organizations that work together on objectives."""

    id: str
    name: str
    kind: PartnershipKind
    since: date | None
    until: date | None
    organizations: Connection[Organization] = shown("Its members today.")
    objectives: Connection[Objective]
    regions: Connection[Region]
    version: str | None = shown("Changes with each change on record: an update may name the one that it has read.")
