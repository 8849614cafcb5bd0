"""Regions linked to an objective: through representatives, organizations, funders and grants.

What is linked to a country or sub-region counts for every region above it, in each scheme.
"""

from dataclasses import replace

from queries.language import Edge, EdgeValue, Fact, Link
from queries.links.funders import FOCUS, GIVEN, GRANTS
from queries.links.organizations import PEOPLE_IN_OFFICE, RUNNING_PARTNERSHIPS

ABOVE = "({r}:Region)-[:PART_OF*0..4]->"

REPRESENTATIVES = Fact(
    arrow=f"<-[:IMPLEMENTS]-(:TaskForce)<-[:IN]-({{p}}:Participation)-[:REPRESENTS]->{ABOVE}",
    lands="r",
    holds=("p",),
    link="'REPRESENTATIVE'",
    evidence="p",
    face="Participation",
    since="{p}.since",
    until="{p}.until",
    source="{p}.source",
    counts=PEOPLE_IN_OFFICE.counts,
)


def located(fact: Fact) -> Fact:
    """A fact about an organization, carried on to where the organization is."""
    return replace(
        fact,
        arrow=f"{fact.arrow}({{o}}:Organization)-[:LOCATED_IN]->{ABOVE}",
        link="'ORGANIZATION'",
        stop="o",
        lands="r",
        evidence="o",
        face="Organization",
        counts={"organizations": "{o}.id"},
    )


def funding(fact: Fact) -> Fact:
    """A fact about a funder, carried on to where the funder says it funds."""
    return replace(
        fact,
        arrow=f"{fact.arrow}({{u}}:Funder)-[{{w}}:FUNDS_IN]->{ABOVE}",
        holds=(*fact.holds, "w"),
        link="'FUNDER'",
        stop="u",
        lands="r",
        evidence="u",
        face="Funder",
        counts={"funders": "{u}.id"},
    )


SPENDING = Fact(
    arrow=f"<-[:SUPPORTS]-({{g}}:Grant)-[:SPENT_IN]->{ABOVE}",
    where=GIVEN,
    link="'GRANT'",
    stop="r",
    lands="r",
    evidence="g",
    face="Grant",
    since="{g}.awarded",
    source="{g}.source",
)


def counted(what: str) -> EdgeValue:
    """How many there are, each once."""
    return EdgeValue(type="Int", aggregate=f"count(DISTINCT {{{what}}})", sort=True, filter=True)


LINKED_REGIONS = Link(
    target="Region",
    paths=(
        REPRESENTATIVES,
        located(PEOPLE_IN_OFFICE),
        located(RUNNING_PARTNERSHIPS),
        funding(FOCUS),
        funding(GRANTS),
        SPENDING,
    ),
    many=True,
    dated=True,
    edge=Edge(
        name="ObjectiveRegion",
        links="RegionLink",
        values={
            "people": counted("people"),
            "organizations": counted("organizations"),
            "funders": counted("funders"),
        },
    ),
)
