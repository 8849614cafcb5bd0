"""`taskforce-graph load …`: what a person sees, and that a bad file stops before anything starts."""

import json
import re
from pathlib import Path

import pytest
from page_copies import PAGE, edited
from typer.testing import CliRunner

from loaders.commands import app
from loaders.regions import read_scheme, shipped_scheme

DOCS = (Path(__file__).parents[2] / "docs" / "strategy-page.md").read_text(encoding="utf-8")


def run(*arguments, **environment):
    return CliRunner().invoke(app, [str(each) for each in arguments], env=environment)


@pytest.fixture
def connected(clean_graph, connected):
    return connected


@pytest.fixture
def file(tmp_path):
    def write(content):
        path = tmp_path / "source.txt"
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    return write


NOWHERE = {"NEO4J_URI": "bolt://127.0.0.1:1"}


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (f"{PAGE}\nImprint", "line 386: expected an objective or a goal"),
        (b"Creation\n\xe9t\xe9", "line 2: it is not UTF-8 text. Save the file as UTF-8."),
        (b"\xff\xfe\x00\xd8\x00\x00", "line 1: it is not UTF-8 text"),
        ("", "line 1: the page ends where the page's title"),
    ],
)
def test_a_bad_page_is_one_message_before_a_database_is_asked(file, content, message):
    path = file(content)
    result = run("page", path, **NOWHERE)
    assert result.exit_code == 1
    assert f"{path}, {message}" in result.stderr
    assert result.stderr.endswith("Nothing was changed.\n")
    assert "Traceback" not in result.output


def test_a_file_that_is_not_there_is_one_message(tmp_path):
    result = run("page", tmp_path / "none.txt", **NOWHERE)
    assert result.exit_code == 1
    assert "it cannot be read (No such file or directory). Check its name and rights." in result.stderr


def test_a_bad_scheme_is_one_message_with_its_place(file):
    result = run("regions", file('{"scheme": "x"}'), **NOWHERE)
    assert result.exit_code == 1
    assert "name: Field required. See docs/strategy-page.md for the form." in result.stderr


@pytest.mark.database
def test_the_shipped_page_is_loaded_and_then_nothing_is_new(connected):
    assert run("page", **connected).stdout.endswith("new: 72 Target\nnew: 3 Footnote\nLoaded.\n")
    assert run("page", **connected).stdout == "Nothing new: the graph is as the file says.\n"


@pytest.mark.database
def test_a_utf16_copy_is_the_same_page(connected, file):
    run("page", **connected)
    assert run("page", file(PAGE.encode("utf-16")), **connected).stdout.startswith("Nothing new")


@pytest.mark.database
def test_a_dry_run_tells_and_does_not_load(connected, file):
    run("page", **connected)
    path = file(edited("Annual reports are available.", "Monthly reports are available."))
    told = (
        "target:F3-2020: new version, 'Annual reports are available.' → 'Monthly reports are available.'\n"
        "Nothing was changed: this was a dry run.\n"
    )
    assert run("page", path, "--dry-run", **connected).stdout == told
    assert run("page", path, "--dry-run", **connected).stdout == told


@pytest.mark.database
def test_a_scheme_is_loaded_from_its_file(connected, file):
    path = file(shipped_scheme("initiative").model_dump_json())
    assert run("regions", path, **connected).stdout == "new: 254 Region\nLoaded.\n"


def test_the_example_in_the_docs_is_a_scheme():
    example = re.search(r"^    \{\n.*?^    \}\n", DOCS, re.DOTALL | re.MULTILINE)
    assert read_scheme(json.dumps(json.loads(example[0]))).scheme == "basins"


@pytest.mark.parametrize("command", re.findall(r"^    taskforce-graph load (.+?)(?:\s+#.*)?$", DOCS, re.MULTILINE))
def test_the_commands_in_the_docs_are_understood(command, tmp_path, monkeypatch):
    """They get as far as the file or the database, not to a usage error (exit code 2)."""
    monkeypatch.chdir(tmp_path)
    assert run(*command.split(), **NOWHERE).exit_code == 1
