"""What proves each component: nodes beside a funder and a task force, each with a link, days and a source."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from queries.language import holds
from queries.links.funders import GIVEN
from queries.model.enums import MatchComponent

MOST: Final = 20
"""Proofs of one component."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Proof:
    """A way between the funder `{f}` and the task force `{t}`, and the node on it that is shown."""

    link: str
    pattern: str
    conditions: tuple[str, ...] = ()
    then: str = ""
    node: str
    face: str
    since: str = "null"
    until: str = "null"
    source: str = "null"
    region: bool = False
    """It is only there where a region is asked for."""


GAVE: Final = "({f})-[:GAVE]->({g}:Grant)"
FOR_IT: Final = Proof(
    link="GRANT",
    pattern=GAVE + "-[:SUPPORTS]->({o})",
    conditions=(GIVEN,),
    node="g",
    face="Grant",
    since="{g}.awarded",
    source="{g}.source",
)
FOCUS: Final = Proof(
    link="FOCUS",
    pattern="({f})-[{x}:FOCUSES_ON]->({o})",
    conditions=(holds("{x}"),),
    node="o",
    face="Objective",
    since="{x}.since",
    until="{x}.until",
    source="{x}.source",
)
PLACE: Final = Proof(
    link="REGION",
    pattern="({f})-[{x}:FUNDS_IN]->({r}:Region)",
    conditions=(holds("{x}"),),
    node="r",
    face="Region",
    since="{x}.since",
    until="{x}.until",
    source="{x}.source",
)
SPENT: Final = Proof(
    link="GRANT",
    pattern=GAVE + "-[:SUPPORTS]->({o})",
    # Up from the few regions of a grant; down from the region that is asked for there may be a whole world.
    conditions=(
        GIVEN,
        "EXISTS {{ MATCH ({g})-[:SPENT_IN]->({r}:Region) WHERE EXISTS {{ MATCH ({r})-[:PART_OF*0..4]->({a}) }} }}",
    ),
    node="g",
    face="Grant",
    since="{g}.awarded",
    source="{g}.source",
    region=True,
)
SIZED: Final = Proof(
    link="GRANT",
    pattern=GAVE,
    conditions=(GIVEN, "{g}.amountMinor > 0"),
    node="g",
    face="Grant",
    since="{g}.awarded",
    source="{g}.source",
)
# Organization by organization: as one pattern, Neo4j would go from all people of a task force to each grant.
IN_OFFICE: Final = (
    "EXISTS {{ MATCH ({m}:Organization)<-[:ON_BEHALF_OF]-({p}:Participation)-[:IN]->({t}:TaskForce) WHERE "
    + holds("{p}")
    + " }}"
)
TIE: Final = Proof(
    link="FUNDS",
    pattern=GAVE + "-[:AWARDED_TO]->({m}:Organization)",
    conditions=(GIVEN,),
    then=" WITH {m}, max({g}.awarded) AS {day} WHERE " + IN_OFFICE,
    node="m",
    face="Organization",
    since="{day}",
)
ALLY: Final = Proof(
    link="PARTNERSHIP",
    pattern="({f})-[{x}:MEMBER_OF]->({s}:Partnership)<-[{y}:MEMBER_OF]-({m}:Organization)",
    conditions=(holds("{x}"), holds("{s}"), holds("{y}"), "{m} <> {f}"),
    then=" WITH DISTINCT {s}, {m} WHERE " + IN_OFFICE + " WITH DISTINCT {s}",
    node="s",
    face="Partnership",
    since="{s}.since",
    until="{s}.until",
    source="{s}.source",
)
SHARED: Final = Proof(
    link="CO_FUNDER",
    pattern=GAVE + "-[:AWARDED_TO]->({m}:Organization)<-[:AWARDED_TO]-({h}:Grant)<-[:GAVE]-({v}:Funder)",
    conditions=(
        GIVEN,
        GIVEN.replace("{g}", "{h}"),
        "{v} <> {f}",
        "EXISTS {{ MATCH ({g})-[:SUPPORTS]->({o}) }}",
        "EXISTS {{ MATCH ({h})-[:SUPPORTS]->({o}) }}",
    ),
    then=" WITH {v}, max({h}.awarded) AS {day}",
    node="v",
    face="Funder",
    since="{day}",
)

PROOFS: Final[Mapping[MatchComponent, tuple[Proof, ...]]] = {
    MatchComponent.THEME: (FOCUS, FOR_IT),
    MatchComponent.GEOGRAPHY: (PLACE, SPENT),
    MatchComponent.HISTORY: (FOR_IT,),
    MatchComponent.SIZE: (SIZED,),
    MatchComponent.NETWORK: (TIE, ALLY, SHARED),
    MatchComponent.GAP: (PLACE,),
}

# The shortest chain of people who are named, and organizations: somebody of the task force, who knows the funder.
PERSON: Final = "({t}:TaskForce)<-[:IN]-({p}:Participation)<-[:PARTICIPATES]-({h}:Person)"
SPEAKS_FOR: Final = "({p})-[:ON_BEHALF_OF]->({m}:Organization)"
NAMED: Final = ("{h}.private IS NULL", holds("{p}"))
LEADING: Final = "CASE {p}.role WHEN 'TASK_FORCE_LEADER' THEN 0 WHEN 'REGIONAL_REPRESENTATIVE' THEN 1 ELSE 2 END"


@dataclass(frozen=True, slots=True, kw_only=True)
class Chain:
    """A way in: who of the task force could make it, and what is on the way to the funder."""

    near: str = ""
    """What is between the funder and an organization: found first, for it is little beside a task force's people."""
    holds: tuple[str, ...] = ()
    """What must hold of that."""
    patterns: tuple[str, ...]
    steps: tuple[tuple[str, str], ...]
    """Each node with its face, from the person to the funder."""


CHAINS: Final = (
    Chain(patterns=(PERSON, "({p})-[:ON_BEHALF_OF]->({f})"), steps=(("h", "Person"),)),
    Chain(
        near="({m}:Organization)<-[:AWARDED_TO]-({g}:Grant)<-[:GAVE]-({f})",
        holds=(GIVEN,),
        patterns=(PERSON, SPEAKS_FOR),
        steps=(("h", "Person"), ("m", "Organization"), ("g", "Grant")),
    ),
    Chain(
        near="({m}:Organization)-[{x}:MEMBER_OF]->({s}:Partnership)<-[{y}:MEMBER_OF]-({f})",
        holds=(holds("{x}"), holds("{s}"), holds("{y}")),
        patterns=(PERSON, SPEAKS_FOR),
        steps=(("h", "Person"), ("m", "Organization"), ("s", "Partnership")),
    ),
)
