"""Protects what Neo4j's import is given: rows without gaps, each column of one type, nothing that it would change."""

from datetime import UTC, date, datetime

import pytest
from neo4j.time import Date, DateTime

from graph_service.database.local.csv_files import CsvFiles, UnholdableError


@pytest.fixture
def files(tmp_path):
    files = CsvFiles(tmp_path, "some")
    yield files
    files.close()


def read(folder, arguments):
    """Of each argument: what stands before the files, the header, the rows."""
    for argument in arguments:
        told, _, names = argument.rpartition("=")
        header, rows = ((folder / name).read_text() for name in names.split(","))
        yield told, header, rows


def test_a_node_is_a_row_with_typed_columns(files, tmp_path):
    row = {"id": "a:1", "name": 'The "A", 1', "size": 7, "open": True, "since": date(2020, 2, 3), "kinds": ["X", "Y"]}
    files.node("Node:Thing", "Node", row)
    assert list(read(tmp_path, files.close())) == [
        (
            "--nodes=Node:Thing",
            "id:ID(Node),name:string,size:long,open:boolean,since:date,kinds:string[]",
            '"a:1","The ""A"", 1",7,true,2020-02-03,"X\x1fY"\n',
        )
    ]


def test_a_link_names_its_ends_and_where_their_ids_are_unique(files, tmp_path):
    files.link("HAS", ("Node", "Part"), "a:1", "part:1", {"since": Date(2020, 2, 3)})
    assert list(read(tmp_path, files.close())) == [
        ("--relationships=HAS", ":START_ID(Node),:END_ID(Part),since:date", '"a:1","part:1",2020-02-03\n')
    ]


def test_rows_of_another_kind_have_files_of_their_own(files, tmp_path):
    for row in ({"id": "a", "x": 1}, {"id": "b", "x": "1"}, {"id": "c", "x": None}, {"id": "d", "x": 2}):
        files.node("Thing", "Thing", row)
    told = [(header, rows) for _, header, rows in read(tmp_path, files.close())]
    assert told == [
        ("id:ID(Thing),x:long", '"a",1\n"d",2\n'),
        ("id:ID(Thing),x:string", '"b","1"\n'),
        ("id:ID(Thing),x:IGNORE", '"c",\n'),
    ]


@pytest.mark.parametrize(
    ("now", "written"),
    [
        (datetime(2026, 1, 31, 8, tzinfo=UTC), "2026-01-31T08:00:00+00:00"),
        (DateTime(2026, 1, 31, 8, tzinfo=UTC), "2026-01-31T08:00:00.000000000+00:00"),
    ],
)
def test_a_time_keeps_its_zone(files, tmp_path, now, written):
    files.node("Thing", "Thing", {"id": "a", "at": now})
    ((_, header, rows),) = read(tmp_path, files.close())
    assert (header, rows) == ("id:ID(Thing),at:datetime", f'"a",{written}\n')


@pytest.mark.parametrize("value", [[], [""], [1, 2], ["a\x1fb"], {"a": 1}, 1.5, b"a"])
def test_what_a_file_cannot_hold_is_refused(files, value):
    with pytest.raises(UnholdableError):
        files.node("Thing", "Thing", {"id": "a", "x": value})


@pytest.mark.parametrize(("labels", "name"), [("Odd label", "x"), ("Thing", "odd:name"), ("Thing", "a,b")])
def test_names_that_would_break_a_header_are_refused(files, labels, name):
    with pytest.raises(UnholdableError):
        files.node(labels, "Thing", {"id": "a", name: 1})


def test_files_with_several_lines_in_a_value_are_named(files):
    files.node("Thing", "Thing", {"id": "a"})
    files.node("Thing", "Thing", {"id": "b", "text": "one\ntwo"})
    assert files.close()[2:] == ["--multiline-fields=./some1.csv", "--multiline-fields-format=v2"]
