"""Protects arguments: what chooses text is known when planning; what is a value is read anew from each request."""

from golden.shapes import SCHEMA
from graphql import parse

from queries.compiler.arguments import Leaf, arguments

FIELD = SCHEMA.query_type.fields["people"]


def told(text, **values):
    """The arguments of the first field."""
    (operation,) = parse(text).definitions
    return arguments(operation.selection_set.selections[0], FIELD.args, values)


def test_what_is_not_given_is_not_there():
    assert told("{ people }") == {}
    assert told("query ($first: Int) { people(first: $first, where: { id: $id }) }") == {"where": {}}


def test_null_is_none():
    assert told("{ people(first: null, where: null) }") == {"first": None, "where": None}
    assert told("query ($first: Int) { people(first: $first) }", first=None) == {"first": None}


def test_a_literal_reads_the_same_from_every_request():
    leaf = told("{ people(first: 3) }")["first"]
    assert (leaf.now, leaf.read({})) == (3, 3)


def test_a_variable_is_read_anew():
    leaf = told("query ($first: Int) { people(first: $first) }", first=3)["first"]
    assert (leaf.now, leaf.read({"first": 7})) == (3, 7)


def test_a_variable_deep_in_an_object_is_read_from_where_it_stands():
    where = {"or": [{"name": {"eq": "a"}}, {"name": {"in": ["b"]}}]}
    tree = told("query ($where: PersonWhere) { people(where: $where) }", where=where)["where"]
    second = tree["or"][1]["name"]["in"]
    assert isinstance(second, Leaf)
    assert second.read({"where": {"or": [{}, {"name": {"in": ["c", "d"]}}]}}) == ["c", "d"]


def test_a_single_value_is_a_list_of_one():
    assert told('{ people(where: { name: { in: "a" } }) }')["where"]["name"]["in"].now == ["a"]
    assert len(told("{ people(orderBy: { field: NAME }) }")["orderBy"]) == 1


def test_a_list_of_literals_and_variables_is_one_value():
    text = 'query ($b: String!) { people(where: { name: { in: ["a", $b] } }) }'
    leaf = told(text, b="b")["where"]["name"]["in"]
    assert (leaf.now, leaf.read({"b": "x"})) == (["a", "b"], ["a", "x"])
