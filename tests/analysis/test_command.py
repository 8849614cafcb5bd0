"""Protects `taskforce-graph analyse`: it prints what the API answers, as tables, JSON or CSV."""

import csv
import json
import os
import subprocess
import sys

import pytest
from analysis.conftest import HIDDEN
from typer.testing import CliRunner

from graph_service.cli import app
from loaders.demo.periods import TODAY

DAY = ("--as-of", TODAY.isoformat())


@pytest.fixture(scope="module")
def run(graph, connected):
    def run(*arguments, **environment):
        command = [sys.executable, "-c", "from graph_service.cli import main; main()", "analyse", *arguments]
        return subprocess.run(
            command,
            env={"PATH": os.environ["PATH"], **connected, **environment},
            capture_output=True,
            check=False,
            text=True,
        )

    return run


@pytest.mark.database
def test_it_prints_what_the_api_answers(run, asking):
    told = json.loads(run(*DAY, "--first", "3", "--json").stdout)
    assert (
        told["overlaps"]
        == asking.analysis(
            "overlaps(first: 3) { one { code } other { code } sharedPeople peopleJaccard people { name }"
            " sharedOrganizations organizationsJaccard organizations { name } }"
        )["overlaps"]
    )
    assert [len(told[name]) for name in ("brokers", "singlePoints", "communities")] == [3] * 3
    assert HIDDEN not in str(told)
    lines = [*csv.DictReader(run("overlaps", *DAY, "--csv", "--first", "3").stdout.splitlines())]
    assert [(each["one"], each["other"], each["sharedOrganizations"]) for each in lines] == [
        (each["one"]["code"], each["other"]["code"], str(each["sharedOrganizations"])) for each in told["overlaps"]
    ]
    table = run("brokers", *DAY, "--first", "2", COLUMNS="300").stdout
    assert f"{told['nodes']:,} nodes and {told['links']:,} links" in table
    assert "Betweenness is exact." in table
    assert told["brokers"][0]["node"]["name"] in table
    assert "Communities" not in table


@pytest.mark.database
def test_what_is_refused_is_one_message(run):
    done = run(*DAY, TASKFORCE_ANALYSIS_SIZE="5")
    assert (done.returncode, done.stdout) == (1, "")
    assert "at most 5 are analysed" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    ("arguments", "message"),
    [(["--csv"], "say which table"), (["overlaps", "--csv", "--json"], "not both"), (["friends"], "friends")],
)
def test_what_makes_no_sense_is_told_before_a_database_is_opened(arguments, message):
    done = CliRunner().invoke(app, ["analyse", *arguments], env={"COLUMNS": "200"})
    assert done.exit_code == 2
    assert message in done.output
