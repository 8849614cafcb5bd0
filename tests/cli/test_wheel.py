"""The wheel holds all that the command needs: it works in an empty folder, far from the checkout."""

import json
import subprocess
import sys
import sysconfig
import venv
from pathlib import Path

import pytest
from real_command import Machine

pytestmark = pytest.mark.database

CHECKOUT = Path(__file__).parents[2]


def pip(*arguments):
    offline = [sys.executable, "-m", "pip", "--disable-pip-version-check", "--no-input", "-q"]
    subprocess.run([*offline, *map(str, arguments)], check=True)


@pytest.fixture
def installed(tmp_path):
    """A machine with the wheel in an environment of its own; its dependencies are those of this one."""
    pip("wheel", "--no-deps", "--no-build-isolation", "--no-index", "-w", tmp_path, CHECKOUT)
    (wheel,) = tmp_path.glob("taskforce_graph-*.whl")
    place = tmp_path / "environment"
    venv.create(place, symlinks=True)
    python = place / "bin" / "python"
    pip("--python", python, "install", "--no-deps", "--no-index", wheel)
    paths = sysconfig.get_paths(vars={"base": str(place), "platbase": str(place)})
    Path(paths["purelib"], "dependencies.pth").write_text(sysconfig.get_paths()["purelib"] + "\n")
    machine = Machine(tmp_path / "machine", place / "bin" / "taskforce-graph")
    yield machine
    machine.clear()


def test_the_wheel_answers_with_the_strategy(installed):
    python = installed.command.with_name("python")
    where = "import graph_service, schema, loaders, queries; print(graph_service.__file__)"
    found = subprocess.run([python, "-c", where], cwd=installed.folder, capture_output=True, text=True, check=True)
    assert CHECKOUT not in Path(found.stdout).parents
    done = installed.run("query", "-", told="{ targets { totalCount } roles { name } regions { totalCount } }")
    assert done.returncode == 0, done.stderr
    data = json.loads(done.stdout)["data"]
    assert data["targets"]["totalCount"] == 72
    assert len(data["roles"]) == 3
    assert data["regions"]["totalCount"] > 20
    assert installed.neo4j() is None
