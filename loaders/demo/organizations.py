"""Organizations of all types: where they are, what they are to the Initiative, how large."""

from collections.abc import Iterator
from dataclasses import dataclass
from random import Random
from typing import Final

from loaders.demo.degrees import Popularity, few, ranked, size
from loaders.demo.marks import MADE_UP, MARKED, SOURCED
from loaders.demo.names import organization_name
from loaders.demo.periods import Period
from loaders.demo.places import country_end, region_of_country
from loaders.demo.standings import StandingPeriod, draw_standings, partner_times
from loaders.records import Batch, End, LinkRecord, NodeRecord, Value
from queries.model.enums import OrganizationType

SHARES: Final = {
    OrganizationType.RESEARCH_OR_EDUCATION: 30,
    OrganizationType.CIVIL_SOCIETY: 22,
    OrganizationType.PRIVATE_COMPANY: 17,
    OrganizationType.PRODUCER_ORGANIZATION: 12,
    OrganizationType.STATE_OR_LOCAL_AUTHORITY: 9,
    OrganizationType.DONOR_OR_FOUNDATION: 6,
    OrganizationType.INTERNATIONAL_ORGANIZATION: 4,
}
TYPES: Final = tuple(SHARES)
KINDS: Final = Popularity(TYPES, SHARES.values())
COUNTRY_FLATNESS: Final = 20.0
IDENTIFIER_SCHEMES: Final = ("DEMO-ROR", "DEMO-IATI", "DEMO-TAX")


@dataclass(frozen=True, slots=True)
class Organization:
    """What the rest of the demo has to know of an organization."""

    id: str
    name: str
    type: OrganizationType | None
    country: str | None
    size: float
    partner_times: tuple[Period, ...]

    @property
    def end(self) -> End:
        """The organization as the end of a link."""
        return "Organization", self.id

    @property
    def region(self) -> str | None:
        """The code of the M49 region that it is in."""
        return region_of_country()[self.country] if self.country else None


def organization_batches(rng: Random, count: int, known: list[Organization], a_batch: int) -> Iterator[Batch]:
    """Give `count` organizations, `a_batch` at a time, and add them to `known`."""
    countries = sorted(region_of_country())
    rng.shuffle(countries)
    popular = ranked(countries, COUNTRY_FLATNESS)
    for first in range(0, count, a_batch):
        drawn = [_draw(rng, number, popular) for number in range(first, min(first + a_batch, count))]
        known += [organization for organization, _ in drawn]
        yield _batch(rng, drawn)


Drawn = tuple[Organization, tuple[StandingPeriod, ...]]


def _draw(rng: Random, number: int, countries: Popularity[str]) -> Drawn:
    kind = _kind(rng, number)
    standings = draw_standings(rng, kind)
    country = None if rng.random() < 0.02 else countries.pick(rng)
    name = organization_name(rng, kind, number)
    id_ = f"organization:demo-{number}"
    return Organization(id_, name, kind, country, size(rng), partner_times(standings)), standings


def _kind(rng: Random, number: int) -> OrganizationType | None:
    """Draw a type, at times none; the first organizations have one each, so that none is missing."""
    if number < len(TYPES):
        return TYPES[number]
    return None if rng.random() < 0.03 else KINDS.pick(rng)


def _batch(rng: Random, drawn: list[Drawn]) -> Batch:
    nodes: list[NodeRecord] = []
    links: list[LinkRecord] = []
    for organization, standings in drawn:
        nodes.append(_node(rng, organization))
        if organization.country:
            links.append(LinkRecord("LOCATED_IN", organization.end, country_end(organization.country), SOURCED))
        parts = (*_standing_nodes(organization, standings), *_identifier_nodes(rng, organization))
        nodes += [part for _, part in parts]
        links += [LinkRecord(kind, organization.end, part.end) for kind, part in parts]
    return Batch(tuple(nodes), tuple(links))


def _node(rng: Random, organization: Organization) -> NodeRecord:
    said: dict[str, Value] = {"name": organization.name, **MARKED}
    if organization.type:
        said["type"] = organization.type.value
    if rng.random() < 0.85:
        said["website"] = f"https://{organization.id.partition(':')[2]}.example.org"
    return NodeRecord("Organization", organization.id, said)


def _standing_nodes(
    organization: Organization, standings: tuple[StandingPeriod, ...]
) -> Iterator[tuple[str, NodeRecord]]:
    for position, each in enumerate(standings, start=1):
        said: dict[str, Value] = {"standing": each.standing.value, **each.period.properties(), **MARKED}
        yield "HAS_STANDING", NodeRecord("StandingPeriod", _part_id("standing", organization, position), said)


def _identifier_nodes(rng: Random, organization: Organization) -> Iterator[tuple[str, NodeRecord]]:
    count = 0 if rng.random() < 0.3 else few(rng, 0.7, len(IDENTIFIER_SCHEMES))
    for position, scheme in enumerate(IDENTIFIER_SCHEMES[:count], start=1):
        said: dict[str, Value] = {"scheme": scheme, "value": f"demo-{rng.getrandbits(40):010x}", **MADE_UP}
        yield "IDENTIFIED_BY", NodeRecord("Identifier", _part_id("identifier", organization, position), said)


def _part_id(kind: str, organization: Organization, position: int) -> str:
    return f"{kind}:{organization.id.partition(':')[2]}-{position}"
