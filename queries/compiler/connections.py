"""A connection as Cypher: the page, what lies beyond it, the total and the facets, over one source of nodes."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Protocol, cast

from graphql import FieldNode

from queries.compiler.arguments import Leaf, Tree
from queries.compiler.columns import Columns
from queries.compiler.conditions import Subject, condition, exists, has_edge
from queries.compiler.derived import derived, edge_values, evidence, operands, sortable
from queries.compiler.facets import facet
from queries.compiler.fields import Compilation, Scope, money, selected_object
from queries.compiler.matching import Ends, walk
from queries.compiler.names import Filling, written
from queries.compiler.operators import plain
from queries.compiler.orders import Key, Order, order
from queries.compiler.pages import Beyond, Cursor, Facets, Info, Label, Page, Part, Rows, Slice
from queries.compiler.refusals import RefusedError, bad_input
from queries.compiler.selection import Selected
from queries.compiler.shapers import Constant, Many, Object, Scalar, Shaper
from queries.compiler.sources import Crowd, Gathered, Source
from queries.language import RECORD, Edge, Link, Noun, camel
from queries.model import NOUNS
from queries.model.enums import ENUMS

CURSORS = ("cursor", "startCursor", "endCursor")


@dataclass(frozen=True, slots=True)
class Asked:
    """What a request asks of a connection: its GraphQL name, its arguments, its selection, a name for errors."""

    name: str
    given: dict[str, Tree]
    selected: Selected
    place: str

    @property
    def paged(self) -> bool:
        """Whether a page is asked for."""
        return self.selects("nodes", "edges", "pageInfo")

    def selects(self, *fields: str) -> bool:
        """Whether one of the fields is selected."""
        return any(nodes[0].name.value in fields for nodes in self.selected.values())

    def fields(self, name: str) -> list[list[FieldNode]]:
        """What is selected of a field, for each response key."""
        return [nodes for nodes in self.selected.values() if nodes[0].name.value == name]


class Own(Protocol):
    """What a list says that no other says: in its edges, and of the whole."""

    def value(self, name: str, nodes: list[FieldNode], rows: Columns) -> Shaper:
        """A field of its edges."""
        ...

    def whole(self, name: str, nodes: list[FieldNode]) -> Shaper | None:
        """A field of the connection; None where it is one that all have."""
        ...


@dataclass(frozen=True, slots=True)
class Listing:
    """A connection that is being compiled: its nodes, its order, and the edge's values where it has any."""

    asked: Asked
    noun: Noun
    source: Source
    order: Order
    as_of: str
    ends: Ends | None = None
    link: Link | None = None
    edge: Mapping[str, str] = field(default_factory=dict)
    made: Gathered | None = None
    whose: str = ""
    """Of changes that are asked of one node, the expression for its id."""
    own: Own | None = None

    @property
    def scope(self) -> Scope:
        """The nodes of the list, for what is selected on them."""
        return Scope(self.noun, self.source.far, self.as_of, whose=self.whose)


def connection(c: Compilation, scope: Scope, link: Link, nodes: list[FieldNode], columns: Columns) -> Page:
    """A link to many nodes."""
    label, name = scope.noun.label, nodes[0].name.value
    given = c.arguments(label, nodes[0])
    type_ = f"{link.edge.name if link.edge else link.target}Connection"
    asked = Asked(type_, given, c.document.below(type_, nodes), f"{label}.{name}")
    ends = Ends(scope.variable, c.names.variable("n"), c.as_of(given))
    if len(link.paths) == 1:
        return listed(c, _straight(c, scope, link, ends, asked), columns)
    if link.edge and not scope.guarded and not needs_all(c, link.edge, asked):
        return _page(c, _walked(c, scope, link, ends, asked), columns)
    return _gathered(c, _derived(c, link, ends, asked), columns)


def _told(c: Compilation, noun: Noun, ends: Ends, asked: Asked) -> str:
    return condition(c.names, Subject(noun, ends.far, c.today), asked.given.get("where"))


def _straight(c: Compilation, scope: Scope, link: Link, ends: Ends, asked: Asked) -> Listing:
    """One path: the list is what it leads to. Nothing is known of the links of a node whose noun is not."""
    noun = NOUNS[link.target]
    way = walk(c.names, link, link.paths[0], ends)
    told = _told(c, noun, ends, asked)
    crowded = link.crowd and not told and not scope.guarded
    crowd = Crowd(noun.label, f"({ends.near}){link.crowd}()") if crowded else None
    conditions = (*way.conditions, told)
    source = Source(ends.far, way.clause, conditions, near=ends.near, distinct=link.repeats, crowd=crowd)
    whose = f"{ends.near}.id" if link.target == RECORD else ""
    keys = order(noun, ends.far, asked.given.get("orderBy"))
    return Listing(asked, noun, source, keys, c.today, ends, link, whose=whose)


