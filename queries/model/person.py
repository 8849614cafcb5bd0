"""People: who works in task forces, and for whom."""

from queries.language import Seen, Sourced, many, node, text

PERSON = node(
    "Person",
    prefix="person",
    order=("name",),
    kept=("private",),
    seen=Seen(nobody="{n}.private IS NULL", user="{n}.private IS NULL OR {n}.id = {viewer}"),
    name=text(sort=True),
    email=text(optional=True, filter=False, seen=Seen(user="{n}.id = {viewer}")),
    organizations=many("-[{r}:AFFILIATED_WITH]->", "Organization", holds=("r",), repeats=True, facet=("id", "name")),
    participations=many("-[:PARTICIPATES]->", "Participation", holds=("b",), dated=True),
    task_forces=many(
        "-[:PARTICIPATES]->({p}:Participation)-[:IN]->",
        "TaskForce",
        holds=("p",),
        repeats=True,
        facet=("code", "name"),
    ),
    source=Sourced(),
)
