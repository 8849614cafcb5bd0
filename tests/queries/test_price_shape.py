"""Protects the form of prices: they grow with pages and never shrink, and every way of the model is known."""

from functools import cache
from pathlib import Path

import pytest
from golden.shapes import compiled, compiled_text, names
from hypothesis import given
from hypothesis import strategies as st

from queries.model import NOUNS
from queries.prices.counts import LABELS, NOBODY, STATEMENT, TYPES, Counts, counts_of
from queries.prices.hops import Hop, back, way

PRICED = Path(__file__).parent / "priced"
TARGETED = [path.stem for path in sorted(PRICED.glob("*.graphql"))]


@cache
def price(name):
    if name in names():
        return compiled(name).plan.price
    return compiled_text((PRICED / f"{name}.graphql").read_text(), {})[0].price


def graphs():
    sizes = st.integers(0, 1_000_000)
    return st.builds(
        Counts,
        st.fixed_dictionaries(dict.fromkeys(LABELS, sizes)),
        st.fixed_dictionaries(dict.fromkeys(TYPES, sizes)),
    )


@given(st.sampled_from([*names(), *TARGETED]), graphs(), st.data())
def test_longer_pages_never_cost_less(name, counts, data):
    told = price(name)
    short = [data.draw(st.integers(0, 500)) for _ in told.pages]
    long = [data.draw(st.integers(each, 500)) for each in short]
    low, high = (told.on(counts, lengths).estimated for lengths in (tuple(short), tuple(long)))
    assert 0 <= low <= high * 1.000001


@given(st.sampled_from([*names(), *TARGETED]), graphs())
def test_the_dearest_field_is_one_of_the_request(name, counts):
    told = price(name)
    quote = told.on(counts, (50,) * len(told.pages))
    assert 0 <= quote.share <= 1
    assert bool(quote.dearest) == (quote.estimated > 0)


def test_page_lengths_enter_when_a_request_comes():
    plan, _, _ = compiled_text("query ($n: Int) { people(first: $n) { nodes { name } } }", {"n": 1})
    counts = Counts({"Person": 10_000}, {})
    one, many = (plan.price.quote(counts, {"n": n}).estimated for n in (1, 500))
    assert one < many / 50
    assert plan.price.quote(counts, {"n": 500}) is plan.price.quote(counts, {"n": 500})


def test_other_counts_make_another_price():
    told = price("all-people-counted")
    few, most = (told.quote(Counts({"Person": people}, {}), {}).estimated for people in (10, 1_000_000))
    assert few < most / 10_000


def test_no_price_is_taken_for_that_of_counts_that_have_gone():
    told = price("all-people-counted")
    sizes = [10**power for power in range(1, 8)] * 20
    quotes = [told.quote(Counts({"Person": people}, {}), {}).estimated for people in sizes]
    lengths = [read({}) for read in told.pages]
    assert quotes == [told.on(Counts({"Person": people}, {}), lengths).estimated for people in sizes]


@pytest.mark.parametrize("name", ["typename-only", "introspection-only", "viewer"])
def test_what_reads_nothing_costs_nothing(name):
    assert price(name).on(NOBODY, ()).estimated == 0


def test_an_arrow_is_taken_apart():
    there = way(
        "Objective", "<-[:IMPLEMENTS]-(:TaskForce)<-[:IN]-({p}:Participation)-[:ON_BEHALF_OF]->", "Organization"
    )
    assert there == (
        Hop("Objective", "IMPLEMENTS", outgoing=False, end="TaskForce"),
        Hop("TaskForce", "IN", outgoing=False, end="Participation", name="p"),
        Hop("Participation", "ON_BEHALF_OF", outgoing=True, end="Organization"),
    )
    assert back(there)[0] == Hop("Organization", "ON_BEHALF_OF", outgoing=False, end="Participation")


@pytest.mark.parametrize("label", NOUNS)
def test_every_way_of_the_model_is_taken_apart_whole(label):
    for link in NOUNS[label].links.values():
        for path in link.paths:
            hops = way(label, path.arrow, link.target)
            assert len(hops) == path.arrow.count("-[")
            assert all(hop.start in NOUNS and hop.end in NOUNS for hop in hops)
            assert not hops or (hops[0].start, hops[-1].end) == (label, link.target)


def test_a_region_may_hold_most_of_the_others():
    counts = Counts({"Region": 285}, {"PART_OF": 527})
    below = Hop("Region", "PART_OF", outgoing=False, end="Region", chain=True)
    above = Hop("Region", "PART_OF", outgoing=True, end="Region", chain=True)
    assert counts.reached(below, 1) > 200
    assert 5 < counts.reached(above, 1) < 8


def test_an_empty_graph_is_not_free():
    assert price("every-task-force-four-lists-deep").on(NOBODY, (500,) * 4).estimated > 500


def test_the_counts_are_read_in_their_order():
    record = list(range(len(LABELS) + len(TYPES)))
    counts = counts_of(record)
    assert [*counts.nodes.values(), *counts.links.values()] == record
    assert STATEMENT.count("COUNT {") == len(record)
