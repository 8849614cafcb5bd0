"""Random valid documents: ways to what is wanted, with random things on and beside the way."""

import json
from dataclasses import dataclass, field
from typing import Any

from awkward import MERGED
from graphql import (
    GraphQLInputObjectType,
    GraphQLInterfaceType,
    GraphQLList,
    GraphQLNonNull,
    get_named_type,
    get_nullable_type,
    is_composite_type,
    is_enum_type,
    parse,
    validate,
)
from hypothesis import assume
from hypothesis import strategies as st
from reference.pages import Connection
from routes import Route
from values import LENGTHS, STRANGE_IDS, TODAY, Values

NAMED = {
    "taskForce": ["A1", "A1", "C3", "C3", "none"],
    "goal": ["A", "C", "none"],
    "region": ["002", "150", "none"],
    "organization": ["organization:plain", "organization:twin", "organization:merged", "organization:none"],
}
"""What the rules of joining are asked about."""
INTROSPECTED = ("__schema", "__type")
INTROSPECTION = ('__type(name: "Money") { name fields { name } }', "__schema { queryType { name } }")
LISTED = (
    "nodes { id }",
    "edges { cursor node { id } }",
    "pageInfo { startCursor hasNextPage endCursor hasPreviousPage }",
    "totalCount",
)
"""What shows which nodes a connection has, at little cost."""
CODES = {"goal": "Goal", "objective": "Objective", "taskForce": "TaskForce", "region": "Region"}
LISTS_TAKE = {"where": 35, "orderBy": 25, "first": 45, "last": 10, "after": 10, "before": 8, "asOf": 40, "scheme": 50}
LISTS_TAKE |= {"goal": 40, "region": 60, "organization": 40}
"""In how many of a hundred fields an argument is given."""


@dataclass
class Chance:
    """Random choices; what is simplest comes first, so that failing documents shrink."""

    draw: Any

    def upto(self, most):
        return self.draw(st.integers(0, most)) if most else 0

    def chance(self, percent):
        return self.upto(99) >= 100 - percent

    def one(self, options):
        return options[self.upto(len(options) - 1)]


@dataclass
class Drawn:
    """A document and its variables."""

    text: str
    variables: dict = field(default_factory=dict)


class Wishes(tuple):
    """What is to be drawn; hypothesis shall not spell it out."""

    __slots__ = ()

    def __repr__(self):
        return f"{len(self)} wishes"


@dataclass(repr=False)
class World:
    """What documents are drawn from: the types, the data, the ways."""

    reference: Any
    pools: Any
    routes: Any

    @property
    def types(self):
        return self.reference.types


