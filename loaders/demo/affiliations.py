"""Who people work for, and when."""

from collections.abc import Iterator
from dataclasses import dataclass
from random import Random
from typing import Final

from loaders.demo.degrees import Popularity, few
from loaders.demo.marks import SOURCED
from loaders.demo.organizations import Organization
from loaders.demo.periods import Period, some_period
from loaders.records import End, LinkRecord

NO_AFFILIATION: Final = 0.05
ONE_ORGANIZATION: Final = 0.75
MOST_ORGANIZATIONS: Final = 8


@dataclass(frozen=True, slots=True)
class Affiliation:
    """An organization that somebody works for, and when."""

    organization: Organization
    period: Period

    def times_as_partner(self) -> Iterator[Period]:
        """Give the times at which one may lead or represent on behalf of the organization."""
        return (self.period & time for time in self.organization.partner_times)

    def link(self, person: End) -> LinkRecord:
        """Give it as a relationship."""
        said = {**self.period.properties(), **SOURCED}
        return LinkRecord("AFFILIATED_WITH", person, self.organization.end, said)


def draw_affiliations(rng: Random, organizations: Popularity[Organization]) -> list[Affiliation]:
    """Draw the affiliations of a person: mostly one, at times none, seldom many."""
    if rng.random() < NO_AFFILIATION:
        return []
    chosen = organizations.pick_some(rng, few(rng, ONE_ORGANIZATION, MOST_ORGANIZATIONS))
    return [Affiliation(each, some_period(rng, unknown=0.1, ended=0.15)) for each in chosen]
