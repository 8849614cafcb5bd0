"""Protects what is taken out of a lot: of those who were erased nothing is said, of all others the same as before."""

from hypothesis import given
from hypothesis import strategies as st

from queries.lots import PART, Entry, entries_of, packed, without

facts = st.tuples(
    st.just("Person"), st.dictionaries(st.sampled_from(["name", "source"]), st.text(max_size=5)), st.none()
)
subjects = st.lists(st.integers(0, 3 * PART), unique=True, min_size=1, max_size=2 * PART).map(
    lambda numbers: [f"person:{number}" for number in numbers]
)


@given(subjects, facts, st.data())
def test_of_those_who_were_erased_nothing_is_said(people, fact, data):
    lot = packed({each: [fact] for each in people})["lot"]
    erased = data.draw(st.sets(st.sampled_from(people)))
    told = dict(entries_of(without(lot, erased)))
    assert [*told] == people
    assert all(told[each] == Entry({}, {}) for each in erased)
    kept = set(people) - erased
    assert {each: told[each] for each in kept} == {each: entry for each, entry in entries_of(lot) if each in kept}


def test_parts_that_say_nothing_of_them_are_as_they_were():
    lot = packed({f"person:{number}": [("Person", {"name": "n"}, None)] for number in range(2 * PART)})["lot"]
    assert without(lot, {"person:0"})[1] == lot[1]
