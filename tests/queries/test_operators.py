"""Protects conditions on a value: a missing one equals nothing and differs from all; values are parameters."""

from decimal import Decimal

import pytest

from queries.compiler.arguments import Leaf
from queries.compiler.names import Names
from queries.compiler.operators import Operand, conditions, money
from queries.compiler.refusals import RefusedError
from queries.model.enums import Standing

NAME = Operand("n.name", "n.nameFolded")


def leaf(value):
    return Leaf(value, lambda _: value)


def told(tree, operand=NAME):
    """The conditions, and their parameters' values."""
    names = Names()
    made = conditions(names, operand, tree, "Person.name")
    return made, [read({}) for read in names.reads.values()]


@pytest.mark.parametrize(
    ("operator", "cypher"),
    [
        ("eq", "n.name = $p.p0"),
        ("ne", "(n.name IS NULL OR n.name <> $p.p0)"),
        ("lt", "n.name < $p.p0"),
        ("lte", "n.name <= $p.p0"),
        ("gt", "n.name > $p.p0"),
        ("gte", "n.name >= $p.p0"),
        ("contains", "n.name CONTAINS $p.p0"),
        ("startsWith", "n.name STARTS WITH $p.p0"),
        ("endsWith", "n.name ENDS WITH $p.p0"),
    ],
)
def test_each_operator_has_its_cypher_and_one_parameter(operator, cypher):
    assert told({operator: leaf("Ada")}) == ([cypher], ["Ada"])


def test_lists_are_one_parameter():
    assert told({"in": leaf(["a", "b"])}) == (["n.name IN $p.p0"], [["a", "b"]])
    assert told({"notIn": leaf(["a"])}) == (["(n.name IS NULL OR NOT n.name IN $p.p0)"], [["a"]])


def test_null_is_asked_for_without_a_parameter():
    assert told({"isNull": leaf(value=True)}) == (["n.name IS NULL"], [])
    assert told({"isNull": leaf(value=False)}) == (["n.name IS NOT NULL"], [])
    assert told({"eq": None}) == (["n.name IS NULL"], [])
    assert told({"ne": None}) == (["n.name IS NOT NULL"], [])


@pytest.mark.parametrize("operator", ["in", "notIn", "lt", "contains", "isNull"])
def test_null_where_it_makes_no_sense_is_refused_with_its_place(operator):
    with pytest.raises(RefusedError, match=rf"`{operator}` of `Person.name` takes a value, not null") as refusal:
        told({operator: None})
    assert refusal.value.code == "BAD_USER_INPUT"


def test_case_is_ignored_on_both_sides():
    tree = {"startsWith": leaf("ÄDA"), "in": leaf(["STRASSE"]), "mode": leaf("INSENSITIVE")}
    assert told(tree) == (
        ["n.nameFolded STARTS WITH $p.p0", "n.nameFolded IN $p.p1"],
        ["äda", ["strasse"]],
    )
    assert told({"eq": leaf("A"), "mode": leaf("SENSITIVE")}) == (["n.name = $p.p0"], ["A"])


def test_enums_are_names():
    assert told({"in": leaf([Standing.MEMBER])}) == (["n.name IN $p.p0"], [["MEMBER"]])


def amount(operator, value, currency="EUR"):
    names = Names()
    tree = {operator: {"amount": leaf(Decimal(value)), "currency": leaf(currency)}}
    made = money(names, "n.minor", "n.currency", tree, "Grant.amount")
    return made, [read({}) for read in names.reads.values()]


def test_only_amounts_in_one_currency_compare():
    assert amount("gte", "10.50") == (["(n.currency = $p.p0 AND n.minor >= $p.p1)"], ["EUR", 1050])
    assert amount("lt", "7", "JPY") == (["(n.currency = $p.p0 AND n.minor < $p.p1)"], ["JPY", 7])


def test_another_currency_is_another_amount():
    assert amount("ne", "1")[0] == ["(n.minor IS NULL OR NOT (n.currency = $p.p0 AND n.minor = $p.p1))"]
