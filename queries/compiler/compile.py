"""From a validated operation to a plan: one statement, how its parameters are read, how its record is shaped."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from graphql import DocumentNode, FieldNode, FragmentDefinitionNode, GraphQLSchema, OperationDefinitionNode

from queries.compiler.columns import Columns
from queries.compiler.connections import connection
from queries.compiler.fields import Compilation, Limits
from queries.compiler.kept import Kept
from queries.compiler.names import PARAMETERS, Names, Read, Values
from queries.compiler.roots import root_field
from queries.compiler.selection import Document
from queries.compiler.shapers import Completion, Constant, NullFoundError, Object, Row, Shape, Shaper, written
from queries.prices.roots import Price, price_of
from queries.seen import Audience

Parameters = dict[str, dict[str, object]]
"""Values by name, within the one parameter of a statement."""
INTROSPECTION = ("__schema", "__type")
SUB_QUERY = re.compile(r"\b(?:COLLECT|COUNT|EXISTS|CALL \([^)]*\)) \{")


@dataclass(frozen=True, slots=True)
class Plan:
    """What a request of one shape needs: plan once, run often."""

    statement: str | None
    """None where nothing has to be read."""
    reads: Mapping[str, Read]
    root: Object
    shape: Shape
    introspection: tuple[FieldNode, ...]
    """Root fields about the schema itself: graphql-core answers these."""
    price: Price = field(default_factory=Price)
    sub_queries: int = 0
    kept: tuple[Kept, ...] = ()
    """Columns that the service keeps until the graph changes."""
    analysed: tuple[Read, ...] = ()
    """The days whose analysis has to be among the service's own values."""

    def bind(self, values: Values) -> Parameters:
        """The statement's parameters; raises `RefusedError` where a value makes no sense."""
        return {PARAMETERS: {name: read(values) for name, read in self.reads.items()}}

    def answer(self, record: Row, parameters: Parameters) -> dict[str, object]:
        """The response's data, and its errors where a null stands where none may be."""
        values = parameters[PARAMETERS]
        try:
            return {"data": self.shape(record, values)}
        except (NullFoundError, ValueError):
            return self._completed(record, values)

    def _completed(self, record: Row, values: Mapping[str, object]) -> dict[str, object]:
        done = Completion(values)
        try:
            data = self.root.complete(record, done, ())
        except NullFoundError:
            data = None
        return {"data": data, "errors": done.errors} if done.errors else {"data": data}


def compile_operation(
    schema: GraphQLSchema,
    document: DocumentNode,
    operation: OperationDefinitionNode,
    values: Values,
    limits: Limits,
    audience: Audience = Audience.NOBODY,
) -> Plan:
    """Compile a query; of `values`, the coerced variables, only the shape chooses text; of who asks, the audience."""
    fragments = {each.name.value: each for each in document.definitions if isinstance(each, FragmentDefinitionNode)}
    names = Names(audience)
    c = Compilation(schema, Document(fragments, values), limits, names, connection)
    columns = Columns(names)
    introspection: list[FieldNode] = []
    fields: list[tuple[str, Shaper]] = []
    selected = c.document.fields("Query", operation.selection_set.selections)
    for key, nodes in selected.items():
        if nodes[0].name.value in INTROSPECTION:
            introspection += nodes
            fields.append((key, Constant(None)))
        else:
            fields.append((key, root_field(c, nodes, columns)))
    root = Object(tuple(fields))
    statement = _statement(columns)
    return Plan(
        statement,
        names.reads,
        root,
        written(root),
        tuple(introspection),
        price_of(c, selected),
        len(SUB_QUERY.findall(statement or "")),
        tuple(c.kept),
        tuple(names.analysed),
    )


def _statement(columns: Columns) -> str | None:
    bound = [f"{cypher} AS {variable}" for variable, cypher in columns.bound.items()]
    return f"CYPHER 5 RETURN {', '.join(bound)}" if bound else None
