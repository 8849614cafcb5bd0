"""Organizations: who people act for; partners, members and strangers of the Initiative; some are funders."""

from queries.language import (
    Expression,
    Path,
    Search,
    Sourced,
    holds,
    inverse,
    listed,
    many,
    node,
    one,
    same,
    stored,
    text,
)
from queries.links.organizations import LINKED_ORGANIZATIONS
from queries.model.affiliation import CONFIRMED
from queries.model.version import VERSION

PERIOD = "MATCH ({n})-[:HAS_STANDING]->({s}:StandingPeriod) WHERE " + holds("{s}")
STANDING = (
    "coalesce(head(COLLECT {{ " + PERIOD + " RETURN {s}.standing"
    " ORDER BY coalesce({s}.since, date('0001-01-01')) DESC, {s}.standing LIMIT 1 }}), 'NONE')"
)
PARTNER_STANDINGS = "['PARTNER', 'MEMBER']"
IS_PARTNER = "EXISTS {{ " + PERIOD + f" AND {{s}}.standing IN {PARTNER_STANDINGS} }}}}"

ORGANIZATION = node(
    "Organization",
    prefix="organization",
    order=("name",),
    search=Search(
        words=("organization", "organisation"),
        name="name",
        type="type",
        goals=Path(
            arrow="<-[:ON_BEHALF_OF]-({p}:Participation)-[:IN]->(:TaskForce)-[:IMPLEMENTS]->(:Objective)"
            "<-[:HAS_OBJECTIVE]-",
            holds=("p",),
        ),
        regions=Path(arrow="-[:LOCATED_IN]->(:Region)-[:PART_OF*0..4]->"),
    ),
    name=text(sort=True, search=4),
    type=stored("OrganizationType", optional=True, indexed=True, sort=True, facet=True),
    standing=Expression(type="Standing", cypher=STANDING, dated=True, facet=True),
    is_partner=Expression(type="Boolean", cypher=IS_PARTNER, dated=True),
    country=one("-[:LOCATED_IN]->", "Region", facet=("code", "name")),
    website=text(optional=True),
    identifiers=listed("-[:IDENTIFIED_BY]->", "Identifier", order="{b}.scheme"),
    people=many("<-[{r}:AFFILIATED_WITH]-", "Person", holds=("r",), where=CONFIRMED, repeats=True),
    task_forces=many("<-[:ON_BEHALF_OF]-({p}:Participation)-[:IN]->", "TaskForce", holds=("p",), repeats=True),
    objectives=inverse(LINKED_ORGANIZATIONS, "Objective"),
    regions=many("-[:LOCATED_IN]->(:Region)-[:PART_OF*0..4]->", "Region", repeats=True),
    partnerships=many("-[{m}:MEMBER_OF]->", "Partnership", holds=("m", "b"), repeats=True),
    funder=same("Funder"),
    source=Sourced(),
    version=VERSION,
)

STANDING_PERIOD = node(
    "StandingPeriod",
    standing=stored("Standing", indexed=True),
    since=stored("Date", optional=True),
    until=stored("Date", optional=True),
    source=Sourced(),
)

IDENTIFIER = node("Identifier", scheme=text(), value=text(indexed=True))
