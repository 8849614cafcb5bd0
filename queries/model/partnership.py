"""Partnerships and alliances: organizations that work together on objectives, in regions, for a time."""

from queries.language import Sourced, many, node, stored, text
from queries.model.version import VERSION

PARTNERSHIP = node(
    "Partnership",
    prefix="partnership",
    order=("name",),
    name=text(sort=True),
    kind=stored("PartnershipKind", indexed=True, facet=True),
    since=stored("Date", optional=True, sort=True),
    until=stored("Date", optional=True, sort=True),
    organizations=many("<-[{m}:MEMBER_OF]-", "Organization", holds=("m",), repeats=True),
    objectives=many("-[:WORKS_ON]->", "Objective", facet=("code", "title")),
    regions=many("-[:ACTIVE_IN]->", "Region"),
    source=Sourced(),
    version=VERSION,
)
