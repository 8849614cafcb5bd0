"""The Cypher in the documentation is what the compiler makes of the query beside it."""

import pytest
from markdown_pages import examples

from graph_service.reading.documents import prepare
from queries.compiler.compile import compile_operation
from queries.compiler.fields import Limits
from schema.build import build_schema, core

WITH_CYPHER = [each for each in examples("graphql") if each.told("cypher")]


def test_there_is_one():
    assert WITH_CYPHER


@pytest.mark.parametrize("example", WITH_CYPHER, ids=lambda example: example.place)
def test_the_statement_is_the_compilers(example):
    schema = core(build_schema())
    prepared = prepare(schema, example.block.text, None)
    plan = compile_operation(schema, prepared.document, prepared.operation, {}, Limits())
    assert example.told("cypher").split() == plan.statement.split()
