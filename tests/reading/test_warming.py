"""Protects the start with listed documents: Neo4j plans each statement once, and a document that is wrong stops it."""

import asyncio
import subprocess
import sys
from pathlib import Path

import pytest

from graph_service.app import make_ready, reading
from graph_service.database.errors import StatementTimeout
from graph_service.database.reader import Reader
from graph_service.reading.answer import Request
from graph_service.reading.listed import BadListError, Listed
from graph_service.reading.warming import warm
from graph_service.settings import Settings

pytestmark = pytest.mark.database

GOOD = {
    "goals": "query Goals { goals { nodes { code title } } }",
    "lookup": "query ($code: String!, $first: Int, $names: [PersonOrderBy!]) {"
    " objective(code: $code) { title } people(first: $first, orderBy: $names) { totalCount } }",
    "several": "query One { goals { totalCount } } query Two { people { totalCount } }",
    "nothing-to-read": "{ __typename }",
    "followed": "subscription { changes { change { seq } } }",
    "not-tried": 'mutation { updateProfile(input: { name: "A" }) { userErrors { code } } }',
}
STATEMENTS = 5


def at_the_start(neo4j, texts, use=None):
    """Make documents ready as the service does; then use the engine."""
    listed = {name: Listed(text, f"{name}.graphql") for name, text in texts.items()}

    async def run():
        async with reading(Settings(_env_file=None), neo4j) as (engine, _):
            await warm(engine, listed)
            return await use(engine) if use else None

    make_ready(neo4j)
    return asyncio.run(run())


def test_each_statement_is_run_and_is_known_when_it_is_asked(neo4j, monkeypatch):
    asked, read_one = [], Reader.read_one

    async def tapped(reader, statement, *more):
        asked.append(statement)
        return await read_one(reader, statement, *more)

    async def use(engine):
        known = engine.admission.new_statements._known
        assert len(known) == STATEMENTS
        assert set(known) <= set(asked)
        answer = await engine.answer(Request(GOOD["lookup"], None, {"code": "A1"}))
        assert answer.code is None
        assert len(known) == STATEMENTS  # it was one of them

    monkeypatch.setattr(Reader, "read_one", tapped)
    at_the_start(neo4j, GOOD, use)


def test_one_that_takes_too_long_is_planned_all_the_same(neo4j, monkeypatch):
    async def slow(*_):
        raise StatementTimeout

    async def use(engine):
        assert len(engine.admission.new_statements._known) == STATEMENTS

    monkeypatch.setattr(Reader, "read_one", slow)
    at_the_start(neo4j, GOOD, use)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("{ goals {\n  colour } }", "bad.graphql:2:3: Cannot query field 'colour' on type 'GoalConnection'."),
        ("{ goals {", "bad.graphql:1:10: Syntax Error: Expected Name, found <EOF>."),
        ("{ people(first: 501) { totalCount } }", "bad.graphql: `people(first)` is 501; it takes at most 500."),
        ("fragment F on Goal { code }", "bad.graphql:1:1: Fragment 'F' is never used."),
    ],
)
def test_one_that_is_wrong_is_told_by_file_and_place(neo4j, text, message):
    with pytest.raises(BadListError) as told:
        at_the_start(neo4j, {"bad": text})
    assert str(told.value).startswith(message)


def test_the_command_stops_with_one_message(neo4j, tmp_path):
    (tmp_path / "goals.graphql").write_text("{ goals { nodes { code } } }")
    (tmp_path / "bad.graphql").write_text("{ goals { colour } }")
    done = subprocess.run(
        [Path(sys.executable).with_name("taskforce-graph"), "serve", "--port", "0"],
        cwd=tmp_path,
        env={
            "NEO4J_URI": neo4j.uri,
            "NEO4J_PASSWORD": neo4j.password.get_secret_value(),
            "TASKFORCE_DOCUMENTS": str(tmp_path),
        },
        check=False,
        capture_output=True,
        text=True,
    )
    assert done.returncode == 1
    assert f"{tmp_path}/bad.graphql:1:11: Cannot query field 'colour' on type 'GoalConnection'." in done.stderr
    assert "Traceback" not in done.stderr
