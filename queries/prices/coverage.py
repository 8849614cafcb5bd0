"""What the coverage matrix and its gaps cost: the facts of all objectives that are counted, each met once."""

from collections.abc import Mapping
from typing import Final

from graphql import FieldNode

from queries.compiler.connections import Asked
from queries.compiler.coverage import AXES, MEASURED, PARTS, measures_of
from queries.compiler.selection import Selected
from queries.coverage.gaps import SOUGHT
from queries.coverage.measures import ACTING_FOR, Measure, Way
from queries.model import NOUNS
from queries.prices.bill import Bill, Charge, all_of, distinct
from queries.prices.fields import Tariff, Whence
from queries.prices.filters import path_conditions
from queries.prices.hops import way_of

REGIONS: Final = 8
"""Of a scheme, that have a column."""
PLACES: Final = 300.0
"""Regions and countries in which something stands."""
UP: Final = 12.0
"""To look up the region of a country."""
STANDING: Final = 6.0
"""To see whether an organization is a partner."""


def matrix(key: str, tariff: Tariff, nodes: list[FieldNode]) -> Charge:
    """The counts that are selected, each looked for once; and what is shown of the nodes."""
    told = tariff.c.document.below("CoverageMatrix", nodes)
    charges: list[Charge] = []
    measures: dict[str, Measure] = {}
    for name, asked in told.items():
        field = asked[0].name.value
        if part := PARTS.get(field):
            below = tariff.c.document.below(part.type, asked)
            measures |= measures_of(tariff.c, {MEASURED.get(each[0].name.value, "") for each in below.values()})
            charges.append(_shown(f"{key}.{name}", tariff, part.nodes, below))
        elif label := AXES.get(field):
            charges.append(_nodes(f"{key}.{name}", tariff, label, asked))
    return all_of([*charges, counting(key, measures)])


def gaps(key: str, tariff: Tariff, nodes: list[FieldNode]) -> Charge:
    """The counts of all cells, and a page of them."""
    type_ = "GapConnection"
    given = tariff.c.arguments("Query", nodes[0])
    asked = Asked(type_, given, tariff.c.document.below(type_, nodes), key)
    if not asked.paged:
        return all_of([])
    page = tariff.page(asked)
    within = [each for found in asked.fields("edges") for each in found]
    edges = [each for each in tariff.c.document.below("GapEdge", within).values() if each[0].name.value == "node"]
    shown = [
        _shown(key, tariff, ("Objective", "Region"), tariff.c.document.below("Gap", each))
        for each in (*asked.fields("nodes"), *edges)
    ]

    def rows(bill: Bill, _: float) -> None:
        for each in shown:
            each(bill, float(bill.pages[page]))

    return all_of([counting(key, SOUGHT, one=bool(given.get("objective"))), rows])


def _shown(at: str, tariff: Tariff, labels: tuple[str, ...], below: Selected) -> Charge:
    """What is selected of the nodes that the items of a list name; each node is read once."""
    by_field = {label.lower(): label for label in labels}
    named = [(key, by_field.get(each[0].name.value), each) for key, each in below.items()]
    return all_of([_nodes(f"{at}.{key}", tariff, label, each) for key, label, each in named if label])


def _nodes(at: str, tariff: Tariff, label: str, nodes: list[FieldNode]) -> Charge:
    inner = tariff.node(at, Whence(NOUNS[label]), tariff.c.document.below(label, nodes))
    return lambda bill, _: inner(bill, REGIONS if label == "Region" else bill.counts.of(label))


def counting(at: str, measures: Mapping[str, Measure], *, one: bool = False) -> Charge:
    """What is counted for all objectives, or for one."""
    ways = [way for each in measures.values() for way in each.ways]

    def charge(bill: Bill, _: float) -> None:
        bill.add(at, UP * PLACES * bool(ways))
        for way in ways:
            _charge(bill, at, way, 1.0 if one else bill.counts.of("Objective"))

    return charge


def _charge(bill: Bill, at: str, way: Way, objectives: float) -> None:
    """From objectives to what is counted, and on to where it stands."""
    label = way.label or "Person"
    found = bill.walk(at, way_of("Objective", way.found, label), objectives)
    bill.add(at, found * path_conditions(way.found))
    if not way.people:
        found = distinct(found, bill.counts.of(label))
    if way.only:
        bill.add(at, found * STANDING)
    near = "Participation" if way.people else label
    if way.acting:
        acting, near = bill.walk(at, way_of(near, ACTING_FOR, "Organization"), found), "Organization"
        found = distinct(acting, bill.counts.of(near))
    placed = bill.walk(at, way_of(near, way.placed, "Region"), found)
    bill.add(at, placed * path_conditions(way.placed) + 2 * found * (label == "Grant"))
