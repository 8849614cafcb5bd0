"""The fields of Query as columns of the one record."""

from typing import cast

from graphql import FieldNode

from queries.compiler.arguments import Leaf, Tree
from queries.compiler.columns import Columns
from queries.compiler.conditions import Subject, Where, condition, names_few, stored_id
from queries.compiler.connections import Asked, Listing, listed
from queries.compiler.desk import desk
from queries.compiler.fields import Compilation, Scope, faces, selected_object
from queries.compiler.matching import Ends, walk
from queries.compiler.names import Read, Values
from queries.compiler.orders import order
from queries.compiler.pages import Page
from queries.compiler.shapers import Constant, Many, One, Shaper
from queries.compiler.sources import Source
from queries.compiler.verdicts import eligibility, openings
from queries.language import Link, Noun, camel
from queries.model import NODES, NOUNS
from queries.model.roots import (
    DEFAULT_SCHEME,
    ROOTS,
    AnyNode,
    Eligibility,
    Everything,
    Few,
    FreeSeats,
    Lookup,
    Nobody,
    Only,
    SecretariatsDesk,
)

BY_FIELD = {camel(name): root for name, root in ROOTS.items()}
PREFIXES = {noun.prefix: noun for noun in NODES.values()}


def root_field(c: Compilation, nodes: list[FieldNode], columns: Columns) -> Shaper:
    """One field of Query."""
    name = nodes[0].name.value
    if name == "__typename":
        return Constant("Query")
    match root := BY_FIELD[name]:
        case Lookup():
            return _lookup(c, root, nodes, columns)
        case Everything():
            return _everything(c, root, nodes, columns)
        case Few() | Only():
            return _few(c, root, nodes, columns)
        case AnyNode():
            return _any_node(c, nodes, columns)
        case Eligibility():
            return eligibility(c, nodes, columns)
        case FreeSeats():
            return openings(c, nodes, columns)
        case SecretariatsDesk():
            return desk(c, nodes, columns)
        case Nobody():
            return Constant(None)


def _lookup(c: Compilation, root: Lookup, nodes: list[FieldNode], columns: Columns) -> One:
    noun = NOUNS[root.target]
    read = _identifier(c.arguments("Query", nodes[0]), root, noun)
    far, row = c.names.variable("n"), Columns(c.names)
    made = selected_object(c, Scope(noun, far, c.today), c.document.below(noun.label, nodes), row)
    query = f"COLLECT {{ {_found(far, c.names.parameter(read), noun.label)}{row.returning(far)} }}"
    return One(columns.query(query), made, None)


def _identifier(given: dict[str, Tree], root: Lookup, noun: Noun) -> Read:
    """Make the id that the graph keeps, of the arguments."""
    reads = {name: leaf.read for name, leaf in given.items() if isinstance(leaf, Leaf)}

    def read(values: Values) -> object:
        told = {"scheme": DEFAULT_SCHEME} | {name: each(values) for name, each in reads.items()}
        return stored_id(noun, root.template.format_map(told))

    return read


def _found(far: str, identifier: str, label: str) -> str:
    """Find a node by its id, or by one that was merged away and leads on."""
    straight = f"MATCH ({far}:Node {{id: {identifier}}}) RETURN {far}"
    led = f"MATCH (:Alias {{id: {identifier}}})-[:LEADS_TO]->({far}:Node) RETURN {far}"
    return f"CALL () {{ {straight} UNION {led} }} WITH {far} WHERE {far}:{label}"


def _any_node(c: Compilation, nodes: list[FieldNode], columns: Columns) -> One:
    asked = cast("Leaf", c.arguments("Query", nodes[0])["id"])
    noun_of = _noun_of(asked)
    identifier = c.names.parameter(lambda values: _stored(noun_of(values), asked.read(values)))
    face = c.names.parameter(lambda values: getattr(noun_of(values), "label", None))
    far, row = c.names.variable("n"), Columns(c.names)
    made = faces(c, face, far, nodes, row)
    guard = " OR ".join(f"{face} = '{label}' AND {far}:{label}" for label in NODES)
    query = f"COLLECT {{ {_found(far, identifier, 'Node')} AND ({guard}){row.returning(far)} }}"
    return One(columns.query(query), made, None)


