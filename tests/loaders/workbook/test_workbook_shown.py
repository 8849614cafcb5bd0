"""Values of the graph as cells: what is written is read as it was, through XLSX numbers and through CSV text."""

from datetime import UTC, date, datetime

import pytest
from hypothesis import example, given
from hypothesis import strategies as some
from neo4j.time import Date, DateTime

from loaders.workbook.amounts import read_amount
from loaders.workbook.cells import cell_reader
from loaders.workbook.dates import read_date, read_moment
from loaders.workbook.export import _in_csv
from loaders.workbook.form import Kind
from loaders.workbook.graph import shipped_places
from loaders.workbook.guards import unguarded
from loaders.workbook.keys import Keys
from loaders.workbook.lists import lists
from loaders.workbook.sheets import SHEETS
from loaders.workbook.shown import cells_of
from queries.values import CURRENCIES, in_minor_units

KEYS = Keys(b"secret")
PLACES = shipped_places()
LISTED = [
    pytest.param(sheet, column, id=f"{sheet.name}.{column.heading}")
    for sheet in SHEETS.values()
    for column in sheet.columns
    if column.kind in (Kind.COUNTRY, Kind.REGION, Kind.OBJECTIVE, Kind.TASK_FORCE, Kind.CURRENCY) or column.choices
]


def shown(sheet, heading, value):
    position = [column.heading for column in SHEETS[sheet].columns].index(heading)
    column = SHEETS[sheet].columns[position]
    return cells_of(type("Only", (), {"columns": (column,)}))([value])[0]


@given(some.integers(0, 10**14 - 1), some.sampled_from(sorted(CURRENCIES)))
@example(1234, "TND")
@example(12345678901234567, "TND")
def test_an_amount_is_exact(minor, currency):
    cell = shown("grants", "amount", [minor, currency])
    for written in (cell, unguarded(str(_in_csv(cell)))):
        assert in_minor_units(read_amount(written), currency) == minor


@given(some.dates())
def test_a_day_is_a_day(day):
    cell = shown("grants", "awarded", Date.from_native(day))
    assert cell == day
    assert read_date(cell) == read_date(str(cell)) == day


@given(some.datetimes(min_value=datetime(1900, 1, 1), timezones=some.just(UTC)))  # noqa: DTZ001 - hypothesis wants none
def test_a_moment_is_a_moment(moment):
    assert read_moment(shown("sources", "retrieved_at", DateTime.from_native(moment))) == moment


@pytest.mark.parametrize(("sheet", "column"), LISTED)
def test_whatever_a_template_offers_can_be_read(sheet, column):
    read = cell_reader(sheet, column, KEYS, PLACES)
    offered = lists()[column.choices.__name__ if column.choices else column.kind.name]
    assert len({read(value) for value in offered}) == len(offered)


def test_a_choice_is_written_as_the_template_offers_it():
    assert shown("participations", "role", "TASK_FORCE_LEADER") in lists()["RoleName"]
    assert shown("funders", "funds_types", ["PRIVATE_COMPANY", "CIVIL_SOCIETY"]) == "Civil society; Private company"


@pytest.mark.parametrize("heading", ["amount", "awarded", "status", "objectives", "recipient"])
def test_what_is_not_there_is_blank(heading):
    missing = {"amount": [None, None], "objectives": [], "recipient": []}
    assert shown("grants", heading, missing.get(heading)) is None


def test_of_a_day_before_spreadsheets_count_days_there_is_one_way_to_read():
    assert read_date(date(1899, 5, 1).isoformat()) == date(1899, 5, 1)
