"""The shape of variables: all of them that may choose a statement's text.

It has the values of Booleans and of the enums that name fields, directions and modes, which filters are there, how
many conditions a list has, and which values are null or missing. Texts, numbers and dates are parameters.
"""

from collections.abc import Callable, Hashable, Mapping
from typing import Any

from graphql import (
    GraphQLBoolean,
    GraphQLEnumType,
    GraphQLInputObjectType,
    GraphQLInputType,
    GraphQLList,
    GraphQLNonNull,
    GraphQLSchema,
    OperationDefinitionNode,
    get_named_type,
    type_from_ast,
)

CHOOSING = ("Field", "Facet", "Direction", "TextMode")
"""Ends of the names of enums whose values choose text."""

ShapeOf = Callable[[Any], Hashable]


def shape_of(schema: GraphQLSchema, operation: OperationDefinitionNode) -> Callable[[Mapping[str, object]], Hashable]:
    """Make the function that tells the shape of an operation's coerced variables."""
    shapes: list[tuple[str, ShapeOf]] = []
    for each in operation.variable_definitions or ():
        type_ = type_from_ast(schema, each.type)
        if isinstance(type_, GraphQLNonNull) and _plain(type_.of_type):
            continue
        shapes.append((each.variable.name.value, _shape(type_)))  # type: ignore[arg-type]  # validated: an input type
    if not shapes:
        return lambda _: ()
    return lambda values: tuple(shape(values[name]) if name in values else "absent" for name, shape in shapes)


def _plain(type_: GraphQLInputType) -> bool:
    """Whether a value of this type never chooses text."""
    named = get_named_type(type_)
    if isinstance(named, GraphQLEnumType):
        return not named.name.endswith(CHOOSING)
    return not isinstance(named, GraphQLInputObjectType) and named is not GraphQLBoolean


def _shape(type_: GraphQLInputType) -> ShapeOf:
    if isinstance(type_, GraphQLNonNull):
        return _shape(type_.of_type)
    if _plain(type_):
        return _is_given
    if isinstance(type_, GraphQLList):
        return _of_list(_shape(type_.of_type))
    return _of_object(type_) if isinstance(type_, GraphQLInputObjectType) else _value


def _is_given(value: object) -> bool:
    return value is not None


def _value(value: Hashable) -> Hashable:
    return value  # a Boolean or an enum's value


def _of_list(item: ShapeOf) -> ShapeOf:
    return lambda values: None if values is None else tuple(item(each) for each in values)


def _of_object(type_: GraphQLInputObjectType) -> ShapeOf:
    shapes: dict[str, ShapeOf] = {}

    def shape(value: Mapping[str, object] | None) -> Hashable:
        if value is None:
            return None
        for name in value:
            if name not in shapes:
                shapes[name] = _shape(type_.fields[name].type)
        return tuple((name, shapes[name](each)) for name, each in value.items())

    return shape
