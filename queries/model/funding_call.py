"""Funding calls: a funder asks for applications, up to a day."""

from queries.language import Amount, Expression, Path, Search, Sourced, many, node, one, stored, text
from queries.model.version import VERSION

OPEN = "(coalesce({n}.opens <= {as_of}, true) AND coalesce({n}.closes >= {as_of}, true))"
"""On its last day one may still apply. A day that is not known is in nobody's way."""
DAYS_LEFT = "duration.inDays({as_of}, {n}.closes).days"

FUNDING_CALL = node(
    "FundingCall",
    prefix="funding_call",
    order=("closes",),
    search=Search(
        words=("funding call", "call for proposals"),
        name="title",
        goals=Path(arrow="-[:FOR_OBJECTIVE]->(:Objective)<-[:HAS_OBJECTIVE]-"),
        regions=Path(arrow="-[:FOR_REGION]->(:Region)-[:PART_OF*0..4]->"),
    ),
    title=text(sort=True, search=3),
    opens=stored("Date", optional=True, sort=True),
    closes=stored("Date", optional=True, sort=True),
    is_open=Expression(type="Boolean", cypher=OPEN, dated=True),
    days_left=Expression(type="Int", cypher=DAYS_LEFT, dated=True),
    guidelines=text(optional=True, filter=False, search=1),
    minimum_amount=Amount(minor="minimumMinor", currency="currency"),
    maximum_amount=Amount(minor="maximumMinor", currency="currency"),
    funder=one("<-[:OFFERS]-", "Funder", facet=("id", "name")),
    objectives=many("-[:FOR_OBJECTIVE]->", "Objective", facet=("code", "title")),
    regions=many("-[:FOR_REGION]->", "Region", facet=("id", "name")),
    source=Sourced(),
    version=VERSION,
)
