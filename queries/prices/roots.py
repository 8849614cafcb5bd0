"""What the fields of Query cost, and with them a whole operation."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final, cast

from cachetools import LRUCache
from graphql import FieldNode

from queries.compiler.arguments import Leaf, Tree
from queries.compiler.conditions import Where, names_few
from queries.compiler.connections import Asked
from queries.compiler.fields import Compilation
from queries.compiler.names import Read, Values
from queries.compiler.operators import plain
from queries.compiler.roots import BY_FIELD, changes_asked, selective
from queries.language import Link, Noun, Stored
from queries.model import NOUNS
from queries.model.enums import ENUMS
from queries.model.roots import (
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
from queries.prices import analysis, coverage, desk, joining, matching, paths, search
from queries.prices.bill import Bill, Charge, Quote, all_of, quote, reading
from queries.prices.counts import Counts
from queries.prices.fields import LOOKUP, Tariff, Whence
from queries.prices.filters import path_conditions
from queries.prices.hops import back, way_of
from queries.prices.lists import Parts, along, everything
from queries.seen import Audience

HUNDREDS: Final = 300.0
"""Changes of one node, or by one person, if there are many."""
KEPT: Final = 100
"""Quotes of one plan, for so many combinations of page lengths."""
OF_THEIR_OWN: Final[Mapping[type[Root], Callable[[str, Tariff, list[FieldNode]], Charge]]] = {
    Eligibility: joining.verdict,
    FreeSeats: joining.openings,
    Matches: matching.matches,
    SecretariatsDesk: desk.desk,
    Coverage: coverage.matrix,
    Gaps: coverage.gaps,
    Paths: paths.paths,
    Neighbourhood: paths.neighbourhood,
    Analysed: analysis.analysis,
    Found: search.search,
}
"""Fields that lead to no noun, each with its price in a file of its own."""


@dataclass(frozen=True, slots=True)
class Price:
    """The cost function of a plan: from counts and page lengths to a quote."""

    pages: tuple[Read, ...] = ()
    charge: Charge = field(default_factory=lambda: all_of([]))
    audience: Audience = Audience.NOBODY
    kept: LRUCache[object, Quote] = field(default_factory=lambda: LRUCache(KEPT))

    def quote(self, counts: Counts, values: Values) -> Quote:
        """What it costs on a graph of these counts, with these values of variables."""
        lengths = tuple([read(values) for read in self.pages])
        key = (counts, lengths)
        told = self.kept.get(key)
        if told is None:
            told = self.kept[key] = self.on(counts, lengths)
        return told

    def on(self, counts: Counts, lengths: Sequence[object]) -> Quote:
        """What it costs with pages of these lengths."""
        bill = Bill(counts, cast("Sequence[int]", lengths), self.audience)
        self.charge(bill, 1.0)
        return quote(bill)


def price_of(c: Compilation, fields: Mapping[str, list[FieldNode]]) -> Price:
    """The price of the fields that an operation selects on Query."""
    tariff = Tariff(c)
    charge = all_of([_root(tariff, key, nodes) for key, nodes in fields.items()])
    return Price(tuple(tariff.pages), charge, c.audience)


def _root(tariff: Tariff, key: str, nodes: list[FieldNode]) -> Charge:
    match root := BY_FIELD.get(nodes[0].name.value, Oneself(target="")):
        case Lookup() | Only():
            noun = NOUNS[root.target]
            return all_of([reading(key, 2 * LOOKUP), _selected(tariff, key, noun, nodes)])
        case Few():
            return _few(key, root, _selected(tariff, key, NOUNS[root.target], nodes))
        case AnyNode():
            return all_of([reading(key, 2 * LOOKUP), tariff.faces(key, nodes)])
        case Everything():
            return _everything(tariff, key, root, nodes)
        case Recorded():
            return _recorded(tariff, key, root, nodes)
        case Oneself():
            return _oneself(tariff, key, nodes)
        case _:
            return OF_THEIR_OWN[type(root)](key, tariff, nodes)


def _selected(tariff: Tariff, key: str, noun: Noun, nodes: list[FieldNode]) -> Charge:
    return tariff.node(key, Whence(noun), tariff.c.document.below(noun.label, nodes))


def _oneself(tariff: Tariff, key: str, nodes: list[FieldNode]) -> Charge:
    """The person, by id; what else there is of an account is short."""
    if tariff.c.audience is Audience.NOBODY or nodes[0].name.value == "__typename":
        return all_of([])
    told = tariff.c.document.below("Viewer", nodes).items()
    people = [(f"{key}.{name}", each) for name, each in told if each[0].name.value == "person"]
    return all_of([_selected(tariff, at, NOUNS["Person"], each) for at, each in people] + [reading(key, 2 * LOOKUP)])


def _few(key: str, root: Few, rows: Charge) -> Charge:
    def charge(bill: Bill, _: float) -> None:
        there = bill.counts.of(root.target)
        bill.add(key, 3 * there)
        rows(bill, there)

    return charge


def _everything(tariff: Tariff, key: str, root: Everything, nodes: list[FieldNode]) -> Charge:
    noun, given = NOUNS[root.target], tariff.c.arguments("Query", nodes[0])
    type_ = f"{root.target}Connection"
    asked = Asked(type_, given, tariff.c.document.below(type_, nodes), key)
    parts = tariff.parts(asked, noun, tariff.rows(asked, Whence(noun)))
    where = cast("Where", given.get("where") or {})
    if start := selective(noun, where):
        return _from_there(parts, noun, cast("Link", noun.field(start)))
    looked = looking(noun, where) if where or root.scheme else _ordering(noun, given.get("orderBy"))
    return everything(parts, looked)


def _recorded(tariff: Tariff, key: str, root: Recorded, nodes: list[FieldNode]) -> Charge:
    noun, given = NOUNS[root.target], tariff.c.arguments("Query", nodes[0])
    type_ = f"{root.target}Connection"
    where = changes_asked(given)
    asked = Asked(type_, given | {"where": where}, tariff.c.document.below(type_, nodes), key)
    parts = tariff.parts(asked, noun, tariff.rows(asked, Whence(noun)))
    if given.get("subject") or selective(noun, where):
        return _named(parts)
    return everything(parts, looking(noun, where) if where else None)


def _named(parts: Parts) -> Charge:
    """Only changes of one node, or of one person: these may be hundreds."""

    def find(bill: Bill, rows: float) -> float:
        found = rows * HUNDREDS
        bill.add(parts.at, found * LOOKUP)
        parts.filter(bill, found)
        return found

    return along(parts, find, seen_whole=True)


def _from_there(parts: Parts, noun: Noun, link: Link) -> Charge:
    """Only nodes that are linked to one that the filter names: found from that end."""
    (path,) = link.paths
    there = back(way_of(noun.label, path, link.target))

    def find(bill: Bill, rows: float) -> float:
        found = bill.walk(parts.at, there, rows)
        bill.add(parts.at, found * path_conditions(path))
        parts.filter(bill, found)
        return found

    return along(parts, find, seen_whole=True)


Looking = Callable[[float], float]
"""How many nodes one looks at, of so many."""


def _ordering(noun: Noun, order: Tree) -> Looking | None:
    """All nodes with the same first key are put in order; with a key of few values these are many."""
    if not isinstance(order, list) or not order:
        return None
    name = str(plain(cast("dict[str, Leaf]", order[0])["field"].now)).lower()
    first = noun.stored.get(name)
    return (lambda there: there / 4) if first and first.type in ENUMS else None


def looking(noun: Noun, where: Where) -> Looking:
    """The best that an index can do for a filter; where none can, all nodes are looked at."""
    shares = [_share(noun, key, tree) for key, tree in where.items() if isinstance(tree, dict)]
    if names_few(where, noun):
        return lambda _: 2.0
    least = min(shares, default=1.0)
    return lambda there: there * least


SHARES: Final = {"eq": 0.01, "in": 0.2, "startsWith": 0.1}
"""Of all nodes, those that meet a condition on a text that an index knows."""


def _share(noun: Noun, key: str, tree: Where) -> float:
    declared = None if key in ("and", "or", "not", "edge") else noun.field(key) if key != "id" else None
    if key == "id":
        return SHARES["in"] / 10
    if not isinstance(declared, Stored) or not (declared.sort or declared.indexed):
        return 1.0
    told = min((SHARES.get(operator, 1.0) for operator in tree), default=1.0)
    return max(told, 0.25) if declared.type in ENUMS else told
