"""`taskforce-graph demo` on a real graph: what a person sees, and what it leaves alone."""

import pytest
import typer
from typer.testing import CliRunner

from loaders.demo.commands import demo
from loaders.errors import LoadError
from loaders.load import write
from loaders.records import Batch, NodeRecord

pytestmark = pytest.mark.database

COUNT = "CYPHER 5 MATCH (n:!Change) OPTIONAL MATCH (n)-[r]->() RETURN count(DISTINCT n), count(r)"
REAL = NodeRecord("Organization", "organization:real", {"name": "Real"})


@pytest.fixture
def run(clean_graph, connected):
    command = typer.Typer()
    command.command()(demo)
    return lambda *arguments: CliRunner().invoke(command, [str(each) for each in arguments], env=connected)


@pytest.fixture
def ask(driver, neo4j):
    def asked(question):
        with driver.session(database=neo4j.database) as session:
            return [list(row) for row in session.run(question)]

    return asked


def test_the_demo_comes_with_what_it_hangs_on_and_says_its_size(run, ask):
    result = run("--people", 100)
    assert result.exit_code == 0
    [[nodes]] = ask("CYPHER 5 MATCH (n) WHERE n.synthetic RETURN count(n)")
    [[links]] = ask("CYPHER 5 MATCH (a)-[r]-() WHERE a.synthetic RETURN count(DISTINCT r)")
    assert f"The demo is in the graph: {nodes:,} nodes and {links:,} relationships, in " in result.stdout
    assert ask("CYPHER 5 MATCH (:Objective)<-[:FOCUSES_ON]-(:Funder) RETURN count(*) > 0") == [[True]]


def test_a_second_run_changes_nothing(run, ask):
    run("--people", 100)
    before = ask(COUNT)
    assert run("--people", 100).exit_code == 0
    assert ask(COUNT) == before


@pytest.mark.parametrize(
    "another", [("--people", 101), ("--people", 100, "--seed", 8), ("--people", 100, "--no-preferences")]
)
def test_another_demo_is_refused(run, ask, another):
    run("--people", 100)
    before = ask(COUNT)
    result = run(*another)
    assert isinstance(result.exception, LoadError)
    assert "Demo network (synthetic): 100 people, seed 7" in str(result.exception)
    assert "--replace" in str(result.exception)
    assert ask(COUNT) == before


def test_replace_removes_the_demo_and_nothing_else(run, ask, driver, neo4j):
    run("--people", 100, "--seed", 8)
    fresh = ask(COUNT)
    run("--people", 120, "--replace")
    with driver.session(database=neo4j.database) as session:
        session.execute_write(write, Batch((REAL,)))
    assert run("--people", 100, "--seed", 8, "--replace").exit_code == 0
    assert ask(COUNT) == [[fresh[0][0] + 1, fresh[0][1]]]
    assert ask("CYPHER 5 MATCH (n:Organization {id: 'organization:real'}) RETURN n.name") == [["Real"]]


KINDS = "CYPHER 5 MATCH (c:Change) WHERE c.kind STARTS WITH 'demo.' WITH c ORDER BY c.seq RETURN collect(c.kind)"


def test_what_comes_and_goes_is_on_record(run, ask):
    run("--people", 100)
    run("--people", 100)
    run("--people", 100, "--seed", 8, "--replace")
    [[kinds]] = ask(KINDS)
    lots = kinds.index("demo.removed")
    assert kinds == ["demo.loaded"] * lots + ["demo.removed"] + ["demo.loaded"] * lots


def test_so_many_nodes_as_asked_for(run, ask):
    assert run("--nodes", 10_000).exit_code == 0
    [[nodes]] = ask("CYPHER 5 MATCH (n) WHERE n.synthetic RETURN count(n)")
    assert abs(nodes - 10_000) <= 200


@pytest.mark.parametrize(
    ("arguments", "message"),
    [(("--people", 10, "--nodes", 20_000), "not both"), (("--people", 0), "--people"), (("--nodes", 9), "--nodes")],
)
def test_a_size_that_makes_no_sense_is_one_message(run, arguments, message):
    result = run(*arguments)
    assert result.exit_code == 2
    assert message in result.stderr
    assert "Traceback" not in result.output
