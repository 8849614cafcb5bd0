"""`neighbourhood`: the nodes around one and the links among them, as a column of the one record."""

from typing import Final

from graphql import FieldNode

from queries.compiler.arguments import Leaf
from queries.compiler.columns import Columns
from queries.compiler.fields import Compilation, within_int
from queries.compiler.made import Checked, Given
from queries.compiler.names import Values
from queries.compiler.network import LINKED, ground, looked_for, of_the_network, step, stored, unknown, whole
from queries.compiler.refusals import RefusedError, bad_input
from queries.compiler.shapers import Constant, Many, Object, Row, Scalar, Shaper
from queries.model.roots import DEFAULT_SCHEME
from queries.paths.around import Ground
from queries.paths.spread import DEEPEST, Spread, pairs

TYPE: Final = "Neighbourhood"
USUAL, MOST = 100, 200
"""Nodes, if nothing is said, and at most."""
CENTRES: Final = {"center": "{}", "objective": "objective:{}", "region": f"region:{DEFAULT_SCHEME}:{{}}"}
"""Arguments that name the node in the middle, and the ids that they stand for."""
CENTRE, SPENT = range(2)
"""Columns of the answer."""


def neighbourhood(c: Compilation, nodes: list[FieldNode], columns: Columns) -> Shaper:
    """Find what lies around, or say why not."""
    given = Given(c, c.arguments("Query", nodes[0]))
    centre = c.names.parameter(lambda values: _centre(given, values))
    on, most = ground(c, given), c.names.service("pathWays")
    spread = Spread(on, depth=c.names.parameter(whole(given, "neighbourhood(depth)", 1, DEEPEST)), nodes=most)
    first = c.names.parameter(whole(given, "neighbourhood(first)", USUAL, MOST))
    row = Columns(c.names)
    for told in ("s.id", "spent"):
        row.value(told)
    item = _fields(c, nodes, on, row)
    begin = looked_for(on, {"s": centre}, c.names.service("initiative"))
    found = f"{begin} {spread.clause()} WITH s, spent, reached, reached[..{first}] AS near"
    at = columns.query(f"COLLECT {{ {found}{row.returning('s', 'spent', 'reached', 'near')} }}")
    centre_key, most_key = (each.rpartition(".")[2] for each in (centre, most))
    return Checked(at, lambda p, told: _check(told, p[centre_key], p[most_key]), item)


def _centre(given: Given, values: Values) -> object:
    """The one node that is named."""
    leaves = {name: leaf for name, leaf in given.trees.items() if name in CENTRES and isinstance(leaf, Leaf)}
    told = [stored(CENTRES[name].format(value)) for name, leaf in leaves.items() if (value := leaf.read(values))]
    if len(told) != 1:
        raise bad_input("`neighbourhood` takes one of `center`, `objective` and `region`: the node in the middle.")
    return told[0]


def _check(told: Row, centre: object, most: int) -> None:
    if told[CENTRE] is None:
        raise unknown("neighbourhood(center)", centre)
    if told[SPENT]:
        raise RefusedError(
            "TOO_EXPENSIVE",
            f"Around {told[CENTRE]} there are more than {most:,} nodes to look at: ask for a smaller `depth`.",
        )


def _fields(c: Compilation, nodes: list[FieldNode], on: Ground, row: Columns) -> Object:
    made: dict[str, Shaper] = {}
    for key, asked in c.document.below(TYPE, nodes).items():
        match asked[0].name.value:
            case "nodes":
                made[key] = _nodes(c, asked, row)
            case "links":
                made[key] = _links(c, asked, on, row)
            case "hidden":
                made[key] = Scalar(row.value("size(reached) - size(near)"), c.required(TYPE, asked[0]), within_int)
            case _:
                made[key] = Constant(TYPE)
    return Object(tuple(made.items()))


def _nodes(c: Compilation, nodes: list[FieldNode], row: Columns) -> Many:
    far, inner = c.names.variable("n"), Columns(c.names)
    item = of_the_network(c, far, nodes, inner)
    each = f"UNWIND range(0, size(near) - 1) AS place WITH place, near[place] AS {far} ORDER BY place"
    return Many(row.query(f"COLLECT {{ {each}{inner.returning('place', far)} }}"), item)


def _links(c: Compilation, nodes: list[FieldNode], on: Ground, row: Columns) -> Many:
    """Of every two nodes that are shown and linked, the link between them."""
    inner = Columns(c.names)
    item = step(c, nodes, inner)
    carried = ("place", "other", *LINKED)
    told = f"{pairs(on)} WITH place, other, near[place] AS n, near[other] AS m {on.linked()}"
    ordered = f"{told} WITH {', '.join(carried)} ORDER BY place, other"
    return Many(row.query(f"COLLECT {{ {ordered}{inner.returning(*carried)} }}"), item)
