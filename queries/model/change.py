"""Changes: what was done to the graph, by whom, when; numbered in the order in which it was."""

from queries.language import RECORD, AnyNode, Expression, Link, Path, Recorded, node, stored, text
from queries.seen import Seen

BY = Path(
    arrow="",
    clause="MATCH (:Account {{id: {a}.actor}})-[:OF]->({b}:Person)",
    where="{a}.seq IS NOT NULL",  # so that the index on both finds what somebody did
)

CHANGE = node(
    RECORD,
    prefix="change",
    order=("seq",),
    seen=Seen(user="{n}.open OR coalesce({viewer} IN {n}.about, false)", nobody="{n}.open"),
    seq=stored("Int", sort=True, unique=True),
    at=stored("DateTime"),
    kind=text(facet=True),
    actor=Link(target="Person", paths=(BY,)),
    subject=AnyNode(cypher="{n}.subject"),
    subject_id=stored("ID", optional=True, name="subject"),
    subject_ids=Expression(type="ID", cypher="coalesce({n}.subjects, [{n}.subject])", many=True, filter=False),
    before=Recorded(name="before"),
    after=Recorded(name="after"),
    reason=text(optional=True, filter=False),
)
