"""Fields of a node as columns of its row, and the shapers that read them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, cast

from graphql import FieldNode, GraphQLObjectType, GraphQLSchema, is_non_null_type

from queries.compiler.arguments import Leaf, Tree, arguments
from queries.compiler.columns import Columns
from queries.compiler.conditions import Subject, operand
from queries.compiler.matching import Ends, walk, where
from queries.compiler.names import Filling, Names
from queries.compiler.nodes import found, is_one_of
from queries.compiler.noted import recorded
from queries.compiler.selection import Document, Selected
from queries.compiler.shapers import Constant, Faces, Many, Object, One, Place, Scalar, Shaper
from queries.compiler.sight import rule
from queries.language import Amount, AnyNode, Expression, Link, Noun, Recorded, Sourced, Stored
from queries.model import NODES, NOUNS
from queries.money import decimal_text
from queries.seen import NEVER, Audience

if TYPE_CHECKING:
    from queries.compiler.kept import Kept

INT_MAX = 2**31 - 1


@dataclass(frozen=True, slots=True)
class Limits:
    """How long a page is where nothing is asked, and at most."""

    page_size: int = 50
    max_page_size: int = 500


@dataclass(frozen=True)
class Compilation:
    """One operation that is being compiled."""

    schema: GraphQLSchema
    document: Document
    limits: Limits
    names: Names
    connection: "Connect"
    """How a link to many nodes is compiled: nodes have lists, and lists have nodes."""
    kept: list["Kept"] = field(default_factory=list)
    """What the service may keep of the answer until the graph changes."""

    @property
    def audience(self) -> Audience:
        """Who asks, as far as that chooses text."""
        return self.names.audience

    @cached_property
    def today(self) -> str:
        """The parameter for the day of the request."""
        return self.names.service("today")

    @cached_property
    def viewer(self) -> str:
        """The parameter for the id of the person who asks; null if nobody has logged in."""
        return self.names.service("viewer")

    def required(self, type_name: str, node: FieldNode) -> Place | None:
        """The place of a field, if it may not be null."""
        type_ = cast("GraphQLObjectType", self.schema.type_map[type_name]).fields[node.name.value].type
        return Place(f"{type_name}.{node.name.value}", node) if is_non_null_type(type_) else None

    def arguments(self, type_name: str, node: FieldNode) -> dict[str, Tree]:
        """The arguments of a field."""
        field = cast("GraphQLObjectType", self.schema.type_map[type_name]).fields[node.name.value]
        return arguments(node, field.args, self.document.values)

    def as_of(self, given: dict[str, Tree]) -> str:
        """The parameter for the day that is asked for."""
        leaf = given.get("asOf")
        return self.names.parameter(leaf.read) if isinstance(leaf, Leaf) else self.today


@dataclass(frozen=True, slots=True)
class Scope:
    """The node whose fields are read: its noun, its variable, the day of its versions."""

    noun: Noun
    variable: str
    as_of: str
    guarded: bool = False
    """The node may be of another noun: then no query may begin anywhere but at the node itself."""
    whose: str = ""
    """Of changes that are asked of one node, the expression for its id."""


Connect = Callable[[Compilation, Scope, Link, list[FieldNode], Columns], Shaper]


def selected_object(c: Compilation, scope: Scope, selected: Selected, columns: Columns) -> Object:
    """The fields that are selected on a node."""
    return Object(tuple((key, _field(c, scope, nodes, columns)) for key, nodes in selected.items()))


def _field(c: Compilation, scope: Scope, nodes: list[FieldNode], columns: Columns) -> Shaper:
    node, label = nodes[0], scope.noun.label
    name = node.name.value
    if name == "__typename":
        return Constant(label)
    required = c.required(label, node)
    if name == "id":
        return Scalar(columns.value(identity(scope.noun, scope.variable)), required)
    match declared := scope.noun.field(name):
        case Stored():
            return _stored(c, scope, declared, required, columns)
        case Expression():
            return _expression(c, scope, declared, node, columns)
        case Amount():
            return _amount(c, scope, declared, nodes, columns)
        case Sourced():
            filled = Filling(c.names, n=scope.variable, as_of=scope.as_of)(declared.cypher)
            return source_of(c, filled, nodes, columns)
        case AnyNode():
            return _any_node(c, scope, declared, nodes, columns)
        case Recorded():
            return recorded(declared, scope.variable, scope.whose, columns)
        case Link(many=True):
            return c.connection(c, scope, declared, nodes, columns)
        case _:
            return _linked(c, scope, declared, nodes, columns)


def identity(noun: Noun, variable: str) -> str:
    """The global id: a second face's is its host's with another prefix."""
    if not noun.host:
        return f"{variable}.id"
    return f"'{noun.prefix}' + substring({variable}.id, {len(NODES[noun.host].prefix)})"


def _stored(c: Compilation, scope: Scope, declared: Stored, required: Place | None, columns: Columns) -> Shaper:
    allowed = rule(c.names, declared.seen, scope.variable)
    if allowed == NEVER:
        return Constant(None)
    value = f"{scope.variable}.{declared.name}"
    if declared.type in ("Date", "DateTime"):
        value = f"toString({value})"
    elif declared.many:
        value = f"coalesce({value}, [])"
    if allowed:
        value = f"CASE WHEN {allowed} THEN {value} END"
    return Scalar(columns.value(value), required, within_int if declared.type == "Int" else None)


def within_int(value: int) -> int:
    """GraphQL's Int has 32 bits."""
    if abs(value) > INT_MAX:
        raise ValueError(f"Int cannot represent non 32-bit signed integer value: {value}")
    return value


