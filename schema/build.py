"""The Strawberry schema, put together from the model and its faces."""

from collections.abc import Iterator, Mapping

import strawberry
from graphql import GraphQLSchema
from strawberry.schema.config import StrawberryConfig

import schema.faces_all  # registers every face
import schema.mutations.all  # noqa: F401  # and every mutation
from queries import language
from queries.language import Amount, Edge, Expression, Field, Link, Sourced, Stored, camel
from queries.model import NODES, NOUNS
from queries.model.enums import ENUMS
from queries.model.roots import (
    ROOTS,
    Analysed,
    AnyNode,
    Coverage,
    Eligibility,
    Everything,
    Few,
    Found,
    FreeSeats,
    Gaps,
    Lookup,
    Matches,
    Neighbourhood,
    Oneself,
    Only,
    Paths,
    Recorded,
    Root,
    SecretariatsDesk,
)
from schema.analysis import add_analysis
from schema.connections import add_connection, add_shared, page_arguments
from schema.coverage import GAP_PAGE, add_coverage
from schema.desk import add_desk
from schema.faces import FACES, Face, Shown
from schema.inputs import FILTERED, add_edge_inputs, add_noun_inputs, add_operators, edges
from schema.joining import ELIGIBILITY, OPENINGS, add_joining
from schema.making import Argument, Named, Types
from schema.matching import MATCHES, add_matching
from schema.mutations.declared import add_mutations
from schema.mutations.network import add_network_inputs
from schema.mutations.shared import add_payload_parts
from schema.paths import NEIGHBOURHOOD, PATHS, add_paths
from schema.query import QUERY, ROOT_DESCRIPTIONS
from schema.scalars import SCALAR_MAP
from schema.search import SEARCH, add_search
from schema.subscriptions import add_subscription
from schema.viewer import add_viewer

CONFIG = StrawberryConfig(auto_camel_case=False, scalar_map=SCALAR_MAP)
AS_OF = Argument("asOf", "Date | None", "The day asked for; without it, today (UTC).")
SCHEME = Argument("scheme", "String | None", "A scheme of regions: `m49`, `initiative`, or one that was loaded.")

RECORDED = (
    Argument("subject", "ID | None", "Only changes of this node, or of whatever has this id."),
    Argument("kind", "String | None", "Only of this kind: `participation.begun`."),
    Argument("actor", "ID | None", "Only those that this person made."),
    Argument("where", "ChangeWhere | None", "Only those that meet this."),
    Argument("orderBy", "list[ChangeOrderBy] | None", "By these keys; without them by `seq`."),
    Argument("first", "Int | None", "This many, from the beginning or after `after`."),
    Argument("after", "Int | None", "A `seq`: the changes after it, in their order by `seq`."),
    Argument("last", "Int | None", "This many, from the end or before `before`."),
    Argument("before", "Int | None", "A `seq`: the changes before it, likewise."),
)

OF_THEIR_OWN: Mapping[type[Root], tuple[str, tuple[Argument, ...]]] = {
    Eligibility: ("JoinVerdict", ELIGIBILITY),
    FreeSeats: ("list[Opening]", OPENINGS),
    Coverage: ("CoverageMatrix", (SCHEME, AS_OF)),
    Gaps: ("GapConnection", (SCHEME, AS_OF, *GAP_PAGE)),
    Paths: ("list[Path]", PATHS),
    Neighbourhood: ("Neighbourhood", NEIGHBOURHOOD),
    Analysed: ("NetworkAnalysis", (AS_OF,)),
    Found: ("SearchConnection", SEARCH),
}
"""What fields give that lead to no noun, and what they take."""


def build_schema() -> strawberry.Schema:
    """Build the schema; a compiled one has no resolvers."""
    types = Types()
    _add_enums(types)
    add_operators(types)
    add_shared(types)
    add_viewer(types)
    for label in (*NODES, *sorted(FILTERED - set(NODES))):
        add_noun_inputs(types, NOUNS[label])
    for face in FACES.values():
        _add_face(types, face)
    _add_links(types)
    add_joining(types)
    add_desk(types)
    add_matching(types)
    add_coverage(types)
    add_paths(types)
    add_analysis(types)
    add_search(types)
    _add_query(types)
    add_payload_parts(types)
    add_network_inputs(types)
    add_mutations(types)
    add_subscription(types)
    extra = [types.made[name] for name in ("NodeType", *NODES)]
    query, mutation, subscription = (types.made[name] for name in ("Query", "Mutation", "Subscription"))
    return strawberry.Schema(query, mutation, subscription, types=extra, config=CONFIG)


