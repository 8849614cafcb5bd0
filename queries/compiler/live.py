"""A subscription as a plan: what it selects of changes, read for some of them at once, as far as they may be seen."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, cast

from graphql import DocumentNode, FieldNode, FragmentDefinitionNode, GraphQLSchema, OperationDefinitionNode

from queries.compiler.arguments import Leaf, Tree
from queries.compiler.columns import Columns
from queries.compiler.compile import SUB_QUERY, Plan
from queries.compiler.conditions import Subject, condition
from queries.compiler.connections import connection
from queries.compiler.fields import Compilation, Limits, Scope, selected_object
from queries.compiler.matching import where
from queries.compiler.names import SERVICE, Names, Values
from queries.compiler.refusals import bad_input
from queries.compiler.roots import changes_asked
from queries.compiler.selection import Document
from queries.compiler.shapers import Constant, Many, Object, Scalar, Shaper, written
from queries.compiler.sight import may_see
from queries.language import RECORD
from queries.model import NOUNS
from queries.prices.bill import Bill, all_of
from queries.prices.fields import Tariff, Whence
from queries.prices.roots import Price
from queries.seen import Audience

CHANGES = "changes"
"""The field of Subscription; and the service's own value that holds the ids to be read."""
NOTICE = "ChangeNotice"
READ_AT_ONCE = 25
"""Changes at most, in one statement; it is priced for so many."""


def compile_subscription(
    schema: GraphQLSchema,
    document: DocumentNode,
    operation: OperationDefinitionNode,
    values: Values,
    limits: Limits,
    audience: Audience,
) -> Plan:
    """Compile it: for each change, in their order, its number and the response's data."""
    c = Compilation(schema, _document(document, values), limits, Names(audience), connection)
    ((key, nodes),) = c.document.fields("Subscription", operation.selection_set.selections).items()
    if nodes[0].name.value != CHANGES:
        raise bad_input("A subscription is to `changes`.")
    columns, row, far = Columns(c.names), Columns(c.names), c.names.variable("n")
    number = row.value(f"{far}.seq")
    given = asked_of(c, nodes)
    scope = _scope(c, far, given)
    told = Object(((key, _notice(c, nodes, scope, row)),))
    found = _found(c, scope, given)
    at = columns.query(f"COLLECT {{ {found} WITH {far} ORDER BY {far}.seq{row.returning(far)} }}")
    root = Object(((CHANGES, Many(at, Object((("seq", Scalar(number, None)), ("data", told))))),))
    statement = f"CYPHER 5 RETURN {', '.join(f'{each} AS {name}' for name, each in columns.bound.items())}"
    price = _price(c, key, nodes)
    return Plan(statement, c.names.reads, root, written(root), (), price, len(SUB_QUERY.findall(statement)))


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which changes a subscription is to: those after one, of a kind, about a subject; None for any."""

    after: int | None
    kind: str | None
    subject: str | None


def wanted(schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode, values: Values) -> Wanted:
    """Say which changes a subscription is to; its statement knows the rest of its filter."""
    c = Compilation(schema, _document(document, values), Limits(), Names(), connection)
    (nodes,) = c.document.fields("Subscription", operation.selection_set.selections).values()
    given = c.arguments("Subscription", nodes[0]) | asked_of(c, nodes)
    now = {name: each.now for name, each in given.items() if isinstance(each, Leaf)}
    return Wanted(*(cast("Any", now.get(name)) for name in ("after", "kind", "subject")))


def _document(document: DocumentNode, values: Values) -> Document:
    fragments = {each.name.value: each for each in document.definitions if isinstance(each, FragmentDefinitionNode)}
    return Document(fragments, values)


def asked_of(c: Compilation, nodes: list[FieldNode]) -> dict[str, Tree]:
    """What the subscription is limited to."""
    return cast("dict[str, Tree]", c.arguments("Subscription", nodes[0]).get("filter") or {})


def _found(c: Compilation, scope: Scope, given: dict[str, Tree]) -> str:
    """The changes that are to be told, if they meet the filter and may be seen."""
    noun, far, each = scope.noun, scope.variable, c.names.variable("x")
    told = [may_see(c.names, noun, far), condition(c.names, Subject(noun, far, c.today), changes_asked(given))]
    if scope.whose:
        told.append(f"({far}.subject = {scope.whose} OR coalesce({scope.whose} IN {far}.subjects, false))")
    matched = f"MATCH ({far}:Node {{id: {each}}}){where((f'{far}:{RECORD}', *told))}"
    return f"UNWIND {c.names.service(CHANGES)} AS {each} {matched}"


def _scope(c: Compilation, far: str, given: dict[str, Tree]) -> Scope:
    subject = given.get("subject")
    whose = c.names.parameter(subject.read) if isinstance(subject, Leaf) else ""
    return Scope(NOUNS[RECORD], far, c.today, whose=whose)


def _notice(c: Compilation, nodes: list[FieldNode], scope: Scope, row: Columns) -> Object:
    made: dict[str, Shaper] = {}
    for key, asked in c.document.below(NOTICE, nodes).items():
        if asked[0].name.value == "__typename":
            made[key] = Constant(NOTICE)
        else:
            made[key] = selected_object(c, scope, c.document.below(RECORD, asked), row)
    return Object(tuple(made.items()))


def _price(c: Compilation, key: str, nodes: list[FieldNode]) -> Price:
    tariff = Tariff(c)
    asked = [each for each in c.document.below(NOTICE, nodes).values() if each[0].name.value != "__typename"]
    charge = all_of([tariff.node(key, Whence(NOUNS[RECORD]), c.document.below(RECORD, each)) for each in asked])

    def at_once(bill: Bill, _: float) -> None:
        charge(bill, READ_AT_ONCE)

    return Price(tuple(tariff.pages), at_once)


def read_of(values: Values, changes: Sequence[str]) -> Mapping[str, object]:
    """Values that say which changes are to be read."""
    return {**values, SERVICE + CHANGES: changes}
