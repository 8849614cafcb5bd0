"""Where the demo plays: the regions and countries that come with the package, and the 24 task forces."""

from collections.abc import Iterator, Mapping
from functools import cache
from random import Random
from typing import Final

from loaders.demo.degrees import Popularity, ranked
from loaders.records import End
from loaders.regions import COUNTRIES, SHIPPED, Region, shipped_scheme
from loaders.strategy_page import read_page, shipped_page

FLATNESS: Final = 7.0
"""Of the popularity of task forces: with it a tenth of all people are in the first, A1."""
WIDE: Final = ("REGION", "SUBREGION")
"""The levels of regions that partnerships and funders name."""


@cache
def codes() -> tuple[str, ...]:
    """Give the codes of objectives and task forces."""
    goals = read_page(shipped_page()).goals
    return tuple(objective.code for goal in goals for objective in goal.objectives)


@cache
def popular_codes() -> Popularity[str]:
    """Give the codes, the first the most popular."""
    return ranked(codes(), FLATNESS)


@cache
def wide_regions_of(country: str) -> tuple[End, ...]:
    """Give the regions and sub-regions, of both schemes that ship, that a country lies in."""
    return tuple(
        region_end(scheme, part.code) for scheme in SHIPPED for part in _above(scheme, country) if part.level in WIDE
    )


def _above(scheme: str, country: str) -> Iterator[Region]:
    """Climb from what a country lies in directly."""
    parts = {region.code: region for region in shipped_scheme(scheme).regions}
    part = next((region for region in parts.values() if country in region.countries), None)
    while part:
        yield part
        part = parts.get(part.parent or "")


def some_objective(rng: Random) -> End:
    """Choose an objective, popular ones more often."""
    return "Objective", f"objective:{popular_codes().pick(rng)}"


def some_objectives(rng: Random, count: int) -> list[End]:
    """Choose up to `count` objectives."""
    return list(dict.fromkeys(some_objective(rng) for _ in range(count)))


@cache
def region_of_country() -> Mapping[str, str]:
    """Give, by a country's code, that of its M49 region: the level that has Representatives."""
    parts = {region.code: region for region in shipped_scheme("m49").regions}
    tops = {code: _top(region, parts) for code, region in parts.items()}
    return {country: tops[code] for code, part in parts.items() for country in part.countries if tops[code]}


def _top(region: Region, parts: Mapping[str, Region]) -> str:
    """Climb to the level REGION; what lies in the world directly (Antarctica) has none."""
    while region.level != "REGION" and region.parent:
        region = parts[region.parent]
    return region.code if region.level == "REGION" else ""


@cache
def wide_regions() -> tuple[End, ...]:
    """Give the regions and sub-regions of both schemes that ship."""
    schemes = map(shipped_scheme, SHIPPED)
    return tuple(
        region_end(scheme.scheme, region.code)
        for scheme in schemes
        for region in scheme.regions
        if region.level in WIDE
    )


def some_region(rng: Random) -> End:
    """Choose a wide region, of either scheme."""
    regions = wide_regions()
    return regions[int(rng.random() * len(regions))]


def some_regions(rng: Random, count: int) -> list[End]:
    """Choose up to `count` wide regions."""
    return list(dict.fromkeys(some_region(rng) for _ in range(count)))


def country_end(code: str) -> End:
    """Give a country as the end of a link."""
    return region_end(COUNTRIES, code)


def region_end(scheme: str, code: str) -> End:
    """Give a region as the end of a link."""
    return "Region", f"region:{scheme}:{code}"