def _walked(c: Compilation, scope: Scope, link: Link, ends: Ends, asked: Asked) -> Listing:
    """Several paths, and only a page is wanted: walk all nodes in order and stop where the page is full."""
    noun = NOUNS[link.target]
    linked = exists(c.names, Subject(scope.noun, ends.near, ends.as_of), link, None, far=ends.far)
    conditions = (linked, _told(c, noun, ends, asked))
    source = Source(ends.far, f"MATCH ({ends.far}:{link.target})", conditions, near=ends.near, indexed=True)
    return Listing(asked, noun, source, order(noun, ends.far, asked.given.get("orderBy")), c.today, ends, link)


def _derived(c: Compilation, link: Link, ends: Ends, asked: Asked) -> Listing:
    """Several paths: the nodes of all of them, each once."""
    noun, given = NOUNS[link.target], asked.given
    edge = edge_values(c.names, link.edge, _wanted(c, link.edge, asked)) if link.edge else {}
    known = operands(edge)
    told = condition(c.names, Subject(noun, ends.far, c.today, known), given.get("where"))
    source = derived(c.names, link, ends, edge, told)
    keys = order(noun, ends.far, given.get("orderBy"), sortable(link.edge, edge) if link.edge else None)
    return Listing(asked, noun, source, keys, c.today, ends, link, edge)


def listed(c: Compilation, listing: Listing, columns: Columns) -> Page:
    """A list along one path, or of all nodes of a noun: found once where it has to be seen whole in any case."""
    asked = listing.asked
    both = asked.paged and asked.selects("totalCount", "facets")
    return (_gathered if both and listing.source.seen_whole else _page)(c, listing, columns)


def _gathered(c: Compilation, listing: Listing, columns: Columns) -> Page:
    """Gather the nodes once, then page, count and sum up."""
    by = listing.order.by(backward=bool(listing.asked.given.get("last"))) if listing.asked.paged else ""
    return of_gathered(c, listing, listing.source.gathered(c.names, by), columns)


def of_gathered(c: Compilation, listing: Listing, made: Gathered, columns: Columns) -> Page:
    """A list whose nodes are gathered, in the order of the page."""
    row = Columns(c.names)
    shaped = _page(c, replace(listing, source=made.source, made=made), row)
    return replace(shaped, held=columns.query(made.whole(row)))


def needs_all(c: Compilation, edge: Edge, asked: Asked) -> bool:
    """Whether the total, the facets or a sum of the edge asks for all nodes of a derived link."""
    return asked.selects("totalCount", "facets") or bool(_wanted(c, edge, asked))


def _wanted(c: Compilation, edge: Edge, asked: Asked) -> set[str]:
    """The aggregated values of the edge that are selected, filtered or ordered by."""
    aggregates = {"via", *(name for name, each in edge.values.items() if each.aggregate)}
    if has_edge(asked.given.get("where")):
        return aggregates
    edges = [each for nodes in asked.selected.values() if nodes[0].name.value == "edges" for each in nodes]
    selected = {nodes[0].name.value for nodes in c.document.below(f"{edge.name}Edge", edges).values()}
    ordered = {
        str(plain(cast("Leaf", cast("dict[str, Tree]", each)["field"]).now)).lower()
        for each in cast("list[Tree]", asked.given.get("orderBy") or [])
    }
    return {name for name in aggregates if name in ordered or camel(name) in selected}


def _page(c: Compilation, listing: Listing, columns: Columns) -> Page:
    """The parts of a connection that are selected."""
    rows = Columns(c.names)
    asked = listing.asked
    if not asked.paged:
        page_limit(c, asked)
        _cursors(c, listing)
        return Page(
            tuple((key, _part(c, listing, nodes, None, rows, columns)) for key, nodes in asked.selected.items())
        )
    cut = _slice(c, listing, rows)
    parts = tuple((key, _part(c, listing, nodes, cut, rows, columns)) for key, nodes in asked.selected.items())
    placed, beyond = _placed(c, listing, cut, rows, columns)
    return Page(parts, placed, beyond)


