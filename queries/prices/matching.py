"""What the table of matches costs: all that is known around a task force, of every funder, and a page of rows."""

from graphql import FieldNode

from queries.compiler.connections import Asked
from queries.prices.bill import Bill, Charge, all_of
from queries.prices.fields import Tariff


def matches(key: str, tariff: Tariff, nodes: list[FieldNode]) -> Charge:
    """One task force beside every funder, or all of them beside one."""

    def charge(bill: Bill, _: float) -> None:
        bill.add(key, bill.counts.of("Funder") * 10)

    return all_of([charge])
