"""What the SDL says of fields: which are lists, which lead to nodes, of which type."""

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from graphql import (
    GraphQLInputObjectType,
    GraphQLInterfaceType,
    GraphQLObjectType,
    build_schema,
    get_named_type,
    get_nullable_type,
    is_list_type,
)

from .fields import FIELDS
from .known import known


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
        self.schema = build_schema(known(sdl))
        self._scalars()

    def _scalars(self):
        for name, read in {"Date": date.fromisoformat, "DateTime": datetime.fromisoformat, "Decimal": Decimal}.items():
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
