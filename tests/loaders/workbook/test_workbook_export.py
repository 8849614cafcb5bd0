"""The network out of a real graph and into it again: nothing is lost, nothing changes, nothing is run."""

import stat
from datetime import date

import pytest
from emptying import empty
from typer.testing import CliRunner
from workbook_files import files_of, rows_of, sheets_of

from graph_service.cli import app
from loaders.apply import load_shipped, prepare_graph
from loaders.demo.write import load_demo
from loaders.load import write
from loaders.records import Batch, LinkRecord, NodeRecord
from loaders.workbook.sheets import SHEETS
from queries.values import LONGEST

NOWHERE = {"NEO4J_URI": "bolt://127.0.0.1:1"}
NO_CHANGE = "0 rows to write: no change; "
PEOPLE = 300


@pytest.fixture
def graph(clean_graph, neo4j):
    """A graph with what ships, as the loader of a workbook finds it."""
    prepare_graph(clean_graph, neo4j.database)
    return clean_graph


@pytest.fixture
def run(graph, connected):
    def command(*arguments):
        return CliRunner().invoke(app, [str(each) for each in arguments], env=connected)

    return command


@pytest.fixture
def put(graph, neo4j):
    def written(*records):
        nodes = tuple(each for each in records if isinstance(each, NodeRecord))
        links = tuple(each for each in records if isinstance(each, LinkRecord))
        with graph.session(database=neo4j.database) as session:
            session.execute_write(write, Batch(nodes, links))

    return written


@pytest.fixture
def exported(run, tmp_path):
    def export(name="network.xlsx", *flags):
        done = run("export", "workbook", tmp_path / name, *flags)
        assert done.exit_code == 0, done.output
        return sheets_of(tmp_path / name)

    return export


@pytest.fixture
def anew(graph, neo4j):
    """Take everything out of the graph but what ships."""

    def emptied():
        with graph.session(database=neo4j.database) as session:
            empty(session)
        load_shipped(graph, neo4j.database)

    return emptied


@pytest.mark.database
def test_the_demo_comes_out_and_nothing_is_new_in_it(graph, neo4j, run, exported, tmp_path):
    load_demo(graph, neo4j.database, PEOPLE, 7, lambda _: None)
    sheets = exported()
    assert list(sheets) == list(SHEETS)
    assert all(sheet[0] == [column.heading for column in SHEETS[name].columns] for name, sheet in sheets.items())
    assert len(sheets["people"]) == PEOPLE + 1
    assert all(len(sheet) > 1 for sheet in sheets.values())
    told = run("load", "workbook", tmp_path / "network.xlsx", "--dry-run")
    assert told.exit_code == 0, told.output
    assert NO_CHANGE in told.stdout


@pytest.mark.database
def test_the_demo_goes_into_an_empty_graph_and_comes_out_the_same(graph, neo4j, run, exported, anew, tmp_path):
    load_demo(graph, neo4j.database, PEOPLE, 7, lambda _: None)
    before = exported("first.xlsx")
    anew()
    loaded = run("load", "workbook", tmp_path / "first.xlsx")
    assert loaded.exit_code == 0, loaded.output
    after = exported("second.xlsx")
    assert as_sourced_as(before, after) == as_sourced_as(before, before)
    assert all(source in after["sources"] for source in before["sources"])
    assert before["sources"][1][:2] == ["source:demo", "Demo network (synthetic): 300 people, seed 7"]


