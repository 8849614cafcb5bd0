"""Schemes of regions are data: every country lies once in each, and a bad file is refused with its place."""

import json
from collections import Counter

import pycountry
import pytest
from memory_graph import after, record

from loaders.errors import LoadError
from loaders.present import Present
from loaders.regions import LEVELS, SHIPPED, countries, read_scheme, scheme_changes, shipped_scheme
from queries.model.enums import RegionLevel

ISO = {country.alpha_2: country for country in pycountry.countries}


def placed(name):
    """Each country of a scheme with the region that it lies in directly."""
    return {code: region for region in shipped_scheme(name).regions for code in region.countries}


def regions_above(name, country):
    regions = {region.code: region for region in shipped_scheme(name).regions}
    region = placed(name)[country]
    yield region.code
    while region.parent:
        region = regions[region.parent]
        yield region.code


def test_the_countries_are_those_of_iso_3166():
    assert {code: (each.alpha3, each.numericCode) for code, each in countries().items()} == {
        code: (country.alpha_3, country.numeric) for code, country in ISO.items()
    }


def test_every_country_lies_once_in_m49():
    listed = [code for region in shipped_scheme("m49").regions for code in region.countries]
    assert sorted(listed) == sorted(ISO)


def test_every_country_but_antarctica_lies_once_in_the_initiatives_scheme():
    listed = [code for region in shipped_scheme("initiative").regions for code in region.countries]
    assert sorted(listed) == sorted(ISO.keys() - {"AQ"})


def test_m49_has_the_world_five_regions_and_what_lies_between_them_and_the_countries():
    regions = shipped_scheme("m49").regions
    assert Counter(region.level for region in regions) == {
        "WORLD": 1,
        "REGION": 5,
        "SUBREGION": 17,
        "INTERMEDIATE": 8,
    }
    assert {region.code: region.name for region in regions if region.level == "REGION"} == {
        "002": "Africa",
        "009": "Oceania",
        "019": "Americas",
        "142": "Asia",
        "150": "Europe",
    }


def test_the_initiatives_regions_are_five_and_not_confirmed():
    scheme = shipped_scheme("initiative")
    assert [region.code for region in scheme.regions] == [
        "AFRICA",
        "ASIA_PACIFIC",
        "EUROPE",
        "LATIN_AMERICA_AND_CARIBBEAN",
        "NORTH_AMERICA",
    ]
    assert not scheme.confirmed
    assert shipped_scheme("m49").confirmed


@pytest.mark.parametrize(
    ("country", "m49", "initiative"),
    [
        ("FR", ["155", "150", "001"], "EUROPE"),
        ("ML", ["011", "202", "002", "001"], "AFRICA"),
        ("MA", ["015", "002", "001"], "AFRICA"),
        ("BR", ["005", "419", "019", "001"], "LATIN_AMERICA_AND_CARIBBEAN"),
        ("MX", ["013", "419", "019", "001"], "LATIN_AMERICA_AND_CARIBBEAN"),
        ("US", ["021", "019", "001"], "NORTH_AMERICA"),
        ("GL", ["021", "019", "001"], "NORTH_AMERICA"),
        ("RU", ["151", "150", "001"], "EUROPE"),
        ("TR", ["145", "142", "001"], "ASIA_PACIFIC"),
        ("AU", ["053", "009", "001"], "ASIA_PACIFIC"),
        ("NR", ["057", "009", "001"], "ASIA_PACIFIC"),
        ("TW", ["030", "142", "001"], "ASIA_PACIFIC"),
        ("JE", ["830", "154", "150", "001"], "EUROPE"),
    ],
)
def test_countries_lie_where_they_should(country, m49, initiative):
    assert list(regions_above("m49", country)) == m49
    assert list(regions_above("initiative", country)) == [initiative]


def test_antarctica_lies_in_the_world_and_in_no_region():
    assert list(regions_above("m49", "AQ")) == ["001"]


def test_the_levels_are_those_of_the_model():
    assert set(LEVELS) | {"COUNTRY"} == set(RegionLevel)


@pytest.fixture(scope="module")
def graph():
    present = Present()
    for name in SHIPPED:
        present = after(present, scheme_changes(shipped_scheme(name), present).batch)
    return present


def test_countries_stand_once_with_a_parent_in_each_scheme(graph):
    levels = Counter((said["scheme"], said["level"]) for said in graph.nodes.values())
    assert levels["iso3166", "COUNTRY"] == 249
    assert levels["initiative", "REGION"] == 5
    parents = Counter((link.start, link.properties["scheme"]) for link in graph.links.values())
    assert set(parents.values()) == {1}
    assert sorted(scheme for (_, id_), scheme in parents if id_ == "region:iso3166:FR") == ["initiative", "m49"]


