"""Protects text with case ignored: what differs by case or by composition alone is the same."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from queries.model.folding import fold


@pytest.mark.parametrize(
    ("one", "other"), [("Soil", "sOIL"), ("STRASSE", "straße"), ("É", "e\u0301"), ("Ά", "\u03b1\u0301")]
)
def test_the_same(one, other):
    assert fold(one) == fold(other)


@pytest.mark.parametrize(("one", "other"), [("e", "é"), ("a", "b"), ("soil", "soils")])
def test_not_the_same(one, other):
    assert fold(one) != fold(other)


@given(st.text())
def test_what_is_folded_stays_as_it_is(text):
    assert fold(fold(text)) == fold(text)


@given(st.text())
def test_case_does_not_matter(text):
    assert fold(text.upper()) == fold(text.upper().lower()) == fold(text.upper().casefold())
