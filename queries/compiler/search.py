"""`search` as one column of the one record: what was found is gathered once, then paged, counted and summed up."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any, Final, cast

from graphql import FieldNode

from queries.compiler.arguments import Leaf, Tree
from queries.compiler.columns import Columns
from queries.compiler.connections import Asked, facet_fields, page_info, page_limit
from queries.compiler.fields import Compilation, faces
from queries.compiler.finding import GOALS, PARTS, REGIONS, counted_by, hits, linked
from queries.compiler.made import Given, Made, picked
from queries.compiler.names import Values, written
from queries.compiler.operators import plain
from queries.compiler.orders import Key, Order
from queries.compiler.pages import Beyond, Cursor, Facets, Page, Part, Rows, Slice
from queries.compiler.refusals import bad_input
from queries.compiler.shapers import Constant, Object, One, Scalar, Shaper
from queries.language import Noun, camel
from queries.model import SEARCHED
from queries.search.asked import LONGEST_TEXT, loose, strict, told_by
from queries.search.highlights import highlights
from queries.search.indexes import label_of, text_of

ORDER: Final = Order(
    Noun(label="Search", fields={}), (Key("score", "hit.score", "Int", descending=True), Key("id", "hit.node.id"))
)
SHOWN: Final = {
    each.name: camel(name) for noun in SEARCHED.values() for name, each in text_of(noun).stored.items() if each.search
}
"""Properties in which words can be shown, with what clients call them: of all nouns, so that each row has the same."""
Words = Callable[[Values], list[str]]
REACHES: Final = {"goal": GOALS, "region": REGIONS}


@dataclass(frozen=True, slots=True)
class Searching:
    """A search that is being compiled."""

    c: Compilation
    asked: Asked
    cut: Slice
    rows: Columns
    row: Columns
    """Of the whole: page, total, facets."""
    words: Words


def search(c: Compilation, nodes: list[FieldNode], columns: Columns) -> Page:
    """All that is asked of what a text finds."""
    given = c.arguments("Query", nodes[0])
    asked = Asked("SearchConnection", given, c.document.below("SearchConnection", nodes), "search")
    text, labels = _text(cast("Leaf", given["text"])), _labels(given.get("types"))
    conditions = [linked(c, reach, Given(c, given).written(name)) for name, reach in REACHES.items() if given.get(name)]
    found = hits(
        c,
        c.names.parameter(lambda values: strict(text(values), labels(values))),
        c.names.parameter(lambda values: loose(text(values), labels(values))),
        conditions,
    )
    rows, row = Columns(c.names), Columns(c.names)
    limit, _ = page_limit(c, asked)
    keys = tuple(rows.value(key.cypher) for key in ORDER.keys)
    cut = Slice(0, limit.removeprefix(written("")), backward=False, order=ORDER.signature, keys=keys)
    searching = Searching(c, asked, cut, rows, row, lambda values: told_by(text(values)))
    parts = tuple((key, _part(searching, each)) for key, each in asked.selected.items())
    placed, beyond = _paged(searching)
    held = columns.query(f"COLLECT {{ {found}{row.returning('hits', 'more')} }}")
    return Page(parts, placed, beyond, held)


def _text(leaf: Leaf) -> Callable[[Values], str]:
    def read(values: Values) -> str:
        text = str(leaf.read(values))
        if len(text) > LONGEST_TEXT:
            raise bad_input(f"`search(text)` has {len(text)} letters; it takes at most {LONGEST_TEXT}.")
        return text

    return read


def _labels(types: Tree) -> Words:
    if not isinstance(types, Leaf):
        return lambda _: list(SEARCHED)
    return lambda values: [label_of(str(plain(each))) for each in dict.fromkeys(cast("list[Any]", types.read(values)))]


def _part(s: Searching, nodes: list[FieldNode]) -> Part:
    match nodes[0].name.value:
        case "nodes":
            return Rows(_node(s, nodes))
        case "edges":
            selected = s.c.document.below("SearchEdge", nodes)
            return Rows(Object(tuple((key, _of_edge(s, each)) for key, each in selected.items())))
        case "pageInfo":
            return page_info(s.c, nodes, s.cut)
        case "totalCount":
            return Scalar(s.row.value("size(hits)"), None)
        case "bounded":
            return Scalar(s.row.value("more"), None)
        case "facets":
            return _facets(s, nodes)
    return Constant("SearchConnection")  # its name


def _of_edge(s: Searching, nodes: list[FieldNode]) -> Shaper:
    match nodes[0].name.value:
        case "cursor":
            return Cursor(s.cut)
        case "node":
            return _node(s, nodes)
        case "score":
            return Scalar(s.rows.value("hit.score"), None, _score)
        case "highlights":
            return _highlights(s, nodes)
    return Constant("SearchEdge")  # its name


def _score(thousandths: int) -> float:
    return thousandths / PARTS


def _node(s: Searching, nodes: list[FieldNode]) -> One:
    far, row = s.c.names.variable("n"), Columns(s.c.names)
    made = faces(s.c, "noun", far, nodes, row)
    at = s.rows.query(f"COLLECT {{ UNWIND [n] AS {far} WITH {far}, noun{row.returning(far, 'noun')} }}")
    return One(at, made, s.c.required("SearchEdge", nodes[0]) if nodes[0].name.value == "node" else None)


def _highlights(s: Searching, nodes: list[FieldNode]) -> Made:
    pick = picked(s.c, "SearchHighlight", nodes)
    words = s.c.names.parameter(s.words).removeprefix(written(""))

    def make(p: Mapping[str, Any], texts: list[str | None]) -> Any:  # noqa: ANN401  # JSON
        return pick(highlights(dict(zip(SHOWN.values(), texts, strict=True)), p[words]))

    return Made(make, (s.rows.value(f"[{', '.join(f'hit.text.{name}' for name in SHOWN)}]"),))


def _facets(s: Searching, nodes: list[FieldNode]) -> Facets:
    by = cast("Leaf", s.c.arguments("SearchConnection", nodes[0])["by"])
    wanted = dict.fromkeys(str(plain(each)) for each in cast("list[object]", by.now))
    counted = tuple((each, s.row.query(counted_by(s.c, each))) for each in wanted)
    return Facets(counted, facet_fields(s.c, s.c.document.below("Facet", nodes)))


def _paged(s: Searching) -> tuple[Slice, Beyond]:
    """The rows of the page, and whether something stands before it: of a list that is in order already."""
    after, page, beyond = s.asked.given.get("after"), "hits", Beyond()
    if isinstance(after, Leaf):
        values = ORDER.cursor_values(s.c.names, after, "search(after)")
        page = f"[hit IN hits WHERE {ORDER.after(values, backward=False)}]"
        behind = ORDER.after(values, backward=True, inclusive=True)
        beyond = Beyond(behind=s.row.value(f"any(hit IN hits WHERE {behind})"))
    told = f"UNWIND {page}[..{written(s.cut.limit)}] AS hit WITH hit, hit.node AS n, hit.noun AS noun"
    at = s.row.query(f"COLLECT {{ {told}{s.rows.returning('hit', 'n', 'noun')} }}")
    return replace(s.cut, at=at), beyond
