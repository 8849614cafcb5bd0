"""Objectives: what the strategy wants, each with three targets and a task force."""

from dataclasses import replace

from queries.language import CODE, Path, Search, Sourced, listed, node, one, text
from queries.links.funders import LINKED_FUNDERS
from queries.links.organizations import LINKED_ORGANIZATIONS, PARTNERS
from queries.links.regions import LINKED_REGIONS

OBJECTIVE = node(
    "Objective",
    prefix="objective",
    key="code",
    order=("code",),
    search=Search(words=("objective",), name="heading", goals=Path(arrow="<-[:HAS_OBJECTIVE]-")),
    code=text(unique=True, sort=True, search=CODE),
    heading=text(search=4),
    label=text(search=2),
    title=text(sort=True, search=3),
    description=text(search=1),
    footnotes=listed("-[:HAS_FOOTNOTE]->", "Footnote", order="{b}.position"),
    goal=one("<-[:HAS_OBJECTIVE]-", "Goal", facet=("code", "title")),
    targets=listed("-[:HAS_TARGET]->", "Target", order="{b}.year", dated=True, versioned=True),
    task_force=one("<-[:IMPLEMENTS]-", "TaskForce"),
    organizations=LINKED_ORGANIZATIONS,
    partners=replace(LINKED_ORGANIZATIONS, only=PARTNERS),
    funders=LINKED_FUNDERS,
    regions=LINKED_REGIONS,
    source=Sourced(),
)
