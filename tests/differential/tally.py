"""All there is in the schema to be drawn, and what a document draws of it."""

from typing import NamedTuple

from graphql import (
    GraphQLEnumType,
    GraphQLInputObjectType,
    GraphQLList,
    get_named_type,
    get_nullable_type,
    get_operation_ast,
    is_composite_type,
    parse,
)
from graphql.execution.values import get_variable_values
from reference.refusals import reached


class Item(NamedTuple):
    """One thing to be drawn: `kind` is field, argument, input, value or order."""

    kind: str
    owner: str
    name: str
    more: str = ""

    def __str__(self):
        return f"{self.kind} {self.owner}.{self.name} {self.more}".rstrip()


def items(types):
    """Everything: fields, arguments, inputs, values of enums that are put in, keys and directions of orders."""
    told = {Item("field", "Query", name) for name in ("__schema", "__type")}
    seen = set()
    for type_ in _reachable(types):
        told.add(Item("field", type_.name, "__typename"))
        for name, field in type_.fields.items():
            told.add(Item("field", type_.name, name))
            for argument, each in field.args.items():
                told.add(Item("argument", type_.name, name, argument))
                told |= set(_inputs(get_named_type(each.type), seen))
    return told


def _reachable(types):
    found, waiting = {}, [types.schema.query_type]
    while waiting:
        for type_ in types.possible(waiting.pop()):
            if type_.name not in found:
                found[type_.name] = type_
                ends = (get_named_type(field.type) for field in type_.fields.values())
                waiting += [end for end in ends if is_composite_type(end)]
    return found.values()


def _inputs(type_, seen):
    if type_.name in seen:
        return
    seen.add(type_.name)
    if isinstance(type_, GraphQLEnumType) and not type_.name.endswith("Field"):
        yield from (Item("value", type_.name, value) for value in type_.values)
    if not isinstance(type_, GraphQLInputObjectType):
        return
    if type_.name.endswith("OrderBy"):
        keys = get_named_type(type_.fields["field"].type).values
        yield from (Item("order", type_.name, key, way) for key in keys for way in ("ASC", "DESC", "none"))
        return
    for name, field in type_.fields.items():
        yield Item("input", type_.name, name)
        yield from _inputs(get_named_type(field.type), seen)


def drawn(types, text, variables):
    """What a document draws: only what is reached counts."""
    document = parse(text)
    operation = get_operation_ast(document)
    values = get_variable_values(types.schema, operation.variable_definitions or (), variables)
    if isinstance(values, list):
        return set()
    told = set()
    for each in reached(types, document, operation, values):
        told.add(Item("field", each.parent, each.name))
        for name, given in each.arguments.items():
            told.add(Item("argument", each.parent, each.name, name))
            told |= set(_given(each.definition.args[name].type, given))
    return told


def _given(type_, given):
    type_ = get_nullable_type(type_)
    if isinstance(type_, GraphQLList):
        for each in given or ():
            yield from _given(type_.of_type, each)
    elif isinstance(type_, GraphQLEnumType) and given is not None:
        yield Item("value", type_.name, given)
    elif isinstance(type_, GraphQLInputObjectType) and given is not None:
        if type_.name.endswith("OrderBy"):
            yield Item("order", type_.name, given["field"], given.get("direction") or "none")
        for name, each in given.items():
            yield Item("input", type_.name, name)
            yield from _given(type_.fields[name].type, each)
