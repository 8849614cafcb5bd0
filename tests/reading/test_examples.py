"""Protects examples of variables: an operation of whatever types takes them, and no others are sent than it needs."""

import pytest
from golden.shapes import OPERATION, SCHEMA, document, names
from graphql import extend_schema, parse
from graphql.execution.values import get_variable_values

from graph_service.reading.documents import prepare
from graph_service.reading.examples import examples
from queries.compiler.compile import compile_operation
from queries.compiler.fields import Limits


@pytest.mark.parametrize(
    ("variables", "expected"),
    [
        ('$a: Int, $b: String! = "x", $c: [PersonOrderBy!]', {}),
        ("$a: Int!, $b: Float!, $c: Boolean!, $d: ID!", {"a": 1, "b": 1.0, "c": False, "d": "example"}),
        ("$a: [String!]!, $b: [[Int]]!", {"a": ["example"], "b": [[1]]}),
        ("$a: Date!, $b: DateTime!, $c: Decimal!", {"a": "2030-01-31", "b": "2030-01-31T12:00:00Z", "c": "1"}),
        ("$a: PersonWhere!, $b: PersonOrderBy!", {"a": {}, "b": {"field": "ID"}}),
    ],
)
def test_what_must_be_given_is_given(variables, expected):
    schema = extend_schema(SCHEMA, parse("extend type Query { any(number: Float): Float }"))
    (operation,) = parse(f"query ({variables}) {{ __typename }}").definitions
    told = examples(schema, operation)
    assert told == expected
    assert not isinstance(get_variable_values(schema, operation.variable_definitions, told), list)


@pytest.mark.parametrize("name", [each for each in names() if not each.startswith("subscription")])
def test_every_golden_document_compiles_with_them(name):
    text = document(name)
    prepared = prepare(SCHEMA, text, OPERATION if text.count("query ") > 1 else None)
    values = prepared.coerce(examples(SCHEMA, prepared.operation))
    assert compile_operation(SCHEMA, prepared.document, prepared.operation, values, Limits())
