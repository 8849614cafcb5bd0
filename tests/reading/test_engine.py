"""Protects answers: each refusal has its code and sends nothing; what is away or slow is said so."""

import asyncio
import json
from dataclasses import replace

import pytest
from golden.shapes import SCHEMA
from pydantic import SecretStr

from graph_service.app import make_ready
from graph_service.database.driver import async_driver
from graph_service.database.reader import Reader
from graph_service.database.target import Target
from graph_service.reading.answer import Request
from graph_service.reading.engine import CompiledEngine
from graph_service.settings import Settings
from queries.seen import Audience

NOWHERE = Target("bolt://127.0.0.1:1", "neo4j", SecretStr("none"))
"""Nobody listens there: whatever is answered was answered without a database."""
SLOW = "CYPHER 5 UNWIND range(1, 10000000000) AS i RETURN sum(sqrt(i))"


def engine_on(target, use, timeout=5.0, **settings):
    """Use an engine on a database."""

    async def run():
        async with async_driver(target) as driver:
            reader = Reader(driver, target.database, timeout)
            try:
                return await use(CompiledEngine(SCHEMA, reader, Settings(_env_file=None, **settings)))
            finally:
                await reader.close()

    return asyncio.run(run())


def answer(text, variables=None, target=NOWHERE, **settings):
    return engine_on(target, lambda engine: engine.answer(Request(text, None, variables or {})), **settings)


@pytest.mark.parametrize(
    ("text", "variables", "code"),
    [
        ("{ people {", {}, "GRAPHQL_PARSE_FAILED"),
        ("", {}, "GRAPHQL_PARSE_FAILED"),
        ("{ peple { id } }", {}, "GRAPHQL_VALIDATION_FAILED"),
        ("{ people { nodes } }", {}, "GRAPHQL_VALIDATION_FAILED"),
        ('{ goals(orderBy: [{ field: "COLOUR" }]) { totalCount } }', {}, "GRAPHQL_VALIDATION_FAILED"),
        ("query ($code: String!) { goal(code: $code) { id } }", {}, "BAD_USER_INPUT"),
        ("query A { goals { totalCount } } query B { goals { totalCount } }", {}, "BAD_USER_INPUT"),
        ("{ people(first: 1, last: 1) { nodes { id } } }", {}, "BAD_USER_INPUT"),
        ("{ people(first: -1) { nodes { id } } }", {}, "BAD_USER_INPUT"),
        ("{ people(where: { name: { contains: null } }) { nodes { id } } }", {}, "BAD_USER_INPUT"),
        ('{ people(after: "x") { nodes { id } } }', {}, "BAD_CURSOR"),
        ('{ people(before: "x") { totalCount } }', {}, "BAD_CURSOR"),
        (
            "query ($at: String) { goals { nodes { objectives(after: $at) { totalCount } } } }",
            {"at": "x"},
            "BAD_CURSOR",
        ),
        ("{ people(first: 501) { nodes { id } } }", {}, "PAGE_TOO_LARGE"),
        ("{ people(last: 501) { totalCount } }", {}, "PAGE_TOO_LARGE"),
        ("query ($n: Int) { goals { nodes { objectives(first: $n) { totalCount } } } }", {"n": 501}, "PAGE_TOO_LARGE"),
    ],
)
def test_a_refusal_has_a_code_and_no_data(text, variables, code):
    refused = answer(text, variables)
    body = json.loads(refused.body)
    assert (refused.code, refused.has_data, refused.retry_after) == (code, False, None)
    assert list(body) == ["errors"]
    assert all(error["extensions"]["code"] == code for error in body["errors"])


def test_a_refusal_names_the_place_and_the_remedy():
    refused = json.loads(answer("{ goals { nodes { objectives(first: 600) { totalCount } } } }").body)
    assert (
        refused["errors"][0]["message"] == "`Goal.objectives(first)` is 600; it takes at most 500. Page with `after`."
    )


def test_how_long_a_page_may_be_is_a_setting():
    assert answer("{ people(first: 501) { nodes { id } } }", max_page_size=1000).code == "UNAVAILABLE"


def test_a_database_that_is_away_is_said_so():
    away = answer("{ people { totalCount } }")
    assert (away.code, away.has_data, away.retry_after) == ("UNAVAILABLE", False, 5)


def test_the_schema_answers_without_a_database():
    told = answer('{ __typename schema: __schema { queryType { name } } __type(name: "Goal") { name } }')
    assert json.loads(told.body) == {
        "data": {"__typename": "Query", "schema": {"queryType": {"name": "Query"}}, "__type": {"name": "Goal"}}
    }


def test_requests_of_one_shape_share_a_plan_and_others_do_not():
    async def use(engine):
        request = Request("query ($n: Int, $m: Int) { people(first: $n, last: $m) { totalCount } }", None, {})
        prepared = engine._prepared(request)
        assert engine._prepared(request) is prepared
        one, other, last = (engine.plan(prepared, values) for values in ({"n": 1}, {"n": 2}, {"m": 1}))
        assert one is other
        assert one is not last

    engine_on(NOWHERE, use)


@pytest.mark.database
def test_a_statement_that_takes_too_long_is_a_timeout(neo4j):
    make_ready(neo4j)

    async def use(engine):
        request = Request("{ goals { totalCount } }", None, {})
        prepared = engine._prepared(request)
        plan = engine.plan(prepared, {})
        prepared.plans[Audience.NOBODY, prepared.shape({})] = replace(plan, statement=SLOW)
        return await engine.answer(request)

    slow = engine_on(neo4j, use, timeout=0.2)
    assert (slow.code, slow.has_data) == ("TIMEOUT", False)


@pytest.mark.database
def test_the_contact_of_the_settings_stands_in_the_guide(neo4j):
    make_ready(neo4j)
    told = answer("{ joiningGuide { contact } }", target=neo4j, contact="the office")
    assert json.loads(told.body) == {"data": {"joiningGuide": {"contact": "the office"}}}
    assert (told.code, told.has_data) == (None, True)
