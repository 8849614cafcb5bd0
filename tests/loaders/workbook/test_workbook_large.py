"""A workbook as large as they come: the template, filled with 100,000 rows of which 1 % are bad in 20 ways.

What is good is loaded, what is bad comes back with its reason beside the cell, and to load it again changes nothing.
"""

import re
import signal
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path

import pytest
from filled_template import fill
from large_network import OF_EACH_WAY, SIZES, WAYS, network
from openpyxl import load_workbook
from typer.testing import CliRunner
from workbook_files import rows_of, sheets_of

from graph_service.cli import app
from loaders.apply import prepare_graph
from loaders.workbook.form import REASON

pytestmark = [pytest.mark.database, pytest.mark.slow]

GOOD = 99_000
BAD = 1000
MARK = "FFF8CBAD"
PATIENCE = 300


@pytest.fixture(scope="module")
def large(tmp_path_factory):
    """The workbook, its rows, and how its bad ones are bad."""
    rows, bad = network()
    file = tmp_path_factory.mktemp("large") / "network.xlsx"
    fill(file, rows)
    return file, rows, bad


@pytest.fixture
def environment(clean_graph, neo4j, connected):
    prepare_graph(clean_graph, neo4j.database)
    return connected


@pytest.fixture
def people(driver, neo4j):
    def count():
        with driver.session(database=neo4j.database) as session:
            return session.run("CYPHER 5 MATCH (n:Person) RETURN count(n)").single().value()

    return count


@pytest.fixture
def last_commit(driver, neo4j):
    """What names the last commit: the same, if nothing was written."""

    def named():
        with driver.session(database=neo4j.database) as session:
            session.run("CYPHER 5 RETURN 1").consume()
            return session.last_bookmarks().raw_values

    return named


def run(environment, *arguments):
    return CliRunner().invoke(app, [str(each) for each in arguments], env=environment)


def cut_off(environment, file, people):
    """Load, and kill it without warning in the middle."""
    command = [Path(sys.executable).with_name("taskforce-graph"), "load", "workbook", file]
    loading = subprocess.Popen(command, env=environment, cwd=file.parent, stdout=subprocess.DEVNULL)
    end = time.monotonic() + PATIENCE
    while not people():
        assert loading.poll() is None, "the load ended before it could be cut off"
        assert time.monotonic() < end
        time.sleep(0.02)
    loading.send_signal(signal.SIGKILL)
    loading.wait()


def test_the_good_rows_are_loaded_and_the_bad_ones_come_back(large, environment, people, last_commit):
    file, rows, bad = large
    assert (sum(map(len, rows.values())), len(bad), len(WAYS)) == (GOOD + BAD, BAD, BAD // OF_EACH_WAY)
    cut_off(environment, file, people)
    assert 0 < people() < SIZES["people"]

    finished = run(environment, "load", "workbook", file)
    assert finished.exit_code == 3, finished.output
    assert f"{BAD:,} rejected." in finished.stdout
    came_back(Path(f"{file}.rejected.xlsx"), rows, bad)

    before = last_commit()
    again = run(environment, "load", "workbook", file)
    assert f"0 rows to write: no change; {GOOD:,} as the graph has them; {BAD:,} rejected." in again.stdout
    assert last_commit() == before

    exported = file.with_name("exported.xlsx")
    assert run(environment, "export", "workbook", exported).exit_code == 0
    went_in(exported, rows, bad)


def came_back(file, rows, bad):
    """Hold the rejected rows, each with its reason in the right cell, to those that are bad."""
    book = load_workbook(file)
    told = Counter()
    for sheet in book:
        headings = [cell.value for cell in sheet[1]]
        wanted = [(rows[name][number - 2], way) for (name, number), way in sorted(bad.items()) if name == sheet.title]
        for cells, (row, way) in zip(sheet.iter_rows(min_row=2), wanted, strict=True):
            (at,) = [heading for heading, cell in zip(headings, cells, strict=True) if cell.fill.fgColor.rgb == MARK]
            (note,) = [cell.comment.text for cell in cells if cell.comment]
            assert at == way.column
            assert re.match(way.reason, note), note
            assert cells[-1].value == f"{way.column}: {note}"
            assert headings[-1] == REASON
            kept = {heading: plain(cell.value) for heading, cell in zip(headings, cells[:-1], strict=False)}
            assert {heading: value for heading, value in kept.items() if value is not None} == row
            told[way.sheet, at] += 1
    assert told == {(way.sheet, way.column): OF_EACH_WAY for way in WAYS}


def plain(value):
    return value.date() if hasattr(value, "date") else value


def went_in(file, rows, bad):
    """Hold what the graph gives back to the good rows: so many on each sheet, and the organizations word for word."""
    sheets = {name: rows_of(sheet) for name, sheet in sheets_of(file).items()}
    wrong = Counter(name for name, _ in bad)
    assert {name: len(sheets[name]) for name in SIZES} == {name: size - wrong[name] for name, size in SIZES.items()}
    assert {row["source"] for name in SIZES for row in sheets[name]} == {row["id"] for row in sheets["sources"]}
    good = (row for number, row in enumerate(rows["organizations"], start=2) if ("organizations", number) not in bad)
    there = {row["id"].removeprefix("organization:"): row for row in sheets["organizations"]}
    for row in good:
        kept = there[row["id"]]
        assert (kept["name"], kept["type"], kept["country"]) == (row["name"], row["type"], row["country"])
        assert sorted(kept["identifiers"].split("; ")) == sorted(row["identifiers"].split("; "))
