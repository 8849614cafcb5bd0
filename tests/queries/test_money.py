"""Protects money: exact both ways, in the currency's own units; no amount a client writes breaks a request."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from queries.money import decimal_text, minor_units

CURRENCIES = st.sampled_from(["EUR", "JPY", "TND", "CLF", "XXX"])


@pytest.mark.parametrize(
    ("minor", "currency", "text"),
    [(100050, "EUR", "1000.50"), (7, "JPY", "7"), (1, "TND", "0.001"), (-5, "USD", "-0.05"), (0, "EUR", "0.00")],
)
def test_minor_units_as_text(minor, currency, text):
    assert decimal_text(minor, currency) == text
    assert minor_units(Decimal(text), currency) == minor


@given(st.integers(-(10**13), 10**13), CURRENCIES)
def test_round_trip(minor, currency):
    assert minor_units(Decimal(decimal_text(minor, currency)), currency) == minor


def test_what_lies_between_two_units_equals_none():
    assert minor_units(Decimal("0.005"), "EUR") == 0.5


@given(st.decimals(allow_nan=False, allow_infinity=False), CURRENCIES)
def test_any_amount_is_a_number_that_the_database_takes(amount, currency):
    minor = minor_units(amount, currency)
    assert isinstance(minor, float) or -(2**63) <= minor < 2**63


@pytest.mark.parametrize("text", ["1e400", "1e999999", "99999999999999999999"])
def test_more_than_any_amount_is_more_than_all_and_less_is_less(text):
    assert minor_units(Decimal(text), "EUR") > 2**63
    assert minor_units(-Decimal(text), "EUR") < -(2**63)
