"""Protects the API's face: it changes only on purpose, stays small, and says what is not plain."""

import re
from pathlib import Path

import pytest
from graphql import (
    GraphQLEnumType,
    GraphQLInputObjectType,
    GraphQLInterfaceType,
    GraphQLObjectType,
    is_specified_scalar_type,
)

from schema.build import build_schema, core
from schema.mutations.declared import MUTATIONS

SDL = Path(__file__).parents[2] / "schema.graphql"
MOST_TYPES = 270
"""Beside the input and the payload that each mutation has."""
BUILT = build_schema()
SCHEMA = core(BUILT)
OWN = {
    name: each
    for name, each in SCHEMA.type_map.items()
    if not name.startswith("__") and not is_specified_scalar_type(each)
}


def test_the_sdl_is_the_committed_one(update):
    """After a change that is meant: `pytest tests/schema --update` writes it anew; the difference is then reviewed."""
    told = BUILT.as_str() + "\n"
    if update:
        SDL.write_text(told)
    assert told == SDL.read_text()


def test_there_are_few_types():
    assert len(OWN) - 2 * len(MUTATIONS) <= MOST_TYPES


def test_no_field_has_a_resolver():
    for each in OWN.values():
        if isinstance(each, GraphQLObjectType):
            told = BUILT.get_type_by_name(each.name)
            assert all(field.base_resolver is None for field in told.fields), each.name


@pytest.mark.parametrize("name", sorted(OWN))
def test_every_type_says_what_it_is(name):
    described = OWN[name].description
    assert described
    assert described.endswith((".", "?")), described


def test_names_are_as_graphql_writes_them():
    for each in OWN.values():
        if isinstance(each, GraphQLObjectType | GraphQLInputObjectType | GraphQLInterfaceType):
            assert all(re.fullmatch(r"[a-z][A-Za-z0-9]*", field) for field in each.fields), each.name
        if isinstance(each, GraphQLEnumType):
            assert all(re.fullmatch(r"[A-Z][A-Z0-9_]*", value) for value in each.values), each.name


def test_every_argument_and_every_root_field_says_what_it_is_for():
    for name, field in SCHEMA.query_type.fields.items():
        assert field.description, name
    for each in OWN.values():
        for field in getattr(each, "fields", {}).values():
            for name, argument in getattr(field, "args", {}).items():
                assert argument.description or name in {"id", "code", "by"}, (each.name, name)
