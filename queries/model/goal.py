"""Goals: the six headings of the strategy."""

from queries.language import Sourced, many, node, text

GOAL = node(
    "Goal",
    prefix="goal",
    key="code",
    order=("code",),
    code=text(unique=True, sort=True, facet=True),
    title=text(sort=True),
    description=text(),
    objectives=many("-[:HAS_OBJECTIVE]->", "Objective"),
    source=Sourced(),
)
