"""Funders linked to an objective: through what they say they fund, and through grants that support it."""

from queries.language import Edge, EdgeValue, Fact, Link

FOCUS = Fact(
    arrow="<-[{f}:FOCUSES_ON]-",
    holds=("f",),
    link="'FOCUS'",
    face="Funder",
    since="{f}.since",
    until="{f}.until",
    source="{f}.source",
)

# Money that was called off was not given, and money proves nothing before the day it was awarded.
GIVEN = "coalesce({g}.status, '') <> 'CANCELLED' AND ({g}.awarded IS NULL OR {g}.awarded <= {as_of})"

GRANTS = Fact(
    arrow="<-[:SUPPORTS]-({g}:Grant)<-[:GAVE]-",
    where=GIVEN,
    link="'GRANT'",
    evidence="g",
    face="Grant",
    since="{g}.awarded",
    source="{g}.source",
    counts={"grants": "{g}.id", "awarded": "{g}.awarded"},
)

AMOUNTS = (
    "COLLECT {{ CALL ({a}, {b}) {{ MATCH ({a})<-[:SUPPORTS]-({g}:Grant)<-[:GAVE]-({b}) WHERE " + GIVEN + ""
    " AND {g}.amountMinor IS NOT NULL"
    " RETURN {g}.currency AS {currency}, sum({g}.amountMinor) AS {sum} }}"
    " RETURN [{sum}, {currency}] ORDER BY {currency} }}"
)

LINKED_FUNDERS = Link(
    target="Funder",
    paths=(FOCUS, GRANTS),
    many=True,
    dated=True,
    edge=Edge(
        name="ObjectiveFunder",
        links="FunderLink",
        values={
            "grants": EdgeValue(type="Int", aggregate="count(DISTINCT {grants})", sort=True, filter=True),
            "amounts": EdgeValue(type="Money", pair=AMOUNTS, many=True),
            "last_awarded": EdgeValue(type="Date", aggregate="max({awarded})", optional=True, sort=True, filter=True),
        },
    ),
)
