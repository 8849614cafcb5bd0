"""`where` as Cypher: one condition on a node, fields and links, and, or, not."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import cast

from queries.compiler.arguments import Leaf, Tree
from queries.compiler.matching import Ends, Walk, union, walks
from queries.compiler.names import Filling, Names
from queries.compiler.operators import Operand, conditions, money
from queries.language import Amount, Expression, Field, Link, Noun, Stored, camel
from queries.model import NODES, NOUNS

Where = dict[str, Tree]


@dataclass(frozen=True, slots=True)
class Subject:
    """The node that a condition is about, the day it is asked for, and values of the edge that leads to it."""

    noun: Noun
    variable: str
    as_of: str
    edge: Mapping[str, Operand] | None = None


def condition(names: Names, subject: Subject, where: Tree) -> str:
    """One condition that holds where all of `where` does; empty where nothing is asked."""
    return " AND ".join(_each(names, subject, cast("Where", where or {})))


def _each(names: Names, subject: Subject, where: Where) -> Iterator[str]:
    for key, tree in where.items():
        if tree is None:
            continue
        match key:
            case "and":
                yield from filter(None, (condition(names, subject, each) for each in cast("list[Tree]", tree)))
            case "or":
                yield _any([condition(names, subject, each) for each in cast("list[Tree]", tree)])
            case "not":
                yield negated(condition(names, subject, tree))
            case "id":
                yield f"{subject.variable}:Node"  # the label whose index knows ids
                yield from conditions(names, _identity(subject), cast("Where", tree), f"{subject.noun.label}.id")
            case "edge":
                yield from _edge(names, subject, cast("Where", tree))
            case _:
                yield from _field(names, subject, key, cast("Where", tree))


def _any(told: list[str]) -> str:
    if not told:
        return "false"
    return "true" if "" in told else "(" + " OR ".join(f"({each})" for each in told) + ")"


def negated(told: str) -> str:
    """Not: what is unknown does not hold, so its opposite does."""
    return f"NOT coalesce({told}, false)" if told else "false"


def _identity(subject: Subject) -> Operand:
    noun = subject.noun
    return Operand(f"{subject.variable}.id", change=lambda value: stored_id(noun, value))


def stored_id(noun: Noun, value: object) -> object:
    """A global id as the graph keeps it: a second face has its host's id. Any other prefix names nothing."""
    prefix, _, rest = str(value).partition(":")
    if not noun.host:
        return value
    return f"{NODES[noun.host].prefix}:{rest}" if prefix == noun.prefix else ""


def _field(names: Names, subject: Subject, key: str, tree: Where) -> Iterator[str]:
    declared = subject.noun.field(key)
    place = f"{subject.noun.label}.{key}"
    match declared:
        case Amount():
            minor, currency = (f"{subject.variable}.{each}" for each in (declared.minor, declared.currency))
            yield from money(names, minor, currency, tree, place)
        case Link(many=False, listed=False):
            yield exists(names, subject, declared, tree)
        case Link():
            yield from _list(names, subject, declared, tree, place)
        case Stored() | Expression() if declared.many:
            yield from values_list(names, operand(names, subject, declared), tree, place)
        case _:
            yield from conditions(names, operand(names, subject, declared), tree, place)


def operand(names: Names, subject: Subject, declared: Field) -> Operand:
    """How a field's value is read in a condition, an order or a facet."""
    if isinstance(declared, Stored):
        folded = f"{subject.variable}.{declared.folded}" if declared.folded else None
        return Operand(f"{subject.variable}.{declared.name}", folded)
    expression = cast("Expression", declared)
    return Operand(
        _expression(names, subject, expression.cypher),
        _expression(names, subject, expression.folded) if expression.folded else None,
    )


def _expression(names: Names, subject: Subject, cypher: str) -> str:
    return Filling(names, n=subject.variable, as_of=subject.as_of)(cypher)


def exists(names: Names, subject: Subject, link: Link, tree: Tree, *, every: bool = False, far: str = "") -> str:
    """Whether the link leads to a node that meets a condition (or, for `every`, to one that does not).

    `far`, where it is given, is the one node that is meant.
    """
    far = far or names.variable("n")
    ways = walks(names, link, Ends(subject.variable, far, subject.as_of))
    told = [f"EXISTS {{ {_narrowed(names, link, far, way, tree, every=every)} }}" for way in ways]
    return told[0] if len(told) == 1 else f"({' OR '.join(told)})"


def _narrowed(names: Names, link: Link, far: str, way: Walk, tree: Tree, *, every: bool = False) -> str:
    told = condition(names, Subject(NOUNS[link.target], far, names.service("today")), tree)
    return way.where(negated(told) if every else told)


def _list(names: Names, subject: Subject, link: Link, tree: Where, place: str) -> Iterator[str]:
    for operator, inner in tree.items():
        if inner is None:
            continue
        match operator:
            case "some":
                yield exists(names, subject, link, inner)
            case "none":
                yield f"NOT {exists(names, subject, link, inner)}"
            case "every":
                yield f"NOT {exists(names, subject, link, inner, every=True)}"
            case _:
                counted = Operand(count(names, subject, link))
                yield from conditions(names, counted, cast("Where", inner), f"{place}.count")


def count(names: Names, subject: Subject, link: Link) -> str:
    """How many nodes the link leads to, each once."""
    far = names.variable("n")
    ways = walks(names, link, Ends(subject.variable, far, subject.as_of))
    if len(ways) > 1:
        return f"COUNT {{ {union(ways, subject.variable, far)} RETURN {far} }}"
    return f"COUNT {{ {ways[0].where()}{f' RETURN DISTINCT {far}' if link.repeats else ''} }}"


def values_list(names: Names, listed: Operand, tree: Where, place: str) -> Iterator[str]:
    """Conditions on a list of plain values."""
    values = f"coalesce({listed.cypher}, [])"
    for operator, inner in tree.items():
        if operator == "count":
            yield from conditions(names, Operand(f"size({values})"), cast("Where", inner or {}), f"{place}.count")
        elif inner is not None:
            item = names.variable("x")
            told = " AND ".join(conditions(names, Operand(item), cast("Where", inner), place)) or "true"
            quantifier = {"some": "any", "none": "none", "every": "all"}[operator]
            yield f"{quantifier}({item} IN {values} WHERE {told})"


def _edge(names: Names, subject: Subject, tree: Where) -> Iterator[str]:
    for name, inner in tree.items():
        if inner is None or subject.edge is None:
            continue
        test = values_list if name == "via" else conditions
        yield from test(names, subject.edge[name], cast("Where", inner), f"edge.{name}")


def has_edge(where: Tree) -> bool:
    """Whether a filter asks for values of the edge, at any depth of and, or, not."""
    if not isinstance(where, dict):
        return isinstance(where, list) and any(has_edge(each) for each in where)
    return bool(where.get("edge")) or any(has_edge(where.get(key)) for key in ("and", "or", "not"))


def names_few(where: Tree, noun: Noun) -> bool:
    """Whether a filter sets a property that tells nodes apart equal to a value, so that few nodes meet it."""
    if not isinstance(where, dict):
        return False
    telling = {"id", *(camel(name) for name, each in noun.stored.items() if each.unique or each.telling)}
    told = (where.get(name) for name in telling)
    return any(isinstance(each, dict) and isinstance(each.get("eq"), Leaf) for each in told)
