"""Text that a spreadsheet would run is kept from it in CSV files, and read again as it was."""

import pytest
from hypothesis import given
from hypothesis import strategies as some

from loaders.workbook.guards import guarded, unguarded

TELLING = some.text("'=+-@\t\r\na＝＠", max_size=6)  # noqa: RUF001 - wide signs count too


@given(some.text() | TELLING)
def test_any_text_is_read_as_it_was(text):
    assert unguarded(guarded(text)) == text


@given(some.text() | TELLING)
def test_no_spreadsheet_takes_it_for_a_formula(text):
    assert not guarded(text).startswith(tuple("=+-@\t\r\n＝＠"))  # noqa: RUF001 - likewise


@pytest.mark.parametrize("text", ["", "Soil", "'s-Hertogenbosch", "O'Neill", "=", "-1"])
def test_what_people_write_themselves_stays(text):
    assert unguarded(text) == text
