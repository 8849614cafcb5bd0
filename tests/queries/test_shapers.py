"""Protects the response's form: the written function and graphql-core's executor give the same for the same rows.

Rows are broken on purpose: a null where none may be goes up to where it may be, with graphql-core's own message, path
and place.
"""

import pytest
from graphql import build_schema, execute_sync, parse
from hypothesis import given
from hypothesis import strategies as st

from queries.compiler.compile import Plan
from queries.compiler.names import PARAMETERS
from queries.compiler.pages import cut, label
from queries.compiler.shapers import Constant, Faces, Many, Object, One, Place, Scalar, written

SCHEMA = build_schema("""
  type Query { top: Top must: Top! all: [Top!]! }
  type Top { name: String! note: String child: Leaf must: Leaf! leaves: [Leaf!]! }
  type Leaf { value: Int! note: String }
""")
DOCUMENT = parse("""
{
  top { ...T }
  must { ...T }
  all { name }
}
fragment T on Top { name note child { value note } must { value } leaves { value } }
""")
NODES = {}


def place(type_name, field):
    """The place of a field, with its node in the document."""
    return Place(f"{type_name}.{field}", NODES[type_name, field])


def find_nodes():
    operation, fragment = DOCUMENT.definitions
    _, must, all_ = operation.selection_set.selections
    NODES["Query", "must"], NODES["All", "name"] = must, all_.selection_set.selections[0]
    name, _, child, must, leaves = fragment.selection_set.selections
    NODES["Top", "name"], NODES["Top", "must"] = name, must
    NODES["Child", "value"] = child.selection_set.selections[0]
    NODES["Must", "value"] = must.selection_set.selections[0]
    NODES["Leaves", "value"] = leaves.selection_set.selections[0]


find_nodes()


def leaf(of):
    return Scalar(0, Place("Leaf.value", NODES[of, "value"]))


TOP = Object(
    (
        ("name", Scalar(0, place("Top", "name"))),
        ("note", Scalar(1, None)),
        ("child", One(2, Object((("value", leaf("Child")), ("note", Scalar(1, None)))), None)),
        ("must", One(3, Object((("value", leaf("Must")),)), place("Top", "must"))),
        ("leaves", Many(4, Object((("value", leaf("Leaves")),)))),
    )
)
NAMED = Object((("name", Scalar(0, Place("Top.name", NODES["All", "name"]))),))
ROOT = Object((("top", One(0, TOP, None)), ("must", One(1, TOP, place("Query", "must"))), ("all", Many(2, NAMED))))
NONE = {PARAMETERS: {}}
PLAN = Plan(None, {}, ROOT, written(ROOT), ())

LEAF = st.tuples(st.none() | st.integers(0, 9), st.none() | st.text(max_size=2))
TOPS = st.tuples(
    st.none() | st.text(max_size=2),
    st.none() | st.text(max_size=2),
    st.lists(LEAF, max_size=1),
    st.lists(LEAF, max_size=1),
    st.lists(LEAF, max_size=2),
)
RECORDS = st.tuples(st.lists(TOPS, max_size=1), st.lists(TOPS, max_size=1), st.lists(TOPS, max_size=2))


def as_leaf(row):
    return {"value": row[0], "note": row[1]}


def as_top(row):
    child, must = ([as_leaf(each) for each in row[at]] for at in (2, 3))
    return {
        "name": row[0],
        "note": row[1],
        "child": child[0] if child else None,
        "must": must[0] if must else None,
        "leaves": [as_leaf(each) for each in row[4]],
    }


def executed(record):
    """The answer of graphql-core's executor over the same rows as dicts."""
    top, must, all_ = ([as_top(row) for row in rows] for rows in record)
    root = {"top": top[0] if top else None, "must": must[0] if must else None, "all": all_}
    return execute_sync(SCHEMA, DOCUMENT, root)


@given(RECORDS)
def test_nulls_go_up_as_graphql_core_has_it(record):
    ours, theirs = PLAN.answer(record, NONE), executed(record)
    assert ours["data"] == theirs.data
    told = [{key: each[key] for key in ("message", "path", "locations")} for each in ours.get("errors", [])]
    expected = [{key: each.formatted[key] for key in ("message", "path", "locations")} for each in theirs.errors or []]
    assert told == expected
    assert all(each["extensions"] == {"code": "INTERNAL"} for each in ours.get("errors", []))


@given(RECORDS)
def test_without_errors_the_written_function_gives_what_stepping_gives(record):
    answer = PLAN.answer(record, NONE)
    if "errors" not in answer:
        assert PLAN.shape(record, {}) == answer["data"]
        assert list(answer["data"]) == ["top", "must", "all"]


def shaped(shaper, row):
    return PLAN_OF(shaper).answer(row, NONE)["data"]["x"]


def PLAN_OF(shaper):  # noqa: N802  # stands for a plan
    root = Object((("x", shaper),))
    return Plan(None, {}, root, written(root), ())


@pytest.mark.parametrize("value", [None, True, 1, "it's", 'a "b"\\n', ["TEAM_MEMBER"]])
def test_a_constant_is_itself(value):
    assert shaped(Constant(value), ()) == value


def test_a_value_is_changed_unless_it_is_null():
    double = Scalar(0, None, lambda value, more: value * more, (1,))
    assert shaped(double, (2, 3)) == 6
    assert shaped(double, (None, 3)) is None


def test_a_value_that_cannot_be_told_is_an_error_at_its_place():
    def refuse(_):
        raise ValueError("too large")

    plan = PLAN_OF(Scalar(0, Place("Leaf.value", NODES["Child", "value"]), refuse))
    answer = plan.answer((1,), NONE)
    assert answer["data"] is None
    assert (answer["errors"][0]["message"], answer["errors"][0]["path"]) == ("too large", ["x"])


def test_an_object_is_null_where_its_column_is():
    told = Object((("amount", Scalar(0, None)),), unless=0)
    assert shaped(told, (None,)) is None
    assert shaped(told, (1,)) == {"amount": 1}


def test_the_first_column_says_which_face_an_object_has():
    faces = Faces({"A": Object((("a", Scalar(1, None)),)), "B": Object((("b", Scalar(1, None)),))})
    assert shaped(One(0, faces, None), ([["B", 7]],)) == {"b": 7}


@pytest.mark.parametrize(
    ("rows", "backward", "page", "more"),
    [
        ([], False, [], False),
        ([1, 2], False, [1, 2], False),
        ([1, 2, 3], False, [1, 2], True),
        ([3, 2, 1], True, [2, 3], True),
        ([2, 1], True, [1, 2], False),
    ],
)
def test_a_page_is_cut_where_the_next_begins(rows, backward, page, more):
    assert cut(rows, 3, backward) == (page, more)


@pytest.mark.parametrize(
    ("row", "told"),
    [
        (("RESEARCH_OR_EDUCATION", None, 1), "Research or education"),
        (("A1", None, 1), "A1"),
        (("FR", "France", 1), "France"),
        ((None, None, 1), "Not stated"),
    ],
)
def test_what_a_facets_value_is_called(row, told):
    assert label(row) == told
