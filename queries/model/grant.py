"""Grants: money that was given or promised, by whom, to whom, for what, where."""

from queries.language import Amount, Path, Search, Sourced, many, node, one, stored, text
from queries.model.version import VERSION

TEXTS = "Grant_texts"
"""The index of what grants are for, in words."""

GRANT = node(
    "Grant",
    prefix="grant",
    order=("title",),
    search=Search(
        words=("grant",),
        name="title",
        type="instrument",
        goals=Path(arrow="-[:SUPPORTS]->(:Objective)<-[:HAS_OBJECTIVE]-"),
        regions=Path(arrow="-[:SPENT_IN]->(:Region)-[:PART_OF*0..4]->"),
    ),
    title=text(sort=True, search=3),
    description=text(optional=True, filter=False, search=1),
    instrument=stored("GrantInstrument", optional=True, indexed=True, facet=True),
    status=stored("GrantStatus", optional=True, indexed=True, facet=True),
    funder=one("<-[:GAVE]-", "Funder"),
    recipient=one("-[:AWARDED_TO]->", "Organization"),
    amount=Amount(minor="amountMinor", currency="currency"),
    awarded=stored("Date", optional=True, sort=True),
    objectives=many("-[:SUPPORTS]->", "Objective", facet=("code", "title")),
    regions=many("-[:SPENT_IN]->", "Region"),
    source=Sourced(),
    version=VERSION,
)
