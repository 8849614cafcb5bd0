"""Protects by which rates amounts are compared, and what a file of them must be."""

from datetime import date

import pytest

from graph_service.matching.rates import BadRatesError, read_rates, shipped_rates
from queries.matching.rates import Rates, Table

OLD, NEW = Table(date(2020, 1, 2), {"USD": 2.0, "JPY": 100.0}), Table(date(2026, 1, 2), {"USD": 1.25})
RATES = Rates("EUR", "the bank", (NEW, OLD))


@pytest.mark.parametrize(
    ("day", "table"),
    [(date(2026, 1, 2), NEW), (date(2026, 1, 1), OLD), (date(2030, 1, 1), NEW), (date(1999, 1, 1), OLD)],
)
def test_the_newest_table_that_is_not_after_the_day_holds(day, table):
    assert RATES.on(day) is table


def test_a_minor_unit_is_worth_what_its_currency_has_digits_for():
    assert RATES.worth(date(2021, 1, 1)) == {"EUR": 0.01, "USD": 0.005, "JPY": 0.01}


def test_a_currency_without_a_rate_is_worth_nothing_that_is_known():
    assert "JPY" not in RATES.worth(date(2026, 6, 1))


def test_the_rates_that_ship_are_whole():
    rates = shipped_rates()
    assert rates.base == "EUR"
    assert "European Central Bank" in rates.source
    assert all(rates.tables[at].date > rates.tables[at + 1].date for at in range(len(rates.tables) - 1))
    assert {"USD", "JPY", "XOF"} <= set(rates.tables[0].rates)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("{", "Invalid JSON"),
        ('{"base": "EUR", "source": "x", "tables": []}', "tables"),
        (
            '{"base": "EUR", "source": "x", "tables": [{"date": "2026-01-01", "rates": {"USD": 0}}]}',
            "tables.0.rates.USD",
        ),
        ('{"base": "EUR", "source": "x", "tables": [{"date": "2026-01-01", "rates": {"XYZ": 1}}]}', "XYZ"),
        ('{"base": "EUR", "source": "", "tables": [{"date": "2026-01-01", "rates": {"USD": 1}}]}', "source"),
    ],
)
def test_a_file_that_cannot_be_used_is_told_by_its_place(tmp_path, text, place):
    file = tmp_path / "rates.json"
    file.write_text(text)
    with pytest.raises(BadRatesError, match=place) as error:
        read_rates(file)
    assert "TASKFORCE_MATCH_RATES" in str(error.value)


def test_a_file_that_is_not_there_is_told(tmp_path):
    with pytest.raises(BadRatesError, match="cannot be read"):
        read_rates(tmp_path / "none.json")