def _expression(c: Compilation, scope: Scope, declared: Expression, node: FieldNode, columns: Columns) -> Shaper:
    as_of = c.as_of(c.arguments(scope.noun.label, node)) if declared.dated else scope.as_of
    cypher = operand(c.names, Subject(scope.noun, scope.variable, as_of), declared).cypher
    return Scalar(columns.query(cypher), c.required(scope.noun.label, node))


def _amount(c: Compilation, scope: Scope, declared: Amount, nodes: list[FieldNode], columns: Columns) -> Shaper:
    minor = columns.value(f"{scope.variable}.{declared.minor}")
    currency = columns.value(f"{scope.variable}.{declared.currency}")
    return money(c, nodes, minor, currency, unless=minor)


def money(c: Compilation, nodes: list[FieldNode], minor: int, currency: int, unless: int | None = None) -> Object:
    """An amount as text, and its currency."""
    selected = c.document.below("Money", nodes)
    made: dict[str, Shaper] = {}
    for key, (node, *_) in selected.items():
        match node.name.value:
            case "amount":
                made[key] = Scalar(minor, c.required("Money", node), decimal_text, (currency,))
            case "currency":
                made[key] = Scalar(currency, c.required("Money", node))
            case _:
                made[key] = Constant("Money")
    return Object(tuple(made.items()), unless)


def source_of(c: Compilation, cypher: str, nodes: list[FieldNode], columns: Columns) -> Shaper:
    """The source whose id an expression gives."""
    variable, row = c.names.variable("n"), Columns(c.names)
    scope = Scope(NOUNS["Source"], variable, c.today)
    made = selected_object(c, scope, c.document.below("Source", nodes), row)
    query = f"COLLECT {{ MATCH ({variable}:Source {{id: {cypher}}}){row.returning(variable)} }}"
    return One(columns.query(query), made, None)


def _linked(c: Compilation, scope: Scope, link: Link, nodes: list[FieldNode], columns: Columns) -> Shaper:
    given = c.arguments(scope.noun.label, nodes[0])
    as_of = c.as_of(given) if link.dated else scope.as_of
    scheme = given.get("scheme")
    far, row = c.names.variable("n"), Columns(c.names)
    ends = Ends(scope.variable, far, as_of, c.names.parameter(scheme.read) if isinstance(scheme, Leaf) else "null")
    way = walk(c.names, link, link.paths[0], ends)
    if NEVER in way.conditions:
        return Constant([] if link.listed else None)
    inner = Scope(NOUNS[link.target], far, as_of if link.versioned else c.today)
    made = selected_object(c, inner, c.document.below(link.target, nodes), row)
    order = f"{way.filling(link.order)}, {far}.id" if link.listed else f"{far}.id LIMIT 1"
    at = columns.query(f"COLLECT {{ {way.where()} WITH {far} ORDER BY {order}{row.returning(far)} }}")
    return Many(at, made) if link.listed else One(at, made, c.required(scope.noun.label, nodes[0]))


def _any_node(c: Compilation, scope: Scope, declared: AnyNode, nodes: Sequence[FieldNode], columns: Columns) -> Shaper:
    """The node that an id names, as its first face."""
    far, row = c.names.variable("n"), Columns(c.names)
    own = [noun for noun in NODES.values() if not noun.host]
    cases = " ".join(f"WHEN {far}:{noun.label} THEN '{noun.label}'" for noun in own)
    made = faces(c, f"CASE {cases} END", far, nodes, row)
    identifier = Filling(c.names, n=scope.variable)(declared.cypher)
    told = found(far, identifier, scope.variable) + where((is_one_of(c.names, own, far),))
    return One(columns.query(f"COLLECT {{ {told}{row.returning(far)} }}"), made, None)


def faces(c: Compilation, face: str, variable: str, nodes: Sequence[FieldNode], columns: Columns) -> Faces:
    """A node of whichever noun: `face` is the expression that names it; every noun's columns stand in the one row."""
    columns.value(face)
    made = {}
    for label, noun in NODES.items():
        scope = Scope(noun, variable, c.today, guarded=True)
        made[label] = selected_object(c, scope, c.document.below(label, nodes), columns)
    return Faces(made)
