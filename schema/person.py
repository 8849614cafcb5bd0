"""The face of people."""

from __future__ import annotations

from typing import TYPE_CHECKING

from queries.model.person import PERSON
from schema.faces import face_of, shown

if TYPE_CHECKING:
    from schema.candidacy import Candidacy
    from schema.faces import Connection
    from schema.organization import Organization
    from schema.participation import Participation
    from schema.task_force import TaskForce


@face_of(PERSON)
class Person:
    """Someone who works, or worked, in a task force."""

    id: str = shown("Random: it says nothing of the person.")
    name: str
    email: str | None = shown("Null unless the viewer may see it.")
    organizations: Connection[Organization] = shown("Organizations that the person is affiliated with today.")
    participations: Connection[Participation] = shown("The person's roles in office on `asOf`.")
    task_forces: Connection[TaskForce] = shown("Task forces in which the person is in office today.")
    candidacies: Connection[Candidacy] = shown("What the person stands or stood for, as far as the viewer may see it.")
    version: str | None = shown("Changes with each change on record: an update may name the one that it has read.")
