"""The facts that the rules look at, as Cypher, and back from rows: the same for a query and for a command.

Variables have no digits here, so that they never meet those of a compiled statement.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from queries.joining.facts import (
    OPEN_STATES,
    Affiliation,
    Facts,
    Force,
    Holding,
    Organization,
    Region,
    Seat,
    SeatNumbers,
    Who,
)
from queries.language import holds
from queries.model.enums import RoleName
from queries.model.organization import IS_PARTNER
from queries.model.roots import DEFAULT_SCHEME

Row = Sequence[Any]

PARTNER: Final = IS_PARTNER.replace("{n}", "o").replace("{s}", "s")
OPEN: Final = ", ".join(f"'{each}'" for each in OPEN_STATES)
SEATED: Final = f"['{RoleName.TASK_FORCE_LEADER}', '{RoleName.REGIONAL_REPRESENTATIVE}']"

WHO: Final = "COLLECT {{ MATCH (p:Node {{id: {person}}}) WHERE p:Person RETURN p.id }}"
AFFILIATIONS: Final = (
    "COLLECT {{ MATCH (:Node {{id: {person}}})-[a:AFFILIATED_WITH]->(o:Organization) WHERE "
    + holds("a")
    + " WITH o, a, "
    + PARTNER
    + " AS partner ORDER BY o.name, o.id RETURN [o.id, o.name, partner, coalesce(a.claimed, false)] }}"
)
ORGANIZATION: Final = (
    "COLLECT {{ CALL () {{ MATCH (o:Node {{id: {organization}}}) RETURN o"
    " UNION MATCH (:Alias {{id: {organization}}})-[:LEADS_TO]->(o:Node) RETURN o }} WITH o WHERE o:Organization"
    " WITH o, " + PARTNER + " AS partner RETURN [o.id, o.name, partner] }}"
)
REGIONS: Final = f"MATCH (r:Region {{{{scheme: '{DEFAULT_SCHEME}'}}}}) WHERE r.level = 'REGION' WITH r ORDER BY r.code"
REGION: Final = "[r.id, r.code, r.name]"

HELD: Final = (
    " WITH x, head(COLLECT {{ MATCH (x)-[:REPRESENTS]->(g:Region) RETURN g.id ORDER BY g.id }}) AS region"
    " ORDER BY x.id RETURN [x.id, x.role, region, toString(x.until)]"
)
IN_OFFICE: Final = (
    "COLLECT {{ MATCH (t)<-[:IN]-(x:Participation) WHERE x.role IN " + SEATED + " AND " + holds("x") + HELD + " }}"
)
NOMINATED: Final = (
    "COLLECT {{ MATCH (t)<-[:FOR]-(c:Candidacy) WHERE c.state = 'NOMINATED' AND c.acceptBy >= {as_of}"
    " WITH c, head(COLLECT {{ MATCH (c)-[:IN_REGION]->(g:Region) RETURN g.id }}) AS region ORDER BY c.id"
    " RETURN [c.id, c.role, region, toString(c.acceptBy)] }}"
)
OWN: Final = (
    "COLLECT {{ MATCH (:Node {{id: {person}}})-[:PARTICIPATES]->(x:Participation)-[:IN]->(t) WHERE "
    + holds("x")
    + HELD
    + " }}"
)
OWN_CANDIDACIES: Final = (
    "COLLECT {{ MATCH (:Node {{id: {person}}})-[:STANDS]->(c:Candidacy)-[:FOR]->(t) WHERE c.state IN [" + OPEN + "]"
    " WITH c, head(COLLECT {{ MATCH (c)-[:IN_REGION]->(g:Region) RETURN g.id }}) AS region ORDER BY c.id"
    " RETURN [c.id, c.role, region, null] }}"
)


FORCE: Final = (
    f"WITH t, {IN_OFFICE} AS seated, {NOMINATED} AS reserved, {OWN} AS own, {OWN_CANDIDACIES} AS sought"
    " WITH t, [t.id, t.code, seated, reserved, own, sought] AS facts"
)
"""Goes on from a task force `t`, and binds `facts`, its row."""


@dataclass(frozen=True, slots=True)
class Named:
    """How a statement names what the facts depend on: parameters."""

    person: str
    as_of: str
    organization: str = "null"

    def fill(self, template: str) -> str:
        """Put the names into a template."""
        return template.format(person=self.person, as_of=self.as_of, organization=self.organization)


def regions_of(rows: Iterable[Row]) -> dict[str, Region]:
    """Read the regions that have Representatives, by code."""
    return {code: Region(identifier, code, name) for identifier, code, name in rows}


def who_of(person: Sequence[str], affiliations: Iterable[Row]) -> Who:
    """Read whoever asks."""
    if not person:
        return Who()
    mine = (Affiliation(Organization(*each[:3]), claimed=each[3]) for each in affiliations)
    return Who(person[0], tuple(mine))


def force_of(row: Row, regions: Mapping[str, Region]) -> Force:
    """Read a task force."""
    codes = {each.id: each.code for each in regions.values()}
    held = (tuple(_holding(each, codes) for each in told) for told in row[2:])
    return Force(row[0], row[1], *held)


def _holding(row: Row, codes: Mapping[str, str]) -> Holding:
    identifier, role, region, until = row
    # Only Representatives have a region; one of another scheme is a seat of its own.
    code = codes.get(region, region) if role == RoleName.REGIONAL_REPRESENTATIVE else None
    return Holding(identifier, Seat(RoleName(role), code), date.fromisoformat(until) if until else None)


def facts_of(
    who: Who,
    regions: Mapping[str, Region],
    force: Sequence[Row],
    organization: Sequence[Row],
    numbers: SeatNumbers,
) -> Facts:
    """Put the facts together; of the task force and the organization there is one row, or none."""
    return Facts(
        who,
        force_of(force[0], regions) if force else None,
        regions,
        Organization(*organization[0]) if organization else None,
        numbers,
    )