def _noun_of(asked: Leaf) -> Read:
    return lambda values: PREFIXES.get(str(asked.read(values)).partition(":")[0])


def _stored(noun: object, identifier: object) -> object:
    return stored_id(noun, identifier) if isinstance(noun, Noun) else None


def _few(c: Compilation, root: Few | Only, nodes: list[FieldNode], columns: Columns) -> Shaper:
    noun = NOUNS[root.target]
    far, row = c.names.variable("n"), Columns(c.names)
    made = selected_object(c, Scope(noun, far, c.today), c.document.below(noun.label, nodes), row)
    last = f"{root.order.format(b=far)}, {far}.id" if isinstance(root, Few) else f"{far}.id LIMIT 1"
    at = columns.query(f"COLLECT {{ MATCH ({far}:{noun.label}) WITH {far} ORDER BY {last}{row.returning(far)} }}")
    return Many(at, made) if isinstance(root, Few) else One(at, made, c.required("Query", nodes[0]))


def _everything(c: Compilation, root: Everything, nodes: list[FieldNode], columns: Columns) -> Page:
    noun, given = NOUNS[root.target], c.arguments("Query", nodes[0])
    far, type_ = c.names.variable("n"), f"{root.target}Connection"
    asked = Asked(type_, given, c.document.below(type_, nodes), nodes[0].name.value)
    source = _source(c, noun, far, cast("Where", given.get("where") or {}), _of_scheme(c, root, far, given))
    return listed(c, Listing(asked, noun, source, order(noun, far, given.get("orderBy")), c.today), columns)


def _of_scheme(c: Compilation, root: Everything, far: str, given: dict[str, Tree]) -> str:
    if not root.scheme:
        return ""
    scheme = given.get("scheme")
    read: Read = scheme.read if isinstance(scheme, Leaf) else lambda _: DEFAULT_SCHEME
    return f"{far}.scheme = {c.names.parameter(read)}"


def _source(c: Compilation, noun: Noun, far: str, where: Where, scheme: str) -> Source:
    """All nodes of a noun; where the filter names one node that they are linked to, those at that end."""
    if start := selective(noun, where):
        return _from_there(c, noun, far, start, where, scheme)
    told = condition(c.names, Subject(noun, far, c.today), where)
    conditions = tuple(each for each in (scheme, told) if each)
    return Source(far, f"MATCH ({far}:{noun.label})", conditions, indexed=True)


def selective(noun: Noun, where: Where) -> str | None:
    """The link of a filter that names one node at its far end, if there is one."""
    for key, tree in where.items():
        link = noun.links.get(next((name for name in noun.links if camel(name) == key), ""))
        if link and len(link.paths) == 1 and not link.same and isinstance(tree, dict):
            inner = tree.get("some") if link.many or link.listed else tree
            if link.target in NODES and names_few(inner, NOUNS[link.target]):
                return key
    return None


def _from_there(c: Compilation, noun: Noun, far: str, start: str, where: Where, scheme: str) -> Source:
    link = cast("Link", noun.field(start))
    tree = cast("Where", where[start])
    inner, rest = (tree["some"], {"some": None}) if link.many or link.listed else (tree, {})
    end = c.names.variable("n")
    way = walk(c.names, link, link.paths[0], Ends(far, end, c.today))
    there = condition(c.names, Subject(NOUNS[link.target], end, c.today), inner)
    others = where | {start: cast("Tree", tree | rest if rest else None)}
    here = condition(c.names, Subject(noun, far, c.today), others)
    clause = way.clause.replace(f"({far})", f"({far}:{noun.label})", 1)
    return Source(far, clause, tuple(filter(None, (there, *way.conditions, scheme, here))), distinct=True)
