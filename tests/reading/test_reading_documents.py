"""Protects documents: parsed and checked once, refused in GraphQL's words, with a code that clients can rely on."""

import pytest
from golden.shapes import SCHEMA

from graph_service.reading.documents import InvalidError, is_query, prepare


def refusal(text, name=None, variables=None):
    with pytest.raises(InvalidError) as refused:
        prepare(SCHEMA, text, name).coerce(variables or {})
    return refused.value.code, [error.message for error in refused.value.errors]


def test_bad_syntax_names_its_place():
    with pytest.raises(InvalidError) as refused:
        prepare(SCHEMA, "{ people {", None)
    (error,) = refused.value.errors
    assert refused.value.code == "GRAPHQL_PARSE_FAILED"
    assert [tuple(place) for place in error.locations] == [(1, 11)]


def test_what_the_schema_does_not_have_is_refused_all_at_once():
    code, messages = refusal("{ peple { id } goals { nodes { cod } } }")
    assert code == "GRAPHQL_VALIDATION_FAILED"
    assert len(messages) == 2
    assert "Did you mean 'people'?" in messages[0]


TWO = "query A { goals { totalCount } } query B { goals { totalCount } }"


@pytest.mark.parametrize(
    ("text", "name", "message"),
    [
        (TWO, None, "Must provide operation name. The document has: A, B."),
        (TWO, "C", "Unknown operation named 'C'. The document has: A, B."),
        ("{ goals { totalCount } }", "C", "Unknown operation named 'C'. The document has: no named operation."),
    ],
)
def test_which_operation_is_meant_must_be_clear(text, name, message):
    assert refusal(text, name) == ("BAD_USER_INPUT", [message])


@pytest.mark.parametrize(
    ("type_", "field", "value"),
    [
        ("String!", "goal(code: $x) { id }", None),
        ("Int", "goals(first: $x) { totalCount }", "three"),
        ("Int", "goals(first: $x) { totalCount }", 2**31),
        ("Date", "people { nodes { participations(asOf: $x) { totalCount } } }", "31.1.2030"),
        ("Date", "people { nodes { participations(asOf: $x) { totalCount } } }", "2030-02-30"),
        ("GoalWhere", "goals(where: $x) { totalCount }", {"colour": 1}),
        ("[GoalOrderBy!]", "goals(orderBy: $x) { totalCount }", [{"field": "COLOUR"}]),
        ("MoneyInput", "grants(where: { amount: { eq: $x } }) { totalCount }", {"amount": "much", "currency": "EUR"}),
        ("MoneyInput", "grants(where: { amount: { eq: $x } }) { totalCount }", {"amount": "NaN", "currency": "EUR"}),
    ],
)
def test_a_variable_of_another_type_is_refused_by_name(type_, field, value):
    code, messages = refusal(f"query ($x: {type_}) {{ {field} }}", variables={"x": value})
    assert code == "BAD_USER_INPUT"
    assert all("$x" in message for message in messages)


def test_variables_have_their_defaults_and_leave_out_what_is_left_out():
    prepared = prepare(SCHEMA, "query ($a: Int = 3, $b: Int) { goals(first: $a, last: $b) { totalCount } }", None)
    assert prepared.coerce({}) == {"a": 3}
    assert prepared.coerce({"b": None, "c": 1}) == {"a": 3, "b": None}


def test_a_document_only_reads():
    assert is_query(prepare(SCHEMA, "{ goals { totalCount } }", None))
