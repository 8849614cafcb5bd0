"""The face of participations."""

from __future__ import annotations

from typing import TYPE_CHECKING

from queries.model.participation import PARTICIPATION
from schema.faces import face_of, shown

if TYPE_CHECKING:
    from datetime import date

    from queries.model.enums import RoleName
    from schema.organization import Organization
    from schema.person import Person
    from schema.region import Region
    from schema.task_force import TaskForce


@face_of(PARTICIPATION)
class Participation:
    """A person in a role in a task force, on behalf of an organization, for a time."""

    id: str
    role: RoleName
    region: Region | None = shown("The region that a regional representative speaks for.")
    person: Person | None
    organization: Organization | None = shown("On whose behalf; a person can have several affiliations.")
    task_force: TaskForce
    since: date | None = shown("From this day on; null: always.")
    until: date | None = shown("Up to this day, not on it; null: still.")
    under_review: bool = shown(
        "The organization has lost the standing that the role asks for; the secretariat confirms or ends the term."
    )
    appointed_before: bool = shown(
        "Not begun by joining here: it was loaded from a source, such as a list of those in office before the service."
    )