def _part(
    c: Compilation, listing: Listing, nodes: list[FieldNode], cut: Slice | None, rows: Columns, columns: Columns
) -> Part:
    name = nodes[0].name.value
    if listing.own and (made := listing.own.whole(name, nodes)):
        return made
    match name:
        case "__typename":
            return Constant(listing.asked.name)
        case "totalCount":
            return Scalar(_total(listing, columns), c.required(listing.asked.name, nodes[0]))
        case "facets":
            return _facets(c, listing, nodes, columns)
    assert cut is not None  # noqa: S101  # pages are cut where one of these is selected
    if name == "nodes":
        return Rows(selected_object(c, listing.scope, c.document.below(listing.noun.label, nodes), rows))
    if name == "edges":
        return Rows(_edge(c, listing, c.document.below(_edge_name(listing), nodes), cut, rows))
    return page_info(c, nodes, cut)


def _total(listing: Listing, columns: Columns) -> int:
    if not listing.made:
        return columns.query(listing.source.total())
    size = f"size({listing.made.list})"
    return columns.value(listing.made.early.made.bind(size) if listing.made.early else size)


def _edge_name(listing: Listing) -> str:
    return listing.asked.name.removesuffix("Connection") + "Edge"


def page_info(c: Compilation, nodes: list[FieldNode], cut: Slice) -> Info:
    """Where a page stands."""
    selected = c.document.below("PageInfo", nodes)
    return Info(tuple((key, each[0].name.value) for key, each in selected.items()), cut)


def _edge(c: Compilation, listing: Listing, selected: Selected, cut: Slice, rows: Columns) -> Object:
    made: dict[str, Shaper] = {}
    for key, nodes in selected.items():
        match nodes[0].name.value:
            case "__typename":
                made[key] = Constant(_edge_name(listing))
            case "cursor":
                made[key] = Cursor(cut)
            case "node":
                made[key] = selected_object(c, listing.scope, c.document.below(listing.noun.label, nodes), rows)
            case name:
                made[key] = _edge_value(c, listing, name, nodes, rows)
    return Object(tuple(made.items()))


def _edge_value(c: Compilation, listing: Listing, name: str, nodes: list[FieldNode], rows: Columns) -> Shaper:
    if listing.own:
        return listing.own.value(name, nodes, rows)
    link, ends = cast("Link", listing.link), cast("Ends", listing.ends)
    edge = cast("Edge", link.edge)
    required = c.required(_edge_name(listing), nodes[0])
    if name == "evidence":
        return evidence(c, link, ends, nodes, rows)
    if name == "via":
        return Scalar(rows.value(listing.edge["via"]), required, ranked(edge.links))
    stem, value = next((stem, each) for stem, each in edge.values.items() if camel(stem) == name)
    if value.pair:
        row = rows.query(Filling(c.names, a=ends.near, b=ends.far, as_of=ends.as_of)(value.pair))
        return Many(row, money(c, nodes, 0, 1))
    told = f"toString({listing.edge[stem]})" if value.type == "Date" else listing.edge[stem]
    return Scalar(rows.value(told), required)


@dataclass(frozen=True, slots=True)
class Ranked:
    """Sorts by rank."""

    rank: Mapping[str, int]

    def __call__(self, values: list[str]) -> list[str]:
        """In order of rank."""
        return sorted(values, key=self.rank.__getitem__)


def ranked(enum: str) -> Ranked:
    """Links in the order in which their enum declares them."""
    return Ranked({each.value: position for position, each in enumerate(ENUMS[enum])})


def _facets(c: Compilation, listing: Listing, nodes: list[FieldNode], columns: Columns) -> Facets:
    by = cast("Leaf", c.arguments(listing.asked.name, nodes[0])["by"])
    subject = Subject(listing.noun, listing.source.far, c.today)
    counted = []
    for constant in dict.fromkeys(str(plain(each)) for each in cast("list[object]", by.now)):
        declared = listing.noun.fields[constant.lower()]
        counted.append((constant, columns.query(facet(c.names, subject, listing.source, declared))))
    return Facets(tuple(counted), facet_fields(c, c.document.below("Facet", nodes)))


def facet_fields(c: Compilation, selected: Selected) -> Object:
    """The fields of a facet, of rows with its name and its values."""
    made: dict[str, Shaper] = {}
    for key, nodes in selected.items():
        match nodes[0].name.value:
            case "__typename":
                made[key] = Constant("Facet")
            case "field":
                made[key] = Scalar(0, None)
            case _:
                made[key] = Many(1, _facet_values(c.document.below("FacetValue", nodes)))
    return Object(tuple(made.items()))


