"""Regions, from a scheme's file: who lies in what. Countries stand once, for all schemes."""

from collections.abc import Iterator
from datetime import date
from functools import cache
from importlib.resources import files
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, ValidationError

from loaders.errors import LoadError
from loaders.present import Changes, Present, absent, told
from loaders.records import Batch, LinkRecord, NodeRecord, Value

SHIPPED = ("m49", "initiative")
COUNTRIES = "iso3166"
LEVELS = ("WORLD", "REGION", "SUBREGION", "INTERMEDIATE", "COMMUNITY")
"""From the largest to the smallest; a region lies in one of a larger level. Countries lie in any."""

Code = Annotated[str, StringConstraints(pattern=r"^[A-Z0-9_-]{1,40}$")]
Name = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]


class _Form(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Origin(_Form):
    """Where a file's content is from, and when it was read there."""

    name: Name
    read: date


class Country(_Form):
    """A country or territory of ISO 3166-1."""

    code: Code
    alpha3: Code
    numericCode: Code  # noqa: N815 - the file has the names of the graph
    name: Name


class CountryFile(_Form):
    """The form of `iso3166.json`."""

    scheme: Literal["iso3166"]
    name: Name
    source: Origin
    countries: tuple[Country, ...]


class Region(_Form):
    """A region, the larger one that it lies in, and the countries that lie in it directly."""

    code: Code
    name: Name
    level: Literal["WORLD", "REGION", "SUBREGION", "INTERMEDIATE", "COMMUNITY"]
    parent: Code | None = None
    countries: tuple[Code, ...] = ()


class Scheme(_Form):
    """The form of a scheme's file: one way to cut the world."""

    scheme: Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_-]{0,39}$")]
    name: Name
    source: Origin
    confirmed: bool = False
    regions: Annotated[tuple[Region, ...], Field(min_length=1)]


@cache
def countries() -> dict[str, Country]:
    """Give the countries by their two-letter code."""
    file = CountryFile.model_validate_json(_shipped_text(COUNTRIES))
    return {country.code: country for country in file.countries}


@cache
def shipped_scheme(name: str) -> Scheme:
    """Read one of the schemes that come with the package."""
    return read_scheme(_shipped_text(name))


def read_scheme(text: str) -> Scheme:
    """Read a scheme's file. Raise `LoadError`, naming the place, for what does not fit."""
    try:
        scheme = Scheme.model_validate_json(text)
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        raise LoadError(_place(first["loc"]), first["msg"], "See docs/strategy-page.md for the form") from None
    _check(scheme)
    return scheme


def scheme_changes(scheme: Scheme, present: Present) -> Changes:
    """Compare a scheme, and the countries, with what the graph holds."""
    nodes = (*_country_nodes(), *_region_nodes(scheme))
    _refuse_vanished(scheme, nodes, present)
    links = tuple(_links(scheme))
    changed = tuple(node for node in nodes if present.differs(node))
    batch = Batch(changed, absent(links, present), _moved(scheme, links, present))
    return Changes(batch, told(batch, present))


def _shipped_text(scheme: str) -> str:
    return files("loaders.schemes").joinpath(f"{scheme}.json").read_text(encoding="utf-8")


def _place(location: tuple[int | str, ...]) -> str:
    """Write a place as in JavaScript: `regions[3].level`."""
    return "".join(f"[{part}]" if isinstance(part, int) else f".{part}" for part in location).lstrip(".") or "the file"


def _check(scheme: Scheme) -> None:
    if scheme.scheme == COUNTRIES:
        raise LoadError("scheme", f"{COUNTRIES} is the scheme of the countries", "Choose another name")
    regions: dict[str, Region] = {}
    for place, region in enumerate(scheme.regions):
        if region.code in regions:
            raise LoadError(f"regions[{place}].code", f"{region.code} stands twice", "Give each region its own code")
        regions[region.code] = region
    for place, region in enumerate(scheme.regions):
        _check_parent(place, region, regions)
    _check_countries(scheme)


def _check_parent(place: int, region: Region, regions: dict[str, Region]) -> None:
    if region.parent is None:
        return
    where = f"regions[{place}].parent"
    parent = regions.get(region.parent)
    if parent is None:
        raise LoadError(where, f"no region has the code {region.parent}", "Add the region or correct the code")
    if LEVELS.index(parent.level) >= LEVELS.index(region.level):
        raise LoadError(
            where,
            f"{region.code} ({region.level}) cannot lie in {parent.code} ({parent.level})",
            f"A region lies in one of a larger level: {', '.join(LEVELS)}",
        )


def _check_countries(scheme: Scheme) -> None:
    placed: dict[str, str] = {}
    for place, region in enumerate(scheme.regions):
        for index, code in enumerate(region.countries):
            where = f"regions[{place}].countries[{index}]"
            if code not in countries():
                raise LoadError(where, f"{code} is no country of ISO 3166-1", "Use two-letter codes: FR")
            if code in placed:
                raise LoadError(where, f"{code} lies in {placed[code]} already", "Place it once in a scheme")
            placed[code] = region.code


def _country_nodes() -> Iterator[NodeRecord]:
    for country in countries().values():
        said = {"scheme": COUNTRIES, "level": "COUNTRY", "confirmed": True, **country.model_dump()}
        yield NodeRecord("Region", f"region:{COUNTRIES}:{country.code}", said)


def _region_nodes(scheme: Scheme) -> Iterator[NodeRecord]:
    for region in scheme.regions:
        said: dict[str, Value] = {
            "scheme": scheme.scheme,
            "code": region.code,
            "name": region.name,
            "level": region.level,
            "confirmed": scheme.confirmed,
        }
        yield NodeRecord("Region", f"region:{scheme.scheme}:{region.code}", said)


def _links(scheme: Scheme) -> Iterator[LinkRecord]:
    for region in scheme.regions:
        here = ("Region", f"region:{scheme.scheme}:{region.code}")
        of_scheme = {"scheme": scheme.scheme}
        if region.parent:
            yield LinkRecord("PART_OF", here, ("Region", f"region:{scheme.scheme}:{region.parent}"), of_scheme)
        for code in region.countries:
            yield LinkRecord("PART_OF", ("Region", f"region:{COUNTRIES}:{code}"), here, of_scheme)


def _refuse_vanished(scheme: Scheme, nodes: tuple[NodeRecord, ...], present: Present) -> None:
    named = {node.id for node in nodes}
    gone = sorted(
        id_
        for (_, id_), said in present.nodes.items()
        if said["scheme"] in (scheme.scheme, COUNTRIES) and id_ not in named
    )
    if gone:
        raise LoadError(
            "regions",
            f"{', '.join(gone)} in the graph, but not in this file",
            "Put them back, or give the new cut its own name in `scheme`",
        )


def _moved(scheme: Scheme, links: tuple[LinkRecord, ...], present: Present) -> tuple[LinkRecord, ...]:
    """Find the places that the graph has and the file has no longer."""
    kept = {(link.start, link.end) for link in links}
    return tuple(
        link
        for link in present.links.values()
        if link.properties["scheme"] == scheme.scheme and (link.start, link.end) not in kept
    )