SOIL = NodeRecord("Organization", "organization:soil", {"name": "=HYPERLINK(1)", "type": "CIVIL_SOCIETY"})
FUND = NodeRecord("Organization", "organization:fund", {"name": "@fund"})
GIVES = NodeRecord(
    "Funder",
    "organization:fund",
    {"name": "@fund", "currency": "TND", "minimumMinor": 1234, "maximumMinor": 12345678901234567},
)
ONE = NodeRecord("Person", "person:000000000000000a", {"name": "-Ann <r>&</r>", "email": "ann@example.org"})
TWO = NodeRecord("Person", "person:000000000000000b", {"name": "<r><t>Bo</t></r>", "private": True})
THREE = NodeRecord("Person", "person:000000000000000c", {"name": "+_x0041_ “É” 'x"})
GRANT = NodeRecord(
    "Grant", "grant:1", {"title": "007", "amountMinor": 500, "currency": "JPY", "awarded": date(1899, 5, 1)}
)
STANDING = NodeRecord("StandingPeriod", "standing:1", {"standing": "PARTNER", "since": date(2024, 2, 29)})
AWKWARD = (
    SOIL,
    FUND,
    GIVES,
    ONE,
    TWO,
    THREE,
    GRANT,
    STANDING,
    LinkRecord("LOCATED_IN", SOIL.end, ("Region", "region:iso3166:NA")),
    LinkRecord("HAS_STANDING", SOIL.end, STANDING.end),
    LinkRecord("GAVE", ("Funder", FUND.id), GRANT.end),
    LinkRecord("AFFILIATED_WITH", ONE.end, SOIL.end, {"until": date(2025, 1, 1)}),
    LinkRecord("SUPPORTS", GRANT.end, ("Objective", "objective:C3")),
    LinkRecord("SUPPORTS", GRANT.end, ("Objective", "objective:A1")),
    LinkRecord("SPENT_IN", GRANT.end, ("Region", "region:initiative:AFRICA")),
    LinkRecord("SPENT_IN", GRANT.end, ("Region", "region:iso3166:NA")),
)


@pytest.mark.database
def test_a_row_is_written_as_people_write_it(put, exported):
    put(*AWKWARD)
    sheets = {name: rows_of(sheet) for name, sheet in exported().items()}
    assert sheets["organizations"][1] == {
        "id": "organization:soil",
        "name": "=HYPERLINK(1)",
        "type": "Civil society",
        "country": "Namibia",
    }
    assert [row["name"] for row in sheets["people"]] == [each.properties["name"] for each in (ONE, TWO, THREE)]
    assert [row.get("private") for row in sheets["people"]] == [None, "yes", None]
    assert sheets["funders"] == [
        {
            "organization": "organization:fund",
            "minimum_amount": 1.234,
            "maximum_amount": "12345678901234.567",
            "currency": "TND",
        }
    ]
    assert sheets["grants"] == [
        {
            "id": "grant:1",
            "title": "007",
            "funder": "organization:fund",
            "amount": 500,
            "currency": "JPY",
            "awarded": "1899-05-01",
            "objectives": "A1; C3",
            "regions": "Namibia; initiative:AFRICA",
        }
    ]
    assert sheets["standings"][0]["standing"] == "Partner"


@pytest.mark.database
@pytest.mark.parametrize("name", ["network.xlsx", "network"])
def test_awkward_texts_and_amounts_come_in_as_they_went_out(put, run, exported, anew, tmp_path, name):
    put(*AWKWARD)
    before = exported("network.xlsx", "--csv", tmp_path / "network")
    told = run("load", "workbook", tmp_path / name, "--dry-run")
    assert (told.exit_code, NO_CHANGE in told.stdout) == (0, True), told.stdout
    anew()
    loaded = run("load", "workbook", tmp_path / name)
    assert loaded.exit_code == 0, loaded.output
    after = exported("again.xlsx")
    assert as_sourced_as(before, after) == as_sourced_as(before, before)


@pytest.mark.database
def test_what_is_only_claimed_is_not_exported_as_a_fact(put, exported):
    put(SOIL, FUND, ONE)
    put(LinkRecord("AFFILIATED_WITH", ONE.end, SOIL.end, {"claimed": True}))
    put(LinkRecord("AFFILIATED_WITH", ONE.end, FUND.end))
    assert [row["organization"] for row in rows_of(exported()["affiliations"])] == [FUND.id]


def as_sourced_as(before, sheets):
    """Leave the source out where there was none: it is then the workbook that was loaded."""
    return {
        name: [row if was[-1] else [*row[:-1], None] for row, was in zip(sheet, before[name], strict=True)]
        for name, sheet in sheets.items()
        if name != "sources"
    }


@pytest.mark.database
@pytest.mark.parametrize("letter", ["\u0390", "😀"], ids=["six bytes, folded", "four bytes"])
def test_the_longest_name_that_is_read_fits_the_indexes(put, exported, letter):
    put(NodeRecord("Organization", f"organization:{'k' * 200}", {"name": letter * LONGEST}))
    assert rows_of(exported()["organizations"])[0]["name"] == letter * LONGEST


