"""Funders: organizations that give money; what for, where, how much, to whom."""

from collections.abc import Iterator, Sequence
from random import Random
from typing import Final

from loaders.demo.degrees import few
from loaders.demo.marks import MARKED, SOURCED
from loaders.demo.money import CURRENCIES, some_bounds
from loaders.demo.organizations import KINDS, Organization
from loaders.demo.periods import some_period
from loaders.demo.places import country_end, some_objectives, some_regions
from loaders.records import Batch, End, LinkRecord, NodeRecord, Value
from queries.model.enums import OrganizationType

FUND: Final = {
    OrganizationType.DONOR_OR_FOUNDATION: 0.85,
    OrganizationType.INTERNATIONAL_ORGANIZATION: 0.3,
    OrganizationType.STATE_OR_LOCAL_AUTHORITY: 0.15,
    OrganizationType.PRIVATE_COMPANY: 0.02,
}
"""The share of organizations of a type that are funders."""
NO_BOUNDS: Final = 0.2
NO_PREFERENCE: Final = 0.1


def choose_funders(rng: Random, organizations: Sequence[Organization]) -> list[Organization]:
    """Choose which organizations give money."""
    return [each for each in organizations if each.type and rng.random() < FUND.get(each.type, 0)]


def funder_batches(rng: Random, funders: Sequence[Organization], a_batch: int) -> Iterator[Batch]:
    """Give the second face of the organizations that are funders, `a_batch` at a time."""
    for first in range(0, len(funders), a_batch):
        some = funders[first : first + a_batch]
        nodes = tuple(_node(rng, funder) for funder in some)
        yield Batch(nodes, tuple(link for funder in some for link in _links(rng, funder)))


def funder_end(funder: Organization) -> End:
    """Give a funder as the end of a link."""
    return "Funder", funder.id


def _node(rng: Random, funder: Organization) -> NodeRecord:
    said: dict[str, Value] = {"name": funder.name, **MARKED}
    if rng.random() >= NO_PREFERENCE:
        said["fundsTypes"] = _types(rng)
    if rng.random() >= NO_BOUNDS:
        currency = CURRENCIES.pick(rng)
        least, most = some_bounds(rng, currency)
        said |= {"currency": currency, "minimumMinor": least, "maximumMinor": most}
    return NodeRecord("Funder", funder.id, said)


def _types(rng: Random) -> list[str]:
    return sorted(kind.value for kind in KINDS.pick_some(rng, few(rng, 0.4, 5)))


def _links(rng: Random, funder: Organization) -> Iterator[LinkRecord]:
    for objective in some_objectives(rng, few(rng, 0.35, 8)):
        yield LinkRecord("FOCUSES_ON", funder_end(funder), objective, _time(rng))
    regions = some_regions(rng, few(rng, 0.5, 5))
    if funder.country and rng.random() < 0.5:
        regions.append(country_end(funder.country))
    for region in regions:
        yield LinkRecord("FUNDS_IN", funder_end(funder), region, _time(rng))


def _time(rng: Random) -> dict[str, Value]:
    return {**some_period(rng, unknown=0.3, ended=0.15).properties(), **SOURCED}
