"""Protects the golden documents' breadth: each field, facet, order and operator of the API stands in one of them."""

from functools import cache

from golden.shapes import SCHEMA, document, names
from graphql import (
    FieldNode,
    GraphQLEnumType,
    GraphQLObjectType,
    ObjectFieldNode,
    TypeInfo,
    TypeInfoVisitor,
    Visitor,
    get_named_type,
    is_introspection_type,
    parse,
    visit,
)

from queries.model import NODES

VALUES = ("StringWhere", "IntWhere", "DateWhere", "IDWhere", "MoneyWhere", "PersonListWhere", "FunderLinkListWhere")
"""Inputs whose every operator must be there; others have the same ones."""
JOINED = {(f"{label}Where", word) for label in NODES for word in ("and", "or", "not")}
"""The same for every noun."""
CHOOSING = ("Field", "Facet", "Direction", "TextMode")


class Seen(Visitor):
    """Notes what a document uses."""

    def __init__(self, info):
        super().__init__()
        self.info = info
        self.fields, self.inputs, self.enums = set(), set(), set()

    def enter_field(self, node: FieldNode, *_):
        self.fields.add((self.info.get_parent_type().name, node.name.value))

    def enter_object_field(self, node: ObjectFieldNode, *_):
        self.inputs.add((get_named_type(self.info.get_parent_input_type()).name, node.name.value))

    def enter_enum_value(self, node, *_):
        self.enums.add((get_named_type(self.info.get_input_type()).name, node.value))


@cache
def seen():
    info = TypeInfo(SCHEMA)
    told = Seen(info)
    for name in names():
        visit(parse(document(name)), TypeInfoVisitor(info, told))
    return told


def own(kind):
    return [each for each in SCHEMA.type_map.values() if isinstance(each, kind) and not is_introspection_type(each)]


def below(type_, found):
    """The object types that a query reaches from one."""
    if isinstance(type_, GraphQLObjectType) and type_ not in found:
        found.add(type_)
        for each in type_.fields.values():
            below(get_named_type(each.type), found)
    return found


def test_every_field():
    fields = {(each.name, name) for each in below(SCHEMA.query_type, set()) for name in each.fields}
    assert fields - seen().fields == set()


def test_every_facet_order_direction_and_mode():
    values = {
        (each.name, name) for each in own(GraphQLEnumType) if each.name.endswith(CHOOSING) for name in each.values
    }
    assert values - seen().enums == set()


def test_every_operator():
    assert {(name, operator) for name in VALUES for operator in SCHEMA.type_map[name].fields} - seen().inputs == set()


def test_every_condition_of_a_noun():
    nouns = {f"{label}Where": SCHEMA.type_map[f"{label}Where"] for label in NODES}
    conditions = {(name, field) for name, each in nouns.items() for field in each.fields} - JOINED
    assert conditions - seen().inputs == set()
