"""The faces of the three roles and of the joining guide."""

from __future__ import annotations

from typing import TYPE_CHECKING

from queries.model.role import JOINING_GUIDE, ROLE
from schema.faces import face_of, shown

if TYPE_CHECKING:
    from queries.model.enums import RoleName


@face_of(ROLE)
class Role:
    """A role in a task force, with its duties, as the strategy page has it."""

    name: RoleName
    title: str
    duties: list[str]
    eligibility: str = shown("Who may take the role.")


@face_of(JOINING_GUIDE)
class JoiningGuide:
    """How to join a task force, as the strategy page has it."""

    introduction: str
    steps: list[str] = shown("What to do, in order.")
    nomination: str = shown("How leaders and representatives are chosen.")
    contact: str | None = shown("Whom to write to for a login; a setting of this service.")
