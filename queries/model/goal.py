"""Goals: the six headings of the strategy."""

from queries.language import CODE, Path, Search, Sourced, many, node, text

GOAL = node(
    "Goal",
    prefix="goal",
    key="code",
    order=("code",),
    search=Search(
        words=("goal",), name="title", goals=Path(arrow="-[:HAS_OBJECTIVE]->(:Objective)<-[:HAS_OBJECTIVE]-")
    ),
    code=text(unique=True, sort=True, facet=True, search=CODE),
    title=text(sort=True, search=4),
    description=text(search=1),
    objectives=many("-[:HAS_OBJECTIVE]->", "Objective"),
    source=Sourced(),
)
