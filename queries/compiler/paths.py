"""`paths`: the shortest chains of links between two nodes, as a column of the one record."""

from graphql import FieldNode

from queries.compiler.arguments import Leaf
from queries.compiler.columns import Columns
from queries.compiler.fields import Compilation
from queries.compiler.made import Checked, Given
from queries.compiler.network import LINKED, ground, looked_for, step, stored, unknown, whole
from queries.compiler.refusals import RefusedError, bad_input
from queries.compiler.shapers import Constant, Many, Object, Row, Scalar, Shaper
from queries.paths.around import Ground
from queries.paths.search import LONGEST, Search

USUAL, MOST = 3, 20
"""Paths, if nothing is said, and at most."""
FROM, TO, SAME, AVOIDED, SPENT = range(5)
"""Columns of the answer: what was found of what was named, whether it was given up."""


def paths(c: Compilation, nodes: list[FieldNode], columns: Columns) -> Shaper:
    """Find them, or say why not."""
    given = Given(c, c.arguments("Query", nodes[0]))
    ends = [_id(c, given, name) for name in ("from", "to")]
    avoid, barred = _avoided(c, given), c.names.service("initiative")
    on, ways = ground(c, given), c.names.service("pathWays")
    search = Search(
        on,
        most=c.names.parameter(whole(given, "paths(maxLength)", LONGEST, LONGEST)),
        k=c.names.parameter(whole(given, "paths(k)", USUAL, MOST)),
        ways=ways,
    )
    row = Columns(c.names)
    for told in ("s.id", "e.id", "coalesce(s = e, false)", "named", "spent"):
        row.value(told)
    item = _paths(c, nodes, on, row)
    begin = looked_for(on, dict(zip("se", ends, strict=True)), f"{avoid} + {barred}")
    found = f"{begin} {search.clause()} WITH s, e, named, found, spent"
    at = columns.query(f"COLLECT {{ {found}{row.returning('s', 'e', 'named', 'found', 'spent')} }}")
    keys = [each.rpartition(".")[2] for each in (*ends, avoid, ways)]
    return Checked(at, lambda p, told: _check(told, *(p[key] for key in keys)), item)


def _id(c: Compilation, given: Given, name: str) -> str:
    read = given.trees[name].read  # type: ignore[union-attr]  # an id is required
    return c.names.parameter(lambda values: stored(read(values)))


def _avoided(c: Compilation, given: Given) -> str:
    leaf = given.trees.get("avoid")
    read = leaf.read if isinstance(leaf, Leaf) else lambda _: []
    return c.names.parameter(lambda values: [stored(each) for each in read(values)])  # type: ignore[attr-defined]


def _check(told: Row, start: str, end: str, avoid: list[str], ways: int) -> None:
    """Refuse what was named and is not there, and what would take too long."""
    for place, identifier, found in (("from", start, told[FROM]), ("to", end, told[TO])):
        if found is None:
            raise unknown(f"paths({place})", identifier)
    for each in avoid:
        if each not in told[AVOIDED]:
            raise unknown("paths(avoid)", each)
    if told[SAME]:
        raise bad_input(f"`paths(from)` and `paths(to)` are both {told[FROM]}: name two nodes.")
    if told[SPENT]:
        raise RefusedError(
            "TOO_EXPENSIVE",
            f"Between {told[FROM]} and {told[TO]} there are more than {ways:,} ways to look at before `k` paths are"
            " found. Ask for a smaller `maxLength`, for fewer links in `via`, or to `avoid` what need not be passed.",
        )


def _paths(c: Compilation, nodes: list[FieldNode], on: Ground, row: Columns) -> Many:
    path = Columns(c.names)
    made: dict[str, Shaper] = {}
    for key, asked in c.document.below("Path", nodes).items():
        match asked[0].name.value:
            case "length":
                made[key] = Scalar(path.value("size(way) - 1"), c.required("Path", asked[0]))
            case "steps":
                made[key] = _steps(c, asked, on, path)
            case _:
                made[key] = Constant("Path")
    each = "UNWIND range(0, size(found) - 1) AS place WITH place, found[place] AS way ORDER BY place"
    return Many(row.query(f"COLLECT {{ {each}{path.returning('place', 'way')} }}"), Object(tuple(made.items())))


def _steps(c: Compilation, nodes: list[FieldNode], on: Ground, path: Columns) -> Many:
    row = Columns(c.names)
    item = step(c, nodes, row)
    carried = ("stage", *LINKED)
    each = "UNWIND range(0, size(way) - 2) AS stage WITH stage, way[stage] AS n, way[stage + 1] AS m"
    told = f"{each} {on.linked()} WITH {', '.join(carried)} ORDER BY stage"
    return Many(path.query(f"COLLECT {{ {told}{row.returning(*carried)} }}"), item)
