"""Protects the systemd unit: systemd itself finds nothing wrong with it, and it runs our command.

It is not started: a test machine need not run systemd.
"""

import configparser
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner

from graph_service.cli import app

UNIT = Path(__file__).parents[2] / "docs" / "operations" / "taskforce-graph.service"


def service():
    unit = configparser.ConfigParser(interpolation=None, delimiters="=", strict=False)
    unit.optionxform = str
    unit.read(UNIT)
    return unit["Service"]


@pytest.mark.skipif(not shutil.which("systemd-analyze"), reason="systemd is not installed")
def test_systemd_finds_nothing_wrong(tmp_path):
    here = tmp_path / UNIT.name
    command = str(Path(sys.executable).with_name("taskforce-graph"))
    here.write_text(UNIT.read_text().replace("/opt/taskforce-graph/.venv/bin/taskforce-graph", command))
    done = subprocess.run(["systemd-analyze", "verify", here], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")


def test_it_runs_a_command_of_ours():
    program, *words = service()["ExecStart"].split()
    assert Path(program).name == "taskforce-graph"
    assert CliRunner().invoke(app, [*words, "--help"]).exit_code == 0


def test_it_writes_where_systemd_made_it_room():
    told = dict(pair.split("=", 1) for pair in service()["Environment"].split())
    assert told["TASKFORCE_DATA_DIR"] == f"/var/lib/{service()['StateDirectory']}"
    assert told["TASKFORCE_CACHE_DIR"] == f"/var/cache/{service()['CacheDirectory']}"
