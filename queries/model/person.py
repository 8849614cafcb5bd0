"""People: who works in task forces, and for whom."""

from queries.language import Sourced, many, node, text
from queries.model.affiliation import CONFIRMED
from queries.model.version import VERSION

PERSON = node(
    "Person",
    prefix="person",
    order=("name",),
    kept=("private",),
    name=text(sort=True),
    email=text(optional=True, filter=False, hidden=True),
    organizations=many(
        "-[{r}:AFFILIATED_WITH]->",
        "Organization",
        holds=("r",),
        where=CONFIRMED,
        repeats=True,
        facet=("id", "name"),
    ),
    participations=many("-[:PARTICIPATES]->", "Participation", holds=("b",), dated=True),
    task_forces=many(
        "-[:PARTICIPATES]->({p}:Participation)-[:IN]->",
        "TaskForce",
        holds=("p",),
        repeats=True,
        facet=("code", "name"),
    ),
    source=Sourced(),
    version=VERSION,
)