def test_nodes_say_scheme_code_name_and_level():
    batch = scheme_changes(shipped_scheme("m49"), Present()).batch
    assert record(batch, "region:m49:002").properties == {
        "scheme": "m49",
        "code": "002",
        "name": "Africa",
        "level": "REGION",
        "confirmed": True,
    }
    assert record(batch, "region:iso3166:FR").properties == {
        "scheme": "iso3166",
        "code": "FR",
        "name": "France",
        "level": "COUNTRY",
        "numericCode": "250",
        "alpha3": "FRA",
        "confirmed": True,
    }


@pytest.mark.parametrize("name", SHIPPED)
def test_the_same_scheme_again_changes_nothing(graph, name):
    assert not scheme_changes(shipped_scheme(name), graph).batch


THIRD = {
    "scheme": "basins",
    "name": "Two river basins",
    "source": {"name": "An example", "read": "2026-11-23"},
    "regions": [
        {"code": "ALL", "name": "All basins", "level": "REGION"},
        {"code": "NILE", "name": "Nile", "level": "SUBREGION", "parent": "ALL", "countries": ["EG", "SD"]},
        {"code": "RHINE", "name": "Rhine", "level": "SUBREGION", "parent": "ALL", "countries": ["DE"]},
    ],
}


def third(**changed):
    return json.dumps(THIRD | changed)


def with_region(index, **changed):
    regions = [dict(region) for region in THIRD["regions"]]
    regions[index] |= changed
    return third(regions=regions)


def test_a_third_scheme_is_a_file(graph):
    batch = scheme_changes(read_scheme(third()), graph).batch
    assert [node.id for node in batch.nodes] == [
        "region:basins:ALL",
        "region:basins:NILE",
        "region:basins:RHINE",
    ]
    assert len(batch.links) == 5
    assert not record(batch, "region:basins:NILE").properties["confirmed"]


def test_a_country_that_moved_leaves_its_old_region_in_this_scheme_only(graph):
    before = after(graph, scheme_changes(read_scheme(third()), graph).batch)
    batch = scheme_changes(read_scheme(with_region(1, countries=["EG"])), before).batch
    assert [(link.start[1], link.end[1]) for link in batch.dropped] == [("region:iso3166:SD", "region:basins:NILE")]
    assert batch.nodes == batch.links == ()


def test_a_scheme_that_is_confirmed_says_so_on_its_regions(graph):
    confirmed = shipped_scheme("initiative").model_copy(update={"confirmed": True})
    batch = scheme_changes(confirmed, graph).batch
    assert [node.properties["confirmed"] for node in batch.nodes] == [True] * 5


def test_a_region_that_vanished_is_an_error_with_a_remedy(graph):
    before = after(graph, scheme_changes(read_scheme(third()), graph).batch)
    with pytest.raises(LoadError, match=r"region:basins:RHINE in the graph, but not in this file\. Put them back"):
        scheme_changes(read_scheme(third(regions=THIRD["regions"][:2])), before)


@pytest.mark.parametrize(
    ("text", "place", "what"),
    [
        ("{", "the file", "Invalid JSON"),
        ("[]", "the file", "object"),
        (third(scheme="iso3166"), "scheme", "the scheme of the countries"),
        (third(scheme="My Scheme"), "scheme", "pattern"),
        (third(extra=1), "extra", "Extra inputs"),
        (third(source={"name": "x"}), "source.read", "required"),
        (third(regions=[]), "regions", "at least 1"),
        (with_region(1, level="COUNTRY"), "regions[1].level", "WORLD"),
        (with_region(1, name=" "), "regions[1].name", "at least 1"),
        (with_region(1, code="a b"), "regions[1].code", "pattern"),
        (with_region(1, code="ALL"), "regions[1].code", "ALL stands twice"),
        (with_region(1, parent="X"), "regions[1].parent", "no region has the code X"),
        (with_region(1, parent="RHINE"), "regions[1].parent", "NILE (SUBREGION) cannot lie in RHINE (SUBREGION)"),
        (with_region(0, parent="ALL"), "regions[0].parent", "cannot lie in"),
        (with_region(1, countries=["EG", "UK"]), "regions[1].countries[1]", "UK is no country"),
        (with_region(2, countries=["DE", "EG"]), "regions[2].countries[1]", "EG lies in NILE already"),
    ],
)
def test_a_bad_file_is_refused_with_its_place(text, place, what):
    with pytest.raises(LoadError) as error:
        read_scheme(text)
    assert error.value.place == place
    assert what in error.value.what
