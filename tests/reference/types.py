"""What the SDL says of fields: which are lists, which lead to nodes, of which type."""

from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from graphql import (
    DocumentNode,
    GraphQLInputObjectType,
    GraphQLInterfaceType,
    GraphQLObjectType,
    NamedTypeNode,
    ObjectTypeDefinitionNode,
    build_ast_schema,
    get_named_type,
    get_nullable_type,
    is_list_type,
    parse,
)

from .fields import FIELDS

ELSEWHERE = {
    "Mutation": None,
    "Subscription": None,
    "Viewer": "tests/accounts",
    "JoinVerdict": "tests/joining",
    "Opening": "tests/joining",
    "Change": "tests/changes and tests/visibility",
}
"""Types that have tests of their own: they, and fields that lead to them, are left out of the schema here."""


def without(document):
    """The SDL without what is tested elsewhere."""
    kept = tuple(_without(each) for each in document.definitions if not _is_elsewhere(each.name.value))
    return DocumentNode(definitions=kept)


def _without(definition):
    if not isinstance(definition, ObjectTypeDefinitionNode):
        return definition
    fields = tuple(each for each in definition.fields if not _is_elsewhere(_named(each.type)))
    return replace(definition, fields=fields)


def _named(type_):
    while not isinstance(type_, NamedTypeNode):
        type_ = type_.type
    return type_.name.value


def _is_elsewhere(name):
    return name.removesuffix("Connection").removesuffix("Edge") in ELSEWHERE


@dataclass(frozen=True)
class Field:
    """A field's type, without its wrapping; a connection is a list of what it pages through."""

    type: str
    is_list: bool
    is_node: bool
    edge_type: str = ""


class Types:
    """The types of the SDL."""

    def __init__(self, sdl):
        self.schema = build_ast_schema(without(parse(sdl)))
        self._scalars()

    def _scalars(self):
        for name, read in {"Date": date.fromisoformat, "Decimal": Decimal}.items():
            scalar = self.schema.type_map[name]
            scalar.parse_value = scalar.coerce_input_value = read
            scalar.parse_literal = lambda node, _=None, read=read: read(node.value)
            scalar.serialize = scalar.coerce_output_value = str

    def has(self, type_, name):
        return name in self.schema.type_map[type_].fields

    def field(self, type_, name):
        declared = self.schema.type_map[type_].fields[name].type
        named = get_named_type(declared).name
        if named.endswith("Connection"):
            edge_type = named.removesuffix("Connection") + "Edge"
            return Field(self.field(edge_type, "node").type, is_list=True, is_node=True, edge_type=edge_type)
        return Field(named, is_list_type(get_nullable_type(declared)), named in FIELDS)

    def possible(self, type_):
        """The object types that a type stands for."""
        type_ = self.schema.type_map[type_] if isinstance(type_, str) else type_
        if isinstance(type_, GraphQLInterfaceType):
            return list(self.schema.get_possible_types(type_))
        return [type_] if isinstance(type_, GraphQLObjectType) else []


def has_operators(type_):
    """Whether an input type is the condition on a value."""
    return isinstance(type_, GraphQLInputObjectType) and "eq" in type_.fields
