"""Protects plans from values, and text from both: requests of one shape share a plan, and no value reaches the text."""

import pytest
from golden.shapes import SCHEMA
from hypothesis import assume, given
from hypothesis import strategies as st

from graph_service.reading.documents import prepare
from queries.compiler.compile import compile_operation
from queries.compiler.fields import Limits
from queries.compiler.names import PARAMETERS, SERVICE

DOCUMENT = """
query (
  $where: OrganizationWhere, $by: [OrganizationOrderBy!], $first: Int, $last: Int, $after: String, $day: Date,
  $with: Boolean! = true, $code: String! = "A1", $facets: [OrganizationFacet!]! = [TYPE]
) {
  organizations(where: $where, orderBy: $by, first: $first, last: $last, after: $after) {
    nodes { name standing(asOf: $day) @include(if: $with) }
    facets(by: $facets) { field }
  }
  objective(code: $code) { organizations(where: { name: { eq: $code } }) { totalCount } }
}
"""
PREPARED = prepare(SCHEMA, DOCUMENT, None)


def planned(variables):
    """The shape of a request's variables, and the text that is compiled for it alone."""
    values = PREPARED.coerce(variables)
    plan = compile_operation(SCHEMA, PREPARED.document, PREPARED.operation, values, Limits())
    return PREPARED.shape(values), plan.statement


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ({"code": "A1"}, {"code": "F4"}),
        ({"first": 1}, {"first": 500}),
        ({"after": "a"}, {"after": "b"}),
        ({"day": "2020-01-01"}, {"day": "2030-12-31"}),
        ({"where": {"name": {"eq": "a"}}}, {"where": {"name": {"eq": "b"}}}),
        ({"where": {"name": {"in": ["a"]}}}, {"where": {"name": {"in": ["b", "c"]}}}),
        ({"where": {"type": {"eq": "PRIVATE_COMPANY"}}}, {"where": {"type": {"eq": "CIVIL_SOCIETY"}}}),
        ({"where": {"people": {"count": {"gte": 1}}}}, {"where": {"people": {"count": {"gte": 9}}}}),
    ],
)
def test_values_share_a_plan(one, other):
    assert planned(one) == planned(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ({"first": 1}, {"last": 1}),
        ({"first": 1}, {"first": 1, "after": "a"}),
        ({"with": True}, {"with": False}),
        ({"by": [{"field": "NAME"}]}, {"by": [{"field": "TYPE"}]}),
        ({"by": [{"field": "NAME"}]}, {"by": [{"field": "NAME", "direction": "DESC"}]}),
        ({"facets": ["TYPE"]}, {"facets": ["COUNTRY"]}),
        ({"where": {"name": {"eq": "a"}}}, {"where": {"name": {"ne": "a"}}}),
        ({"where": {"name": {"eq": "a"}}}, {"where": {"name": {"eq": None}}}),
        ({"where": {"name": {"eq": "a"}}}, {"where": {"website": {"eq": "a"}}}),
        (
            {"where": {"name": {"eq": "a", "mode": "SENSITIVE"}}},
            {"where": {"name": {"eq": "a", "mode": "INSENSITIVE"}}},
        ),
        ({"where": {"website": {"isNull": True}}}, {"where": {"website": {"isNull": False}}}),
        ({"where": {"or": [{"name": {"eq": "a"}}]}}, {"where": {"or": [{"name": {"eq": "a"}}] * 2}}),
    ],
)
def test_what_chooses_text_is_another_shape(one, other):
    (shape, text), (other_shape, other_text) = planned(one), planned(other)
    assert shape != other_shape
    assert text != other_text


def test_what_is_missing_is_read_from_elsewhere_and_so_another_shape():
    assert planned({})[0] != planned({"first": 1})[0]
    assert planned({"first": None})[0] != planned({"first": 1})[0]


TEXTS = st.text(max_size=3) | st.none()
CONDITIONS = st.fixed_dictionaries(
    {},
    optional={
        "name": st.fixed_dictionaries(
            {}, optional={"eq": TEXTS, "in": st.lists(st.text()), "mode": st.sampled_from(["SENSITIVE", "INSENSITIVE"])}
        ),
        "website": st.fixed_dictionaries({}, optional={"isNull": st.booleans(), "startsWith": st.text()}),
        "people": st.fixed_dictionaries({}, optional={"count": st.fixed_dictionaries({"gte": st.integers(0, 9)})}),
    },
)
WHERE = st.recursive(
    CONDITIONS,
    lambda inner: st.fixed_dictionaries(
        {}, optional={"or": st.lists(inner, max_size=2), "not": inner, "and": st.lists(inner, max_size=2)}
    ),
    max_leaves=4,
)
VARIABLES = st.fixed_dictionaries(
    {},
    optional={
        "where": WHERE | st.none(),
        "first": st.integers(0, 500) | st.none(),
        "after": TEXTS,
        "day": st.dates().map(str) | st.none(),
        "with": st.booleans(),
        "code": st.text(),
        "by": st.lists(
            st.fixed_dictionaries(
                {"field": st.sampled_from(["NAME", "TYPE", "ID"])},
                optional={"direction": st.sampled_from(["ASC", "DESC"])},
            ),
            max_size=2,
        ),
    },
)


@given(st.lists(VARIABLES, min_size=2, max_size=6))
def test_one_shape_is_one_text(several):
    texts = {}
    for variables in several:
        shape, text = planned(variables)
        assert texts.setdefault(shape, text) == text


MARK = "zq9"


@given(st.text(), VARIABLES)
def test_no_value_reaches_the_text(value, variables):
    assume("where" not in variables)
    text = f"{MARK}{value}' }} ` \\ $"
    marked = variables | {"code": text, "after": text, "where": {"name": {"eq": text, "in": [text]}}}
    plain = variables | {"code": "a", "after": "a", "where": {"name": {"eq": "a", "in": ["a"]}}}
    assert MARK not in planned(marked)[1]
    assert planned(marked) == planned(plain)


def test_a_literal_becomes_a_parameter_too():
    text = f'{{ people(where: {{ name: {{ eq: "{MARK}" }} }}) {{ nodes {{ name }} }} goal(code: "{MARK}") {{ id }} }}'
    prepared = prepare(SCHEMA, text, None)
    plan = compile_operation(SCHEMA, prepared.document, prepared.operation, {}, Limits())
    assert MARK not in plan.statement
    values = list(plan.bind({f"{SERVICE}today": None})[PARAMETERS].values())
    assert values.count(MARK) == 1
    assert f"goal:{MARK}" in values
