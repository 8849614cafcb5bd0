"""What the fields of a node cost: values, links to one or a few, lists; and so on below."""

from dataclasses import dataclass, field
from typing import cast

from graphql import FieldNode

from queries.compiler.arguments import Leaf
from queries.compiler.connections import Asked, needs_all
from queries.compiler.fields import Compilation
from queries.compiler.names import Read
from queries.compiler.operators import plain
from queries.compiler.selection import Selected
from queries.language import Amount, AnyNode, Edge, Expression, Link, Noun, Recorded, Sourced, Stored
from queries.model import NODES, NOUNS
from queries.prices.bill import READ, Bill, Charge, all_of, reading
from queries.prices.filters import expression, filtering, walking
from queries.prices.hops import way_of
from queries.prices.lists import Parts, collected, facet_way, keys_of, proofs, straight, walked
from queries.seen import Seen

LOOKUP = 2.0
"""To find a node by its id."""
OF_A_LOT = 100.0
"""To find what a change of thousands of nodes says of one: few reads, but of long lists."""


@dataclass(frozen=True, slots=True)
class Whence:
    """A node that fields are read of: its noun, the type of the relationship by which it was found."""

    noun: Noun
    reached_by: str = ""
    guarded: bool = False
    """It may be of another noun."""

    def along(self, link: Link) -> "Whence":
        """The node at the end of a link."""
        hops = way_of(self.noun.label, link.paths[0], link.target)
        return Whence(NOUNS[link.target], hops[-1].type if hops and len(link.paths) == 1 else "")


def _value(at: str, noun: Noun, seen: Seen | None) -> Charge:
    """A value of the node, and whether the viewer may see it."""

    def charge(bill: Bill, rows: float) -> None:
        bill.add(at, rows * READ)
        if seen:
            bill.see(at, noun.label, seen, rows)

    return charge


@dataclass(frozen=True, slots=True)
class Tariff:
    """Prices of one operation that is being compiled; `pages` are how long its pages are."""

    c: Compilation
    pages: list[Read] = field(default_factory=list)

    def node(self, at: str, whence: Whence, selected: Selected) -> Charge:
        """What is selected on a node."""
        return all_of([self._field(at, whence, key, nodes) for key, nodes in selected.items()])

    def _field(self, at: str, whence: Whence, key: str, nodes: list[FieldNode]) -> Charge:
        noun, name = whence.noun, nodes[0].name.value
        if name == "__typename":
            return all_of([])
        below = f"{at}.{key}"
        match declared := None if name == "id" else noun.field(name):
            case None | Stored():
                return _value(at, noun, declared.seen if declared else None)
            case Amount():
                return reading(at, 2)
            case Expression():
                return expression(below, noun, declared)
            case Sourced():
                return self._source(below, nodes)
            case AnyNode():
                return all_of([reading(at, 2 * LOOKUP), self.faces(below, nodes)])
            case Recorded():
                return reading(at, OF_A_LOT)
            case Link(many=True):
                return self._connection(below, whence, declared, nodes)
            case Link():
                inner = self.node(below, whence.along(declared), self.c.document.below(declared.target, nodes))
                return walking(below, noun, declared, inner)

    def _source(self, at: str, nodes: list[FieldNode]) -> Charge:
        inner = self.node(at, Whence(NOUNS["Source"]), self.c.document.below("Source", nodes))
        return all_of([reading(at, LOOKUP + READ), inner])

    def _connection(self, at: str, whence: Whence, link: Link, nodes: list[FieldNode]) -> Charge:
        noun = whence.noun
        type_ = f"{link.edge.name if link.edge else link.target}Connection"
        given = self.c.arguments(noun.label, nodes[0])
        asked = Asked(type_, given, self.c.document.below(type_, nodes), at)
        parts = self.parts(asked, NOUNS[link.target], self._edges(at, whence, link, asked))
        if len(link.paths) == 1:
            return straight(parts, noun, link, whence.reached_by)
        if link.edge and not whence.guarded and not needs_all(self.c, link.edge, asked):
            return walked(parts, noun, link)
        return collected(parts, noun, link)

    def parts(self, asked: Asked, noun: Noun, rows: Charge) -> Parts:
        """What is asked of a connection."""
        page = self.page(asked) if asked.paged else None
        return Parts(
            asked.place,
            noun,
            page,
            rows,
            filtering(asked.place, noun, asked.given.get("where")),
            keys_of(noun, asked.given.get("orderBy")),
            asked.selects("totalCount"),
            tuple(facet_way(noun, name) for nodes in asked.fields("facets") for name in self._facets(asked, nodes)),
            asked.selects("pageInfo") and bool(asked.given.get("after") or asked.given.get("before")),
        )

    def page(self, asked: Asked) -> int:
        """Where the length of a page stands among those of the operation."""
        self.pages.append(self._length(asked))
        return len(self.pages) - 1

    def _length(self, asked: Asked) -> Read:
        leaf = asked.given.get("first") or asked.given.get("last")
        return leaf.read if isinstance(leaf, Leaf) else lambda _: self.c.limits.page_size

    def _facets(self, asked: Asked, nodes: list[FieldNode]) -> list[str]:
        by = cast("Leaf", self.c.arguments(asked.name, nodes[0])["by"])
        return [str(plain(each)).lower() for each in cast("list[object]", by.now)]

    def rows(self, asked: Asked, whence: Whence) -> Charge:
        """The rows of a list: the nodes, by themselves or within edges."""
        within = [each for nodes in asked.fields("edges") for each in nodes]
        edge = self.c.document.below(f"{asked.name.removesuffix('Connection')}Edge", within)
        found = [*asked.fields("nodes"), *(nodes for nodes in edge.values() if nodes[0].name.value == "node")]
        told = [self.node(asked.place, whence, self.c.document.below(whence.noun.label, nodes)) for nodes in found]
        return all_of(told)

    def _edges(self, at: str, whence: Whence, link: Link, asked: Asked) -> Charge:
        rows = self.rows(asked, whence.along(link))
        if not link.edge:
            return rows
        within = [each for nodes in asked.fields("edges") for each in nodes]
        selected = self.c.document.below(f"{link.edge.name}Edge", within)
        more = [self._edge_value(f"{at}.{key}", whence.noun, link, nodes) for key, nodes in selected.items()]
        return all_of([rows, *more])

    def _edge_value(self, at: str, noun: Noun, link: Link, nodes: list[FieldNode]) -> Charge:
        name = nodes[0].name.value
        if name == "evidence":
            return proofs(at, noun, link, self._evidence(at, nodes))
        pairs = {each for each, value in cast("Edge", link.edge).values.items() if value.pair}
        return proofs(at, noun, link, all_of([])) if name in pairs else all_of([])

    def _evidence(self, at: str, nodes: list[FieldNode]) -> Charge:
        told: list[Charge] = []
        for each in self.c.document.below("Evidence", nodes).values():
            match each[0].name.value:
                case "node":
                    told.append(self.faces(at, each))
                case "source":
                    told.append(self._source(at, each))
        return all_of(told)

    def faces(self, at: str, nodes: list[FieldNode]) -> Charge:
        """A node of whichever noun: it is one of them, and the dearest counts."""
        charges = [
            self.node(at, Whence(noun, guarded=True), self.c.document.below(label, nodes))
            for label, noun in NODES.items()
        ]

        def charge(bill: Bill, rows: float) -> None:
            bills = [bill.apart() for _ in charges]
            for each, own in zip(charges, bills, strict=True):
                each(own, rows)
            bill.take(max(bills, key=lambda own: own.total))

        return charge
