"""Values for the variables of an operation that nobody has asked yet: the fewest that it takes."""

from typing import Any, Final

from graphql import (
    GraphQLEnumType,
    GraphQLInputObjectType,
    GraphQLInputType,
    GraphQLList,
    GraphQLNonNull,
    GraphQLSchema,
    OperationDefinitionNode,
    is_required_input_field,
    type_from_ast,
)

_SCALARS: Final[dict[str, object]] = {
    "Boolean": False,
    "Int": 1,
    "Float": 1.0,
    "Date": "2030-01-31",
    "DateTime": "2030-01-31T12:00:00Z",
    "Decimal": "1",
}
_TEXT: Final = "example"


def examples(schema: GraphQLSchema, operation: OperationDefinitionNode) -> dict[str, object]:
    """Values as a client sends them, for the variables that have to be sent."""
    required = [each for each in operation.variable_definitions or () if not each.default_value]
    types = {each.variable.name.value: type_from_ast(schema, each.type) for each in required}
    return {name: _example(type_.of_type) for name, type_ in types.items() if isinstance(type_, GraphQLNonNull)}


def _example(type_: GraphQLInputType) -> Any:  # noqa: ANN401  # JSON
    match type_:
        case GraphQLNonNull():
            return _example(type_.of_type)
        case GraphQLList():
            return [_example(type_.of_type)]
        case GraphQLEnumType():
            return next(iter(type_.values))
        case GraphQLInputObjectType():
            fields = type_.fields.items()
            return {name: _example(each.type) for name, each in fields if is_required_input_field(each)}
    return _SCALARS.get(type_.name, _TEXT)
