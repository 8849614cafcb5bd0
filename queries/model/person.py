"""People: who works in task forces, and for whom."""

from queries.language import Sourced, many, node, text

PERSON = node(
    "Person",
    prefix="person",
    order=("name",),
    name=text(sort=True),
    email=text(optional=True, filter=False, hidden=True),
    organizations=many("-[{r}:AFFILIATED_WITH]->", "Organization", holds=("r",), repeats=True, facet=("id", "name")),
    participations=many("-[:PARTICIPATES]->", "Participation", holds=("b",), dated=True),
    task_forces=many(
        "-[:PARTICIPATES]->({p}:Participation)-[:IN]->",
        "TaskForce",
        holds=("p",),
        repeats=True,
        facet=("code", "name"),
    ),
    candidacies=many("-[:STANDS]->", "Candidacy"),
    source=Sourced(),
)
