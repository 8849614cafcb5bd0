"""The example in docs/contributing.md is true: its differences, on a copy of the code, make the field it promises."""

import json
import os
import shutil
import subprocess
import sys

import pytest
from markdown_pages import CHECKOUT, examples

PAGE = [CHECKOUT / "docs" / "contributing.md"]
PACKAGES = ("queries", "schema", "graph_service", "loaders")

TRY = """
import json, sys
from graph_service.reading.documents import prepare
from queries.compiler.compile import compile_operation
from queries.compiler.fields import Limits
from queries.model.writing import stored
from schema.build import build_schema, core
schema = build_schema()
prepared = prepare(core(schema), sys.argv[1], None)
plan = compile_operation(core(schema), prepared.document, prepared.operation, {}, Limits())
print(json.dumps([schema.as_str(), plan.statement, stored("Organization", {"acronym": "FAO"})["acronymFolded"]]))
"""


@pytest.fixture
def changed(tmp_path):
    """A copy of the code with the example's differences."""
    for package in PACKAGES:
        shutil.copytree(CHECKOUT / package, tmp_path / package, ignore=shutil.ignore_patterns("__pycache__"))
    for example in examples("diff", pages=PAGE):
        apply(tmp_path, example.block.text)
    return tmp_path


def apply(folder, difference):
    """Put the lines with `+` where the lines around them stand, once."""
    name, *body = difference.splitlines()[1:]
    path = folder / name.removeprefix("+++ b/")
    old = "".join(f"{line[1:]}\n" for line in body[1:] if not line.startswith("+"))
    new = "".join(f"{line[1:]}\n" for line in body[1:] if not line.startswith("-"))
    text = path.read_text()
    assert text.count(old) == 1, f"{name} has no longer what the example shows"
    path.write_text(text.replace(old, new))


def test_the_stored_field_is_shown_filtered_and_folded(changed):
    (document,) = (each.block.text for each in examples("", pages=PAGE) if each.block.text.startswith("query"))
    environment = {**os.environ, "PYTHONPATH": str(changed)}
    done = subprocess.run(
        [sys.executable, "-c", TRY, document], env=environment, cwd=changed, capture_output=True, check=False
    )
    assert done.returncode == 0, done.stderr.decode()
    sdl, statement, folded = json.loads(done.stdout)
    assert '"""What it is called for short."""\n  acronym: String\n' in sdl
    assert "acronym: StringWhere" in sdl
    assert "acronymFolded" in statement
    assert folded == "fao"


def test_every_file_it_names_is_there():
    named = {
        part
        for line in PAGE[0].read_text().splitlines()
        for part in line.split("`")[1::2]
        if "/" in part and " " not in part and "<" not in part
    }
    assert named
    assert [part for part in named if not (CHECKOUT / part).exists()] == []
