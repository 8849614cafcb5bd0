"""Files as programs write them and as attackers do: read whole, or refused with one message before anything else."""

import struct
from contextlib import suppress
from datetime import date

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from workbook_made import NETWORK, network, parts_of, write_folder, write_parts, write_xlsx
from xlsxwriter import Workbook as NewBook

from loaders.errors import LoadError
from loaders.workbook import csv_files, package
from loaders.workbook.form import Broken
from loaders.workbook.reading import read_workbook

ORGANIZATIONS = NETWORK["organizations"]
SHEET = "xl/worksheets/sheet1.xml"


def cells(workbook, sheet="organizations"):
    """Rows by heading, without blanks."""
    table = workbook.tables[sheet]
    return [{name: cell for name, cell in table.cells(row).items() if cell not in (None, "")} for row in table.rows]


def only(rows):
    return {"organizations": rows}


@pytest.fixture
def book(tmp_path):
    """Write an XLSX workbook and read it."""
    return lambda sheets: read_workbook(write_xlsx(tmp_path / "network.xlsx", sheets))


@pytest.fixture
def small(tmp_path):
    """A workbook of one sheet, to be spoiled."""
    return write_xlsx(tmp_path / "network.xlsx", only(ORGANIZATIONS))


def refused(path, what):
    with pytest.raises(LoadError, match=what) as error:
        read_workbook(path)
    assert error.value.remedy
    return error.value


def test_a_workbook_is_read_whole(book):
    workbook = book(NETWORK)
    assert workbook.warnings == workbook.refused == []
    assert list(workbook.tables) == list(NETWORK)
    assert cells(workbook)[0] == dict(zip(*ORGANIZATIONS[:2], strict=True))
    assert cells(workbook, "grants")[0]["awarded"] == date(2022, 2, 2)
    assert cells(workbook)[2]["country"] == "NA"


def test_headings_are_found_whatever_their_case_spaces_and_place(book):
    rows = [["Our organizations"], [], ["Name", " ID ", "Funds  types", "COUNTRY"], ["Soil", "soil", "x", "NA"]]
    workbook = book({"Organizations ": rows})
    assert cells(workbook) == [{"name": "Soil", "id": "soil", "Funds  types": "x", "country": "NA"}]
    assert workbook.tables["organizations"].first == 4


def test_what_is_not_known_is_told_with_what_was_meant_perhaps(book):
    workbook = book({"organizations": [["id", "name", "web site", "Contry"]], "fundrs": [["id"]], "lists": [["x"]]})
    assert workbook.warnings == [
        'The column "Contry" of the sheet organizations is not known and was not read. Is country meant?',
        'The sheet "fundrs" is not known and was not read. Is funders meant?',
    ]


def test_the_reasons_of_rejected_rows_are_passed_over(book):
    assert book(only([["id", "name", "reason"], ["soil", "Soil", "why"]])).warnings == []


@pytest.mark.parametrize(
    ("headings", "reason"),
    [
        (["id", "type"], "it has no column name."),
        ([], "it has no column id, name."),
        (["id", "name", "Name"], "more than one column is named name."),
    ],
)
def test_a_sheet_without_its_columns_is_refused_and_the_others_are_read(book, headings, reason):
    workbook = book({"organizations": [headings, ["soil", "Soil"]], "people": NETWORK["people"]})
    assert [each.reason for each in workbook.refused] == [f"Nothing of this sheet was loaded: {reason}"]
    assert list(workbook.tables) == ["people"]


def test_a_workbook_without_any_sheet_of_the_form_is_refused(tmp_path):
    refused(write_xlsx(tmp_path / "a.xlsx", {"Sheet1": [["id"]]}), "no sheet has a name that is known")


def test_two_sheets_of_one_name_are_refused(tmp_path):
    sheets = {"people": NETWORK["people"], "People_": NETWORK["people"]}
    refused(write_xlsx(tmp_path / "a.xlsx", sheets), "two sheets are named people")


def test_a_formula_has_its_value_or_the_cell_is_broken(tmp_path):
    path = tmp_path / "network.xlsx"
    with NewBook(str(path)) as made:
        sheet = made.add_worksheet("organizations")
        sheet.write_row(0, 0, ["id", "name", "website"])
        sheet.write_formula(1, 0, '="so"&"il"', None, "soil")
        sheet.write_formula(1, 1, "=A1", None, "#REF!")
        sheet.write_formula(1, 2, '=IF(1,"","")', None, "blank")
        sheet.write_string(2, 0, "=text")
        sheet.write_formula(3, 1, "=NA()", None, "#N/A")
    parts = parts_of(path)
    write_parts(path, {**parts, SHEET: parts[SHEET].replace(b"<v>blank</v>", b"<v></v>")})  # as Excel keeps it
    [first, second, third] = cells(read_workbook(path))
    assert first == {"id": "soil", "name": "#REF!"}
    assert isinstance(first["name"], Broken)
    assert first["name"].reason == package.BAD_VALUE
    assert second == {"id": "=text"}
    assert not isinstance(second["id"], Broken)
    assert isinstance(third["name"], Broken)


