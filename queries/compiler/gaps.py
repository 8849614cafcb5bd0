"""Gaps as a column of the one record: every cell with its value, in order, of which a page is shown."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any, Final, cast

from graphql import FieldNode

from queries.compiler.arguments import Leaf, Tree
from queries.compiler.columns import Columns
from queries.compiler.connections import page_info, page_length
from queries.compiler.coverage import scheme_of
from queries.compiler.cursors import decode
from queries.compiler.fields import Compilation, Scope, selected_object
from queries.compiler.keeping import keeping_each
from queries.compiler.known import Known
from queries.compiler.made import Made
from queries.compiler.matching import where
from queries.compiler.names import PARAMETERS, Filling, Read
from queries.compiler.pages import Beyond, Cursor, Page, Part, Rows, Slice
from queries.compiler.selection import Selected
from queries.compiler.shapers import Constant, Object, Row, Scalar, Shaper
from queries.coverage.gaps import BESIDE, LACKS, UNIT, reasons
from queries.coverage.measures import REGIONS
from queries.coverage.valuing import COUNTS, valued
from queries.model import NOUNS

ORDER: Final = "Gap:-value,objective,region"
TYPES: Final = ("Int", "String", "String")
PLACE: Final = "gaps"
AFTER: Final = "({0} < {v} OR {0} = {v} AND ({1} > {o} OR {1} = {o} AND {2} > {r}))"


@dataclass(frozen=True, slots=True)
class Listing:
    """Gaps that are being compiled: the names of a row's variables, parameters among them; those of the cursor."""

    c: Compilation
    told: Filling
    after: Mapping[str, str]
    code: str
    """The parameter of the objective whose cells they are, if it is one."""

    @property
    def scheme(self) -> str:
        """The parameter for the scheme."""
        return self.told["scheme"]


def gaps(c: Compilation, nodes: list[FieldNode], columns: Columns) -> Shaper:
    """`gaps`, with whatever is asked of it."""
    given = c.arguments("Query", nodes[0])
    told = Filling(c.names, scheme=scheme_of(c, given), as_of=c.as_of(given))
    code = given.get("objective")
    listing = Listing(c, told, _after(c, given), c.names.parameter(code.read) if isinstance(code, Leaf) else "")
    page = _page(listing, given, nodes, columns)
    if not listing.code:
        return page
    there = columns.query(f"COUNT {{ MATCH (:Objective {{code: {listing.code}}}) }}")
    return Known(((there, f"{PLACE}(objective)` names no objective: `objectives"),), page)


def _page(listing: Listing, given: Mapping[str, Tree], nodes: list[FieldNode], columns: Columns) -> Page:
    c, told = listing.c, listing.told
    selected = c.document.below("GapConnection", nodes)
    limit = _limit(c, given)
    if not {"nodes", "edges", "pageInfo"} & {each[0].name.value for each in selected.values()}:
        one = f" {{{{code: {listing.code}}}}}" if listing.code else ""
        regions = f"COUNT {{{{ MATCH ({{place}}:Region) WHERE {REGIONS} }}}}"
        at = columns.query(told(f"COUNT {{{{ MATCH (:Objective{one}) }}}} * {regions}"))
        return Page(tuple((key, _total(each, at)) for key, each in selected.items()))
    return _paged(listing, selected, limit, columns)


def _limit(c: Compilation, given: Mapping[str, Tree]) -> str:
    leaf, most = given.get("first"), c.limits.max_page_size
    read: Read = leaf.read if isinstance(leaf, Leaf) else lambda _: c.limits.page_size
    return c.names.parameter(lambda values: page_length(read(values), f"{PLACE}(first)", most) + 1)


def _after(c: Compilation, given: Mapping[str, Tree]) -> dict[str, str]:
    """Parameters for the values of the cursor, if there is one."""
    leaf = given.get("after")
    if not isinstance(leaf, Leaf):
        return {}

    def value(at: int) -> Read:
        return lambda values: decode(leaf.read(values), ORDER, TYPES, f"{PLACE}(after)")[at]

    return {name: c.names.parameter(value(at)) for at, name in enumerate("vor")}


def _total(nodes: list[FieldNode], at: int) -> Part:
    return Scalar(at, None) if nodes[0].name.value == "totalCount" else Constant("GapConnection")


def _paged(listing: Listing, selected: Selected, limit: str, columns: Columns) -> Page:
    """All cells are made in order, once; the page is cut from them."""
    c, told = listing.c, listing.told
    rows, held = Columns(c.names), Columns(c.names)
    keys = tuple(rows.value(each) for each in _keys(told["x"]))
    cut = Slice(0, limit.removeprefix(f"${PARAMETERS}."), backward=False, order=ORDER, keys=keys)
    total = held.value(f"size({told['all']})")
    parts = tuple((key, _part(listing, each, cut, total, rows)) for key, each in selected.items())
    behind = held.value(_behind(listing)) if listing.after else None
    cut = replace(cut, at=held.query(_cut(listing, limit, rows)))
    at, kept = len(columns.told), held.value(told["kept"])
    found = _all(listing, lambda record: cast("Row", record[at][0][kept]))
    columns.query(f"COLLECT {{ {found}{held.returning(told['all'], told['kept'])} }}")
    return Page(parts, cut, Beyond(behind), at)


