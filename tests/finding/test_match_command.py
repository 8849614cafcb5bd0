"""Protects `taskforce-graph match`: the table that one takes to a meeting."""

import csv

import pytest
from python_calamine import CalamineWorkbook
from typer.testing import CliRunner

from graph_service.cli import app
from graph_service.commands.alone import NotDoneError

pytestmark = pytest.mark.database


def match(connected, *arguments):
    return CliRunner().invoke(app, ["match", *arguments], env=connected)


def test_the_table_is_shown_and_written(session, connected, tmp_path):
    file, book = tmp_path / "funders.csv", tmp_path / "funders.xlsx"
    told = match(connected, "A1", "--csv", str(file), "--xlsx", str(book))
    assert told.exit_code == 0, told.output
    rows = list(csv.DictReader(file.read_text(encoding="utf-8-sig").splitlines()))
    assert [each["id"] for each in rows] == ["funder:first", "funder:second"]
    assert [each["rank"] for each in rows] == ["1", "2"]
    assert rows[0]["why"] == "Nothing is known that would speak for it."
    sheets = CalamineWorkbook.from_path(book)
    assert sheets.get_sheet_by_name("Matches").to_python()[0] == list(rows[0])
    assert "European Central Bank" in sheets.get_sheet_by_name("About").to_python()[0][0]
    shown = match(connected, "A1")
    assert "2 of 2. Rates of" in shown.output
    again = match(connected, "A1", "--csv", str(file))
    assert "--replace" in str(again.exception)


def test_what_is_not_there_is_told_with_what_to_do(session, connected):
    assert isinstance(match(connected, "Z9").exception, NotDoneError)
    wrong = match(connected, "A1", "--amount", "much")
    assert wrong.exit_code == 2
    assert "100000 EUR" in wrong.output
