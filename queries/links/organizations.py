"""Organizations linked to an objective: through people in office on their behalf, and through partnerships."""

from queries.language import Edge, EdgeValue, Fact, Link, holds

LATER = "CASE WHEN {m}.since > {p}.since OR {p}.since IS NULL THEN {m}.since ELSE {p}.since END"  # both must have begun
EARLIER = "CASE WHEN {m}.until < {p}.until OR {p}.until IS NULL THEN {m}.until ELSE {p}.until END"

ROLE_LINK = (
    "CASE {p}.role WHEN 'TASK_FORCE_LEADER' THEN 'LEADER'"
    " WHEN 'REGIONAL_REPRESENTATIVE' THEN 'REPRESENTATIVE' ELSE 'TEAM_MEMBER' END"
)

PEOPLE_IN_OFFICE = Fact(
    arrow="<-[:IMPLEMENTS]-(:TaskForce)<-[:IN]-({p}:Participation)-[:ON_BEHALF_OF]->",
    holds=("p",),
    link=ROLE_LINK,
    evidence="p",
    face="Participation",
    since="{p}.since",
    until="{p}.until",
    source="{p}.source",
    counts={"people": "head([({p})<-[:PARTICIPATES]-({person}) | {person}.id])"},
)

RUNNING_PARTNERSHIPS = Fact(
    arrow="<-[:WORKS_ON]-({p}:Partnership)<-[{m}:MEMBER_OF]-",
    holds=("p", "m"),
    link="'PARTNERSHIP'",
    evidence="p",
    face="Partnership",
    since=LATER,
    until=EARLIER,
    source="{p}.source",
)

PARTNERS = (
    "EXISTS {{ MATCH ({b})-[:HAS_STANDING]->({s}:StandingPeriod) WHERE "
    + holds("{s}")
    + " AND {s}.standing IN ['PARTNER', 'MEMBER'] }}"
)

LINKED_ORGANIZATIONS = Link(
    target="Organization",
    paths=(PEOPLE_IN_OFFICE, RUNNING_PARTNERSHIPS),
    many=True,
    dated=True,
    edge=Edge(
        name="ObjectiveOrganization",
        links="OrganizationLink",
        values={
            "people": EdgeValue(type="Int", aggregate="count(DISTINCT {people})", sort=True, filter=True),
        },
    ),
)
