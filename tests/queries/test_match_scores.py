"""Protects what a score means: of the plain Python that the statement is held to (tests/differential)."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from reference.matching import COMPONENTS, components, eligibility, place, score

from graph_service.settings import Settings
from queries.matching.weights import WEIGHTS, BadWeightsError, read_weights, weights_of
from queries.model.enums import MatchComponent

DEFAULT = {each.value: weight for each, weight in WEIGHTS.items()}
COUNT, CHANCE = st.integers(0, 60), st.floats(0, 1)
FACTS = st.fixed_dictionaries(
    {
        "focuses": st.none() | st.integers(1, 24),
        "given": st.integers(1, 300),
        "grants": COUNT,
        "decayed": st.floats(0, 50),
        "spent": COUNT,
        "near": CHANCE,
        "tied": COUNT,
        "shared": COUNT,
        "within": st.booleans(),
        "allied": COUNT,
        "gap": CHANCE,
        "said": CHANCE,
        "described": CHANCE,
        "middle": st.floats(5, 20),
        "variance": st.floats(0, 4),
    }
)
BETTER = {
    "focuses": lambda told: max(1, (told or 25) - 1),
    "decayed": lambda told: told + 0.5,
    "near": lambda told: min(1.0, told + 0.2),
    "gap": lambda told: min(1.0, told + 0.2),
    "said": lambda told: min(1.0, told + 0.2),
    "described": lambda told: min(1.0, told + 0.2),
    "within": lambda _: True,
    **dict.fromkeys(("spent", "tied", "shared", "allied"), lambda told: told + 1),
}
VALUES = st.fixed_dictionaries({name: st.none() | CHANCE for name in COMPONENTS})
WEIGHING = st.fixed_dictionaries({name: st.integers(0, 50) for name in COMPONENTS}).filter(
    lambda each: any(each.values())
)
GATES = st.dictionaries(st.sampled_from(["ACTIVE", "TYPE_FUNDED", "CALL_OPEN"]), st.sampled_from([1, 0, None]))


def values(facts):
    return components(facts | {"grants": min(facts["grants"], facts["given"])}, 24, "002", 100_000.0)


@given(FACTS)
def test_components_are_from_0_to_1(facts):
    assert all(0 <= each <= 1 for each in values(facts).values())


@given(FACTS, st.sampled_from(sorted(BETTER)))
def test_better_evidence_never_lowers_a_score(facts, name):
    before, after = values(facts), values(facts | {name: BETTER[name](facts[name])})
    assert all(after[each] >= before[each] - 1e-12 for each in COMPONENTS)
    assert score(after, DEFAULT)[0] >= score(before, DEFAULT)[0]


@given(FACTS)
def test_one_more_grant_for_the_objective_never_lowers_it(facts):
    assume(facts["grants"] <= facts["given"])
    more = {name: facts[name] + 1 for name in ("grants", "given")} | {"decayed": facts["decayed"] + 0.01}
    assert score(values(facts | more), DEFAULT)[0] >= score(values(facts), DEFAULT)[0]


@given(FACTS, COUNT)
def test_who_funds_everything_fits_less(facts, others):
    facts |= {"focuses": 1, "said": None, "described": None}
    wide = facts | {"focuses": 24, "given": facts["given"] + others}
    assert values(wide)["THEME"] <= values(facts)["THEME"]


@given(VALUES, WEIGHING, st.sampled_from([0.001, 0.5, 3, 1000]))
def test_only_proportions_of_weights_count(values_, weights, times):
    scaled = {name: each * times for name, each in weights.items()}
    for one, other in zip(score(values_, weights), score(values_, scaled), strict=True):
        assert one is other is None or abs(one - other) <= 1


@given(VALUES, WEIGHING, st.sampled_from(COMPONENTS))
def test_what_is_not_known_is_no_mismatch(values_, weights, name):
    """Without it a score is the mean of the others: between their least and their greatest, never pulled to 0."""
    told, coverage = score(values_ | {name: None}, weights)
    rest = [each for other, each in values_.items() if other != name and each is not None and weights[other]]
    assert (told is None) is not bool(rest)
    assert not rest or min(rest) * 1e6 - 1 <= told <= max(rest) * 1e6 + 1
    assert coverage <= score(values_, weights)[1]


@given(GATES)
def test_an_unknown_gate_never_blocks(gates):
    known = {name: each for name, each in gates.items() if each is not None}
    assert (eligibility(gates) == "INELIGIBLE") is (eligibility(known) == "INELIGIBLE")


@given(
    st.lists(st.tuples(st.none() | COUNT, COUNT, st.sampled_from(["ELIGIBLE", "INELIGIBLE"])), max_size=12),
    st.randoms(),
)
def test_the_order_is_that_of_no_input(told, random):
    rows = [
        {"id": f"organization:{at}", "score": points, "coverage": coverage, "eligibility": each}
        for at, (points, coverage, each) in enumerate(told)
    ]
    mixed = random.sample(rows, len(rows))
    assert sorted(mixed, key=place) == sorted(rows, key=place)
    blocked = [each["eligibility"] == "INELIGIBLE" for each in sorted(mixed, key=place)]
    assert blocked == sorted(blocked)


def test_a_weight_that_is_not_given_is_the_one_that_is_set():
    told = weights_of([(MatchComponent.GAP, 1.5)], WEIGHTS)
    assert told == {**WEIGHTS, MatchComponent.GAP: 1.5}


@pytest.mark.parametrize(
    ("told", "reason"),
    [
        ([("GAP", -1.0)], "0 or more"),
        ([("GAP", float("nan"))], "0 or more"),
        ([("GAP", 1.0), ("GAP", 2.0)], "two weights"),
        ([(each.value, 0.0) for each in MatchComponent], "above 0"),
    ],
)
def test_weights_that_make_no_score_are_refused(told, reason):
    with pytest.raises(BadWeightsError, match=reason):
        weights_of([(MatchComponent(name), weight) for name, weight in told], WEIGHTS)


def test_weights_are_read_as_a_setting_has_them():
    assert read_weights(Settings(_env_file=None).match_weights) == WEIGHTS
    assert read_weights("THEME=1, GAP=0.5")[MatchComponent.HISTORY] == 0


@pytest.mark.parametrize(
    ("text", "reason"), [("THEM=1", "THEM is no component"), ("GAP=x", "GAP=30"), ("GAP=0", "above 0")]
)
def test_weights_that_cannot_be_read_are_told(text, reason):
    with pytest.raises(BadWeightsError, match=reason):
        read_weights(text)
