"""Protects `taskforce-graph db` as a user meets it: a process, its output, its exit code; never a traceback."""

import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from graph_service.settings import Settings

COMMAND = Path(sys.executable).with_name("taskforce-graph")


@pytest.fixture
def run(tmp_path):
    """Run the command in an empty folder, with an environment of its own."""
    kept = {"NEO4J_VERSION", "TASKFORCE_CACHE_DIR", "TASKFORCE_NEO4J_REPOSITORY"}
    ours = ("NEO4J_", "TASKFORCE_")
    clean = {name: value for name, value in os.environ.items() if name in kept or not name.startswith(ours)}
    clean["TASKFORCE_DATA_DIR"] = str(tmp_path / "data")
    clean["TASKFORCE_NEO4J_HEAP"] = "256m"

    def call(*arguments, **environment):
        return subprocess.run(
            [COMMAND, "db", *map(str, arguments)],
            env=clean | environment,
            cwd=tmp_path,
            capture_output=True,
            text=True,
            check=False,
        )

    yield call
    call("stop")


@pytest.mark.database
def test_a_life_from_start_to_reset(run, tmp_path):
    assert "does not run" in run("status").stdout
    assert "runs at bolt://127.0.0.1:" in run("start").stdout
    assert "stays when nobody uses it: yes" in run("status").stdout
    assert "0 nodes" in run("backup", tmp_path / "graph.backup").stdout
    assert run("restore", tmp_path / "graph.backup").returncode == 0
    assert run("backup", tmp_path / "graph.backup").returncode == 1
    assert "deleted" in run("reset", "--yes").stdout
    assert "does not run" in run("status").stdout


@pytest.mark.database
def test_a_backup_goes_from_the_local_database_to_the_one_behind_neo4j_uri(run, tmp_path, clean_graph, neo4j):
    with clean_graph.session(database=neo4j.database) as session:
        session.run("CYPHER 5 CREATE (:Node:Odd {key: 1})-[:TO]->(:Node:Odd {key: 2})").consume()
    remote = {"NEO4J_URI": neo4j.uri, "NEO4J_PASSWORD": neo4j.password.get_secret_value()}
    assert "answers" in run("status", **remote).stdout
    assert "1 relationships" in run("backup", "graph.backup", **remote).stdout
    refused = run("restore", "graph.backup", **remote)
    assert_told(refused, "not empty", "--replace")
    assert run("restore", "graph.backup", "--replace", **remote).returncode == 0


def assert_told(done, *words):
    assert done.returncode == 1, done
    assert "Traceback" not in done.stderr
    assert all(word in done.stderr for word in words), done.stderr


def test_a_foreign_data_folder_is_told(run, tmp_path):
    (tmp_path / "letter.txt").touch()
    assert_told(run("start", "--data-dir", tmp_path), "letter.txt", "--data-dir")


def test_nothing_local_is_done_to_the_database_behind_neo4j_uri(run):
    for command in (["start"], ["stop"], ["reset", "--yes"]):
        assert_told(run(*command, NEO4J_URI="bolt://127.0.0.1:1"), "not ours", "Unset NEO4J_URI")


def test_an_unreachable_server_is_told(run):
    assert_told(run("status", NEO4J_URI="bolt://127.0.0.1:1"), "does not answer", "NEO4J_URI")


def test_an_unknown_version_is_told(run):
    assert_told(run("start", NEO4J_VERSION="4.4"), "NEO4J_VERSION", "2026.09, 5.26")


def test_a_setting_that_makes_no_sense_is_told(run):
    assert_told(run("status", TASKFORCE_NEO4J_BOLT_PORT="many"), "neo4j_bolt_port", "valid integer")


def test_no_network_is_told(run, tmp_path):
    nowhere = {"TASKFORCE_CACHE_DIR": str(tmp_path / "cache"), "TASKFORCE_NEO4J_REPOSITORY": "http://127.0.0.1:1"}
    done = run("start", **nowhere)
    assert_told(done, "GNU General Public License v3", "HTTPS_PROXY", "--offline-from")


def test_an_offline_folder_that_lacks_files_is_told(run, tmp_path):
    (tmp_path / "offline").mkdir()
    done = run("start", "--offline-from", tmp_path / "offline", TASKFORCE_CACHE_DIR=str(tmp_path / "cache"))
    assert_told(done, "lacks", "Copy the whole folder")


@pytest.mark.database
def test_a_taken_port_is_told(run):
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = str(other.getsockname()[1])
        assert_told(run("start", TASKFORCE_NEO4J_BOLT_PORT=port), port, "TASKFORCE_NEO4J_BOLT_PORT")


@pytest.mark.database
def test_an_offline_install_needs_no_network(run, tmp_path):
    offline = Settings(_env_file=None, neo4j_uri=None).cache_dir / "neo4j"
    done = run(
        "start",
        "--offline-from",
        offline,
        TASKFORCE_CACHE_DIR=str(tmp_path / "cache"),
        TASKFORCE_NEO4J_REPOSITORY="http://127.0.0.1:1",
    )
    assert done.returncode == 0, done.stderr
