"""What the fields of Query about joining cost: the people in office of the task forces, and what is shown of them."""

from graphql import FieldNode

from queries.model import NOUNS
from queries.prices.bill import Bill, Charge, all_of, reading
from queries.prices.fields import LOOKUP, Tariff, Whence
from queries.prices.filters import HOLDS
from queries.prices.hops import Way, way

IN_OFFICE: Way = way("TaskForce", "<-[:IN]-", "Participation")
STANDING: Way = way("TaskForce", "<-[:FOR]-", "Candidacy")
AFFILIATIONS: Way = way("Person", "-[:AFFILIATED_WITH]->({o}:Organization)-[:HAS_STANDING]->", "StandingPeriod")
OWN: Way = way("Person", "-[:PARTICIPATES]->({p}:Participation)-[:IN]->", "TaskForce")
REGIONS = 100
"""Of the default scheme, all looked at to find those that have Representatives."""


def verdict(key: str, *_: object) -> Charge:
    """One task force, found by its code."""
    return all_of([reading(key, LOOKUP), _around(key), _of_forces(key)])


def openings(key: str, tariff: Tariff, nodes: list[FieldNode]) -> Charge:
    """Every task force, each read once, whatever its free seats."""
    selected = tariff.c.document.below("Opening", nodes)
    shown = {"taskForce": "TaskForce", "region": "Region"}
    told = {name: [each for each in selected.values() if each[0].name.value == name] for name in shown}
    force, region = (
        all_of(
            [
                tariff.node(f"{key}.{name}", Whence(NOUNS[label]), tariff.c.document.below(label, each))
                for each in told[name]
            ]
        )
        for name, label in shown.items()
    )

    def charge(bill: Bill, _: float) -> None:
        forces = bill.counts.of("TaskForce")
        all_of([_of_forces(key), force])(bill, forces)
        region(bill, REGIONS)

    return all_of([_around(key), charge])


def _around(key: str) -> Charge:
    """Whoever asks with affiliations, the regions, an organization that is named."""

    def charge(bill: Bill, _: float) -> None:
        bill.add(key, 3 * LOOKUP + 4.0 * REGIONS)
        bill.add(key, bill.walk(key, AFFILIATIONS, 1.0) * HOLDS)

    return charge


def _of_forces(key: str) -> Charge:
    """Who holds a seat, who is nominated, what whoever asks holds and seeks."""

    def charge(bill: Bill, rows: float) -> None:
        bill.add(key, bill.walk(key, IN_OFFICE, rows) * HOLDS)
        bill.add(key, bill.walk(key, STANDING, rows) * 2)
        bill.add(key, 2 * rows * bill.apart().walk(key, OWN, 1.0))

    return charge
