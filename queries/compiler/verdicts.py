"""The rules of joining as fields of Query: their facts as columns of the one record, the rules applied to its rows."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from graphql import FieldNode

from queries.compiler.columns import Columns
from queries.compiler.fields import Compilation, Scope, selected_object
from queries.compiler.made import Given, Made, MadeRows, picked
from queries.compiler.shapers import Constant, Object, One, Row, Scalar, Shaper
from queries.joining.facts import Asked, Facts, Seat, SeatNumbers
from queries.joining.reading import (
    AFFILIATIONS,
    FORCE,
    ORGANIZATION,
    REGION,
    REGIONS,
    WHO,
    Named,
    facts_of,
    regions_of,
    who_of,
)
from queries.joining.verdict import free_seats, verdict
from queries.model import NOUNS
from queries.model.enums import RoleName

Parameters = Mapping[str, Any]
OF_A_GOAL = "MATCH (:Goal {code: %s})-[:HAS_OBJECTIVE]->(:Objective)<-[:IMPLEMENTS]-(t:TaskForce)"
ROLE, VERDICT, FORCE_ROW, REGION_ROW = range(4)
"""Columns of an opening."""


def eligibility(c: Compilation, nodes: list[FieldNode], columns: Columns) -> Shaper:
    """`joinEligibility`: the verdict on one seat."""
    given = Given(c, c.arguments("Query", nodes[0]))
    named, asked = Named(c.viewer, c.today, given.written("organization")), _asked(given)
    force = f"COLLECT {{ MATCH (t:TaskForce {{code: {given.written('taskForce')}}}) {named.fill(FORCE)} RETURN facts }}"
    told = (*_around(named), _regions(named), force, named.fill(ORGANIZATION))
    numbers, pick = _numbers(c), picked(c, "JoinVerdict", nodes)

    def make(p: Parameters, person: Row, affiliations: Row, regions: Row, force: Row, found: Row) -> Any:  # noqa: ANN401
        facts = facts_of(who_of(person, affiliations), regions_of(regions), force, found, numbers(p))
        return pick(verdict(facts, asked(p)).told())

    return Made(make, tuple(columns.query(each) for each in told))


def _asked(given: Given) -> Callable[[Parameters], Asked]:
    role, region, code, organization = map(given.reader, ("role", "region", "taskForce", "organization"))
    return lambda p: Asked(Seat(RoleName(role(p)), region(p)), code(p), organization(p))


def _around(named: Named) -> tuple[str, str]:
    return named.fill(WHO), named.fill(AFFILIATIONS)


def _regions(named: Named) -> str:
    return f"COLLECT {{ {named.fill(REGIONS)} RETURN {REGION} }}"


def _numbers(c: Compilation) -> Callable[[Parameters], SeatNumbers]:
    """Read how many people may hold a seat, a setting of the service."""
    c.names.service("seats")
    return lambda p: SeatNumbers(*p["seats"])


def openings(c: Compilation, nodes: list[FieldNode], columns: Columns) -> Shaper:
    """`openings`: each free seat, with the verdict on it."""
    given, named = Given(c, c.arguments("Query", nodes[0])), Named(c.viewer, c.today)
    selected = c.document.below("Opening", nodes)
    forces, regions = Columns(c.names), Columns(c.names)
    forces.value("facts")
    regions.value(REGION)
    item = Object(tuple((key, _of_opening(c, asked, forces, regions)) for key, asked in selected.items()))
    numbers, region = _numbers(c), given.reader("region")
    found = OF_A_GOAL % given.written("goal") if given.trees.get("goal") else "MATCH (t:TaskForce)"
    told = (
        *_around(named),
        f"COLLECT {{ {named.fill(REGIONS)}{regions.returning('r')} }}",
        f"COLLECT {{ {found} WITH t ORDER BY t.code {named.fill(FORCE)}{forces.returning('t', 'facts')} }}",
    )

    def make(p: Parameters, person: Row, affiliations: Row, regions: list[Row], forces: list[Row]) -> list[Row]:
        who, there = who_of(person, affiliations), regions_of(row[0] for row in regions)
        rows = {row[0][1]: [row] for row in regions}
        facts = ((row, facts_of(who, there, [row[0]], [], numbers(p))) for row in forces)
        return [opening for row, told in facts for opening in _free(told, region(p), row, rows)]

    return MadeRows(Made(make, tuple(columns.query(each) for each in told)), item)


def _free(facts: Facts, region: str | None, force: Row, regions: Mapping[str, list[Row]]) -> Iterator[Row]:
    for seat in free_seats(facts):
        if region in (None, seat.region):
            told = verdict(facts, Asked(seat)).told()
            yield seat.role.value, told, [force], regions.get(seat.region or "", [])


def _of_opening(c: Compilation, nodes: list[FieldNode], forces: Columns, regions: Columns) -> Shaper:
    match nodes[0].name.value:
        case "taskForce":
            required = c.required("Opening", nodes[0])
            return One(FORCE_ROW, _node(c, "TaskForce", "t", nodes, forces), required)
        case "region":
            return One(REGION_ROW, _node(c, "Region", "r", nodes, regions), None)
        case "verdict":
            pick = picked(c, "JoinVerdict", nodes)
            return Made(lambda _, told: pick(told), (VERDICT,))
        case "role":
            return Scalar(ROLE, None)
    return Constant("Opening")  # its name


def _node(c: Compilation, label: str, variable: str, nodes: list[FieldNode], columns: Columns) -> Object:
    return selected_object(c, Scope(NOUNS[label], variable, c.today), c.document.below(label, nodes), columns)
