"""Protects cursors: what was put in comes out; whatever else a client sends is refused, and nothing else happens."""

from base64 import urlsafe_b64encode
from datetime import date

import orjson
import pytest
from hypothesis import given
from hypothesis import strategies as st

from queries.compiler.cursors import decode, encode
from queries.compiler.refusals import RefusedError

TEXT = st.text(st.characters(exclude_categories=["Cs"]))
VALUES = {
    "String": TEXT,
    "Int": st.integers(-(2**63), 2**63 - 1),
    "Date": st.dates(),
}
ROWS = st.lists(st.sampled_from(sorted(VALUES)).flatmap(lambda type_: st.tuples(st.just(type_), VALUES[type_])))


@given(TEXT, ROWS)
def test_round_trip(order, row):
    types, values = tuple(type_ for type_, _ in row), [value for _, value in row]
    assert decode(encode(order, values), order, types, "people(after)") == values


def test_is_opaque_and_fits_a_url():
    assert encode("Person:name,id", ["Ada", "person:1"]) == "WyJQZXJzb246bmFtZSxpZCIsIkFkYSIsInBlcnNvbjoxIl0"


def refused(cursor, order="Person:name,id", types=("String", "String")):
    with pytest.raises(RefusedError) as refusal:
        decode(cursor, order, types, "people(after)")
    assert refusal.value.code == "BAD_CURSOR"
    assert "`people(after)`" in str(refusal.value)


def packed(value):
    return urlsafe_b64encode(orjson.dumps(value)).decode()


@given(st.text())
def test_any_text_is_refused(cursor):
    refused(cursor)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**63), 2**64 - 1) | st.floats(allow_nan=False) | TEXT,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(TEXT, inner, max_size=3),
)


@given(JSON)
def test_any_json_is_refused(value):
    refused(packed(value))


@given(JSON)
def test_a_value_of_another_type_is_refused(value):
    if isinstance(value, str):
        value = [value]
    refused(packed(["Person:name,id", "Ada", value]))


def test_a_cursor_of_another_order_is_refused():
    refused(encode("Person:-name,id", ["Ada", "person:1"]))


@pytest.mark.parametrize("values", [[], ["Ada"], ["Ada", "person:1", "more"]])
def test_a_cursor_with_other_keys_is_refused(values):
    refused(encode("Person:name,id", values))


def test_a_number_that_the_database_cannot_hold_is_refused():
    refused(packed(["Target:year", 2**63]), "Target:year", ("Int",))
    refused(packed(["Target:year", True]), "Target:year", ("Int",))


def test_no_day_is_refused():
    refused(packed(["Grant:awarded", "2020-02-30"]), "Grant:awarded", ("Date",))


def test_a_day_comes_back_as_a_day():
    assert decode(encode("o", [date(2020, 1, 31)]), "o", ("Date",), "") == [date(2020, 1, 31)]
