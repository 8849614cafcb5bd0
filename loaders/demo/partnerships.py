"""Partnerships and alliances: a few organizations together, on some objectives, in some regions."""

from collections.abc import Iterator
from random import Random
from typing import Final

from loaders.demo.degrees import Popularity, few
from loaders.demo.marks import MARKED
from loaders.demo.names import partnership_name
from loaders.demo.organizations import Organization
from loaders.demo.periods import Period, some_period
from loaders.demo.places import some_objectives, some_regions
from loaders.records import Batch, LinkRecord, NodeRecord
from queries.model.enums import PartnershipKind

FEWEST_MEMBERS: Final = 2
MOST_MEMBERS: Final = 14


def partnership_batches(
    rng: Random, count: int, organizations: Popularity[Organization], a_batch: int
) -> Iterator[Batch]:
    """Give `count` partnerships, `a_batch` at a time."""
    for first in range(0, count, a_batch):
        nodes: list[NodeRecord] = []
        links: list[LinkRecord] = []
        for number in range(first, min(first + a_batch, count)):
            period = some_period(rng, unknown=0.1, ended=0.25)
            node = _node(rng, number, period)
            nodes.append(node)
            links += _links(rng, node, period, organizations)
        yield Batch(tuple(nodes), tuple(links))


def _node(rng: Random, number: int, period: Period) -> NodeRecord:
    kind = PartnershipKind.ALLIANCE if rng.random() < 0.3 else PartnershipKind.PARTNERSHIP
    said = {"name": partnership_name(rng, number), "kind": kind.value, **period.properties(), **MARKED}
    return NodeRecord("Partnership", f"partnership:demo-{number}", said)


def _links(
    rng: Random, partnership: NodeRecord, period: Period, organizations: Popularity[Organization]
) -> Iterator[LinkRecord]:
    count = FEWEST_MEMBERS - 1 + few(rng, 0.35, MOST_MEMBERS - 1)
    for member in organizations.pick_some(rng, count):
        time = period if rng.random() < 0.5 else some_period(rng, unknown=0.1, ended=0.1, frame=period)
        yield LinkRecord("MEMBER_OF", member.end, partnership.end, time.properties())
    for objective in some_objectives(rng, few(rng, 0.5, 4)):
        yield LinkRecord("WORKS_ON", partnership.end, objective)
    for region in some_regions(rng, few(rng, 0.5, 4)):
        yield LinkRecord("ACTIVE_IN", partnership.end, region)