def _part(listing: Listing, nodes: list[FieldNode], cut: Slice, total: int, rows: Columns) -> Part:
    c = listing.c
    match nodes[0].name.value:
        case "nodes":
            return Rows(_gap(listing, c.document.below("Gap", nodes), rows))
        case "edges":
            return Rows(_edge(listing, c.document.below("GapEdge", nodes), cut, rows))
        case "pageInfo":
            return page_info(c, nodes, cut)
        case _:
            return _total(nodes, total)


def _edge(listing: Listing, selected: Selected, cut: Slice, rows: Columns) -> Object:
    made: dict[str, Shaper] = {}
    for key, nodes in selected.items():
        match nodes[0].name.value:
            case "cursor":
                made[key] = Cursor(cut)
            case "node":
                made[key] = _gap(listing, listing.c.document.below("Gap", nodes), rows)
            case _:
                made[key] = Constant("GapEdge")
    return Object(tuple(made.items()))


def _gap(listing: Listing, selected: Selected, rows: Columns) -> Object:
    return Object(tuple((key, _value(listing, nodes, rows)) for key, nodes in selected.items()))


def _value(listing: Listing, nodes: list[FieldNode], rows: Columns) -> Shaper:
    told = listing.told
    match nodes[0].name.value:
        case "objective":
            return _node(listing.c, "Objective", told["o"], nodes, rows)
        case "region":
            return _node(listing.c, "Region", told["r"], nodes, rows)
        case "value":
            return Scalar(rows.value(_keys(told["x"])[0]), None, lambda value: value / UNIT)
        case "reasons":
            return _reasons(listing, rows)
        case _:
            return Constant("Gap")


def _node(c: Compilation, label: str, variable: str, nodes: list[FieldNode], rows: Columns) -> Object:
    return selected_object(c, Scope(NOUNS[label], variable, c.today), c.document.below(label, nodes), rows)


def _reasons(listing: Listing, rows: Columns) -> Made:
    told, scheme = listing.told, listing.scheme.removeprefix(f"${PARAMETERS}.")
    counts = (f"{{x}}[{COUNTS + at}]" for at in range(len(LACKS)))
    columns = [rows.value(told(each)) for each in ("{x}[1]", "{r}.name", *counts)]

    def make(p: Mapping[str, Any], code: str, region: str, *counts: int) -> list[str]:
        return reasons(dict(zip(LACKS, counts, strict=True)), p[scheme], code, region)

    return Made(make, tuple(columns))


def _all(listing: Listing, take: Callable[[Row], Row]) -> str:
    """Bind the cells of all objectives, in order; and what is kept of them, objective by objective."""
    c, told = listing.c, listing.told
    given = {each: told[each] for each in ("as_of", "scheme")}
    found = keeping_each(c, valued, given, told["kept"], take, only=listing.code, beside=BESIDE)
    only = f" WHERE {_keys(told['row'])[1]} = {listing.code}" if listing.code else ""
    order = ", ".join(f"{each}{' DESC' if at == 0 else ''}" for at, each in enumerate(_keys(told["row"])))
    rows = told("UNWIND {kept}[1] AS {x} UNWIND {x}[1] AS {row} WITH {row}") + f"{only} ORDER BY {order}"
    return f"{found} {told('CALL ({kept}) {{')} {rows} {told('RETURN collect({row}) AS {all} }}')}"


def _cut(listing: Listing, limit: str, rows: Columns) -> str:
    told = listing.told
    after = AFTER.format(*_keys(told["x"]), **listing.after) if listing.after else ""
    cut = f"UNWIND {told['all']} AS {told['x']} WITH {told['x']}{where((after,))} WITH {told['x']} LIMIT {limit}"
    found = told("MATCH ({o}:Node {{id: {x}[3]}}) MATCH ({r}:Node {{id: {x}[4]}})")
    order = told("WITH {x}, {o}, {r} ORDER BY {x}[0] DESC, {x}[1], {x}[2]")
    return f"COLLECT {{ {cut} {found} {order}{rows.returning(told['x'], told['o'], told['r'])} }}"


def _keys(row: str) -> tuple[str, ...]:
    """What the cells are ordered by: the value, the codes of the objective and the region."""
    return tuple(f"{row}[{at}]" for at in range(len(TYPES)))


def _behind(listing: Listing) -> str:
    """Whether a cell stands at the cursor or before it."""
    told = listing.told
    x = told["y"]
    after = AFTER.format(*_keys(x), **listing.after)
    return f"any({x} IN {told['all']} WHERE NOT {after})"
