"""The whole demo, part by part: what is linked to comes first."""

from collections import deque
from collections.abc import Container, Iterator
from itertools import chain
from random import Random
from typing import Final

from loaders.demo.calls import call_batches, with_what_is_known
from loaders.demo.degrees import Popularity
from loaders.demo.funders import choose_funders, funder_batches
from loaders.demo.grants import grant_batches
from loaders.demo.marks import source_node
from loaders.demo.organizations import TYPES, Organization, organization_batches
from loaders.demo.partnerships import partnership_batches
from loaders.demo.people import people_batches
from loaders.demo.preferences import Preferences
from loaders.demo.recipients import Recipients
from loaders.records import Batch
from queries.model import NOUNS

ORGANIZATIONS: Final = 0.5
"""To one person: of 2,000 people, 1,000 organizations, about 750 of them partners."""
GRANTS: Final = 0.6
PARTNERSHIPS: Final = 0.03
NODES_PER_PERSON: Final = 4.319
"""What the shares above and in the parts come to; a test holds it."""
FEWEST_NODES: Final = 10_000
"""With fewer, chance moves their number by more than 2 %."""
CHANCE_EVENS_OUT: Final = 100_000
"""With fewer nodes one draws them once to see what comes out."""
A_BATCH: Final = 2500
PARTS: Final = ("organizations", "people", "partnerships", "funders", "grants", "calls")
HUNG_ON: Final = ("organizations", "funders")
"""The parts that later ones need to know of."""


def demo_batches(people: int, seed: int, parts: Container[str] = PARTS, *, preferences: bool = True) -> Iterator[Batch]:
    """Give the demo for so many people, or parts of it, in the order in which it can be written.

    The strategy page and the regions that ship must be in the graph. The batches of a part do not depend on
    one another (see `write_all`). Without preferences grants know nothing of what their funders say.
    """
    for part, batches in _demo(people, seed, preferences=preferences):
        if part in parts:
            yield from batches
        elif part in HUNG_ON:
            deque(batches, maxlen=0)


def _demo(people: int, seed: int, *, preferences: bool) -> Iterator[tuple[str, Iterator[Batch]]]:
    """Give the batches of each part. Those that others hang on must be drawn before the next part is asked for."""
    organizations: list[Organization] = []
    count = max(len(TYPES), round(people * ORGANIZATIONS))
    drawn = organization_batches(_rng(seed, "organizations"), count, organizations, A_BATCH)
    yield "organizations", chain([Batch((source_node(people, seed, preferences=preferences),))], drawn)
    popular = Popularity(organizations, (each.size for each in organizations))
    yield "people", people_batches(_rng(seed, "people"), people, popular, A_BATCH)
    rng = _rng(seed, "partnerships")
    yield "partnerships", partnership_batches(rng, round(people * PARTNERSHIPS), popular, A_BATCH)
    rng = _rng(seed, "funders")
    funders = choose_funders(rng, organizations)
    known = Preferences(_rng(seed, "preferences"))
    stated = with_what_is_known(_rng(seed, "what is known"), funder_batches(rng, funders, A_BATCH))
    yield "funders", known.noted(stated) if preferences else stated
    rng = _rng(seed, "grants")
    recipients = Recipients(organizations)
    yield "grants", grant_batches(rng, round(people * GRANTS), funders, known, recipients, 2 * A_BATCH)
    yield "calls", call_batches(_rng(seed, "calls"), funders, A_BATCH)


def people_for(nodes: int, seed: int) -> int:
    """Give the number of people whose demo has so many nodes, within 2 %."""
    people = round(nodes / NODES_PER_PERSON)
    if nodes >= CHANCE_EVENS_OUT:
        return people
    made = sum(map(nodes_in, demo_batches(people, seed)))
    return round(people * nodes / made)


def nodes_in(batch: Batch) -> int:
    """Count the nodes of a batch; a funder is the second face of an organization that has been counted."""
    return sum(not NOUNS[node.noun].host for node in batch.nodes)


def _rng(seed: int, part: str) -> Random:
    """Give each part numbers of its own: a change in one leaves the others as they were."""
    return Random(f"{seed} {part}")  # noqa: S311 - nothing secret: the same seed is to give the same graph
