"""Protects "one request, one statement": counted between the service and Neo4j, whatever a document asks for.

The exceptions: what needs no data (`__typename` alone, the schema itself) sends nothing; before the first request the
graph is counted, to make prices of.
"""

import asyncio
import json
from contextlib import AsyncExitStack
from dataclasses import replace

import pytest
from golden.shapes import NAMING, OPERATION, audience, compiled, document, names, variables
from graphql import NameNode, OperationDefinitionNode, OperationType, parse, print_ast
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from wire.bolt_proxy import BoltProxy

from bench.emptying import empty
from graph_service.app import make_ready, reading
from graph_service.reading.answer import Request
from graph_service.reading.viewer import Viewer
from graph_service.settings import Settings
from queries.model.enums import AccountRole
from queries.seen import Audience

pytestmark = pytest.mark.database


def asks(name):
    """Whether it is a query: what is followed by subscription is no single answer."""
    operations = [each for each in parse(document(name)).definitions if isinstance(each, OperationDefinitionNode)]
    return all(each.operation is OperationType.QUERY for each in operations)


QUERIES = [name for name in names() if asks(name)]
READING = [name for name in QUERIES if compiled(name).plan.statement and not compiled(name).plan.analysed]
"""An analysis is of a snapshot, which is taken by a statement of its own: tests/analysis counts those."""
SILENT = [name for name in QUERIES if not compiled(name).plan.statement]


def stands_alone(name):
    """One operation without variables that nobody in particular asks: it can be put together with others."""
    (operation, *others) = parse(document(name)).definitions
    return not others and not operation.variable_definitions and audience(name) is Audience.NOBODY


ALONE = [name for name in READING if stands_alone(name)]


FIRST = "{ goals { totalCount } }"
VIEWERS = {
    Audience.NOBODY: None,
    Audience.USER: Viewer("account:viewer", "person:viewer", frozenset({AccountRole.USER})),
    Audience.SECRETARIAT: Viewer("account:viewer", "person:viewer", frozenset({AccountRole.SECRETARIAT})),
}


class Service:
    """The read engine behind a proxy, on a loop of its own."""

    def __init__(self, runner, engine, proxy, most):
        self.runner = runner
        self.engine = engine
        self.proxy = proxy
        self.most = most
        _, self.first = self.ask(FIRST)

    def ask(self, text, given=None, operation=None, viewer=None):
        """The answer, and what was sent to Neo4j for it."""
        self.proxy.asked.clear()
        answer = self.runner.run(self.engine.answer(Request(text, operation, given or {}, viewer=viewer)))
        return answer, [each for each in self.proxy.asked if each in ("RUN", "BEGIN", "PULL")]

    def ask_golden(self, name):
        text = document(name)
        operation = OPERATION if text.count("query ") > 1 else None
        return self.ask(text, variables(name), operation, VIEWERS[audience(name)])


@pytest.fixture(scope="module")
def service(neo4j, driver):
    wanted = Settings(_env_file=None, counts_seconds=3600, max_sub_queries=1000)
    with driver.session(database=neo4j.database) as session:
        empty(session)
    make_ready(neo4j)
    proxy, opened = BoltProxy(neo4j.uri), AsyncExitStack()

    async def start():
        await opened.enter_async_context(proxy.serving())
        engine, _ = await opened.enter_async_context(reading(wanted, replace(neo4j, uri=proxy.uri)))
        return engine

    with asyncio.Runner() as runner:
        yield Service(runner, runner.run(start()), proxy, wanted.max_root_fields)
        runner.run(opened.aclose())


def test_before_the_first_read_the_graph_is_counted_once(service):
    assert service.first == ["RUN", "PULL"] * 2
    assert service.ask(FIRST)[1] == ["RUN", "PULL"]


def one_document(chosen):
    """The root fields of several documents in one, each by a name of its own."""
    fields = []
    for position, name in enumerate(chosen):
        (operation,) = parse(document(name)).definitions
        for field in operation.selection_set.selections:
            key = NameNode(value=f"{(field.alias or field.name).value}_{position}")
            fields.append(print_ast(replace(field, alias=key)))
    return "{ " + "\n".join(fields) + " }"


@settings(max_examples=40, deadline=None)
@given(st.sampled_from(READING))
def test_a_read_is_one_statement(service, name):
    answer, asked = service.ask_golden(name)
    assert answer.has_data or (name.startswith(NAMING) and answer.code == "BAD_USER_INPUT")
    assert asked == ["RUN", "PULL"]


@settings(max_examples=15, deadline=None)
@given(st.lists(st.sampled_from(ALONE), min_size=2, max_size=4))
def test_many_root_fields_are_one_statement(service, chosen):
    text = one_document(chosen)
    (operation,) = parse(text).definitions
    assume(len(operation.selection_set.selections) <= service.most)  # more are refused, as others protect
    answer, asked = service.ask(text)
    assert answer.code is None
    assert len(json.loads(answer.body)["data"]) == len(operation.selection_set.selections)
    assert asked == ["RUN", "PULL"]


def test_the_second_time_is_one_statement_too(service):
    assert service.ask_golden("goals-objectives-targets")[1] == service.ask_golden("goals-objectives-targets")[1]


def test_what_needs_no_data_sends_nothing(service):
    assert set(SILENT) >= {"introspection-only", "typename-only"}
    for name in SILENT:
        answer, asked = service.ask_golden(name)
        assert answer.code is None
        assert asked == []


def test_the_schema_beside_data_is_one_statement(service):
    answer, asked = service.ask_golden("introspection-beside-data")
    assert list(json.loads(answer.body)["data"]) == ["__typename", "goals", "__type"]
    assert asked == ["RUN", "PULL"]


@pytest.mark.parametrize(
    ("text", "given"),
    [
        ("{", {}),
        ("{ nothing }", {}),
        ("{ people(first: -1) { totalCount } }", {}),
        ('{ people(after: "x") { nodes { id } } }', {}),
        ("query ($code: String!) { goal(code: $code) { id } }", {}),
    ],
)
def test_a_refused_request_sends_nothing(service, text, given):
    answer, asked = service.ask(text, given)
    assert not answer.has_data
    assert asked == []


def test_a_line_that_is_cut_within_a_record_is_tried_once_more(service):
    service.proxy.cuts = 1
    answer, asked = service.ask_golden("goals-objectives-targets")
    assert json.loads(answer.body)["data"]["goals"]["nodes"]
    assert asked.count("RUN") == 2


def test_a_line_that_is_cut_twice_is_an_answer_and_the_next_request_works(service):
    service.proxy.cuts = 2
    answer, asked = service.ask_golden("goals-objectives-targets")
    assert asked.count("RUN") == 2
    assert (answer.code, answer.has_data, answer.retry_after) == ("UNAVAILABLE", False, 5)
    assert json.loads(answer.body)["errors"][0]["message"] == ("The database is away or busy. Try again in 5 seconds.")
    answer, asked = service.ask_golden("goals-objectives-targets")
    assert json.loads(answer.body)["data"]["goals"]["nodes"]
    assert asked == ["RUN", "PULL"]
