"""Countries, regions, objectives and task forces, as people name them."""

import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cache
from typing import Final

from countryinfo import all_countries

from loaders.regions import COUNTRIES
from loaders.workbook.form import RawCell
from loaders.workbook.text import NOT_LETTERS, CellError, as_text
from queries.values import quoted

LITTLE_WORDS: Final = frozenset({"the", "of", "and"})
BEYOND_LATIN: Final = "\u0250"
"""Letters before it are Latin ones; the library has names in other scripts too."""


@dataclass(frozen=True, slots=True)
class Place:
    """A region or a country of the graph."""

    scheme: str
    code: str
    name: str
    alpha3: str | None = None

    @property
    def id(self) -> str:
        """Its id in the graph."""
        return f"region:{self.scheme}:{self.code}"


class Places:
    """Finds by name or code what the graph has of countries, regions, objectives and task forces."""

    def __init__(self, places: Iterable[Place], objectives: Iterable[str]) -> None:
        known = tuple(places)
        self._ids = {place.id for place in known}
        self._codes = {code.casefold(): code for code in objectives}
        self._countries = _country_names([place for place in known if place.scheme == COUNTRIES])
        self._regions = _region_names([place for place in known if place.scheme != COUNTRIES])

    def country(self, raw: RawCell) -> str:
        """Read a country: `NA`, `NAM`, `Namibia`, `DRC`."""
        text = as_text(raw)
        if found := self._by_id(text, (COUNTRIES,)) or self._countries.get(plain(text)):
            return found
        raise CellError(f"{quoted(text)} is no country that is known.{_nearest(text, self._countries)}")

    def region(self, raw: RawCell) -> str:
        """Read a region, `initiative:AFRICA` or `Western Africa`, or a country."""
        text = as_text(raw)
        if found := self._by_id(text):
            return found
        if len(named := self._regions.get(plain(text), ())) > 1:
            ways = " or ".join(sorted(each.removeprefix("region:") for each in named))
            raise CellError(f"{quoted(text)} is a region of more than one scheme. Write {ways}.")
        if found := self._countries.get(plain(text)) or next(iter(named), None):
            return found
        near = _nearest(text, self._regions.keys() | self._countries.keys())
        raise CellError(f"{quoted(text)} is no region or country that is known.{near}")

    def objective(self, raw: RawCell) -> str:
        """Read the code of an objective."""
        return f"objective:{self._code(as_text(raw), 'objective')}"

    def task_force(self, raw: RawCell) -> str:
        """Read the code of a task force, which is its objective's; or its name, which begins with it."""
        return f"task_force:{self._code(as_text(raw).split(' ')[0], 'task_force')}"

    def _by_id(self, text: str, schemes: tuple[str, ...] = ()) -> str | None:
        """Take scheme:code, with the word region before it or without."""
        scheme, _, code = text.removeprefix("region:").partition(":")
        found = f"region:{scheme.casefold()}:{code.upper()}"
        return found if found in self._ids and (not schemes or scheme.casefold() in schemes) else None

    def _code(self, text: str, prefix: str) -> str:
        if code := self._codes.get(text.removeprefix(f"{prefix}:").casefold()):
            return code
        listed = " Put semicolons between several." if "," in text else ""
        raise CellError(f"{quoted(text)} is no code of the strategy: A1, B2.{listed}")


def plain(name: str) -> str:
    """Give a name as it is compared: no case, no accents, no marks, no little words."""
    letters = unicodedata.normalize("NFKD", name.casefold())
    words = NOT_LETTERS.sub(" ", "".join(each for each in letters if not unicodedata.combining(each))).split()
    return " ".join([each for each in words if each not in LITTLE_WORDS] or words)


def _country_names(countries: Iterable[Place]) -> dict[str, str]:
    """Give the id of a country by each name that is its alone; its codes come first."""
    named: defaultdict[str, set[str]] = defaultdict(set)
    ids = {place.code: place.id for place in countries}
    for place in countries:
        for name in {place.name, *_other_names().get(place.code, ())}:
            named[plain(name)].add(place.id)
    only = {name: min(found) for name, found in named.items() if len(found) == 1}
    threes = {place.alpha3.casefold(): place.id for place in countries if place.alpha3}
    return only | threes | {code.casefold(): found for code, found in ids.items()}


@cache
def _other_names() -> Mapping[str, set[str]]:
    """Give what countries are called, by their two-letter codes: short forms, own and foreign names."""
    named: defaultdict[str, set[str]] = defaultdict(set)
    for country in all_countries():
        named[country.iso(2)].update(name for name in _names(country.info()) if name[:1] < BEYOND_LATIN)
    return named


def _names(info: Mapping[str, object]) -> Iterator[str]:
    for told in (info.get("name"), info.get("nativeName"), info.get("altSpellings"), info.get("translations")):
        match told:
            case str():
                yield told
            case list():
                yield from told
            case dict():
                yield from told.values()


def _region_names(regions: Iterable[Place]) -> dict[str, list[str]]:
    named: defaultdict[str, list[str]] = defaultdict(list)
    for place in regions:
        named[plain(place.name)].append(place.id)
    return dict(named)


def _nearest(text: str, known: Iterable[str]) -> str:
    """Name what was meant perhaps, but take it for nothing."""
    near = get_close_matches(plain(text), [name for name in known if len(name) > 3], n=1, cutoff=0.8)
    return f' Is "{near[0].title()}" meant?' if near else " Write its name in English, or its ISO code."