def _facet_values(selected: Selected) -> Object:
    shapers: dict[str, Shaper] = {
        "__typename": Constant("FacetValue"),
        "value": Scalar(0, None),
        "label": Label(),
        "count": Scalar(2, None),
    }
    return Object(tuple((key, shapers[nodes[0].name.value]) for key, nodes in selected.items()))


def _slice(c: Compilation, listing: Listing, rows: Columns) -> Slice:
    limit, backward = page_limit(c, listing.asked)
    keys = tuple(rows.value(_as_told(key)) for key in listing.order.keys) if _shows_cursors(c, listing) else ()
    return Slice(-1, limit.removeprefix(written("")), backward, listing.order.signature, keys)


def _as_told(key: Key) -> str:
    return f"toString({key.cypher})" if key.type in ("Date", "DateTime") else key.cypher


def _shows_cursors(c: Compilation, listing: Listing) -> bool:
    """Whether a cursor is selected, of an edge or of the page."""
    for nodes in listing.asked.selected.values():
        below = {"edges": _edge_name(listing), "pageInfo": "PageInfo"}.get(nodes[0].name.value)
        selected = c.document.below(below, nodes) if below else {}
        if any(each[0].name.value in CURSORS for each in selected.values()):
            return True
    return False


def page_limit(c: Compilation, asked: Asked) -> tuple[str, bool]:
    """The parameter for one row more than the page is long, and whether it is cut from the end."""
    first, last = asked.given.get("first"), asked.given.get("last")
    if first and last:
        raise bad_input(f"`{asked.place}` takes `first` or `last`, not both.")
    leaf = first or last
    read = leaf.read if isinstance(leaf, Leaf) else lambda _: c.limits.page_size
    name = f"{asked.place}({'last' if last else 'first'})"
    return c.names.parameter(lambda values: page_length(read(values), name, c.limits.max_page_size) + 1), bool(last)


def page_length(asked: object, place: str, most: int) -> int:
    """A page's length, if it is one that may be asked for."""
    length = cast("int", asked)
    if length < 0:
        raise bad_input(f"`{place}` is {length}; it takes 0 or more.")
    if length > most:
        raise RefusedError("PAGE_TOO_LARGE", f"`{place}` is {length}; it takes at most {most}. Page with `after`.")
    return length


def _placed(c: Compilation, listing: Listing, cut: Slice, rows: Columns, columns: Columns) -> tuple[Slice, Beyond]:
    """The query for the page's rows, and what lies beyond the cursors that were given."""
    source, keys, asked = listing.source, listing.order, listing.asked
    early = listing.made.early if listing.made else None
    between, beyond, wanted = [], {}, _info_fields(c, asked)
    for name, values in _cursors(c, listing).items():
        backward = name == "before"
        between.append(keys.after(values, backward=backward))
        if BEYOND[name] in wanted:
            outside = keys.after(values, backward=not backward, inclusive=True)
            there = source.any(keys, outside)
            beyond[name] = columns.value(early.made.bind(there)) if early else columns.query(there)
    limit, after = written(cut.limit), tuple(between)
    if early:
        page = early.cut(source, source.found(keys, limit, after, backward=cut.backward))
        query = early.shown(source, page, rows)
    else:
        query = source.page(keys, limit, after, rows, backward=cut.backward)
    return replace(cut, at=columns.query(query)), Beyond(beyond.get("after"), beyond.get("before"))


BEYOND = {"after": "hasPreviousPage", "before": "hasNextPage"}
"""What has to be looked for on a cursor's other side; whether there is more on this one, a row too many tells."""


def _info_fields(c: Compilation, asked: Asked) -> set[str]:
    infos = [each for nodes in asked.selected.values() if nodes[0].name.value == "pageInfo" for each in nodes]
    return {nodes[0].name.value for nodes in c.document.below("PageInfo", infos).values()}


def _cursors(c: Compilation, listing: Listing) -> dict[str, list[str]]:
    """The values of the cursors that were given; bound even where no page is wanted, so that a bad one is refused."""
    given = {name: listing.asked.given.get(name) for name in ("after", "before")}
    return {
        name: listing.order.cursor_values(c.names, leaf, f"{listing.asked.place}({name})")
        for name, leaf in given.items()
        if isinstance(leaf, Leaf)
    }
