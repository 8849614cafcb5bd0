"""`networkAnalysis`: what is told as parameters, its nodes found by the one statement, as far as they are seen."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Final, cast

from graphql import FieldNode

from queries.analysis import ANALYSED, ANALYSIS, Told
from queries.compiler.arguments import Leaf, Tree
from queries.compiler.columns import Columns
from queries.compiler.connections import page_length
from queries.compiler.fields import Compilation, Scope, faces, selected_object
from queries.compiler.matching import where
from queries.compiler.names import SERVICE, Read, Values
from queries.compiler.nodes import is_one_of
from queries.compiler.operators import plain
from queries.compiler.shapers import Constant, Faces, Many, Object, One, Scalar, Shaper
from queries.model import NOUNS

ANY: Final = "Node"
Rows = list[list[object]]


@dataclass(frozen=True, slots=True)
class RowType:
    """A type whose objects are rows of an analysis: where in a row its values stand, and the ids of its nodes.

    Nodes have the label of their noun, or `Node`. A row with a node that is not seen is left out.
    """

    name: str
    values: Mapping[str, int]
    one: Mapping[str, tuple[str, int]] = field(default_factory=dict)
    some: Mapping[str, tuple[str, int]] = field(default_factory=dict)


NUMBERS: Final = ("asOf", "seq", "nodes", "links", "components", "betweennessError", "modularity", "communityCount")
BROKER: Final = RowType(
    "NetworkBroker",
    {"betweenness": 2, "standardError": 3, "effectiveSize": 4, "links": 5, "community": 6},
    {"node": (ANY, 1)},
)
POINT: Final = RowType("SinglePoint", {"cutsOff": 2, "parts": 3}, {"node": (ANY, 1)}, {"cutOff": (ANY, 4)})
COMMUNITY: Final = RowType(
    "NetworkCommunity",
    {"number": 0, "size": 1, "people": 2, "organizations": 3, "taskForces": 4, "partnerships": 5},
    some={"central": (ANY, 6)},
)
OVERLAP: Final = RowType(
    "TaskForceOverlap",
    {"sharedPeople": 3, "peopleJaccard": 4, "sharedOrganizations": 6, "organizationsJaccard": 7},
    {"one": ("TaskForce", 1), "other": ("TaskForce", 2)},
    {"people": ("Person", 5), "organizations": ("Organization", 8)},
)
TABLES: Final = {"brokers": BROKER, "singlePoints": POINT, "communities": COMMUNITY, "overlaps": OVERLAP}
"""By the field of NetworkAnalysis."""
USUAL: Final = ("Person", "Organization")
"""The nouns of brokers and single points where none are asked for."""
NODE_TYPES: Final = {label: NOUNS[label].prefix.upper() for label in ANALYSED}
"""The values of `NetworkNode`."""


def analysis(c: Compilation, nodes: list[FieldNode], columns: Columns) -> Shaper:
    """`networkAnalysis`, with whatever is asked of it."""
    as_of = c.arguments("Query", nodes[0]).get("asOf")
    c.names.analysed.append(as_of.read if isinstance(as_of, Leaf) else lambda values: values[f"{SERVICE}today"])
    selected = c.document.below("NetworkAnalysis", nodes)
    return Object(tuple((key, _field(c, asked, columns)) for key, asked in selected.items()))


def _field(c: Compilation, nodes: list[FieldNode], columns: Columns) -> Shaper:
    name = nodes[0].name.value
    if name in NUMBERS:
        return _number(c, lambda told, _: told[name], columns)  # type: ignore[literal-required]  # it is one of them
    if name == "__typename":
        return Constant("NetworkAnalysis")
    given = c.arguments("NetworkAnalysis", nodes[0])
    if name in TABLES:
        return _table(c, TABLES[name], rows_of(c, name, given), nodes, columns)
    wanted = _wanted(given)
    return _number(c, lambda told, values: sum(told["singlePointCounts"][each] for each in wanted(values)), columns)


def _number(c: Compilation, of: Callable[[Told, Values], object], columns: Columns) -> Shaper:
    return Scalar(columns.query(c.names.parameter(lambda values: of(_told(values), values))), None)


def _told(values: Values) -> Told:
    return cast("Told", values[f"{SERVICE}{ANALYSIS}"])


def rows_of(c: Compilation, name: str, given: Mapping[str, Tree]) -> Read:
    """Read the rows that are asked for."""
    length, wanted, force = length_of(c, given), _wanted(given), given.get("taskForce")
    place, most = f"NetworkAnalysis.{name}(first)", c.limits.max_page_size

    def read(values: Values) -> Rows:
        first, told = page_length(length(values), place, most), _told(values)
        match name:
            case "brokers" | "singlePoints":
                return _first_of(told[name], wanted(values), first)
            case "communities":
                return told["communities"][:first]
        named = f"task_force:{force.read(values)}" if isinstance(force, Leaf) else None
        return [row for row in told["overlaps"] if named in (None, row[1], row[2])][:first]

    return read


def length_of(c: Compilation, given: Mapping[str, Tree]) -> Read:
    """Read how many rows are asked for."""
    leaf = given.get("first")
    return leaf.read if isinstance(leaf, Leaf) else lambda _: c.limits.page_size


def _first_of(told: Mapping[str, Rows], wanted: list[str], first: int) -> Rows:
    """Those of several nouns in one order: by what they are ranked by, the greatest first, then by id."""
    rows = sorted((row for label in wanted for row in told[label]), key=lambda row: (-cast("float", row[2]), row[1]))
    return [[place, *row[1:]] for place, row in enumerate(rows[:first])]


def _wanted(given: Mapping[str, Tree]) -> Callable[[Values], list[str]]:
    leaf = given.get("types")
    if not isinstance(leaf, Leaf):
        return lambda _: [*USUAL]

    def read(values: Values) -> list[str]:
        named = cast("list[str]", plain(leaf.read(values)))
        return [label for label in ANALYSED if NODE_TYPES[label] in named]

    return read


def _table(c: Compilation, type_: RowType, read: Read, nodes: list[FieldNode], columns: Columns) -> Many:
    row, x = Columns(c.names), c.names.variable("x")
    selected = c.document.below(type_.name, nodes)
    item = Object(tuple((key, _value(c, type_, x, asked, row)) for key, asked in selected.items()))
    seen = where([f"EXISTS {{ {_found(c, f'{x}[{at}]', label)[1]} }}" for label, at in type_.one.values()])
    clause = f"UNWIND {c.names.parameter(read)} AS {x} WITH {x}{seen} WITH {x} ORDER BY {x}[0]"
    return Many(columns.query(f"COLLECT {{ {clause}{row.returning(x)} }}"), item)


def _found(c: Compilation, identifier: str, label: str) -> tuple[str, str]:
    """A variable for a node, and how it is found by its id, if it may be seen."""
    far = c.names.variable("n")
    nouns = [NOUNS[each] for each in (ANALYSED if label == ANY else [label])]
    return far, f"MATCH ({far}:Node {{id: {identifier}}}) WHERE {is_one_of(c.names, nouns, far)}"


def _value(c: Compilation, type_: RowType, x: str, nodes: list[FieldNode], row: Columns) -> Shaper:
    name = nodes[0].name.value
    if name in type_.values:
        return Scalar(row.value(f"{x}[{type_.values[name]}]"), None)
    if name in type_.one:
        label, at = type_.one[name]
        return One(*_nodes(c, f"[{x}[{at}]]", label, nodes, row), c.required(type_.name, nodes[0]))
    if name in type_.some:
        label, at = type_.some[name]
        return Many(*_nodes(c, f"{x}[{at}]", label, nodes, row))
    return Constant(type_.name)  # its name


def _nodes(c: Compilation, ids: str, label: str, nodes: list[FieldNode], row: Columns) -> tuple[int, Shaper]:
    """The column of the nodes of some ids, in their order, and how each is shown."""
    i, inner = c.names.variable("i"), Columns(c.names)
    far, found = _found(c, f"{ids}[{i}]", label)
    item = _any_face(c, far, nodes, inner) if label == ANY else _face(c, label, far, nodes, inner)
    clause = f"UNWIND range(0, size({ids}) - 1) AS {i} {found} WITH {far}, {i} ORDER BY {i}"
    return row.query(f"COLLECT {{ {clause}{inner.returning(far)} }}"), item


def _face(c: Compilation, label: str, far: str, nodes: list[FieldNode], inner: Columns) -> Object:
    return selected_object(c, Scope(NOUNS[label], far, c.today), c.document.below(label, nodes), inner)


def _any_face(c: Compilation, far: str, nodes: list[FieldNode], inner: Columns) -> Faces:
    cases = " ".join(f"WHEN {far}:{label} THEN '{label}'" for label in ANALYSED)
    return faces(c, f"CASE {cases} END", far, nodes, inner)
