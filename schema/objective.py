"""The face of objectives."""

from __future__ import annotations

from typing import TYPE_CHECKING

from queries.model.objective import OBJECTIVE
from schema.faces import face_of, shown

if TYPE_CHECKING:
    from schema.faces import Links
    from schema.funder import Funder
    from schema.goal import Goal
    from schema.organization import Organization
    from schema.plain import Footnote
    from schema.region import Region
    from schema.target import Target
    from schema.task_force import TaskForce


@face_of(OBJECTIVE)
class Objective:
    """One of the strategy's 24 objectives; each has three targets and one task force."""

    id: str = shown("For example `objective:A1`.")
    code: str = shown("The goal's letter and a number: `A1`.")
    heading: str = shown("What the strategy page calls it in the heading.")
    label: str = shown("Its short name in the page's table; it can differ from the heading.")
    title: str = shown("What the objective is to do.")
    description: str = shown("What holds once the objective is met.")
    footnotes: list[Footnote] = shown("Notes to the objective and its targets.")
    goal: Goal = shown("The goal it belongs to.")
    targets: list[Target] = shown("The baseline and the targets, by year, in the version in force on `asOf`.")
    task_force: TaskForce = shown("The people who carry the objective.")
    organizations: Links[Organization] = shown("Every organization linked to the objective, and how.")
    partners: Links[Organization] = shown(
        "Of the linked organizations, the partners of the Initiative: standing PARTNER or MEMBER on `asOf`."
    )
    funders: Links[Funder] = shown("Funders linked to the objective, by stated focus or by grants.")
    regions: Links[Region] = shown(
        "Regions linked to the objective, in every scheme; a country or sub-region counts for the regions above it."
    )
