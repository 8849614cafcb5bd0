"""The face of organizations."""

from __future__ import annotations

from typing import TYPE_CHECKING

from queries.model.organization import ORGANIZATION
from schema.faces import face_of, shown

if TYPE_CHECKING:
    from queries.model.enums import OrganizationType, Standing
    from schema.faces import Connection
    from schema.funder import Funder
    from schema.objective import Objective
    from schema.partnership import Partnership
    from schema.person import Person
    from schema.plain import Identifier
    from schema.region import Region
    from schema.task_force import TaskForce


@face_of(ORGANIZATION)
class Organization:
    """An organization that people act for."""

    id: str
    name: str
    type: OrganizationType | None
    standing: Standing = shown("What it is to the Initiative on `asOf`.")
    is_partner: bool = shown("Whether its standing on `asOf` is PARTNER or MEMBER.")
    country: Region | None
    website: str | None
    identifiers: list[Identifier]
    people: Connection[Person] = shown("People affiliated with it today.")
    task_forces: Connection[TaskForce] = shown("Task forces in which someone is in office on its behalf today.")
    objectives: Connection[Objective] = shown("Objectives that it is linked to today, in any way.")
    regions: Connection[Region] = shown("Its country and the regions above it, in every scheme.")
    partnerships: Connection[Partnership] = shown("Running partnerships that it belongs to today.")
    funder: Funder | None = shown("Its face as a funder, where it is one.")
    version: str | None = shown("Changes with each change on record: an update may name the one that it has read.")
