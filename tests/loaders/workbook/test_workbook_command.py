"""`taskforce-graph load workbook`: what a person sees, what the exit code says, and a load that is killed."""

import os
import signal
import subprocess
import sys
import time

import pytest
from typer.testing import CliRunner
from workbook_files import rows_of, sheets_of
from workbook_made import NETWORK, ROWS, network, write_xlsx

from loaders.commands import app

LOADED, UNREADABLE, SOME_REJECTED = 0, 1, 3
NOWHERE = {"NEO4J_URI": "bolt://127.0.0.1:1"}


def run(environment, *arguments):
    return CliRunner().invoke(app, ["workbook", *map(str, arguments)], env=environment)


@pytest.fixture
def connected(clean_graph, connected):
    return connected


@pytest.fixture
def ask(driver, neo4j):
    def run(question):
        with driver.session(database=neo4j.database) as session:
            return session.run(f"CYPHER 5 {question}").values()

    return run


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", "the workbook: it is damaged, or no XLSX workbook"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(99), "the workbook: it has a password, or is an old one (.xls)."),
    ],
)
def test_a_bad_file_is_one_message_before_a_database_is_asked(tmp_path, content, message):
    path = tmp_path / "network.xlsx"
    path.write_bytes(content)
    result = run(NOWHERE, path)
    assert result.exit_code == UNREADABLE
    assert result.stderr.startswith(f"{path}, {message}")
    assert result.stderr.endswith("Nothing was loaded.\n")
    assert "Traceback" not in result.output


@pytest.mark.database
def test_a_load_says_what_became_of_the_rows(connected, tmp_path):
    path = write_xlsx(tmp_path / "network.xlsx", NETWORK)
    dry = run(connected, path, "--dry-run")
    assert dry.exit_code == LOADED
    assert f"{ROWS} rows would be written; nothing was, this was a dry run; 0 as the graph has them" in dry.stdout
    first = run(connected, path)
    assert first.exit_code == LOADED
    assert "organizations: 3 new\npeople: 2 new\n" in first.stdout
    assert first.stdout.endswith(f"{ROWS} rows written; 0 as the graph has them; 0 rejected.\n")
    again = run(connected, path)
    assert again.stdout.endswith(f"0 rows to write: no change; {ROWS} as the graph has them; 0 rejected.\n")
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.database
def test_rejected_rows_come_back_in_a_workbook_that_can_be_loaded_once_mended(connected, tmp_path, ask):
    [headings, ana, _] = NETWORK["people"]
    people = [headings, ana, ["p2", "Bo", "secret@@example.org"]]
    result = run(connected, write_xlsx(tmp_path / "network.xlsx", network(people=people)))
    assert result.exit_code == SOME_REJECTED
    assert "people, row 3, email: This is no e-mail address: name@example.org." in result.stdout
    assert "secret@@" not in result.output
    assert "ana@example.org" not in result.output
    rejected = tmp_path / "network.xlsx.rejected.xlsx"
    assert f"The rejected rows, each with its reason: {rejected}" in result.stdout
    assert rejected.stat().st_mode & 0o77 == 0
    sheets = sheets_of(rejected)
    assert rows_of(sheets["people"])[0]["email"] == "secret@@example.org"
    mended = {name: [[_mended(cell) for cell in row] for row in rows] for name, rows in sheets.items()}
    result = run(connected, write_xlsx(tmp_path / "mended.xlsx", mended))
    assert result.exit_code == LOADED, result.output
    assert ask("MATCH (p:Person)-[:PARTICIPATES]->() RETURN count(*)") == [[2]]


def _mended(cell):
    return "bo@example.org" if cell == "secret@@example.org" else cell


@pytest.mark.database
def test_unknown_columns_and_sheets_are_warnings(connected, tmp_path):
    rows = [[*row, "x"] for row in NETWORK["organizations"]]
    result = run(connected, write_xlsx(tmp_path / "network.xlsx", {"organizations": rows, "notes": [["x"]]}))
    assert result.exit_code == LOADED
    assert result.stdout.startswith(
        'The column "x" of the sheet organizations is not known and was not read.\n'
        'The sheet "notes" is not known and was not read.'
    )


MANY = 6_000
GRAPH = (
    "MATCH (n:!Migration&!Change&!Head) RETURN labels(n), n {.*, retrievedAt: null, changes: null} ORDER BY n.id",
    "MATCH (a)-[r]->(b) RETURN type(r), a.id, b.id, properties(r) ORDER BY type(r), a.id, b.id",
)


def large():
    """A network of some lots in each sheet."""
    return {
        "organizations": [["id", "name", "country"], *([f"o{n}", f"Organization {n}", "NA"] for n in range(MANY))],
        "people": [["id", "name"], *([f"p{n}", f"Person {n}"] for n in range(MANY))],
        "affiliations": [["person", "organization"], *([f"p{n}", f"o{n * 7 % MANY}"] for n in range(MANY))],
        "participations": [
            ["id", "person", "role", "task_force"],
            *([f"t{n}", f"p{n}", "Team member", "A1"] for n in range(MANY)),
        ],
    }


@pytest.mark.slow
@pytest.mark.database
@pytest.mark.parametrize("noun", ["Organization", "Participation"])
def test_a_load_that_was_killed_and_run_again_gives_the_graph_of_an_undisturbed_one(connected, tmp_path, ask, noun):
    path = write_xlsx(tmp_path / "network.xlsx", large())
    command = [sys.executable, "-c", "from graph_service.cli import main; main()", "load", "workbook", str(path)]
    with subprocess.Popen(command, env={**os.environ, **connected}) as loading:
        while ask(f"MATCH (n:{noun}) RETURN count(n)") == [[0]]:
            assert loading.poll() is None, "the load ended before it could be killed"
            time.sleep(0.01)
        loading.send_signal(signal.SIGKILL)
    assert run(connected, path).exit_code == LOADED
    resumed = [ask(question) for question in GRAPH]
    ask("MATCH (n:Organization|Person|Participation) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS")
    assert run(connected, path).exit_code == LOADED
    assert [ask(question) for question in GRAPH] == resumed
    assert ask("MATCH ()-[r:AFFILIATED_WITH]->() RETURN count(r)") == [[MANY]]