@pytest.mark.database
def test_csv_files_have_the_rows_of_the_workbook_and_no_formula(put, exported, tmp_path):
    put(*AWKWARD)
    folder = tmp_path / "network"
    sheets = exported("network.xlsx", "--csv", folder)
    files = files_of(folder)
    assert {name: len(rows) for name, rows in files.items()} == {name: len(rows) for name, rows in sheets.items()}
    assert rows_of(files["organizations"])[1]["name"] == "'=HYPERLINK(1)"
    assert rows_of(files["grants"])[0]["amount"] == "500"
    assert rows_of(files["funders"])[0]["minimum_amount"] == "1.2340"  # 1.234 could be thousands
    assert rows_of(files["standings"])[0]["since"] == "2024-02-29"
    cells = [cell for rows in files.values() for row in rows for cell in row]
    assert not [cell for cell in cells if cell.startswith(("=", "+", "-", "@"))]


@pytest.mark.database
def test_an_empty_graph_is_a_workbook_of_headings(run, exported, tmp_path):
    assert all(len(sheet) == 1 for sheet in exported().values())
    assert NO_CHANGE in run("load", "workbook", tmp_path / "network.xlsx", "--dry-run").stdout


@pytest.mark.database
def test_only_its_owner_may_read_what_was_exported(run, tmp_path):
    folder = tmp_path / "network"
    done = run("export", "workbook", tmp_path / "network.xlsx", "--csv", folder)
    assert "It holds personal data; only you may read it." in done.stdout
    modes = [stat.S_IMODE(file.stat().st_mode) for file in (tmp_path / "network.xlsx", *folder.iterdir())]
    assert set(modes) == {0o600}
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700


@pytest.mark.database
def test_what_is_replaced_is_replaced_whole(put, run, exported, tmp_path):
    folder = tmp_path / "network"
    exported("network.xlsx", "--csv", folder)
    put(ONE)
    refused = run("export", "workbook", tmp_path / "other.xlsx", "--csv", folder)
    assert (refused.exit_code, sorted(tmp_path.iterdir())) == (1, [folder, tmp_path / "network.xlsx"])
    assert len(exported("network.xlsx", "--csv", folder, "--replace")["people"]) == 2
    assert len(files_of(folder)["people"]) == 2
    assert sorted(tmp_path.iterdir()) == [folder, tmp_path / "network.xlsx"]


@pytest.mark.database
def test_what_does_not_fit_a_cell_leaves_the_old_file(put, run, exported, tmp_path):
    exported()
    before = (tmp_path / "network.xlsx").read_bytes()
    put(NodeRecord("Person", "person:000000000000000d", {"name": "Di", "email": "é" * 32768}))
    done = run("export", "workbook", tmp_path / "network.xlsx", "--csv", tmp_path / "network", "--replace")
    assert done.exit_code == 1
    assert (
        "people, person:000000000000000d: a text is too long for a cell. Shorten it.\nNothing was written."
        in done.stderr
    )
    assert (tmp_path / "network.xlsx").read_bytes() == before
    assert list(tmp_path.iterdir()) == [tmp_path / "network.xlsx"]


def refused(*arguments):
    return CliRunner().invoke(app, ["export", "workbook", *map(str, arguments)], env=NOWHERE)


def test_a_file_that_is_there_is_told_before_a_database_is_asked(tmp_path):
    (tmp_path / "network.xlsx").write_bytes(b"old")
    done = refused(tmp_path / "network.xlsx")
    assert "is there already. Choose another name, or add --replace." in done.stderr
    assert (tmp_path / "network.xlsx").read_bytes() == b"old"


def test_a_folder_and_a_workbook_of_one_name_are_refused(tmp_path):
    done = refused(tmp_path / "network.xlsx", "--csv", tmp_path / "network.xlsx")
    assert (done.exit_code, "the folder and the workbook have one name" in done.stderr) == (2, True)
    assert not list(tmp_path.iterdir())


def test_a_folder_with_other_things_is_never_replaced(tmp_path):
    (tmp_path / "photo.jpg").touch()
    done = refused(tmp_path / "network.xlsx", "--csv", tmp_path, "--replace")
    assert f"{tmp_path}: it holds other things (photo.jpg). Choose another folder." in done.stderr
    assert [each.name for each in tmp_path.iterdir()] == ["photo.jpg"]
