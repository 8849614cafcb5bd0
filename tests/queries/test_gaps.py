"""Protects the value of a gap and its reasons: from nothing lacks to nothing is there, and more is never worse."""

from hypothesis import given
from hypothesis import strategies as st

from queries.coverage.gaps import FEW, LACKS, reasons, value

NOTHING = dict.fromkeys(LACKS, 0)
COUNTS = st.fixed_dictionaries(dict.fromkeys(LACKS, st.integers(0, 10**6)))
SCHEMES = st.sampled_from(["m49", "initiative"])


def test_nothing_is_the_greatest_gap():
    assert value(NOTHING, "m49") == value(NOTHING, "initiative") == 1


def test_a_seat_that_is_held_lacks_nothing_and_a_first_one_is_half_of_what_lacks():
    assert value({**NOTHING, "representatives": 1}, "m49") == round(11 / 14, 6)
    assert value({**NOTHING, "representatives": 1}, "initiative") == 1
    assert value({**NOTHING, "funders": 1}, "m49") == round(12.5 / 14, 6)
    assert value({**NOTHING, "funders": 1}, "initiative") == round(9.5 / 11, 6)


@given(COUNTS, SCHEMES, st.sampled_from(sorted(LACKS)))
def test_more_never_makes_a_cell_emptier(counts, scheme, name):
    before = value(counts, scheme)
    assert 0 <= value({**counts, name: counts[name] + 1}, scheme) <= before <= 1


@given(COUNTS, SCHEMES)
def test_there_is_a_reason_for_each_count_that_is_small(counts, scheme):
    told = reasons(counts, scheme, "A1", "Africa")
    small = {name for name, each in counts.items() if each <= (0 if LACKS[name].seat else FEW)}
    assert len(told) == len(small - (set() if scheme == "m49" else {"representatives"}))
    assert all("A1" in each for each in told)
    assert not [each for each in told if "{" in each]


def test_sentences_are_made_of_the_counts():
    counts = {**dict.fromkeys(LACKS, 9), "representatives": 0, "funders": 2, "partners": 1}
    assert reasons(counts, "m49", "C3", "Oceania") == [
        "Nobody is Regional Representative of Oceania in task force C3.",
        "Only 2 funders of C3 fund in Oceania.",
        "Only 1 partner in Oceania is linked to C3.",
    ]
