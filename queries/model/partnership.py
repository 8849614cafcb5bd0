"""Partnerships and alliances: organizations that work together on objectives, in regions, for a time."""

from queries.language import Path, Search, Sourced, many, node, stored, text
from queries.model.version import VERSION

PARTNERSHIP = node(
    "Partnership",
    prefix="partnership",
    order=("name",),
    search=Search(
        words=("partnership", "alliance"),
        name="name",
        type="kind",
        goals=Path(arrow="-[:WORKS_ON]->(:Objective)<-[:HAS_OBJECTIVE]-"),
        regions=Path(arrow="-[:ACTIVE_IN]->(:Region)-[:PART_OF*0..4]->"),
    ),
    name=text(sort=True, search=4),
    kind=stored("PartnershipKind", indexed=True, facet=True),
    since=stored("Date", optional=True, sort=True),
    until=stored("Date", optional=True, sort=True),
    organizations=many("<-[{m}:MEMBER_OF]-", "Organization", holds=("m",), repeats=True),
    objectives=many("-[:WORKS_ON]->", "Objective", facet=("code", "title")),
    regions=many("-[:ACTIVE_IN]->", "Region"),
    source=Sourced(),
    version=VERSION,
)
