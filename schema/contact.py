"""The face of contacts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from queries.model.contact import CONTACT
from schema.faces import face_of, shown

if TYPE_CHECKING:
    from datetime import datetime

    from queries.model.enums import ContactStage
    from schema.funder import Funder
    from schema.organization import Organization
    from schema.person import Person
    from schema.task_force import TaskForce


@face_of(CONTACT)
class Contact:
    """A task force spoke with an organization that may fund it.

    Only the secretariat sees it, and those who today are Leaders or Representatives of the task force.
    """

    id: str
    stage: ContactStage = shown("How far they had come by it.")
    at: datetime
    note: str | None
    is_current: bool = shown("Whether it is the newest of the two: its stage is the one that holds.")
    organization: Organization | None
    funder: Funder | None = shown("The organization's face as a funder, where it is one.")
    task_force: TaskForce
    by: Person | None = shown("Who recorded it, and so has it in hand; null where that is not to be named, or erased.")
    version: str | None