def test_a_formula_that_was_never_calculated_is_broken(tmp_path):
    made = openpyxl.Workbook()
    made.active.title = "organizations"
    for row in (["id", "name"], ["soil", "=A2"]):
        made.active.append(row)
    made.save(tmp_path / "network.xlsx")
    [row] = cells(read_workbook(tmp_path / "network.xlsx"))
    assert row == {"id": "soil", "name": "=A2"}
    assert row["name"].reason == package.NO_VALUE


def test_inner_cells_of_merged_ones_are_broken(tmp_path):
    with NewBook(str(tmp_path / "network.xlsx")) as made:
        sheet = made.add_worksheet("organizations")
        sheet.write_row(0, 0, ["id", "name", "country"])
        sheet.write_column(1, 0, ["a", "b"])
        sheet.merge_range(1, 1, 2, 2, "A name")
    table = read_workbook(tmp_path / "network.xlsx").tables["organizations"]
    assert [[isinstance(cell, Broken) for cell in row] for row in table.rows] == [
        [False, False, True],
        [False, True, True],
    ]
    assert "merged" in table.rows[1][1].reason


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_a_folder_of_csv_files_in_every_encoding_with_every_separator(tmp_path, encoding, separator):
    path = write_folder(tmp_path / "network", network(grants=None), encoding, separator)
    workbook = read_workbook(path)
    assert workbook.warnings == []
    assert cells(workbook, "people")[0]["name"] == "Ana Álvarez"
    assert cells(workbook)[2]["country"] == "NA"
    assert list(workbook.tables) == sorted(network(grants=None))


def test_one_csv_file_and_the_line_that_excel_reads_separators_from(tmp_path):
    (tmp_path / "people.csv").write_text("sep=;\r\nid;name\r\np1;Ana, Bo\r\n", encoding="utf-8")
    assert cells(read_workbook(tmp_path / "people.csv"), "people") == [{"id": "p1", "name": "Ana, Bo"}]


def test_formulas_and_errors_in_csv_files_are_broken_and_guarded_text_is_text(tmp_path):
    write_folder(tmp_path, {"people": [["id", "name", "email"], ["=A1", "'=A1", "#REF!"], ["+1", "'tis", "-"]]})
    table = read_workbook(tmp_path).tables["people"]
    assert [[isinstance(cell, Broken) for cell in row] for row in table.rows] == [[True, False, True], [False] * 3]
    assert table.rows[0][1] == "=A1"
    assert table.rows[1] == ["+1", "'tis", "-"]


def test_a_missing_quotation_mark_is_told_with_its_line(tmp_path):
    (tmp_path / "people.csv").write_text('id,name\np1,"Ana' + "x" * 200_000, encoding="utf-8")
    assert refused(tmp_path, "cannot be read").place == "people.csv, line 2"


def test_text_in_no_known_encoding_is_refused(tmp_path):
    (tmp_path / "people.csv").write_bytes(b"i\0d\0,\0\x81")
    refused(tmp_path, "its text cannot be read")


def test_other_files_of_a_folder_are_left_alone(tmp_path):
    write_folder(tmp_path, {"people": NETWORK["people"]})
    (tmp_path / "photo.jpg").write_bytes(b"\xff")
    (tmp_path / ".people.csv").write_bytes(b"\xff")
    assert read_workbook(tmp_path).warnings == []


@pytest.mark.parametrize(
    ("content", "what"),
    [
        (b"", "damaged, or no XLSX workbook"),
        (b"id,name\n", "damaged, or no XLSX workbook"),
        (package.OLE + bytes(2000), r"a password, or is an old one \(\.xls\)"),
    ],
)
def test_what_is_no_workbook_is_refused(tmp_path, content, what):
    (tmp_path / "a.xlsx").write_bytes(content)
    refused(tmp_path / "a.xlsx", what)


def test_a_file_that_is_not_there_is_refused(tmp_path):
    refused(tmp_path / "none.xlsx", "cannot be read")


