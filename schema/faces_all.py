"""Every face, so that the schema can be built."""

from schema import (
    candidacy,
    change,
    funder,
    goal,
    grant,
    objective,
    organization,
    participation,
    partnership,
    person,
    plain,
    region,
    role,
    target,
    task_force,
)

__all__ = [
    "candidacy",
    "change",
    "funder",
    "goal",
    "grant",
    "objective",
    "organization",
    "participation",
    "partnership",
    "person",
    "plain",
    "region",
    "role",
    "target",
    "task_force",
]
