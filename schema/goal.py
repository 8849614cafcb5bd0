"""The face of goals."""

from __future__ import annotations

from typing import TYPE_CHECKING

from queries.model.goal import GOAL
from schema.faces import face_of, shown

if TYPE_CHECKING:
    from schema.faces import Connection
    from schema.objective import Objective


@face_of(GOAL)
class Goal:
    """One of the six goals of the "4 per 1000" strategy."""

    id: str = shown("For example `goal:A`.")
    code: str = shown("A letter, A to F.")
    title: str = shown("The goal's heading.")
    description: str = shown("What the goal is about, in one sentence.")
    objectives: Connection[Objective] = shown("The objectives that the goal is made of.")
