"""Grants: who gave how much to whom, when, for which objectives, where."""

from collections.abc import Callable, Iterator, Sequence
from random import Random
from typing import Final

from loaders.demo.degrees import Popularity, few, size
from loaders.demo.funders import funder_end
from loaders.demo.marks import MARKED
from loaders.demo.money import CURRENCIES, some_amount, some_amount_within
from loaders.demo.names import grant_title
from loaders.demo.organizations import Organization
from loaders.demo.periods import FOUNDED, TODAY, some_day
from loaders.demo.places import country_end, some_objective, some_region
from loaders.demo.preferences import Preference, Preferences, preferred
from loaders.demo.recipients import Recipients
from loaders.records import Batch, End, LinkRecord, NodeRecord, Value
from queries.model.enums import GrantInstrument, GrantStatus

INSTRUMENTS: Final = Popularity(tuple(GrantInstrument), (70, 12, 6, 4, 8))
STATUSES: Final = Popularity(tuple(GrantStatus), (15, 30, 48, 7))
UNKNOWN: Final = 0.06
"""The share of grants that lack an instrument, a status, an amount, a day or a recipient: each for itself."""


def grant_batches(
    rng: Random,
    count: int,
    funders: Sequence[Organization],
    preferences: Preferences,
    recipients: Recipients,
    a_batch: int,
) -> Iterator[Batch]:
    """Give `count` grants of funders of heavy-tailed sizes, `a_batch` at a time; none without funders.

    Each is drawn by what its funder prefers; how many a funder gives does not depend on that.
    """
    givers = Popularity(funders, [size(rng) for _ in funders])
    for first in range(0, count if funders else 0, a_batch):
        nodes: list[NodeRecord] = []
        links: list[LinkRecord] = []
        for number in range(first, min(first + a_batch, count)):
            funder = givers.pick(rng)
            preference = preferences.of(funder)
            nodes.append(_node(rng, number, preference))
            links += _links(rng, nodes[-1], funder, recipients.pick(rng, preference), preference)
        yield Batch(tuple(nodes), tuple(links))


def _node(rng: Random, number: int, preference: Preference) -> NodeRecord:
    said: dict[str, Value] = {"title": grant_title(rng, number), **MARKED}
    if _known(rng):
        said["instrument"] = INSTRUMENTS.pick(rng).value
    if _known(rng):
        said["status"] = STATUSES.pick(rng).value
    if _known(rng):
        said["currency"], said["amountMinor"] = _amount(rng, preference)
    if _known(rng):
        said["awarded"] = some_day(rng, FOUNDED, TODAY)
    return NodeRecord("Grant", f"grant:demo-{number}", said)


def _amount(rng: Random, preference: Preference) -> tuple[str, int]:
    if bounds := preferred(rng, preference.amounts):
        return bounds[0], some_amount_within(rng, *bounds)
    currency = CURRENCIES.pick(rng)
    return currency, some_amount(rng, currency)


def _links(
    rng: Random, grant: NodeRecord, funder: Organization, recipient: Organization, preference: Preference
) -> Iterator[LinkRecord]:
    yield LinkRecord("GAVE", funder_end(funder), grant.end)
    if recipient.id != funder.id and _known(rng):
        preference.grantees.append(recipient)
        yield LinkRecord("AWARDED_TO", grant.end, recipient.end)
    for objective in _each_once(rng, preference.objectives, some_objective, few(rng, 0.65, 4)):
        yield LinkRecord("SUPPORTS", grant.end, objective)
    if recipient.country and rng.random() < 0.7:
        yield LinkRecord("SPENT_IN", grant.end, country_end(recipient.country))
    else:
        for region in _each_once(rng, preference.regions, some_region, few(rng, 0.7, 3)):
            yield LinkRecord("SPENT_IN", grant.end, region)


def _each_once(rng: Random, liked: list[End], other: Callable[[Random], End], count: int) -> list[End]:
    """Choose up to `count`, mostly of what is preferred."""
    return list(dict.fromkeys(preferred(rng, liked) or other(rng) for _ in range(count)))


def _known(rng: Random) -> bool:
    return rng.random() >= UNKNOWN
