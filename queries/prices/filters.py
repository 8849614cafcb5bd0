"""What a filter costs for each node that it is put to, and how many nodes of a noun one must look at to find some."""

from collections.abc import Iterator
from typing import Final, cast

from queries.compiler.arguments import Tree
from queries.compiler.conditions import Where
from queries.language import Amount, Expression, Link, Noun, Path
from queries.model import NOUNS
from queries.prices.bill import READ, Bill, Charge, all_of, reading
from queries.prices.hops import way, way_of

HOLDS: Final = 3.0
"""To see whether a fact is in force: since, until, and one of them again."""


def path_conditions(path: Path) -> float:
    """What the conditions of a path read of each thing that it meets."""
    return HOLDS * len(path.holds) + 2 * bool(path.where)


def walking(at: str, noun: Noun, link: Link, inner: Charge) -> Charge:
    """Go along a link from each node, and charge what is at its end."""
    ways = [(way_of(noun.label, path, link.target), path_conditions(path)) for path in link.paths]

    def charge(bill: Bill, rows: float) -> None:
        for there, conditions in ways:
            found = bill.walk(at, there, rows)
            bill.add(at, found * conditions)
            inner(bill, found)

    return charge


def filtering(at: str, noun: Noun, where: Tree) -> Charge:
    """What a filter reads of each node; `at` is the list that it is put to."""
    return all_of(list(_conditions(at, noun, cast("Where", where or {}))))


def _conditions(at: str, noun: Noun, where: Where) -> Iterator[Charge]:
    for key, tree in where.items():
        match key:
            case "and" | "or":
                yield from (filtering(at, noun, each) for each in cast("list[Tree]", tree or []))
            case "not":
                yield filtering(at, noun, tree)
            case "edge":
                pass
            case "id":
                yield reading(at, 2 * _operators(tree))
            case _ if tree is not None:
                yield _field(at, noun, key, cast("Where", tree))


def _operators(tree: Tree) -> int:
    return len(tree) if isinstance(tree, dict) else 1


def _field(at: str, noun: Noun, key: str, tree: Where) -> Charge:
    match declared := noun.field(key):
        case Amount():
            return reading(at, 2 * _operators(tree))
        case Link(many=False, listed=False):
            return walking(at, noun, declared, filtering(at, NOUNS[declared.target], tree))
        case Link():
            return all_of([_listed(at, noun, declared, *each) for each in tree.items() if each[1] is not None])
        case Expression():
            once = expression(at, noun, declared)
            return all_of([once] * _operators(tree))
        case _:
            return reading(at, _operators(tree))


def _listed(at: str, noun: Noun, link: Link, operator: str, tree: Tree) -> Charge:
    """`some`, `none` and `every` look at what is at the far end; `count` only counts it."""
    inner = all_of([]) if operator == "count" else filtering(at, NOUNS[link.target], tree)
    return walking(at, noun, link, inner)


def expression(at: str, noun: Noun, declared: Expression) -> Charge:
    """What an expression reads: the pattern that it has, and three values of what that meets."""
    if (reads := declared.reads) is not None:
        return lambda bill, rows: bill.add(at, rows * reads)
    there = way(noun.label, declared.cypher, noun.label)

    def charge(bill: Bill, rows: float) -> None:
        found = bill.walk(at, there, rows)
        bill.add(at, found * 4 * READ)

    return charge
