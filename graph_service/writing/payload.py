"""A mutation's payload: plain values as the command gave them, nodes as one query reads them back.

The client's own selection on a node becomes the selection of `node(id: …)`, so a payload has what a query would have,
filters and pages included, in one statement for all nodes of a payload.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, cast

from graphql import (
    ArgumentNode,
    FieldNode,
    GraphQLObjectType,
    GraphQLOutputType,
    GraphQLSchema,
    InlineFragmentNode,
    NamedTypeNode,
    NameNode,
    OperationDefinitionNode,
    OperationType,
    SelectionSetNode,
    StringValueNode,
    get_named_type,
)

from queries.compiler.selection import Document, Selected
from queries.model import NODES


@dataclass(frozen=True, slots=True)
class NodeAt:
    """A node of a payload: where it belongs, which it is, what is asked of it."""

    at: dict[str, Any]
    key: str
    asked: FieldNode

    def put(self, value: object) -> None:
        """Put what was read where it belongs."""
        self.at[self.key] = value


@dataclass(slots=True)
class Payload:
    """What is selected of a payload, and the nodes that are still to be read."""

    schema: GraphQLSchema
    document: Document
    nodes: list[NodeAt] = field(default_factory=list)

    def made(self, type_: GraphQLObjectType, nodes: Sequence[FieldNode], values: Mapping[str, Any]) -> dict[str, Any]:
        """Give the fields that are selected on an object, in their order; nodes are null until they are read."""
        answer: dict[str, Any] = {}
        selected: Selected = self.document.below(type_.name, nodes)
        for key, asked in selected.items():
            name = asked[0].name.value
            if name == "__typename":
                answer[key] = type_.name
                continue
            below = get_named_type(type_.fields[name].type)
            answer[key] = None
            if below.name in NODES and values.get(name) is not None:
                self.nodes.append(NodeAt(answer, key, _node(f"n{len(self.nodes)}", below.name, asked, values[name])))
            else:
                answer[key] = self._value(below, asked, values.get(name))
        return answer

    def _value(self, type_: GraphQLOutputType, asked: Sequence[FieldNode], value: Any) -> Any:  # noqa: ANN401  # JSON
        if isinstance(value, list | tuple):
            return [self._value(type_, asked, each) for each in value]
        if value is None or not isinstance(type_, GraphQLObjectType):
            return value
        return self.made(type_, asked, cast("Mapping[str, Any]", value))

    def operation(self, written: OperationDefinitionNode) -> OperationDefinitionNode:
        """Give the query that reads all nodes, with the variables of the operation that was written."""
        return OperationDefinitionNode(
            operation=OperationType.QUERY,
            variable_definitions=written.variable_definitions,
            selection_set=SelectionSetNode(selections=tuple(each.asked for each in self.nodes)),
        )


def _node(alias: str, label: str, asked: Sequence[FieldNode], identifier: str) -> FieldNode:
    selections = tuple(
        InlineFragmentNode(type_condition=NamedTypeNode(name=NameNode(value=label)), selection_set=each.selection_set)
        for each in asked
        if each.selection_set
    )
    given = ArgumentNode(name=NameNode(value="id"), value=StringValueNode(value=identifier))
    return FieldNode(
        name=NameNode(value="node"),
        alias=NameNode(value=alias),
        arguments=(given,),
        selection_set=SelectionSetNode(selections=selections),
    )
