"""Arguments as trees: objects, lists of objects, and leaves whose value is read anew from each request."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, cast

from graphql import (
    FieldNode,
    GraphQLArgument,
    GraphQLInputObjectType,
    GraphQLInputType,
    GraphQLList,
    ListValueNode,
    NullValueNode,
    ObjectValueNode,
    ValueNode,
    VariableNode,
    get_named_type,
    get_nullable_type,
    value_from_ast,
)

from queries.compiler.names import Read, Values


@dataclass(frozen=True, slots=True)
class Leaf:
    """A value. `now` is what it is in the request that is being planned: only its shape may choose text."""

    now: object
    read: Read


Tree = dict[str, "Tree"] | list["Tree"] | Leaf | None
"""None stands for null; what was not given is not there."""

ABSENT = object()


def arguments(node: FieldNode, declared: Mapping[str, GraphQLArgument], values: Values) -> dict[str, Tree]:
    """The arguments of a field; an argument that was not given is left out."""
    given = {
        each.name.value: _of_node(each.value, declared[each.name.value].type, values) for each in node.arguments or ()
    }
    return {name: cast("Tree", tree) for name, tree in given.items() if tree is not ABSENT}


def _of_node(node: ValueNode, type_: GraphQLInputType, values: Values) -> object:
    type_ = cast("GraphQLInputType", get_nullable_type(type_))
    match node:
        case VariableNode():
            name = node.name.value
            return _of_value(values[name], type_, lambda request: request[name]) if name in values else ABSENT
        case NullValueNode():
            return None
        case ObjectValueNode() if isinstance(type_, GraphQLInputObjectType):
            fields = {each.name.value: each.value for each in node.fields}
            trees = {name: _of_node(value, type_.fields[name].type, values) for name, value in fields.items()}
            return {name: tree for name, tree in trees.items() if tree is not ABSENT}
        case _ if isinstance(type_, GraphQLList):
            return _of_items(node, type_, values)
    constant = value_from_ast(node, type_)
    return Leaf(constant, lambda _: constant)


def _of_items(node: ValueNode, type_: GraphQLList[Any], values: Values) -> object:
    nodes = node.values if isinstance(node, ListValueNode) else (node,)
    items = [_of_node(each, type_.of_type, values) for each in nodes]
    if isinstance(get_named_type(type_), GraphQLInputObjectType):
        return items
    leaves = cast("list[Leaf]", items)
    return Leaf([leaf.now for leaf in leaves], lambda request: [leaf.read(request) for leaf in leaves])


def _of_value(value: Any, type_: GraphQLInputType, read: Read) -> Tree:  # noqa: ANN401  # a coerced variable
    if value is None:
        return None
    type_ = cast("GraphQLInputType", get_nullable_type(type_))
    if isinstance(type_, GraphQLInputObjectType):
        fields = type_.fields
        return {name: _of_value(each, fields[name].type, _step(read, name)) for name, each in value.items()}
    if isinstance(type_, GraphQLList) and isinstance(get_named_type(type_), GraphQLInputObjectType):
        items = enumerate(value)
        return [_of_value(each, type_.of_type, _step(read, position)) for position, each in items]
    return Leaf(value, read)


def _step(read: Read, key: str | int) -> Read:
    return lambda request: cast("Any", read(request))[key]
