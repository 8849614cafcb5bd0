"""The fields of Query as columns of the one record."""

from collections.abc import Callable, Mapping
from typing import cast

from graphql import FieldNode

from queries.compiler.analysis import analysis
from queries.compiler.arguments import Leaf, Tree
from queries.compiler.columns import Columns
from queries.compiler.conditions import Subject, Where, condition, names_few, stored_id
from queries.compiler.connections import Asked, Listing, listed
from queries.compiler.coverage import coverage
from queries.compiler.cursors import encode
from queries.compiler.desk import desk
from queries.compiler.fields import Compilation, Scope, faces, selected_object
from queries.compiler.gaps import gaps
from queries.compiler.matches import matches
from queries.compiler.matching import Ends, walk, where
from queries.compiler.names import Read, Values
from queries.compiler.neighbourhood import neighbourhood
from queries.compiler.nodes import found, is_one_of
from queries.compiler.oneself import oneself
from queries.compiler.orders import Order, order
from queries.compiler.pages import Page
from queries.compiler.paths import paths
from queries.compiler.search import search
from queries.compiler.shapers import Constant, Many, One, Shaper
from queries.compiler.sight import may_see
from queries.compiler.sources import Source
from queries.compiler.verdicts import eligibility, openings
from queries.language import RECORD, Link, Noun, camel
from queries.model import NODES, NOUNS
from queries.model.roots import (
    DEFAULT_SCHEME,
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

OF_THEIR_OWN: Mapping[type[Root], Callable[[Compilation, list[FieldNode], Columns], Shaper]] = {
    Oneself: oneself,
    Eligibility: eligibility,
    FreeSeats: openings,
    SecretariatsDesk: desk,
    Matches: matches,
    Coverage: coverage,
    Gaps: gaps,
    Paths: paths,
    Neighbourhood: neighbourhood,
    Analysed: analysis,
    Found: search,
}
"""Fields that lead to no noun, each compiled in a file of its own."""
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
        case Recorded():
            return _recorded(c, root, nodes, columns)
        case Few() | Only():
            return _few(c, root, nodes, columns)
        case AnyNode():
            return _any_node(c, nodes, columns)
        case _:
            return OF_THEIR_OWN[type(root)](c, nodes, columns)


def _lookup(c: Compilation, root: Lookup, nodes: list[FieldNode], columns: Columns) -> One:
    noun = NOUNS[root.target]
    given = c.arguments("Query", nodes[0])
    read = _identifier(given, root, noun)
    far, row = c.names.variable("n"), Columns(c.names)
    made = selected_object(c, Scope(noun, far, c.as_of(given)), c.document.below(noun.label, nodes), row)
    told = found(far, c.names.parameter(read)) + where((f"{far}:{noun.label}", may_see(c.names, noun, far)))
    query = f"COLLECT {{ {told}{row.returning(far)} }}"
    return One(columns.query(query), made, None)


def _identifier(given: dict[str, Tree], root: Lookup, noun: Noun) -> Read:
    """Make the id that the graph keeps, of the arguments."""
    reads = {name: leaf.read for name, leaf in given.items() if isinstance(leaf, Leaf)}

    def read(values: Values) -> object:
        told = {"scheme": DEFAULT_SCHEME} | {name: each(values) for name, each in reads.items()}
        return stored_id(noun, root.template.format_map(told))

    return read


def _any_node(c: Compilation, nodes: list[FieldNode], columns: Columns) -> One:
    asked = cast("Leaf", c.arguments("Query", nodes[0])["id"])
    noun_of = _noun_of(asked)
    identifier = c.names.parameter(lambda values: _stored(noun_of(values), asked.read(values)))
    face = c.names.parameter(lambda values: getattr(noun_of(values), "label", None))
    far, row = c.names.variable("n"), Columns(c.names)
    made = faces(c, face, far, nodes, row)
    told = found(far, identifier) + where((f"{far}:Node", is_one_of(c.names, NODES.values(), far, face)))
    return One(columns.query(f"COLLECT {{ {told}{row.returning(far)} }}"), made, None)


def _noun_of(asked: Leaf) -> Read:
    return lambda values: PREFIXES.get(str(asked.read(values)).partition(":")[0])


def _stored(noun: object, identifier: object) -> object:
    return stored_id(noun, identifier) if isinstance(noun, Noun) else None


def _few(c: Compilation, root: Few | Only, nodes: list[FieldNode], columns: Columns) -> Shaper:
    noun = NOUNS[root.target]
    far, row = c.names.variable("n"), Columns(c.names)
    made = selected_object(c, Scope(noun, far, c.today), c.document.below(noun.label, nodes), row)
    last = f"{root.order.format(b=far)}, {far}.id" if isinstance(root, Few) else f"{far}.id LIMIT 1"
    found = f"MATCH ({far}:{noun.label}){where((may_see(c.names, noun, far),))}"
    at = columns.query(f"COLLECT {{ {found} WITH {far} ORDER BY {last}{row.returning(far)} }}")
    return Many(at, made) if isinstance(root, Few) else One(at, made, c.required("Query", nodes[0]))


def _everything(c: Compilation, root: Everything, nodes: list[FieldNode], columns: Columns) -> Page:
    noun, given = NOUNS[root.target], c.arguments("Query", nodes[0])
    far, type_ = c.names.variable("n"), f"{root.target}Connection"
    asked = Asked(type_, given, c.document.below(type_, nodes), nodes[0].name.value)
    scheme, there = _of_scheme(c, root, far, given), Subject(noun, far, c.as_of(given))
    source = _source(c, there, cast("Where", given.get("where") or {}), scheme)
    return listed(c, Listing(asked, noun, source, order(noun, far, given.get("orderBy")), there.as_of), columns)


def _recorded(c: Compilation, root: Recorded, nodes: list[FieldNode], columns: Columns) -> Page:
    """Changes by their number, which is also how one goes on after them."""
    noun, given = NOUNS[root.target], c.arguments("Query", nodes[0])
    far, type_ = c.names.variable("n"), f"{root.target}Connection"
    keys = order(noun, far, given.get("orderBy"))
    numbers: dict[str, Tree] = {name: _after_number(given[name], keys) for name in ("after", "before") if name in given}
    asked = Asked(type_, given | numbers, c.document.below(type_, nodes), nodes[0].name.value)
    subject = given.get("subject")
    if isinstance(subject, Leaf):
        whose = c.names.parameter(subject.read)
        conditions = (condition(c.names, Subject(noun, far, c.today), changes_asked(given)),)
        source = Source(far, _history(far, whose), conditions, rule=may_see(c.names, noun, far))
        return listed(c, Listing(asked, noun, source, keys, c.today, whose=whose), columns)
    return listed(
        c,
        Listing(asked, noun, _source(c, Subject(noun, far, c.today), changes_asked(given), ""), keys, c.today),
        columns,
    )


def changes_asked(given: Mapping[str, Tree]) -> Where:
    """A filter of changes by kind and by who made them, and by what else is asked."""
    told: Where = {name: {"eq": given[name]} for name in ("kind",) if given.get(name)}
    if given.get("actor"):
        told["actor"] = {"id": {"eq": given["actor"]}}
    return told | {"and": [given["where"]]} if given.get("where") else told


def _after_number(leaf: Tree, keys: Order) -> Tree:
    """A change's number as the cursor that it stands for."""
    if not isinstance(leaf, Leaf):
        return None
    return Leaf(None, lambda values: encode(keys.signature, [leaf.read(values)]))


def _history(far: str, subject: str) -> str:
    """The changes that a node knows of, also where its id leads on to it; and those of what is no node, or was one."""
    near, each = f"{far}of", f"{far}id"
    known = f"{found(near, subject)} UNWIND {near}.changes AS {each} MATCH ({far}:Node {{id: {each}}})"
    noted = f"MATCH ({far}:{RECORD} {{subject: {subject}}})"
    return f"CALL () {{ {known} RETURN {far} UNION {noted} RETURN {far} }} WITH {far}"


def _of_scheme(c: Compilation, root: Everything, far: str, given: dict[str, Tree]) -> str:
    if not root.scheme:
        return ""
    scheme = given.get("scheme")
    read: Read = scheme.read if isinstance(scheme, Leaf) else lambda _: DEFAULT_SCHEME
    return f"{far}.scheme = {c.names.parameter(read)}"


def _source(c: Compilation, subject: Subject, asked: Where, scheme: str) -> Source:
    """All nodes of a noun; where the filter names one node that they are linked to, those at that end."""
    noun, far = subject.noun, subject.variable
    if start := selective(noun, asked):
        return _from_there(c, subject, start, asked, scheme)
    told = condition(c.names, subject, asked)
    conditions = tuple(each for each in (scheme, told) if each)
    rule = may_see(c.names, noun, far)
    return Source(far, f"MATCH ({far}:{noun.label})", conditions, indexed=True, rule=rule)


def selective(noun: Noun, where: Where) -> str | None:
    """The link of a filter that names one node at its far end, if there is one."""
    for key, tree in where.items():
        link = noun.links.get(next((name for name in noun.links if camel(name) == key), ""))
        if link and len(link.paths) == 1 and not link.same and isinstance(tree, dict):
            inner = tree.get("some") if link.many or link.listed else tree
            if link.target in NODES and names_few(inner, NOUNS[link.target]):
                return key
    return None


def _from_there(c: Compilation, subject: Subject, start: str, asked: Where, scheme: str) -> Source:
    noun, far = subject.noun, subject.variable
    link = cast("Link", noun.field(start))
    tree = cast("Where", asked[start])
    inner, rest = (tree["some"], {"some": None}) if link.many or link.listed else (tree, {})
    end = c.names.variable("n")
    way = walk(c.names, link, link.paths[0], Ends(far, end, subject.as_of))
    there = condition(c.names, Subject(NOUNS[link.target], end, subject.as_of), inner)
    others = asked | {start: cast("Tree", tree | rest if rest else None)}
    here = condition(c.names, subject, others)
    clause = way.clause.replace(f"({far})", f"({far}:{noun.label})", 1)
    if link.paths[0].clause:
        clause = f"MATCH ({far}:{noun.label}) {clause}"
    conditions = tuple(filter(None, (there, *way.conditions, scheme, here)))
    return Source(far, clause, conditions, distinct=True, rule=may_see(c.names, noun, far))
