"""Rejected rows: as they were, with the reason beside the cell, to be mended and loaded as they are."""

import stat
from datetime import date, datetime, time, timedelta

import pytest
from openpyxl import load_workbook
from typer.testing import CliRunner

from graph_service.cli import app
from loaders.workbook.form import REASON, Rejection
from loaders.workbook.rejected import NOTES_AT_MOST, write_rejected
from loaders.workbook.sheets import SHEETS

ROW = {"id": "G-1", "title": "=1+1", "funder": "fund", "amount": "many", "currency": "EUR", "own column": "kept"}


@pytest.fixture
def rejected(tmp_path):
    def write(*rejections):
        file = tmp_path / "network.rejected.xlsx"
        write_rejected(file, rejections)
        return load_workbook(file)

    return write


def rows(sheet):
    headings, *others = sheet.iter_rows(values_only=True)
    return [{name: value for name, value in zip(headings, row, strict=True) if value is not None} for row in others]


def cell(sheet, row, heading):
    return next(each for each, head in zip(sheet[row], sheet[1], strict=True) if head.value == heading)


def test_a_row_stands_as_it_was_with_its_reason_beside_the_cell(rejected):
    book = rejected(Rejection("grants", 17, "amount", "“many” is no number.", ROW))
    assert book.sheetnames == ["grants"]
    grants = book["grants"]
    headings = [each.value for each in grants[1]]
    assert headings == [*(column.heading for column in SHEETS["grants"].columns), "own column", REASON]
    assert rows(grants) == [{**ROW, REASON: "amount: “many” is no number."}]
    assert cell(grants, 2, "amount").comment.text == "“many” is no number."
    assert cell(grants, 2, "amount").fill.fgColor.rgb == "FFF8CBAD"
    assert cell(grants, 2, "title").comment is None
    assert cell(grants, 2, "title").fill.fgColor.rgb == "00000000"


def test_a_row_with_several_bad_cells_stands_once(rejected):
    wrong = [("amount", "“many” is no number."), ("funder", "There is no funder fund."), (None, "It stands twice.")]
    grants = rejected(*(Rejection("grants", 17, column, reason, ROW) for column, reason in wrong))["grants"]
    assert [row[REASON] for row in rows(grants)] == [
        "amount: “many” is no number. funder: There is no funder fund. It stands twice."
    ]
    assert cell(grants, 2, "funder").comment.text == "There is no funder fund."
    assert cell(grants, 2, REASON).fill.fgColor.rgb == "FFF8CBAD"


def test_rows_are_in_the_order_of_their_file_and_sheets_in_that_of_the_form(rejected):
    book = rejected(
        Rejection("people", 9, "name", "It is blank.", {"id": "b"}),
        Rejection("organizations", 3, "name", "It is blank.", {"id": "c"}),
        Rejection("people", 4, "name", "It is blank.", {"id": "a"}),
    )
    assert book.sheetnames == ["organizations", "people"]
    assert [row["id"] for row in rows(book["people"])] == ["a", "b"]


def test_a_blank_cell_that_is_wrong_is_marked(rejected):
    people = rejected(Rejection("people", 2, "name", "It is blank.", {"id": "a"}))["people"]
    assert cell(people, 2, "name").comment.text == "It is blank."
    assert cell(people, 2, "name").fill.fgColor.rgb == "FFF8CBAD"


@pytest.mark.parametrize(
    "value",
    [
        "=HYPERLINK(1)",
        "+1",
        "-1",
        "@x",
        "https://example.org",
        "007",
        "a\nb",
        " x ",
        "<r>&</r>",
        42,
        1.5,
        True,
        date(2024, 3, 31),
        datetime(2024, 3, 31, 12, 30),  # noqa: DTZ001 - a spreadsheet knows no zones
        time(12, 30),
        timedelta(hours=30),
    ],
)
@pytest.mark.parametrize("column", ["name", None])
def test_a_cell_keeps_its_value_and_its_type(rejected, value, column):
    made = cell(rejected(Rejection("people", 2, column, "So.", {"name": value}))["people"], 2, "name")
    assert made.data_type != "f"
    assert made.hyperlink is None
    kept = datetime.combine(value, time()) if type(value) is date else value
    assert made.value == kept
    assert type(made.value) is type(kept)


def test_reasons_of_an_older_load_give_way_to_the_new_ones(rejected):
    people = rejected(Rejection("people", 2, "name", "New.", {"id": "a", REASON: "Old."}))["people"]
    assert [row[REASON] for row in rows(people)] == ["name: New."]


def test_only_its_owner_may_read_it_and_nothing_else_is_left(rejected, tmp_path):
    rejected(Rejection("people", 2, "name", "So.", {}))
    rejected(Rejection("people", 2, "name", "So.", {}))
    (file,) = tmp_path.iterdir()
    assert stat.S_IMODE(file.stat().st_mode) == 0o600


def test_so_many_notes_that_a_spreadsheet_still_opens(rejected):
    many = NOTES_AT_MOST + 2
    people = rejected(*(Rejection("people", row, "name", "So.", {}) for row in range(2, many + 2)))["people"]
    assert sum(1 for row in people.iter_rows(min_row=2) for each in row if each.comment) == NOTES_AT_MOST
    assert [row[REASON] for row in rows(people)] == ["name: So."] * many


@pytest.mark.database
def test_rows_that_were_mended_are_loaded_from_where_they_came_back(clean_graph, connected, tmp_path):
    def load(file):
        return CliRunner().invoke(app, ["load", "workbook", str(file)], env=connected)

    file = tmp_path / "people.csv"
    file.write_text("id,name,email,my notes\na,Ann,ann@example.org,x\nb,=Bo,nobody,y\nc,'+Cy,c@example.org,z\n")
    assert load(file).exit_code == 3
    rejected = tmp_path / "people.csv.rejected.xlsx"
    book = load_workbook(rejected)
    assert [row["id"] for row in rows(book["people"])] == ["b"]
    cell(book["people"], 2, "name").value = "Bo"
    cell(book["people"], 2, "email").value = "bo@example.org"
    book.save(rejected)
    mended = load(rejected)
    assert (mended.exit_code, "1 rows written" in mended.stdout) == (0, True), mended.output
    told = clean_graph.execute_query("CYPHER 5 MATCH (n:Person) RETURN n.name AS name ORDER BY name").records
    assert [each["name"] for each in told] == ["+Cy", "Ann", "Bo"]
