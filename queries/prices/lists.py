"""What a connection costs: finding its nodes, putting them in order, a page of rows, the total, the facets."""

from collections.abc import Callable
from dataclasses import dataclass

from queries.compiler.arguments import Tree
from queries.compiler.derived import EVIDENCE_LIMIT
from queries.language import Fact, Link, Noun, Path
from queries.prices.bill import READ, Bill, Charge, distinct
from queries.prices.filters import path_conditions
from queries.prices.hops import Way, back, way, way_of

Find = Callable[[Bill, float], float]
"""Charges for finding the nodes of a list from so many nodes; gives how many there are, all lists together."""


@dataclass(frozen=True, slots=True)
class Parts:
    """What is asked of a list, and what its rows cost."""

    at: str
    noun: Noun
    page: int | None
    """Which of the bill's page lengths it has; None where no rows are asked for."""
    rows: Charge
    filter: Charge
    keys: int
    """How many values one row is put in order by."""
    total: bool
    facets: tuple[Way, ...]
    """The way to what each facet counts by; empty where that is a value of the node."""
    around: bool
    """Whether it is asked what lies on the other side of a cursor."""

    def length(self, bill: Bill) -> float:
        """One row more than the page tells whether there are more."""
        return bill.pages[self.page] + 1.0 if self.page is not None else 0.0

    @property
    def whole(self) -> bool:
        """Whether a page is asked for beside what all nodes have to be seen for."""
        return self.page is not None and (self.total or bool(self.facets))


def straight(parts: Parts, noun: Noun, link: Link, reached_by: str) -> Charge:
    """A list along one path."""
    (path,) = link.paths
    there, held = way_of(noun.label, path, link.target), path_conditions(path)

    def find(bill: Bill, rows: float) -> float:
        found = bill.walk(parts.at, there, rows, reached_by=reached_by)
        bill.add(parts.at, found * held)
        parts.filter(bill, found)
        return found

    return along(parts, find, seen_whole=link.repeats or bool(held))


def along(parts: Parts, find: Find, *, seen_whole: bool) -> Charge:
    """A list along one path: gathered where a page and more is asked of one that has to be seen whole."""
    return _found_once(parts, find) if seen_whole and parts.whole else _found_each_time(parts, find)


def _found_once(parts: Parts, find: Find) -> Charge:
    """A list that is gathered, for its page, its total and its facets."""

    def charge(bill: Bill, rows: float) -> None:
        found = find(bill, rows)
        for there in parts.facets:
            _count(bill, parts, there, found)
        if parts.page is not None:
            _show(bill, parts, rows, found)

    return charge


def _found_each_time(parts: Parts, find: Find) -> Charge:
    """A list whose nodes every part looks for by itself."""

    def charge(bill: Bill, rows: float) -> None:
        for there in parts.facets:
            _count(bill, parts, there, find(bill, rows))
        for _ in range(parts.total + parts.around):
            find(bill, rows)
        if parts.page is not None:
            _show(bill, parts, rows, find(bill, rows))

    return charge


def _show(bill: Bill, parts: Parts, rows: float, found: float) -> None:
    """Put what was found in order, and read the rows of the pages."""
    bill.add(parts.at, found * parts.keys * READ)
    parts.rows(bill, min(found, rows * parts.length(bill)))


def _count(bill: Bill, parts: Parts, there: Way, found: float) -> None:
    bill.add(parts.at, bill.walk(parts.at, there, found) * 2 * READ)


def walked(parts: Parts, noun: Noun, link: Link) -> Charge:
    """A derived list of which only a page is asked: all nodes in order, each looked at, until the page is full."""
    ways = [way_of(noun.label, path, link.target) for path in link.paths]

    def charge(bill: Bill, rows: float) -> None:
        everything, length = bill.counts.of(link.target), parts.length(bill)
        linked = distinct(sum(_facts(bill, each) for each in ways) / 2, everything)
        looked = rows * min(everything, length * everything / max(linked, 1.0))
        for each, path in zip(ways, link.paths, strict=True):
            between(bill, parts.at, each, looked, path_conditions(path))
        parts.filter(bill, looked)
        bill.add(parts.at, looked * parts.keys * READ)
        parts.rows(bill, rows * min(length, linked))

    return charge


