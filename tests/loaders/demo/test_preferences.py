"""Funders prefer what they say that they fund, with noise; without preferences nothing of it is in their grants."""

from collections import Counter

import pytest
from demo_graph import DemoGraph, top_share

from loaders.demo import demo_batches
from loaders.demo.network import PARTS
from loaders.demo.places import wide_regions_of

PEOPLE, SEED = 3000, 7


@pytest.fixture(scope="module")
def planted():
    return DemoGraph(PEOPLE, SEED)


@pytest.fixture(scope="module")
def flat():
    return DemoGraph(PEOPLE, SEED, preferences=False)


def given(demo):
    """Each grant, and who gave it."""
    return [(demo.nodes[link.end], demo.nodes[link.start]) for link in demo.links if link.kind == "GAVE"]


def share(answers):
    answers = list(answers)
    return sum(answers) / len(answers)


def on_theme(demo):
    return share(
        objective in demo.ends("FOCUSES_ON", funder)
        for grant, funder in given(demo)
        for objective in demo.ends("SUPPORTS", grant)
    )


def in_region(demo):
    return share(
        bool({region, *_above(region)} & set(demo.ends("FUNDS_IN", funder)))
        for grant, funder in given(demo)
        for region in demo.ends("SPENT_IN", grant)
    )


def _above(region):
    _, scheme, code = region[1].split(":")
    return wide_regions_of(code) if scheme == "iso3166" else ()


def within_bounds(demo):
    return share(
        funder.properties["currency"] == grant.properties["currency"]
        and funder.properties["minimumMinor"] <= grant.properties["amountMinor"] <= funder.properties["maximumMinor"]
        for grant, funder in given(demo)
        if "currency" in funder.properties and "currency" in grant.properties
    )


def again(demo):
    """The share of grants to somebody who has another one of the same funder."""
    pairs = [(funder.id, *demo.ends("AWARDED_TO", grant)) for grant, funder in given(demo)]
    times = Counter(pairs)
    return share(times[pair] > 1 for pair in pairs if len(pair) > 1)


@pytest.mark.parametrize(("kept", "often"), [(on_theme, 0.8), (in_region, 0.7), (within_bounds, 0.8), (again, 0.45)])
def test_most_grants_are_as_their_funder_prefers_and_by_chance_few_are(planted, flat, kept, often):
    assert often < kept(planted) < 0.95
    assert kept(flat) < 0.5 * kept(planted)


def test_how_many_a_funder_gives_does_not_depend_on_preferences(planted, flat):
    shares = [top_share(Counter(funder.id for _, funder in given(demo)).values(), 0.1) for demo in (planted, flat)]
    assert shares[0] == pytest.approx(shares[1], abs=0.05)


def test_preferences_change_nothing_but_grants():
    def drawn(part, **switch):
        return [repr(batch).replace(", no preferences", "") for batch in demo_batches(300, SEED, {part}, **switch)]

    assert [part for part in PARTS if drawn(part) != drawn(part, preferences=False)] == ["grants"]
