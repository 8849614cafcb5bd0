"""Questions about the schema itself: graphql-core answers them, within bounds."""

from collections.abc import Mapping, Sequence
from typing import Any, Final

from graphql import (
    DocumentNode,
    FieldNode,
    FragmentDefinitionNode,
    FragmentSpreadNode,
    GraphQLSchema,
    OperationDefinitionNode,
    SelectionSetNode,
    execute_sync,
)

from graph_service.reading.documents import Prepared
from queries.compiler.refusals import RefusedError

MOST_VALUES: Final = 100_000
"""Of an answer, by an estimate that is rather too high: half a second of work. What tools ask has 36,000."""
EACH: Final = {
    "fields": 3.0,
    "inputFields": 6.0,
    "args": 3.0,
    "enumValues": 2.0,
    "possibleTypes": 0.2,
    "interfaces": 0.2,
    "directives": 6.0,
    "ofType": 0.5,
}
"""How many there are of one thing, on the average."""


def introspect(
    schema: GraphQLSchema, prepared: Prepared, fields: Sequence[FieldNode], given: Mapping[str, Any]
) -> dict[str, Any]:
    """Answer these fields of Query; raises `RefusedError` where the answer would be too long."""
    if not fields:
        return {}
    asked = _only(prepared, fields)
    if (values := _values(schema, asked)) > MOST_VALUES:
        raise RefusedError(
            "TOO_EXPENSIVE",
            f"The answer would have about {values:,} values of the schema; it may have {MOST_VALUES:,}."
            " Ask for each list once, or read schema.graphql.",
        )
    return execute_sync(schema, asked, variable_values=dict(given)).data or {}


def _only(prepared: Prepared, fields: Sequence[FieldNode]) -> DocumentNode:
    operation = prepared.operation
    fragments = [each for each in prepared.document.definitions if isinstance(each, FragmentDefinitionNode)]
    asked = OperationDefinitionNode(
        operation=operation.operation,
        variable_definitions=operation.variable_definitions,
        selection_set=SelectionSetNode(selections=tuple(fields)),
    )
    return DocumentNode(definitions=(asked, *fragments))


def _values(schema: GraphQLSchema, asked: DocumentNode) -> int:
    """How many values the answer has, about."""
    operation, *fragments = asked.definitions
    known = {each.name.value: each for each in fragments if isinstance(each, FragmentDefinitionNode)}
    many = EACH | {"types": len(schema.type_map)}

    def below(node: Any, times: float) -> float:  # noqa: ANN401  # whatever has selections
        return sum(one(each, times) for each in node.selection_set.selections) if node.selection_set else 0.0

    def one(node: Any, times: float) -> float:  # noqa: ANN401  # a selection
        if isinstance(node, FragmentSpreadNode):
            return below(known[node.name.value], times)
        if not isinstance(node, FieldNode):
            return below(node, times)
        return times + below(node, times * many.get(node.name.value, 1.0))

    return round(below(operation, 1))
