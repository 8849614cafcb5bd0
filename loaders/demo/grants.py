"""Grants: who gave how much to whom, when, for which objectives, where."""

from collections.abc import Iterator, Sequence
from random import Random
from typing import Final

from loaders.demo.degrees import Popularity, few, size
from loaders.demo.funders import funder_end
from loaders.demo.marks import MARKED
from loaders.demo.money import CURRENCIES, some_amount
from loaders.demo.names import grant_title
from loaders.demo.organizations import Organization
from loaders.demo.periods import FOUNDED, TODAY, some_day
from loaders.demo.places import country_end, some_objectives, some_regions
from loaders.records import Batch, LinkRecord, NodeRecord, Value
from queries.model.enums import GrantInstrument, GrantStatus

INSTRUMENTS: Final = Popularity(tuple(GrantInstrument), (70, 12, 6, 4, 8))
STATUSES: Final = Popularity(tuple(GrantStatus), (15, 30, 48, 7))
UNKNOWN: Final = 0.06
"""The share of grants that lack an instrument, a status, an amount, a day or a recipient: each for itself."""


def grant_batches(
    rng: Random,
    count: int,
    funders: Sequence[Organization],
    recipients: Popularity[Organization],
    a_batch: int,
) -> Iterator[Batch]:
    """Give `count` grants of funders of heavy-tailed sizes, `a_batch` at a time; none without funders."""
    givers = Popularity(funders, [size(rng) for _ in funders])
    for first in range(0, count if funders else 0, a_batch):
        nodes: list[NodeRecord] = []
        links: list[LinkRecord] = []
        for number in range(first, min(first + a_batch, count)):
            nodes.append(_node(rng, number))
            links += _links(rng, nodes[-1], givers.pick(rng), recipients.pick(rng))
        yield Batch(tuple(nodes), tuple(links))


def _node(rng: Random, number: int) -> NodeRecord:
    said: dict[str, Value] = {"title": grant_title(rng, number), **MARKED}
    if _known(rng):
        said["instrument"] = INSTRUMENTS.pick(rng).value
    if _known(rng):
        said["status"] = STATUSES.pick(rng).value
    if _known(rng):
        currency = CURRENCIES.pick(rng)
        said |= {"currency": currency, "amountMinor": some_amount(rng, currency)}
    if _known(rng):
        said["awarded"] = some_day(rng, FOUNDED, TODAY)
    return NodeRecord("Grant", f"grant:demo-{number}", said)


def _links(rng: Random, grant: NodeRecord, funder: Organization, recipient: Organization) -> Iterator[LinkRecord]:
    yield LinkRecord("GAVE", funder_end(funder), grant.end)
    if recipient.id != funder.id and _known(rng):
        yield LinkRecord("AWARDED_TO", grant.end, recipient.end)
    for objective in some_objectives(rng, few(rng, 0.65, 4)):
        yield LinkRecord("SUPPORTS", grant.end, objective)
    if recipient.country and rng.random() < 0.7:
        yield LinkRecord("SPENT_IN", grant.end, country_end(recipient.country))
    else:
        for region in some_regions(rng, few(rng, 0.7, 3)):
            yield LinkRecord("SPENT_IN", grant.end, region)


def _known(rng: Random) -> bool:
    return rng.random() >= UNKNOWN
