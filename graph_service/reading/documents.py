"""Documents: parsed and validated once, then known by their text and operation name."""

from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import cast

from cachetools import LRUCache
from graphql import (
    DocumentNode,
    GraphQLError,
    GraphQLSchema,
    GraphQLSyntaxError,
    OperationDefinitionNode,
    OperationType,
    get_operation_ast,
    parse,
    validate,
)
from graphql.execution.values import get_variable_values

from graph_service.reading.shapes import shape_of
from queries.compiler.compile import Plan

MAX_PLANS = 100
"""Kept for one document: for how many shapes of its variables."""


class InvalidError(Exception):
    """A document or its variables are refused, with errors as GraphQL has them."""

    def __init__(self, code: str, errors: Sequence[GraphQLError]) -> None:
        super().__init__(code)
        self.code = code
        self.errors = errors


@dataclass(frozen=True, slots=True)
class Prepared:
    """A valid document and the operation of it that is meant, with the plans made for its shapes."""

    document: DocumentNode
    operation: OperationDefinitionNode
    coerce: Callable[[Mapping[str, object]], Mapping[str, object]]
    shape: Callable[[Mapping[str, object]], Hashable]
    plans: LRUCache[Hashable, Plan] = field(default_factory=lambda: LRUCache(MAX_PLANS))


def prepare(schema: GraphQLSchema, text: str, operation_name: str | None) -> Prepared:
    """Parse and validate; raises `InvalidError`."""
    try:
        document = parse(text)
    except GraphQLSyntaxError as error:
        raise InvalidError("GRAPHQL_PARSE_FAILED", [error]) from None
    if errors := validate(schema, document):
        raise InvalidError("GRAPHQL_VALIDATION_FAILED", errors)
    operation = _operation(document, operation_name)
    return Prepared(document, operation, _coercion(schema, operation), shape_of(schema, operation))


def _operation(document: DocumentNode, name: str | None) -> OperationDefinitionNode:
    if operation := get_operation_ast(document, name):
        return operation
    told = [each for each in document.definitions if isinstance(each, OperationDefinitionNode)]
    names = ", ".join(each.name.value for each in told if each.name)
    problem = f"Unknown operation named '{name}'." if name else "Must provide operation name."
    message = f"{problem} The document has: {names or 'no named operation'}."
    raise InvalidError("BAD_USER_INPUT", [GraphQLError(message)])


def _coercion(
    schema: GraphQLSchema, operation: OperationDefinitionNode
) -> Callable[[Mapping[str, object]], Mapping[str, object]]:
    declared = operation.variable_definitions
    if not declared:
        return lambda _: {}

    def coerce(given: Mapping[str, object]) -> Mapping[str, object]:
        told = get_variable_values(schema, declared, cast("dict[str, object]", given))
        if isinstance(told, list):
            raise InvalidError("BAD_USER_INPUT", told)
        return told.coerced

    return coerce


def is_query(prepared: Prepared) -> bool:
    """Whether it only reads."""
    return prepared.operation.operation is OperationType.QUERY
