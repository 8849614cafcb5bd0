"""Documents: parsed and validated once, then known by their text and operation name."""

from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, cast

from cachetools import LRUCache
from graphql import (
    ASTValidationRule,
    DocumentNode,
    GraphQLError,
    GraphQLLeafType,
    GraphQLSchema,
    GraphQLSyntaxError,
    OperationDefinitionNode,
    OperationType,
    OverlappingFieldsCanBeMergedRule,
    VariableDefinitionNode,
    get_nullable_type,
    get_operation_ast,
    is_leaf_type,
    parse,
    specified_rules,
    type_from_ast,
    validate,
)
from graphql.execution.values import get_variable_values

from graph_service.reading.limits import STANDARD, Limits
from graph_service.reading.shapes import shape_of
from queries.compiler.compile import Plan

MAX_PLANS = 100
"""Kept for one document: for how many shapes of its variables."""
RULES = tuple(each for each in specified_rules if each is not OverlappingFieldsCanBeMergedRule)
DEAR_RULES = (OverlappingFieldsCanBeMergedRule,)
"""Compares every field with every other one of its place."""


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


def prepare(schema: GraphQLSchema, text: str, operation_name: str | None, limits: Limits = STANDARD) -> Prepared:
    """Parse and validate, each after a look at what it may cost; raises `InvalidError` and `RefusedError`."""
    limits.look_along(text)
    try:
        document = parse(text)
    except GraphQLSyntaxError as error:
        raise InvalidError("GRAPHQL_PARSE_FAILED", [error]) from None
    limits.look_into(document)
    _validate(schema, document, RULES, limits)
    limits.look_alike(document)
    _validate(schema, document, DEAR_RULES, limits)
    operation = _operation(document, operation_name)
    return Prepared(document, operation, _coercion(schema, operation), shape_of(schema, operation))


def _validate(
    schema: GraphQLSchema, document: DocumentNode, rules: Sequence[type[ASTValidationRule]], limits: Limits
) -> None:
    if errors := validate(schema, document, rules, limits.max_errors):
        raise InvalidError("GRAPHQL_VALIDATION_FAILED", errors)


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

    plain = _plain(schema, declared)

    def coerce(given: Mapping[str, object]) -> Mapping[str, object]:
        if plain is not None and (values := _parsed(plain, given)) is not None:
            return values
        told = get_variable_values(schema, declared, cast("dict[str, object]", given))
        if isinstance(told, list):
            raise InvalidError("BAD_USER_INPUT", told)
        return told.coerced

    return coerce


Plain = dict[str, GraphQLLeafType]


def _plain(schema: GraphQLSchema, declared: Sequence[VariableDefinitionNode]) -> Plain | None:
    """The variables' types, if each takes one value: graphql-core's way through all kinds takes ten times as long."""
    types = {
        each.variable.name.value: get_nullable_type(cast("Any", type_from_ast(schema, each.type))) for each in declared
    }
    leaves = {name: type_ for name, type_ in types.items() if is_leaf_type(type_)}
    return leaves if len(leaves) == len(types) else None


def _parsed(plain: Plain, given: Mapping[str, object]) -> dict[str, object] | None:
    """The values; None where one is missing, null or wrong, which graphql-core then makes good or words."""
    try:
        return {name: type_.coerce_input_value(cast("Any", given[name])) for name, type_ in plain.items()}
    except Exception:  # noqa: BLE001  # whatever it is, graphql-core finds it again
        return None


def is_query(prepared: Prepared) -> bool:
    """Whether it only reads."""
    return prepared.operation.operation is OperationType.QUERY
