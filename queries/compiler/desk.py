"""The secretariat's desk as columns of the one record: lists that no noun has. For everybody else it is null."""

from graphql import FieldNode

from queries.compiler.arguments import Leaf
from queries.compiler.columns import Columns
from queries.compiler.conditions import Subject, condition
from queries.compiler.connections import Asked, Listing, listed, page_length
from queries.compiler.fields import Compilation, Scope, selected_object, within_int
from queries.compiler.made import Given
from queries.compiler.names import Filling, Read
from queries.compiler.orders import order
from queries.compiler.pages import Page
from queries.compiler.shapers import Constant, Many, Object, One, Scalar, Shaper
from queries.compiler.sources import Source
from queries.desk.conditions import DUE_BEFORE, IN_DOUBT, OLDER
from queries.desk.lists import WORK_LISTS, WorkList
from queries.model import NOUNS
from queries.seen import Audience

CONNECTIONS = {"candidacies": "Candidacy", "termsInDoubt": "Participation"}
FOUND = {"Candidacy": "MATCH ({n}:Candidacy)", "Participation": "MATCH ({n}:Participation)"}
ARGUMENTS = ("kinds", "states", "olderThanDays")
"""Those of all lists together."""


def desk(c: Compilation, nodes: list[FieldNode], columns: Columns) -> Shaper:
    """`desk`, with whatever is asked of it."""
    if c.audience is not Audience.SECRETARIAT:
        return Constant(None)
    selected = c.document.below("Desk", nodes)
    return Object(tuple((key, _field(c, asked, columns)) for key, asked in selected.items()))


def _field(c: Compilation, nodes: list[FieldNode], columns: Columns) -> Shaper:
    name = nodes[0].name.value
    if name in CONNECTIONS:
        return _connection(c, CONNECTIONS[name], nodes, columns)
    return _work_list(c, name, nodes, columns) if name in WORK_LISTS else Constant("Desk")  # its name


def _connection(c: Compilation, label: str, nodes: list[FieldNode], columns: Columns) -> Page:
    noun, given = NOUNS[label], c.arguments("Desk", nodes[0])
    far, type_ = c.names.variable("n"), f"{label}Connection"
    asked = Asked(type_, given, c.document.below(type_, nodes), f"Desk.{nodes[0].name.value}")
    told = condition(c.names, Subject(noun, far, c.today), given.get("where"))
    more = _aged(c, far, Given(c, given)) if label == "Candidacy" else (_in_doubt(c, far),)
    source = Source(far, FOUND[label].format(n=far), tuple(filter(None, (*more, told))), indexed=noun.rooted)
    return listed(c, Listing(asked, noun, source, order(noun, far, given.get("orderBy")), c.today), columns)


def _aged(c: Compilation, far: str, given: Given) -> tuple[str, ...]:
    filling = Filling(c.names, n=far, today=c.today)
    wanted = {"olderThanDays": ("days", OLDER), "deadlineBefore": ("day", DUE_BEFORE)}
    told = []
    for name, (stem, template) in wanted.items():
        if isinstance(given.trees.get(name), Leaf):
            filling[stem] = given.written(name)
            told.append(filling(template))
    return tuple(told)


def _in_doubt(c: Compilation, far: str) -> str:
    return Filling(c.names, n=far, as_of=c.today)(IN_DOUBT)


def _work_list(c: Compilation, name: str, nodes: list[FieldNode], columns: Columns) -> Shaper:
    work, given = WORK_LISTS[name], Given(c, c.arguments("Desk", nodes[0]))
    clause = work.clause.format_map({"today": c.today, **{each: given.written(each) for each in ARGUMENTS}})
    made: dict[str, Shaper] = {}
    for key, asked in c.document.below(f"{work.row}List", nodes).items():
        match asked[0].name.value:
            case "totalCount":
                made[key] = Scalar(columns.query(f"COUNT {{ {clause} RETURN 1 AS one }}"), None, within_int)
            case "nodes":
                made[key] = _rows(c, work, clause, _limit(c, name, given), asked, columns)
            case _:
                made[key] = Constant(f"{work.row}List")
    return Object(tuple(made.items()))


def length_of(c: Compilation, given: Given) -> Read:
    """Read how many rows are asked for."""
    leaf = given.trees.get("first")
    return leaf.read if isinstance(leaf, Leaf) else lambda _: c.limits.page_size


def _limit(c: Compilation, name: str, given: Given) -> str:
    read, most = length_of(c, given), c.limits.max_page_size
    return c.names.parameter(lambda values: page_length(read(values), f"Desk.{name}(first)", most))


def _rows(c: Compilation, work: WorkList, clause: str, limit: str, nodes: list[FieldNode], columns: Columns) -> Many:
    row = Columns(c.names)
    selected = c.document.below(work.row, nodes)
    item = Object(tuple((key, _value(c, work, asked, row)) for key, asked in selected.items()))
    page = f"{clause} WITH {', '.join(work.carried)} ORDER BY {work.order} LIMIT {limit}"
    return Many(columns.query(f"COLLECT {{ {page}{row.returning(*work.carried)} }}"), item)


def _value(c: Compilation, work: WorkList, nodes: list[FieldNode], row: Columns) -> Shaper:
    name = nodes[0].name.value
    if name in work.nodes:
        return _node(c, *work.nodes[name], nodes, row)
    if name in work.values:
        return Scalar(row.value(work.values[name][1]), c.required(work.row, nodes[0]))
    return Constant(work.row)


def _node(c: Compilation, label: str, variable: str, nodes: list[FieldNode], row: Columns) -> One:
    """A node that the clause has bound, or null."""
    far, inner = c.names.variable("n"), Columns(c.names)
    made = selected_object(c, Scope(NOUNS[label], far, c.today), c.document.below(label, nodes), inner)
    found = f"UNWIND [{variable}] AS {far} WITH {far} WHERE {far} IS NOT NULL"
    return One(row.query(f"COLLECT {{ {found}{inner.returning(far)} }}"), made, None)
