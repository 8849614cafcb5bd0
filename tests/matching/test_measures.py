"""Protects the figures of an evaluation: each by hand, and what holds of any."""

from math import log2

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph_service.matching.evaluation.measures import Estimate, found, gain, mean_of_groups, mean_of_values, reciprocal

places = st.none() | st.integers(1, 200)
groups = st.dictionaries(st.text(max_size=3), st.lists(st.floats(0, 1), min_size=1, max_size=6), min_size=1, max_size=8)


@pytest.mark.parametrize(
    ("place", "at_5", "at_10", "rank", "gained"),
    [
        (1, 1, 1, 1, 1),
        (3, 1, 1, 1 / 3, 0.5),
        (5, 1, 1, 1 / 5, 1 / log2(6)),
        (7, 0, 1, 1 / 7, 1 / 3),
        (11, 0, 0, 1 / 11, 0),
        (None, 0, 0, 0, 0),
    ],
)
def test_a_place_is_worth_what_the_measure_says(place, at_5, at_10, rank, gained):
    assert (found(place, 5), found(place, 10), reciprocal(place)) == (at_5, at_10, rank)
    assert gain(place, 10) == pytest.approx(gained)


@given(places, places)
def test_a_better_place_is_never_worth_less(one, other):
    better, worse = sorted((one, other), key=lambda place: (place is None, place))
    for worth in (lambda p: found(p, 5), lambda p: found(p, 10), reciprocal, lambda p: gain(p, 10)):
        assert 0 <= worth(worse) <= worth(better) <= 1


def test_a_group_counts_alike_or_each_value_does():
    values = {"large": [1, 1, 1, 0], "small": [0]}
    assert mean_of_groups(values, 7).value == pytest.approx(0.375)
    assert mean_of_values(values, 7).value == pytest.approx(0.6)


def test_what_is_always_the_same_is_sure():
    assert mean_of_groups({"a": [0.5], "b": [0.5, 0.5]}, 7) == Estimate(0.5, 0.5, 0.5)


def test_the_interval_is_that_of_the_binomial_where_each_group_is_a_coin():
    coins = {str(number): [number % 2] for number in range(100)}
    estimate = mean_of_groups(coins, 7)
    assert estimate.value == 0.5
    assert estimate.low == pytest.approx(0.4, abs=0.02)
    assert estimate.high == pytest.approx(0.6, abs=0.02)


def test_more_grants_of_the_same_funders_make_a_figure_no_surer():
    few = {str(number): [number % 2] for number in range(20)}
    many = {name: values * 50 for name, values in few.items()}
    assert mean_of_groups(few, 7) == mean_of_groups(many, 7)
    assert mean_of_values(few, 7) == mean_of_values(many, 7)


@given(groups, st.integers(0, 99))
def test_the_same_seed_gives_the_same_interval_whatever_the_order_and_it_is_within_the_values(values, seed):
    for mean in (mean_of_groups, mean_of_values):
        estimate = mean(values, seed)
        assert estimate == mean(dict(reversed(values.items())), seed)
        every = [value for each in values.values() for value in each]
        assert min(every) - 1e-9 <= estimate.low <= estimate.high <= max(every) + 1e-9
