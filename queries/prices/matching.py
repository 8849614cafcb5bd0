"""What the table of matches costs: what is known around a task force, of every funder, and the rows of a page."""

from typing import Final

from graphql import FieldNode

from queries.compiler.connections import Asked
from queries.coverage.gaps import SOUGHT
from queries.matching.context import MOST_ORGANIZATIONS
from queries.model import NOUNS
from queries.prices.bill import READ, Bill, Charge
from queries.prices.coverage import counting
from queries.prices.fields import Tariff, Whence
from queries.prices.filters import HOLDS
from queries.prices.hops import Way, way

IN_OFFICE: Final[Way] = way("TaskForce", "<-[:IN]-(:Participation)-[:ON_BEHALF_OF]->", "Organization")
GRANTS: Final[Way] = way("Objective", "<-[:SUPPORTS]-(:Grant)<-[:GAVE]-", "Funder")
TIES: Final[Way] = way("Organization", "<-[:AWARDED_TO]-(:Grant)<-[:GAVE]-", "Funder")
ALLIES: Final[Way] = way("Organization", "-[:MEMBER_OF]->(:Partnership)<-[:MEMBER_OF]-", "Organization")
PLACES: Final[Way] = way("Funder", "-[:FUNDS_IN]->", "Region")
GIVEN: Final[Way] = way("Funder", "-[:GAVE]->", "Grant")
REGIONS: Final = 12_000.0
"""Every country, and what it lies in."""
READ_OF_A_GRANT, READ_OF_A_FUNDER, READ_OF_A_PROOF = 12.0, 30.0, 8.0
PROVED: Final = {"evidence": 6.0, "introduction": 4.0}
"""Ways that a row's proofs go."""


def matches(key: str, tariff: Tariff, nodes: list[FieldNode]) -> Charge:
    """One task force beside every funder, or all of them beside one."""
    reverse = nodes[0].name.value == "taskForceMatches"
    stem, noun = ("TaskForceMatch", NOUNS["TaskForce"]) if reverse else ("FunderMatch", NOUNS["Funder"])
    given, type_ = tariff.c.arguments("Query", nodes[0]), f"{stem}Connection"
    asked = Asked(type_, given, tariff.c.document.below(type_, nodes), key)
    parts = tariff.parts(asked, noun, tariff.rows(asked, Whence(noun)))
    edges = [each for told in asked.fields("edges") for each in told]
    ways = _ways(tariff, f"{stem}Edge", edges)
    cells = counting(key, SOUGHT, one=not reverse)

    def charge(bill: Bill, _: float) -> None:
        cells(bill, 1.0)
        forces = bill.counts.of("TaskForce") if reverse else 1.0
        funders = bill.counts.of("Funder")
        _around(bill, key, forces)
        _of_funders(bill, key, forces, funders, sized=bool(given.get("amount")))
        parts.filter(bill, forces if reverse else funders)
        shown = min(parts.length(bill), forces if reverse else funders)
        parts.rows(bill, shown)
        _proofs(bill, key, shown * ways)

    return charge


def _ways(tariff: Tariff, edge: str, nodes: list[FieldNode]) -> float:
    below = tariff.c.document.below
    told = [name.name.value for each in below(edge, nodes).values() for name in each]
    components = [each for key in below(edge, nodes).values() if key[0].name.value == "components" for each in key]
    told += [each[0].name.value for each in below("MatchComponentValue", components).values()]
    return sum(PROVED.get(name, 0.0) for name in told)


def _around(bill: Bill, key: str, forces: float) -> None:
    """The organizations of each task force with what they are; the regions."""
    found = bill.walk(key, IN_OFFICE, forces)
    bill.add(key, found * (HOLDS + 2 * READ) + forces * REGIONS)


def _of_funders(bill: Bill, key: str, forces: float, funders: float, *, sized: bool) -> None:
    """The ways to every funder, and what is read of each."""
    bill.add(key, bill.walk(key, GRANTS, forces) * READ_OF_A_GRANT)
    few = min(float(MOST_ORGANIZATIONS), bill.counts.of("Organization")) * forces
    bill.add(key, bill.walk(key, TIES, few) * READ_OF_A_GRANT)
    bill.add(key, bill.walk(key, ALLIES, few) * 3 * HOLDS)
    bill.add(key, bill.walk(key, PLACES, funders * forces) * HOLDS)
    bill.add(key, bill.counts.of("Grant") * 2 * READ * forces + funders * forces * READ_OF_A_FUNDER)
    if sized:
        bill.add(key, bill.walk(key, GIVEN, funders) * READ_OF_A_GRANT)


def _proofs(bill: Bill, key: str, rows: float) -> None:
    """Grants of a funder and their recipients, people of the task force: in each row, along so many ways."""
    found = bill.walk(key, GIVEN, rows)
    bill.add(key, found * READ_OF_A_PROOF)
