"""People: who works in task forces, and for whom."""

from queries.language import Path, Search, Sourced, many, node, text
from queries.model.affiliation import CONFIRMED
from queries.model.version import VERSION
from queries.seen import Seen

# Plus nothing: a comparison that an index could serve would have Neo4j look twice, and put pages by id in order itself.
ONESELF = "{n}.id + '' = {viewer}"

PERSON = node(
    "Person",
    prefix="person",
    order=("name",),
    kept=("private",),
    seen=Seen(nobody="{n}.private IS NULL", user=f"{{n}}.private IS NULL OR {ONESELF}"),
    search=Search(
        words=("person", "people"),
        name="name",
        goals=Path(
            arrow="-[:PARTICIPATES]->({p}:Participation)-[:IN]->(:TaskForce)-[:IMPLEMENTS]->(:Objective)"
            "<-[:HAS_OBJECTIVE]-",
            holds=("p",),
        ),
        regions=Path(
            arrow="-[{r}:AFFILIATED_WITH]->(:Organization)-[:LOCATED_IN]->(:Region)-[:PART_OF*0..4]->",
            holds=("r",),
            where=CONFIRMED,
        ),
    ),
    name=text(sort=True, search=4),
    email=text(optional=True, filter=False, seen=Seen(user=ONESELF)),
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
    candidacies=many("-[:STANDS]->", "Candidacy"),
    source=Sourced(),
    version=VERSION,
)
