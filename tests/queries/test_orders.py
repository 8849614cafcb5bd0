"""Protects orders: every key may be last, first or backward, and what stands after a cursor is exactly the rest."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from queries.compiler.arguments import Leaf
from queries.compiler.orders import Key, Order, order
from queries.model import NOUNS

PERSON, OBJECTIVE, GRANT = NOUNS["Person"], NOUNS["Objective"], NOUNS["Grant"]


def asked(*fields):
    """`-name` is descending."""
    return [
        {
            "field": Leaf(each.removeprefix("-").upper(), None),
            "direction": Leaf("DESC" if each.startswith("-") else "ASC", None),
        }
        for each in fields
    ]


@pytest.mark.parametrize(
    ("noun", "fields", "signature", "by"),
    [
        (PERSON, [], "Person:name,id", "ORDER BY n.name, n.id"),
        (PERSON, ["-name"], "Person:-name,id", "ORDER BY n.name DESC, n.id"),
        (PERSON, ["id", "name"], "Person:id", "ORDER BY n.id"),
        (PERSON, ["name", "-name"], "Person:name,id", "ORDER BY n.name, n.id"),
        (OBJECTIVE, ["title", "code", "id"], "Objective:title,code", "ORDER BY n.title, n.code"),
        (GRANT, ["-awarded"], "Grant:-awarded,id", "ORDER BY n.awardedOrder DESC, n.id"),
        (NOUNS["Target"], [], "Target:id", "ORDER BY n.id"),
    ],
)
def test_the_last_key_is_unique_and_nothing_follows_it(noun, fields, signature, by):
    made = order(noun, "n", asked(*fields))
    assert (made.signature, made.by()) == (signature, by)


def test_backward_is_the_order_turned_round():
    assert order(PERSON, "n", asked("-name")).by(backward=True) == "ORDER BY n.name, n.id DESC"


NUMBERS = st.tuples(*[st.integers(0, 2)] * 3)


def holds(condition, row):
    """A condition in Cypher, read as Python: the two differ in few words."""
    told = condition.replace(" AND ", " and ").replace(" OR ", " or ").replace("<>", "!=").replace(" = ", " == ")
    if "CASE" in told:
        before, cases = told.split("CASE ")
        told = f"{before} ({as_python(cases.removesuffix(' END'))})"
    return eval(told, {"a": row[0], "b": row[1], "c": row[2], "true": True, "false": False})  # our own text


def as_python(cases):
    *whens, last = cases.replace(" ELSE ", "WHEN ").split("WHEN ")
    pairs = [each.split(" THEN ") for each in whens if each]
    return " ".join(f"{value.strip()} if {condition} else" for condition, value in pairs) + f" ({last})"


@given(
    st.lists(NUMBERS, min_size=2, max_size=20, unique=True),
    st.lists(st.booleans(), min_size=3, max_size=3),
    st.integers(1, 3),
    st.booleans(),
    st.data(),
)
def test_what_stands_after_a_cursor_is_the_rest(rows, directions, count, backward, data):
    keys = tuple(Key(name, name, "Int", down) for name, down in zip("abc", directions, strict=True))[:count]
    rows = sorted({row[:count] + (0,) * (3 - count) for row in rows}, key=lambda row: sort_key(row, directions))
    at = data.draw(st.integers(0, len(rows) - 1))
    made, values = Order(PERSON, keys), [str(value) for value in rows[at][:count]]
    after = rows[:at] if backward else rows[at + 1 :]
    assert [row for row in rows if holds(made.after(values, backward=backward), row)] == after
    among = rows[: at + 1] if backward else rows[at:]
    assert [row for row in rows if holds(made.after(values, backward=backward, inclusive=True), row)] == among


def sort_key(row, directions):
    return [-value if down else value for value, down in zip(row, directions, strict=True)]


def test_the_first_key_alone_narrows():
    """So that an index seeks, and does not scan."""
    keys = [Key(name, name) for name in "abc"]
    for count, _ in enumerate(pairwise(keys), 2):
        assert Order(PERSON, tuple(keys[:count])).after(["$1", "$2", "$3"], backward=False).startswith("a >= $1 AND ")
