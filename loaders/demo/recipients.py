"""Who gets money: large organizations more often, in the whole world or in a region."""

from collections import defaultdict
from collections.abc import Iterable
from random import Random
from typing import Final

from loaders.demo.degrees import Popularity
from loaders.demo.organizations import Organization
from loaders.demo.places import country_end, wide_regions_of
from loaders.demo.preferences import Preference, preferred
from loaders.records import End

STRANGERS: Final = 0.7
"""How often it is not somebody who had money of the same funder before."""
EVERYWHERE: Final = ("Region", "everywhere")


class Recipients:
    """Organizations to be chosen, each in proportion to its size."""

    def __init__(self, organizations: Iterable[Organization]) -> None:
        there = defaultdict(list)
        for each in organizations:
            for region in (EVERYWHERE, *_regions(each)):
                there[region].append(each)
        self._in = {region: Popularity(those, (each.size for each in those)) for region, those in there.items()}

    def pick(self, rng: Random, preference: Preference) -> Organization:
        """Choose one that a funder prefers: an earlier grantee, or one in a region that it prefers.

        An earlier one in this order is not always earlier in days. That does not matter: each of the grants to an
        organization is as likely to be the first.
        """
        known = preferred(rng, preference.grantees, STRANGERS)
        if known:
            return known
        region = preferred(rng, preference.regions)
        return self._in.get(region or EVERYWHERE, self._in[EVERYWHERE]).pick(rng)


def _regions(organization: Organization) -> tuple[End, ...]:
    if not organization.country:
        return ()
    return country_end(organization.country), *wide_regions_of(organization.country)