def test_another_kind_of_package_is_refused(tmp_path):
    refused(write_parts(tmp_path / "a.xlsx", {"mimetype": b"opendocument", "content.xml": b"<a/>"}), "no XLSX workbook")


def test_a_bomb_is_not_unpacked_further_than_allowed(small, monkeypatch):
    monkeypatch.setattr(package, "MOST_BYTES", 1_000_000)
    parts = parts_of(small)
    write_parts(small, {**parts, "xl/sharedStrings.xml": b" " * 50_000_000})
    assert small.stat().st_size < 100_000
    refused(small, "unpacked it is larger than 1,000,000 bytes")


def test_a_part_that_is_longer_than_it_says_is_refused(small):
    content = bytearray(small.read_bytes())
    entry = content.index(SHEET.encode(), content.index(b"PK\x01\x02")) - 46
    struct.pack_into("<I", content, entry + 24, 10)
    small.write_bytes(content)
    refused(small, "damaged")


def test_a_part_whose_name_is_no_text_is_refused(small):
    content = bytearray(small.read_bytes())
    header = content.index(b"PK\x03\x04")
    content[header + 7] |= 0x08  # the name is UTF-8
    content[header + 30] = 0xCD
    small.write_bytes(content)
    refused(small, "damaged")


def test_entities_are_refused_before_anything_expands_them(small):
    parts = parts_of(small)
    laughs = b'<!DOCTYPE a [<!ENTITY b "ha"><!ENTITY c "&b;&b;&b;&b;">]>'
    declaration, _, rest = parts[SHEET].partition(b"?>")
    write_parts(small, {**parts, SHEET: declaration + b"?>" + laughs + rest})
    refused(small, "declares XML entities")


@pytest.mark.parametrize("place", ["XFD1048576", "AAA200000", "A4000000000"])
def test_a_cell_far_out_takes_no_memory(small, place):
    parts = parts_of(small)
    far = f'<row r="9"><c r="{place}"><v>1</v></c></row></sheetData>'.encode()
    write_parts(small, {**parts, SHEET: parts[SHEET].replace(b"</sheetData>", far)})
    refused(small, "its last cell is in row")


def test_many_columns_are_read_if_they_are_near(book):
    workbook = book(only([["id", "name", *(f"x{number}" for number in range(60))], ["soil", "Soil", *range(60)]]))
    assert cells(workbook)[0]["x59"] == 59


def test_a_part_that_is_there_twice_is_refused(small):
    parts = list(parts_of(small).items())
    twice, part = parts[0]
    with package.ZipFile(small, "w") as packed:
        for name, content in parts:
            packed.writestr(name, content)
        with pytest.warns(UserWarning, match="Duplicate"):
            packed.writestr(twice, part)
    refused(small, "not packed as a spreadsheet would")


@pytest.mark.parametrize("part", ["xl/workbook.xml", "xl/_rels/workbook.xml.rels", SHEET])
def test_a_part_that_is_missing_or_broken_is_told(small, part):
    parts = parts_of(small)
    write_parts(small, {**parts, part: parts[part][:-20]})
    refused(small, "damaged|cannot be read|no XLSX")
    write_parts(small, {name: content for name, content in parts.items() if name != part})
    refused(small, "damaged|cannot be read|no XLSX|no sheet has")


@pytest.fixture(scope="session")
def whole(tmp_path_factory):
    return write_xlsx(tmp_path_factory.mktemp("whole") / "network.xlsx", NETWORK)


@settings(max_examples=200, deadline=None)
@given(data=st.data())
def test_a_damaged_workbook_is_read_or_refused(whole, tmp_path_factory, data):
    content = bytearray(whole.read_bytes())
    for place in data.draw(st.lists(st.integers(0, len(content) - 1), min_size=1, max_size=20)):
        content[place] = data.draw(st.integers(0, 255))
    path = tmp_path_factory.getbasetemp() / "damaged.xlsx"
    path.write_bytes(content)
    read_or_refused(path)


@settings(max_examples=200, deadline=None)
@given(content=st.binary(max_size=400))
def test_any_bytes_as_csv_are_read_or_refused(tmp_path_factory, content):
    path = tmp_path_factory.getbasetemp() / "people.csv"
    path.write_bytes(content)
    read_or_refused(path)


def read_or_refused(path):
    with suppress(LoadError):
        read_workbook(path)


def test_the_longest_marks_of_encodings_are_looked_for_first():
    marks = list(csv_files.MARKED)
    assert not [(a, b) for number, a in enumerate(marks) for b in marks[:number] if a.startswith(b)]