def core(schema_: strawberry.Schema) -> GraphQLSchema:
    """graphql-core's schema inside Strawberry's."""
    inner: GraphQLSchema = schema_._schema  # noqa: SLF001  # Strawberry has no public name for it
    return inner


def _add_enums(types: Types) -> None:
    for name, enum in ENUMS.items():
        types.made[name] = strawberry.enum(enum, name=name, description=enum.__doc__)


def _add_face(types: Types, face: Face) -> None:
    label = face.noun.label
    fields = [_field(face, name, each) for name, each in face.fields.items()]
    types.output(label, face.description, fields, node=label in NODES)
    if label in NODES:
        edge = [Named("cursor", "String"), Named("node", label)]
        add_connection(types, label, label, edge, f"{label}Facet")


def _add_links(types: Types) -> None:
    links = {link.edge.name: link for noun in NOUNS.values() for link in noun.links.values() if link.edge}
    for name, edge in edges().items():
        add_edge_inputs(types, links[name], edge)
        add_connection(
            types, name, links[name].target, list(_edge_fields(links[name], edge)), f"{links[name].target}Facet"
        )


def _edge_fields(link: Link, edge: Edge) -> Iterator[Named]:
    yield Named("cursor", "String")
    yield Named("node", link.target)
    yield Named("via", f"list[{edge.links}]", "How the two are linked.")
    for name, each in edge.values.items():
        type_ = f"list[{each.type}]" if each.many else each.type
        yield Named(camel(name), f"{type_} | None" if each.optional else type_, each.description)
    yield Named("evidence", "list[Evidence]", "What proves the link: at most 20, the newest first.")


def _field(face: Face, name: str, each: Shown) -> Named:
    if name == "id":
        return Named("id", "ID", each.description)
    declared = face.noun.fields[name]
    type_ = _type(declared)
    return Named(
        camel(name), f"{type_} | None" if each.optional else type_, each.description, tuple(_arguments(declared))
    )


def _type(declared: Field) -> str:
    match declared:
        case Stored() | Expression():
            return f"list[{declared.type}]" if declared.many else declared.type
        case Amount():
            return "Money"
        case Sourced():
            return "Source"
        case language.Recorded():
            return "JSON"
        case language.AnyNode():
            return "Node"
        case Link(many=True):
            return f"{declared.edge.name if declared.edge else declared.target}Connection"
        case Link(listed=True):
            return f"list[{declared.target}]"
        case _:
            return declared.target


def _arguments(declared: Field) -> Iterator[Argument]:
    if isinstance(declared, Link) and declared.many:
        yield from page_arguments(declared.edge.name if declared.edge else declared.target)
    if getattr(declared, "dated", False):
        yield AS_OF
    if getattr(declared, "scheme", False):
        yield SCHEME


def _add_query(types: Types) -> None:
    fields = [_root(name, root) for name, root in ROOTS.items()]
    types.output("Query", QUERY, fields)


def _root(name: str, root: Root) -> Named:
    type_, arguments = _root_type(root)
    return Named(camel(name), type_, ROOT_DESCRIPTIONS[name], arguments)


def _dated(root: Lookup | Everything) -> tuple[Argument, ...]:
    return (AS_OF,) if root.dated else ()


def _root_type(root: Root) -> tuple[str, tuple[Argument, ...]]:
    match root:
        case Lookup():
            named = {"id": Argument("id", "ID"), "code": Argument("code", "String"), "scheme": SCHEME}
            return f"{root.target} | None", (*(named[name] for name in root.arguments), *_dated(root))
        case Everything():
            scheme = (SCHEME,) if root.scheme else ()
            return f"{root.target}Connection", (*page_arguments(root.target), *scheme, *_dated(root))
        case Recorded():
            return f"{root.target}Connection", RECORDED
        case Few():
            return f"list[{root.target}]", ()
        case Only():
            return root.target, ()
        case AnyNode():
            return "Node | None", (Argument("id", "ID"),)
        case Matches():
            return f"{root.target}Connection", MATCHES[root.target]
        case Oneself() | SecretariatsDesk():
            return f"{root.target} | None", ()
        case _:
            return OF_THEIR_OWN[type(root)]
