"""Protects the Dockerfile: a linter reads it, and its build steps are done in an environment of their own.

Nothing here builds an image: there is no engine. What the steps make is run as the image would run it: no home, the
settings in the environment, not a byte written to any file.
"""

import json
import os
import subprocess
import sys
from pathlib import Path

import httpx
import pytest
from dockerfile import CHECKOUT, FILE, copy_context, values

BUILD, FINAL = 1, 2
PLACE = "/opt/taskforce-graph"


def test_the_linter_has_nothing_to_say():
    done = subprocess.run(
        [Path(sys.executable).with_name("hadolint"), FILE], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout


def test_it_does_not_run_as_root():
    assert values("USER", FINAL) == ["10001:10001"]


def test_it_listens_to_others_and_stops_on_sigterm():
    assert "TASKFORCE_HOST=0.0.0.0" in values("ENV", FINAL)[0].split()
    assert values("STOPSIGNAL", FINAL) == ["SIGTERM"]
    assert json.loads(values("ENTRYPOINT", FINAL)[0]) + json.loads(values("CMD", FINAL)[0]) == [
        "taskforce-graph",
        "serve",
    ]


def test_both_stages_are_of_one_base_so_that_the_environment_finds_its_python():
    bases = {values("FROM", stage)[0].split()[0] for stage in (BUILD, FINAL)}
    assert bases == {"python:3.11-slim"}


def test_all_that_is_copied_is_let_in():
    allowed = {line[1:] for line in (CHECKOUT / ".dockerignore").read_text().splitlines() if line.startswith("!")}
    assert all((CHECKOUT / each).exists() for each in allowed)
    assert "requirements/run.txt" in allowed


@pytest.fixture(scope="module")
def image(tmp_path_factory):
    """What the build stage makes, by its own commands, in a folder of ours."""
    root = tmp_path_factory.mktemp("image")
    context, place = root / "build", root / "taskforce-graph"
    copy_context(context)
    steps = " && ".join(values("RUN", BUILD)).replace(PLACE, str(place))
    tools = f"{Path(sys.executable).parent}:{os.environ['PATH']}"
    environment = os.environ | {"PATH": tools, "PIP_DISABLE_PIP_VERSION_CHECK": "1"}
    subprocess.run(["bash", "-euc", steps], cwd=context, env=environment, check=True, capture_output=True, text=True)
    return place


@pytest.fixture
def serving(image, clean_graph, neo4j, tmp_path):
    """The service as the image starts it; Neo4j's password is in a file, and no file may grow."""
    auth = tmp_path / "neo4j_auth"
    auth.write_text(f"{neo4j.username}/{neo4j.password.get_secret_value()}")
    given = dict(pair.split("=", 1) for pair in values("ENV", FINAL)[0].split())
    environment = given | {
        "PATH": f"{image}/bin:/usr/bin:/bin",
        "NEO4J_URI": neo4j.uri,
        "NEO4J_AUTH_FILE": str(auth),
        "TASKFORCE_HOST": "127.0.0.1",
        "TASKFORCE_PORT": "0",
    }
    command = ["bash", "-c", "ulimit -f 0 && exec taskforce-graph serve"]
    process = subprocess.Popen(command, cwd="/", env=environment, stderr=subprocess.PIPE, text=True)
    said = process.stderr.readline()
    assert said.startswith("The API answers at "), said + process.stderr.read()
    yield process, said.split()[-1].removesuffix("/graphql"), environment
    process.kill()
    process.communicate()


@pytest.mark.database
@pytest.mark.slow
def test_what_it_builds_answers_is_healthy_and_stops(serving, image):
    process, address, environment = serving
    answer = httpx.post(f"{address}/graphql", json={"query": "{ goals { totalCount } }"}, timeout=60).json()
    assert answer == {"data": {"goals": {"totalCount": 6}}}
    check = json.loads(values("HEALTHCHECK", FINAL)[0].partition("CMD ")[2])
    environment["TASKFORCE_PORT"] = address.rpartition(":")[2]
    subprocess.run(check, env=environment, check=True)
    process.terminate()
    assert process.wait(30) == 0
    environment["TASKFORCE_PORT"] = "1"
    assert subprocess.run(check, env=environment, check=False, capture_output=True).returncode == 1


@pytest.mark.slow
def test_it_is_small(image):
    files = (path.lstat().st_size for path in image.rglob("*") if path.is_file() and not path.is_symlink())
    assert sum(files) < 400e6  # of which NetworKit, SciPy and NumPy, for the analysis of the network, are 275