def _facts(bill: Bill, there: Way) -> float:
    """How many facts link one node, on the average; most have fewer."""
    rows = 1.0
    for hop in there:
        rows = bill.counts.reached(hop, rows, even=True)
    return rows


def collected(parts: Parts, noun: Noun, link: Link) -> Charge:
    """A derived list: the nodes of all its facts, each once."""
    ways = [(way_of(noun.label, path, link.target), path) for path in link.paths]

    def find(bill: Bill, rows: float) -> float:
        facts = sum(_fact(bill, parts.at, there, path, rows) for there, path in ways)
        found = rows * distinct(facts / max(rows, 1.0), bill.counts.of(link.target))
        if link.only:
            bill.add(parts.at, found * ONLY)
        parts.filter(bill, found)
        return found

    return _found_once(parts, find)


ONLY = 8.0
"""To see whether an organization is a partner on the day."""


def _fact(bill: Bill, at: str, there: Way, path: Path, rows: float) -> float:
    stop = path.stop if isinstance(path, Fact) else ""
    found = bill.walk(at, there, rows, stop=stop)
    read = path_conditions(path) + (3 * len(path.counts) if isinstance(path, Fact) else 0)
    bill.add(at, found * read)
    return found


def between(bill: Bill, at: str, there: Way, rows: float, read: float) -> None:
    """Look for a way between two nodes, for so many of these pairs: Neo4j begins at the end where there is less."""
    bills = []
    for each in (there, back(there)):
        own = bill.apart()
        own.add(at, own.walk(at, each, rows) * read)
        bills.append(own)
    bill.take(min(bills, key=lambda own: own.total))


def proofs(at: str, noun: Noun, link: Link, item: Charge) -> Charge:
    """The evidence of each edge: its facts are looked for from the nearer end."""
    ways = [(way_of(noun.label, path, link.target), path) for path in link.paths]

    def charge(bill: Bill, rows: float) -> None:
        for there, path in ways:
            between(bill, at, there, rows, path_conditions(path) + 6 * READ)
        item(bill, rows * EVIDENCE_LIMIT)

    return charge


def keys_of(noun: Noun, order: Tree) -> int:
    """How many values a row is put in order by."""
    return 1 + (len(order) if isinstance(order, list) else len(noun.order))


def facet_way(noun: Noun, name: str) -> Way:
    """Where a facet's values are: at the end of a link, or of an expression's pattern, or in the node itself."""
    declared = noun.fields[name]
    if isinstance(declared, Link):
        return way_of(noun.label, declared.paths[0], declared.target)
    return way(noun.label, getattr(declared, "cypher", ""), noun.label)


PASSED_OVER = 2
"""Nodes to look at for each that the viewer may see: as many again are passed over."""


def everything(parts: Parts, share: Callable[[float], float] | None) -> Charge:
    """All nodes of a noun in an index's order; `share` is how many one has to look at where there is a filter."""
    label = parts.noun.label

    def find(bill: Bill) -> float:
        looked = share(bill.counts.of(label)) if share else bill.counts.of(label)
        bill.add(parts.at, looked * 2)
        bill.look(parts.at, label, looked)
        parts.filter(bill, looked)
        return looked

    def charge(bill: Bill, rows: float) -> None:
        del rows
        for there in parts.facets:
            _count(bill, parts, there, find(bill))
        if parts.total and share:
            find(bill)
        elif parts.total:
            bill.add(parts.at, 1)
            bill.look(parts.at, label, bill.counts.of(label))
        if parts.page is None:
            return
        if share:
            _show(bill, parts, 1.0, find(bill))
        else:
            shown = min(parts.length(bill), bill.counts.of(label))
            bill.add(parts.at, shown * parts.keys * READ)
            bill.look(parts.at, label, shown * PASSED_OVER)
            parts.rows(bill, shown)
        bill.add(parts.at, 2.0 * parts.around)

    return charge
