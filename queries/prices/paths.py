"""What paths and neighbourhoods cost: what is looked at around one node after the other, and what is shown of it.

No count tells how far apart two nodes are: it is the price of a search that goes all the way, among nodes that have
more neighbours than most, as those have that are somebody's neighbours. The worst is bounded where it is run.
"""

from collections.abc import Iterator
from typing import Final

from graphql import FieldNode

from queries.compiler.made import Given
from queries.compiler.names import Read
from queries.compiler.neighbourhood import MOST, TYPE
from queries.compiler.neighbourhood import USUAL as AROUND
from queries.compiler.network import STEP, whole
from queries.compiler.paths import MOST as MOST_PATHS
from queries.compiler.paths import USUAL as PATHS
from queries.paths.network import NETWORK, OF_OFFICE, TIES
from queries.paths.search import LONGEST
from queries.paths.spread import DEEPEST
from queries.prices.bill import Bill, Charge, all_of
from queries.prices.counts import FEWEST_LINKS, Counts
from queries.prices.fields import LOOKUP, Tariff

LOOK: Final = 12.0
"""To look at a neighbour: whether the link holds, whether it may be seen."""
LINK: Final = 30.0
"""To find the link between two neighbours, and what it says."""
POPULAR: Final = 3.0
"""What is drawn has so many times as many neighbours: it was reached because it has many."""
CAPPED: Final = 100_000.0
"""More is given up."""


def paths(key: str, tariff: Tariff, nodes: list[FieldNode]) -> Charge:
    """A search from both ends, each to the middle; then the steps of each path."""
    given = Given(tariff.c, tariff.c.arguments("Query", nodes[0]))
    longest = _page(tariff, whole(given, "paths(maxLength)", LONGEST, LONGEST))
    most = _page(tariff, whole(given, "paths(k)", PATHS, MOST_PATHS))
    steps = _named(tariff, "Path", nodes, "steps")
    shown = all_of([_steps(f"{key}.steps", tariff, each) for each in steps])

    def charge(bill: Bill, _: float) -> None:
        length = min(bill.pages[longest], LONGEST)
        ends = (length + 1) // 2, length // 2
        bill.add(key, 3 * LOOKUP + sum(_looked_at(bill.counts, each) for each in ends) * LOOK)
        shown(bill, float(bill.pages[most] * length))

    return charge


def neighbourhood(key: str, tariff: Tariff, nodes: list[FieldNode]) -> Charge:
    """All that lies around; then around each node that is shown, where links are asked for."""
    given = Given(tariff.c, tariff.c.arguments("Query", nodes[0]))
    depth = _page(tariff, whole(given, "neighbourhood(depth)", 1, DEEPEST))
    first = _page(tariff, whole(given, "neighbourhood(first)", AROUND, MOST))
    shown = all_of([tariff.faces(f"{key}.nodes", each) for each in _named(tariff, TYPE, nodes, "nodes")])
    links = [_steps(f"{key}.links", tariff, each) for each in _named(tariff, TYPE, nodes, "links")]

    def charge(bill: Bill, _: float) -> None:
        rows = float(bill.pages[first])
        bill.add(key, 2 * LOOKUP + _looked_at(bill.counts, min(bill.pages[depth], DEEPEST)) * LOOK)
        shown(bill, rows)
        for each in links:
            bill.add(f"{key}.links", rows * POPULAR * _looked_at(bill.counts, 1) * LOOK)
            each(bill, 2 * rows)

    return charge


def _page(tariff: Tariff, read: Read) -> int:
    tariff.pages.append(read)
    return len(tariff.pages) - 1


def _named(tariff: Tariff, type_: str, nodes: list[FieldNode], name: str) -> Iterator[list[FieldNode]]:
    below = tariff.c.document.below(type_, nodes)
    return (each for each in below.values() if each[0].name.value == name)


def _steps(at: str, tariff: Tariff, nodes: list[FieldNode]) -> Charge:
    ends = [each for name in ("from", "to") for each in _named(tariff, STEP, nodes, name)]
    faces = all_of([tariff.faces(at, each) for each in ends])

    def charge(bill: Bill, rows: float) -> None:
        bill.add(at, rows * LINK)
        faces(bill, rows)

    return charge


def _looked_at(counts: Counts, steps: int) -> float:
    """How many nodes are looked at within so many steps of one."""
    links = sum(counts.links.get(each) or FEWEST_LINKS for each in (*TIES, *OF_OFFICE))
    neighbours = max(4 * links / sum(counts.of(label) for label in NETWORK), 1.0)
    reached, told = 1.0, 0.0
    for _ in range(steps):
        reached = min(reached * neighbours, CAPPED)
        told += reached
    return told
