"""Links that are computed from facts: the linked nodes, each once, with what the edges say and what proves them."""

from collections.abc import Iterable, Mapping
from typing import cast

from graphql import FieldNode

from queries.compiler.columns import Columns
from queries.compiler.fields import Compilation, faces, source_of
from queries.compiler.matching import Ends, Walk, staged, stages, union, walk, where
from queries.compiler.names import Filling, Names
from queries.compiler.operators import Operand
from queries.compiler.selection import Selected
from queries.compiler.shapers import Constant, Many, Object, One, Scalar, Shaper
from queries.compiler.sources import Source
from queries.language import Edge, EdgeValue, Fact, Link, camel

EVIDENCE_LIMIT = 20
EARLIEST = "date('0001-01-01')"
LATEST = "date('9999-12-31')"


def edge_values(names: Names, edge: Edge, wanted: Iterable[str]) -> dict[str, str]:
    """A variable for each value of the edge that is wanted."""
    known = ["via", *(name for name, each in edge.values.items() if each.aggregate)]
    return {name: names.variable(name) for name in known if name in wanted}


def operands(variables: Mapping[str, str]) -> dict[str, Operand]:
    """How a condition reads the edge's values, by GraphQL name."""
    return {camel(name): Operand(variable) for name, variable in variables.items()}


def sortable(edge: Edge, variables: Mapping[str, str]) -> dict[str, tuple[EdgeValue, str]]:
    """How an order reads the edge's values: one that can be missing comes last."""
    return {
        name: (each, f"coalesce({variables[name]}, {LATEST})" if each.optional else variables[name])
        for name, each in edge.values.items()
        if name in variables
    }


def derived(names: Names, link: Link, ends: Ends, edge: Mapping[str, str], told: str) -> Source:
    """Find the linked nodes that meet a condition, each once, with the values of their edges."""
    near, far = ends.near, ends.far
    only = Filling(names, b=far, as_of=ends.as_of)(link.only) if link.only else ""
    if edge:
        linked = _aggregated(names, link, ends, edge)
    else:
        linked = f"{union(_ways(names, link, ends), near, far)} WITH {far}"
    return Source(far, linked, (only, told), near, tuple(edge.values()))


def _aggregated(names: Names, link: Link, ends: Ends, edge: Mapping[str, str]) -> str:
    values = cast("Edge", link.edge).values
    ways = _ways(names, link, ends)
    counted = Filling(names)
    templates = {"via": "collect(DISTINCT {link})"} | {name: each.aggregate for name, each in values.items()}
    told = ", ".join(f"{counted(templates[name])} AS {variable}" for name, variable in edge.items())
    rows = " UNION ALL ".join(
        f"{way.where()} RETURN {ends.far}{_counted(way, fact, counted)}"
        for way, fact in zip(ways, _facts(link), strict=True)
    )
    return f"CALL ({ends.near}) {{ {rows} }} WITH {ends.far}, {told}"


def _ways(names: Names, link: Link, ends: Ends) -> list[Walk]:
    return [staged(names, link, fact, ends) for fact in _facts(link)]


def _facts(link: Link) -> tuple[Fact, ...]:
    """The paths of a link that is computed: facts, all of them."""
    return cast("tuple[Fact, ...]", link.paths)


def _counted(way: Walk, fact: Fact, counted: Mapping[str, str]) -> str:
    """The columns of a fact that are counted; what it does not have is null, which no aggregate counts."""
    values = {"link": fact.link, **fact.counts}
    return "".join(f", {way.filling(values.get(stem, 'null'))} AS {variable}" for stem, variable in counted.items())


def evidence(c: Compilation, link: Link, ends: Ends, nodes: list[FieldNode], columns: Columns) -> Shaper:
    """What proves that two nodes are linked: the newest facts first."""
    names, row = c.names, Columns(c.names)
    told = {stem: names.variable(stem) for stem in ("link", "e", "face", "since", "until", "source")}
    rows = " UNION ".join(_proofs(names, link, fact, ends, told) for fact in _facts(link))
    made = evidence_fields(c, c.document.below("Evidence", nodes), told, row)
    last = ", ".join((told["link"], f"{told['e']}.id", told["until"], told["source"]))
    order = f"coalesce({told['since']}, {EARLIEST}) DESC, {last}"
    carried = ", ".join(told.values())
    return Many(
        columns.query(
            f"COLLECT {{ CALL ({ends.near}, {ends.far}) {{ {rows} }} WITH {carried}"
            f" ORDER BY {order} LIMIT {EVIDENCE_LIMIT}{row.returning(*told.values())} }}"
        ),
        made,
    )


def _proofs(names: Names, link: Link, fact: Fact, ends: Ends, told: Mapping[str, str]) -> str:
    """The facts of one way. Begin at the near end: a region has thousands of them, an objective some hundreds."""
    way = walk(names, link, fact, ends, only=False)
    proof = _proof(way, fact, ends.far, told)
    if not fact.lands:
        return f"{way.where()} RETURN {proof}"
    parts = stages(names, link, fact, fact.lands, ends, way.filling)
    landed = f"{parts.before}{where(parts.first)} WITH DISTINCT {proof}, {parts.node}"
    return f"{landed} WHERE EXISTS {{ {parts.after}{where(parts.then)} }} RETURN {', '.join(told.values())}"


def _proof(way: Walk, fact: Fact, far: str, told: Mapping[str, str]) -> str:
    through = way.filling[fact.evidence] if fact.evidence else far
    values = {
        "link": way.filling(fact.link),
        "e": through,
        "face": f"'{fact.face}'",
        "since": way.filling(fact.since),
        "until": way.filling(fact.until),
        "source": way.filling(fact.source),
    }
    return ", ".join(f"{values[stem]} AS {variable}" for stem, variable in told.items())


def evidence_fields(c: Compilation, selected: Selected, told: Mapping[str, str], row: Columns) -> Object:
    """What is selected of a proof; `told` are the variables of its values."""
    made: dict[str, Shaper] = {}
    for key, nodes in selected.items():
        name = nodes[0].name.value
        match name:
            case "__typename":
                made[key] = Constant("Evidence")
            case "node":
                made[key] = _through(c, told, nodes, row)
            case "source":
                made[key] = source_of(c, told["source"], nodes, row)
            case _:
                value = told[name] if name == "link" else f"toString({told[name]})"
                made[key] = Scalar(row.value(value), c.required("Evidence", nodes[0]))
    return Object(tuple(made.items()))


def _through(c: Compilation, told: Mapping[str, str], nodes: list[FieldNode], row: Columns) -> Shaper:
    inner = Columns(c.names)
    made = faces(c, told["face"], told["e"], nodes, inner)
    query = (
        f"COLLECT {{ UNWIND [{told['face']}] AS {c.names.variable('x')}{inner.returning(told['e'], told['face'])} }}"
    )
    return One(row.query(query), made, None)