class Writer:
    """Writes one document."""

    def __init__(self, world, draw):
        self.world = world
        self.types = world.types
        self.draw = Chance(draw)
        self.values = Values(self.draw, world.types, world.pools)
        self.declared, self.given = [], {}
        self.fragments = {}
        self.plain = {}
        """With which arguments a field stands without an alias."""
        self.names = 0
        self.room = 3
        self.bad = self.values.bad = self.draw.chance(6)

    def document(self, wishes):
        routes = [self.world.routes.to(self.draw.one, each) for each in wishes]
        selected = self.selection("Query", routes, 0)
        if self.draw.chance(3) or any(route.fields[0] in INTROSPECTED for route in routes):
            selected = f"{{ {' '.join(INTROSPECTION)} {selected[1:]}"
        declared = f"({', '.join(self.declared)})" if self.declared else ""
        head = f"query Q{declared} " if declared or self.draw.chance(20) else ""
        return Drawn("\n".join([head + selected, *self.fragments.values()]), self.given)

    def name(self, stem):
        self.names += 1
        return f"{stem}{self.names}"

    # Selections

    def selection(self, type_name, routes, depth):
        """`{ … }` on a type: what the routes want, and something beside."""
        type_ = self.types.schema.type_map[type_name]
        if isinstance(type_, GraphQLInterfaceType):
            return self._faces(routes, depth)
        parts = [self._routed(type_name, route, depth) for route in routes if route.fields[0] not in INTROSPECTED]
        if type_name.endswith("Connection"):
            parts += [self.draw.one(LISTED) for _ in range(self.draw.one([1, 1, 2]))]
        parts += [self._beside(type_, depth) for _ in range(self.draw.one([0, 1, 1, 2]) if type_name != "Query" else 0)]
        if not parts or (type_name == "Query" and self.draw.chance(10)):
            parts.append(self._beside(type_, depth))
        return f"{{ {' '.join(self._wrapped(type_name, part) for part in parts)} }}"

    def _faces(self, routes, depth):
        wanted = {}
        for route in routes:
            head = route.fields[0]
            if head.startswith("... on "):
                wanted.setdefault(head.removeprefix("... on "), []).append(route.below())
        parts = [f"... on {name} {self.selection(name, below, depth)}" for name, below in wanted.items()]
        parts += [route.fields[0] for route in routes if not route.fields[0].startswith("...")]
        parts.append(self.draw.one(["id", "__typename", "__typename id"]))
        if self.draw.chance(40):
            name = self.draw.one(sorted(each.name for each in self.types.possible("Node")))
            parts.append(f"... on {name} {self.selection(name, [], depth + 1)}")
        return f"{{ {' '.join(parts)} }}"

    def _routed(self, type_name, route, depth):
        name, below = route.fields[0], route.below()
        if below.fields:
            return self._field(type_name, name, [below], (), depth)
        return self._field(type_name, name, [], route.given, depth)

    def _beside(self, type_, depth):
        fields = [name for name, each in type_.fields.items() if not is_composite_type(get_named_type(each.type))]
        if self.room > 0 and depth < 7 and (self.draw.chance(30) or not fields):
            wide = [name for name, each in type_.fields.items() if is_composite_type(get_named_type(each.type))]
            if wide:
                self.room -= 1
                return self._field(type_.name, self.draw.one(wide), [], (), depth)
        return self._field(type_.name, self.draw.one([*fields, "__typename"]), [], (), depth)

    def _field(self, type_name, name, routes, given, depth):
        if name == "__typename":
            return name if self.draw.chance(60) else f"{self.name('t')}: {name}"
        declared = self.types.schema.type_map[type_name].fields[name]
        arguments, node_type = self._arguments(type_name, name, declared, given, routes)
        alias = f"{self.name('a')}: " if self._needs_alias(type_name, name, arguments) else ""
        head = f"{alias}{name}{arguments}"
        end = get_named_type(declared.type)
        if not is_composite_type(end):
            return head + self._directive(wanted=bool(given))
        if node_type and not routes:
            routes = [Route((f"... on {node_type}", "id"))]
        told = f"{head}{self._directive(wanted=bool(routes or given))} {self.selection(end.name, routes, depth + 1)}"
        if self.room > 0 and self.draw.chance(6):
            self.room -= 1
            told += f" {head} {self.selection(end.name, [], depth + 1)}"
        return told

    def _needs_alias(self, type_name, name, arguments):
        """Whether the plain key would stand for two things, or chance wants an alias."""
        if self.draw.chance(50 if arguments else 15):
            return True
        return self.plain.setdefault((type_name, name), arguments) != arguments

    def _wrapped(self, type_name, part):
        """A part of a selection as it is, or in a fragment."""
        if not self.draw.chance(14):
            return part
        way = self.draw.upto(3)
        if way == 0:
            return f"... on {type_name}{self._directive(wanted=True)} {{ {part} }}"
        if way == 1:
            return f"...{self._directive(wanted=True)} {{ {part} }}"
        if way == 2 and type_name in {each.name for each in self.types.possible("Node")}:
            return f"... on Node {{ ... on {type_name} {{ {part} }} }}"
        name = self.name("F")
        self.fragments[name] = f"fragment {name} on {type_name} {{ {part} }}"
        return f"...{name}{self._directive(wanted=True)}{f' ...{name}' if self.draw.chance(20) else ''}"

    def _directive(self, *, wanted):
        if not self.draw.chance(6):
            return ""
        keep = wanted or self.draw.chance(60)
        name = self.draw.one(["include", "skip"])
        value = keep is (name == "include")
        literal = self.written(GraphQLNonNull(self.types.schema.type_map["Boolean"]), value)
        return f" @{name}(if: {literal})"

    # Arguments

    def _arguments(self, type_name, name, declared, given, routes):
        told, node_type = {}, None
        if "id" in declared.args:
            node_type = self._type_of(type_name, name, routes)
            told["id"] = self._id(node_type)
            node_type = node_type if name == "node" else None
        elif "code" in declared.args:
            told |= self._code(name)
        for argument, each in declared.args.items():
            if argument not in told and argument != "code" and self._is_given(argument, each, given, told):
                path = given[1:] if given and argument == given[0] else ()
                told[argument] = self._argument(type_name, name, argument, each.type, path, told)
        written = [f"{key}: {self.written(declared.args[key].type, value)}" for key, value in told.items()]
        written += self._absent({key: each.type for key, each in declared.args.items()}, told)
        return (f"({', '.join(written)})" if written else ""), node_type

    def _is_given(self, argument, each, given, told):
        if (given and argument == given[0]) or isinstance(each.type, GraphQLNonNull):
            return True
        if argument == "last" and "first" in told and not self.bad:
            return False
        return self.draw.chance(LISTS_TAKE[argument])

    def _argument(self, type_name, name, argument, type_, path, told):
        if argument in ("first", "last"):
            return self._length(told)
        if argument in ("after", "before"):
            return self._cursor(type_name, name, told)
        if argument == "scheme":
            return self.draw.one(["m49", "initiative", "iso3166", "m49", "none", None])
        if argument in NAMED:
            return self.draw.one([*NAMED[argument], None] if not isinstance(type_, GraphQLNonNull) else NAMED[argument])
        if argument == "asOf" and self.draw.chance(5):
            return None
        return self.values.of(type_, path, None)

    def _length(self, told):
        if self.bad and self.draw.chance(30):
            return self.draw.one([-1, 501])
        if "first" in told and not self.bad:
            return None
        return self.draw.one(LENGTHS)

    def _cursor(self, type_name, name, told):
        """A cursor of the list in its order, at some node; its edge's values are made up."""
        if self.bad and self.draw.chance(30):
            return self.draw.one(["", "x", "W10", "ICAg", "bm8gY3Vyc29y"])
        if self.draw.chance(4):
            return None
        field = self.types.field(type_name, name)
        node = self.draw.one(self.world.reference.graph.of(field.type))
        edge = {}
        for each in ("people", "grants", "organizations", "funders"):
            edge[each] = self.draw.upto(3)
        edge["lastAwarded"] = self.draw.one([None, self.values.day()])
        if not field.edge_type.startswith("Objective") or field.edge_type == "ObjectiveEdge":
            edge = None
        return Connection(self.types, field.type, field.edge_type, [], told, TODAY).cursor((node, edge))

    def _type_of(self, type_name, name, routes):
        """The type of node that an id is for: the one that is selected below."""
        if name != "node":
            return self.types.field(type_name, name).type
        for route in routes:
            if route.fields[0].startswith("... on "):
                return route.fields[0].removeprefix("... on ")
        return self.draw.one(sorted(each.name for each in self.types.possible("Node")))

    def _id(self, type_):
        if self.draw.chance(8):
            return self.draw.one([*STRANGE_IDS, *MERGED, "funder:merged"])
        return self.draw.one(self.world.pools.values[type_, "id"])

    def _code(self, name):
        node = self.draw.one(self.world.reference.graph.of(CODES[name]))
        if name != "region":
            return {"code": node["code"] if self.draw.chance(95) else "none"}
        if node["scheme"] == "m49" and self.draw.chance(50):
            return {"code": node["code"]}
        return {"code": node["code"], "scheme": node["scheme"]}

    # Literals and variables

    def written(self, type_, value):
        """A value as text, some of it as variables."""
        if self.draw.chance(22):
            return self._variable(type_, value)
        inner = get_nullable_type(type_)
        if value is None:
            return "null"
        if isinstance(inner, GraphQLList):
            items = value if isinstance(value, list) else [value]
            if len(items) == 1 and self.draw.chance(12):
                return self.written(inner.of_type, items[0])
            return f"[{', '.join(self.written(inner.of_type, each) for each in items)}]"
        if isinstance(inner, GraphQLInputObjectType):
            fields = {name: each.type for name, each in inner.fields.items()}
            told = [f"{key}: {self.written(fields[key], each)}" for key, each in value.items()]
            return f"{{{', '.join([*told, *self._absent(fields, value)])}}}"
        return literal(inner, value)

    def _absent(self, fields, told):
        """Something that is asked for by a variable that is not given, and so is not asked for."""
        if not self.draw.chance(3):
            return []
        free = [key for key, each in fields.items() if key not in told and not isinstance(each, GraphQLNonNull)]
        if not free:
            return []
        key, name = self.draw.one(free), self.name("v")
        self.declared.append(f"${name}: {fields[key]}")
        return [f"{key}: ${name}"]

    def _variable(self, type_, value):
        name = self.name("v")
        way = self.draw.upto(3)
        is_required = isinstance(type_, GraphQLNonNull)
        if way == 1 and value is not None:
            self.declared.append(f"${name}: {get_nullable_type(type_)} = {literal(type_, value)}")
            return f"${name}"
        is_single = isinstance(value, list) and len(value) == 1 and self.draw.chance(12)
        self.given[name] = value[0] if is_single else value
        if way == 2 and value is not None:
            self.declared.append(f"${name}: {get_nullable_type(type_)}!")
        elif way == 3 and not is_required:
            self.declared.append(f"${name}: {type_} = null")
        else:
            self.declared.append(f"${name}: {type_}")
        return f"${name}"


def literal(type_, value):
    """A value as GraphQL text."""
    type_ = get_nullable_type(type_)
    if value is None:
        return "null"
    if isinstance(type_, GraphQLList):
        items = value if isinstance(value, list) else [value]
        return f"[{', '.join(literal(type_.of_type, each) for each in items)}]"
    if isinstance(type_, GraphQLInputObjectType):
        told = (f"{key}: {literal(type_.fields[key].type, each)}" for key, each in value.items())
        return f"{{{', '.join(told)}}}"
    return value if is_enum_type(type_) else json.dumps(value, ensure_ascii=False)


@st.composite
def documents(draw, world, wishes, everything):
    """Documents that draw some of the wishes, one thing more, and what chance brings."""
    wanted = [draw(st.sampled_from(everything))]
    if wishes:
        wanted += draw(st.lists(st.sampled_from(wishes), min_size=1, max_size=min(4, len(wishes)), unique=True))
    drawn = Writer(world, draw).document(wanted)
    assume(not validate(world.types.schema, parse(drawn.text)))  # two types may show unlike things under one key
    return drawn
