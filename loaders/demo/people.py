"""People, with their affiliations and what they do in task forces."""

from collections.abc import Iterator
from itertools import chain
from random import Random

from loaders.demo.affiliations import draw_affiliations
from loaders.demo.degrees import Popularity
from loaders.demo.marks import MARKED
from loaders.demo.names import person_name
from loaders.demo.organizations import Organization
from loaders.demo.participations import draw_participations
from loaders.demo.seats import Seats
from loaders.records import Batch, LinkRecord, NodeRecord, Value


def people_batches(rng: Random, count: int, organizations: Popularity[Organization], a_batch: int) -> Iterator[Batch]:
    """Give `count` people with what they do, `a_batch` at a time."""
    seats = Seats(rng)
    for first in range(0, count, a_batch):
        made = [_person(rng, organizations, seats) for _ in range(min(a_batch, count - first))]
        nodes, links = zip(*made, strict=True)
        yield Batch(tuple(chain.from_iterable(nodes)), tuple(chain.from_iterable(links)))


def _person(
    rng: Random, organizations: Popularity[Organization], seats: Seats
) -> tuple[list[NodeRecord], list[LinkRecord]]:
    person = _node(rng)
    nodes, links = [person], []
    affiliations = draw_affiliations(rng, organizations)
    links += [each.link(person.end) for each in affiliations]
    for participation in draw_participations(rng, affiliations, seats):
        nodes.append(participation.node)
        links += participation.links(person.end)
    return nodes, links


def _node(rng: Random) -> NodeRecord:
    token = f"{rng.getrandbits(64):016x}"
    said: dict[str, Value] = {"name": person_name(rng), **MARKED}
    if rng.random() < 0.9:
        said["email"] = f"{token}@example.org"
    return NodeRecord("Person", f"person:{token}", said)
