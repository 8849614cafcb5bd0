"""Funding calls, past, open and to come; and which funders gave lately, have closed, or are not to be asked."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import timedelta
from random import Random
from typing import Final

from loaders.demo.degrees import few
from loaders.demo.funders import funder_end
from loaders.demo.marks import MARKED
from loaders.demo.money import CURRENCIES, some_bounds
from loaders.demo.names import call_title
from loaders.demo.organizations import Organization
from loaders.demo.periods import FOUNDED, TODAY, some_day
from loaders.demo.places import some_objectives, some_regions
from loaders.records import Batch, LinkRecord, NodeRecord, Value

HAS_CALLS: Final = 0.4
KNOWN_ACTIVE: Final = 0.6
CLOSED: Final = 0.04
NOT_TO_BE_ASKED: Final = 0.02
"""Shares of the funders."""
UNKNOWN: Final = 0.1
"""The share of calls that lack a first day, a last day, amounts: each for itself."""
AROUND: Final = timedelta(days=400)
"""Calls open so long before the demo's today at most, or after it."""


def call_batches(rng: Random, funders: Sequence[Organization], a_batch: int) -> Iterator[Batch]:
    """Give the calls of so many funders at a time, each with a number of its own."""
    for first in range(0, len(funders), a_batch):
        nodes: list[NodeRecord] = []
        links: list[LinkRecord] = []
        for number, funder in enumerate(funders[first : first + a_batch], first):
            for own in range(few(rng, 0.6, 4) if rng.random() < HAS_CALLS else 0):
                nodes.append(_call(rng, f"{number}-{own}"))
                links += _links(rng, nodes[-1], funder)
        yield Batch(tuple(nodes), tuple(links))


def with_what_is_known(rng: Random, funders: Iterable[Batch]) -> Iterator[Batch]:
    """Say of some funders that they gave lately, that they have closed, or that nobody shall write to them."""
    for batch in funders:
        yield replace(
            batch, nodes=tuple(replace(each, properties={**each.properties, **_known(rng)}) for each in batch.nodes)
        )


def _known(rng: Random) -> dict[str, Value]:
    said: dict[str, Value] = {}
    if rng.random() < CLOSED:
        said["closedOn"] = some_day(rng, FOUNDED, TODAY)
    elif rng.random() < KNOWN_ACTIVE:
        said["activeOn"] = some_day(rng, FOUNDED, TODAY)
    if rng.random() < NOT_TO_BE_ASKED:
        said |= {"doNotContact": True, "doNotContactReason": "It asked the demo not to be written to."}
    return said


def _call(rng: Random, number: str) -> NodeRecord:
    said: dict[str, Value] = {"title": call_title(rng, number), **MARKED}
    opens = some_day(rng, TODAY - AROUND, TODAY + AROUND)
    if rng.random() >= UNKNOWN:
        said["opens"] = opens
    if rng.random() >= UNKNOWN:
        said["closes"] = opens + timedelta(days=30 + int(rng.random() * 150))
    if rng.random() >= UNKNOWN:
        currency = CURRENCIES.pick(rng)
        least, most = some_bounds(rng, currency)
        said |= {"currency": currency, "minimumMinor": least, "maximumMinor": most}
    return NodeRecord("FundingCall", f"funding_call:demo-{number}", said)


def _links(rng: Random, call: NodeRecord, funder: Organization) -> Iterator[LinkRecord]:
    yield LinkRecord("OFFERS", funder_end(funder), call.end)
    for objective in some_objectives(rng, few(rng, 0.5, 4)):
        yield LinkRecord("FOR_OBJECTIVE", call.end, objective)
    for region in some_regions(rng, few(rng, 0.6, 3)):
        yield LinkRecord("FOR_REGION", call.end, region)
