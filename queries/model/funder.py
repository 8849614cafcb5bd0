"""Funders: organizations that give money; one node with the organization, by another face and id."""

from queries.language import Amount, Path, Search, inverse, many, node, same, stored, text
from queries.links.funders import LINKED_FUNDERS
from queries.model.contact import SPEAKERS
from queries.model.version import VERSION

FUNDER = node(
    "Funder",
    prefix="funder",
    host="Organization",
    order=("name",),
    kept=("fundingSource",),
    search=Search(
        words=("funder", "donor", "investor", "sponsor", "funding body"),
        name="name",
        type="type",
        goals=Path(arrow="-[{f}:FOCUSES_ON]->(:Objective)<-[:HAS_OBJECTIVE]-", holds=("f",)),
        regions=Path(arrow="-[{f}:FUNDS_IN]->(:Region)-[:PART_OF*0..4]->", holds=("f",)),
    ),
    name=text(sort=True, search=4),
    organization=same("Organization"),
    objectives=inverse(LINKED_FUNDERS, "Objective"),
    regions=many("-[{r}:FUNDS_IN]->", "Region", holds=("r",), repeats=True, facet=("id", "name")),
    grants=many("-[:GAVE]->", "Grant"),
    minimum_amount=Amount(minor="minimumMinor", currency="currency"),
    maximum_amount=Amount(minor="maximumMinor", currency="currency"),
    funds_types=stored("OrganizationType", many=True),
    focus_statement=text(optional=True, filter=False),
    active_on=stored("Date", optional=True),
    closed_on=stored("Date", optional=True, indexed=True),
    do_not_contact=stored("Boolean", optional=True, filter=False, seen=SPEAKERS),
    do_not_contact_reason=text(optional=True, filter=False, seen=SPEAKERS),
    calls=many("-[:OFFERS]->", "FundingCall"),
    contacts=many("<-[:WITH]-", "Contact"),
    version=VERSION,
)
