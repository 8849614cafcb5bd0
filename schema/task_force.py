"""The face of task forces."""

from __future__ import annotations

from typing import TYPE_CHECKING

from queries.model.task_force import TASK_FORCE
from schema.faces import face_of, shown

if TYPE_CHECKING:
    from schema.candidacy import Candidacy
    from schema.contact import Contact
    from schema.faces import Connection
    from schema.objective import Objective
    from schema.participation import Participation
    from schema.person import Person


@face_of(TASK_FORCE)
class TaskForce:
    """The people from partner organizations who carry an objective."""

    id: str = shown("For example `task_force:A1`.")
    code: str = shown("The objective's code.")
    name: str = shown("Code and heading: `C3 \N{EN DASH} Increased investments`.")
    objective: Objective
    leaders: Connection[Participation] = shown("Leaders in office on `asOf`.")
    representatives: Connection[Participation] = shown("Regional representatives in office on `asOf`.")
    members: Connection[Person] = shown("Everyone in office today, in any of the three roles; each person once.")
    participations: Connection[Participation] = shown("Everyone's roles in office on `asOf`.")
    candidacies: Connection[Candidacy] = shown("Who stands or stood for its seats, as far as the viewer may see it.")
    contacts: Connection[Contact] = shown("Contacts with those who may fund it, as far as the viewer may see them.")
