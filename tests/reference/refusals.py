"""What a request is refused for before anything is read: a walk over all fields that its document reaches."""

from dataclasses import dataclass, field

from graphql import (
    FieldNode,
    FragmentDefinitionNode,
    FragmentSpreadNode,
    GraphQLIncludeDirective,
    GraphQLInputObjectType,
    GraphQLList,
    GraphQLSkipDirective,
    get_named_type,
    get_nullable_type,
)
from graphql.execution.values import get_argument_values, get_directive_values

from queries.compiler.refusals import RefusedError

from .pages import Connection
from .types import has_operators

MOST = 500
MAY_BE_NULL = ("eq", "ne", "mode", "currency")


@dataclass(frozen=True)
class Reached:
    """A field that a document reaches: its parent type, its definition, its arguments."""

    parent: str
    name: str
    arguments: dict = field(hash=False)
    definition: object = field(hash=False)


def reached(types, document, operation, values):
    """All fields that the document reaches, whatever the data; those that are left out are not."""
    fragments = {each.name.value: each for each in document.definitions if isinstance(each, FragmentDefinitionNode)}

    def walk(type_, selection_set):
        for each in selection_set.selections:
            if not _included(each, values):
                continue
            if isinstance(each, FieldNode):
                yield from field_(type_, each)
                continue
            fragment = fragments[each.name.value] if isinstance(each, FragmentSpreadNode) else each
            condition = fragment.type_condition
            if condition is None or type_ in types.possible(condition.name.value):
                yield from walk(type_, fragment.selection_set)

    def field_(type_, node):
        name = node.name.value
        if name.startswith("__"):
            yield Reached(type_.name, name, {}, None)
            return
        definition = type_.fields[name]
        yield Reached(type_.name, name, get_argument_values(definition, node, values), definition)
        for possible in types.possible(get_named_type(definition.type)):
            yield from walk(possible, node.selection_set)

    yield from walk(types.schema.query_type, operation.selection_set)


def _included(node, values):
    skip = get_directive_values(GraphQLSkipDirective, node, values)
    include = get_directive_values(GraphQLIncludeDirective, node, values)
    return not (skip and skip["if"]) and not (include and not include["if"])


def refusals(types, document, operation, values):
    """The codes for which the request is refused; none where it is not."""
    return {
        code for each in reached(types, document, operation, values) if each.definition for code in _of(types, each)
    }


def _of(types, each):
    arguments = each.arguments
    for name, given in arguments.items():
        yield from _nulls(each.definition.args[name].type, given)
    if get_named_type(each.definition.type).name.endswith("Connection"):
        yield from _page(types, each, arguments)


def _page(types, each, arguments):
    first, last = arguments.get("first"), arguments.get("last")
    if first is not None and last is not None:
        yield "BAD_USER_INPUT"
    for length in (first, last):
        if length is not None and length < 0:
            yield "BAD_USER_INPUT"
        if length is not None and length > MOST:
            yield "PAGE_TOO_LARGE"
    field_ = types.field(each.parent, each.name)
    connection = Connection(types, field_.type, field_.edge_type, [], arguments, None)
    for name in ("after", "before"):
        try:
            connection.decoded(name)
        except RefusedError as error:
            yield error.code


def _nulls(type_, given):
    """A null for an operator that takes a value."""
    type_ = get_nullable_type(type_)
    if isinstance(type_, GraphQLList) and given is not None:
        for each in given:
            yield from _nulls(type_.of_type, each)
    elif isinstance(type_, GraphQLInputObjectType) and given is not None:
        for name, each in given.items():
            if each is None and has_operators(type_) and name not in MAY_BE_NULL:
                yield "BAD_USER_INPUT"
            yield from _nulls(type_.fields[name].type, each)
