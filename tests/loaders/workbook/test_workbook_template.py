"""An empty workbook: what a person sees who opens it, read back by another library than the one that wrote it."""

import stat

import pytest
from openpyxl import load_workbook
from typer.testing import CliRunner

from graph_service.cli import app
from loaders.errors import LoadError
from loaders.workbook.form import HOW_TO, LISTS, Kind
from loaders.workbook.lists import list_of, lists
from loaders.workbook.sheets import SHEETS
from loaders.workbook.template import write_template

COLUMNS = [
    pytest.param(sheet, position, column, id=f"{sheet.name}.{column.heading}")
    for sheet in SHEETS.values()
    for position, column in enumerate(sheet.columns)
]


@pytest.fixture(scope="module")
def template(tmp_path_factory):
    file = tmp_path_factory.mktemp("template") / "template.xlsx"
    write_template(file, replace=False)
    return load_workbook(file)


def checks(sheet, position):
    """What a spreadsheet checks in a column."""
    letter = sheet.cell(2, position + 1).column_letter
    return [each for each in sheet.data_validations.dataValidation if f"{letter}2:{letter}1048576" in str(each.sqref)]


def listed(template, check):
    name, _, cells = check.formula1.partition("!")
    found = template[name][cells.replace("$", "")]
    return [cell.value for (cell,) in found] if isinstance(found, tuple) else [found.value]


def test_the_first_sheet_says_how_and_the_lists_are_out_of_sight(template):
    assert template.sheetnames == [HOW_TO, *SHEETS, LISTS]
    assert template[LISTS].sheet_state == "hidden"
    told = [cell.value for row in template[HOW_TO] for cell in row if cell.value]
    assert all(sheet.name in told and sheet.note in told for sheet in SHEETS.values())
    assert all(column.note in told for sheet in SHEETS.values() for column in sheet.columns)


@pytest.mark.parametrize(("sheet", "position", "column"), COLUMNS)
def test_a_heading_stands_over_its_column_with_its_note(template, sheet, position, column):
    heading = template[sheet.name].cell(1, position + 1)
    assert heading.value == column.heading
    assert heading.comment.text.endswith(column.note)
    assert heading.comment.text.startswith("Required. ") is column.required
    assert (heading.fill.fgColor.rgb == "FF2F6B3A") is column.required
    assert template[sheet.name].freeze_panes == "A2"
    assert template[sheet.name].column_dimensions[heading.column_letter].width > len(column.heading)


@pytest.mark.parametrize(("sheet", "position", "column"), COLUMNS)
def test_a_column_checks_what_its_cells_may_hold(template, sheet, position, column):
    found = checks(template[sheet.name], position)
    name = list_of(column)
    if name:
        assert [listed(template, check) for check in found] == [list(lists()[name])]
        assert found[0].showErrorMessage is not column.many  # a list of several is none of the values
    else:
        assert [check.type for check in found] == {Kind.DATE: ["date"], Kind.AMOUNT: ["decimal"]}.get(column.kind, [])


def test_days_are_kept_as_days_and_keys_as_text(template):
    grants = template["grants"]
    formats = {heading.value: grants.column_dimensions[heading.column_letter].number_format for heading in grants[1]}
    assert (formats["awarded"], formats["id"], formats["amount"]) == ("yyyy-mm-dd", "@", "#,##0.00##")


def test_the_lists_have_what_is_closed():
    assert lists()["RoleName"] == ("Task force leader", "Regional representative", "Team member")
    assert lists()["OBJECTIVE"][:6] == ("A1", "A2", "A3", "A4", "A5", "A6")
    assert len(lists()["OBJECTIVE"]) == 24
    assert {"initiative:AFRICA", "m49:002", "Namibia"} <= set(lists()["REGION"])
    assert {"EUR", "XOF", "JPY"} <= set(lists()["CURRENCY"])
    assert "Namibia" in lists()["COUNTRY"]


def test_no_list_is_offered_twice_under_two_names():
    assert len(set(lists().values())) == len(lists()) - 1  # task forces have the codes of their objectives


def test_only_its_owner_may_read_it_and_it_is_not_written_over(tmp_path):
    file = tmp_path / "template.xlsx"
    write_template(file, replace=False)
    before = file.read_bytes()
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    with pytest.raises(LoadError, match=r"is there already\. Choose another name, or add --replace"):
        write_template(file, replace=False)
    assert file.read_bytes() == before
    write_template(file, replace=True)
    assert list(tmp_path.iterdir()) == [file]


def test_the_command_says_what_it_did(tmp_path):
    file = tmp_path / "network.xlsx"
    done = CliRunner().invoke(app, ["template", str(file)])
    assert (done.exit_code, done.stdout) == (0, f"{file} is there to be filled in: its first sheet says how.\n")
    again = CliRunner().invoke(app, ["template", str(file)])
    assert (again.exit_code, again.stdout) == (1, "")
    assert again.stderr.endswith("Nothing was written.\n")


@pytest.mark.parametrize(
    ("name", "told"), [("network.csv", "ends in .xlsx"), ("none/network.xlsx", "No such file or directory")]
)
def test_a_name_that_will_not_do_is_one_message(tmp_path, name, told):
    done = CliRunner().invoke(app, ["template", str(tmp_path / name)])
    assert done.exit_code
    assert told in done.stderr
    assert "Traceback" not in done.stderr
