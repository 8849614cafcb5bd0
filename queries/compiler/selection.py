"""What a selection asks for, by response key: fragments spread, conditions applied, equal keys merged."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from graphql import (
    BooleanValueNode,
    DirectiveNode,
    FieldNode,
    FragmentDefinitionNode,
    FragmentSpreadNode,
    InlineFragmentNode,
    SelectionNode,
    VariableNode,
)

from queries.compiler.names import Values

Selected = dict[str, list[FieldNode]]


@dataclass(frozen=True, slots=True)
class Document:
    """The fragments of a document, and the values of the request that is being planned."""

    fragments: Mapping[str, FragmentDefinitionNode]
    values: Values

    def fields(self, type_name: str, *selections: Iterable[SelectionNode]) -> Selected:
        """The fields selected on a type, in the order of their first mention (CollectFields of the specification)."""
        selected: Selected = {}
        for each in selections:
            self._collect(type_name, each, selected, set())
        return selected

    def below(self, type_name: str, nodes: Iterable[FieldNode]) -> Selected:
        """The fields selected below fields that share a response key."""
        return self.fields(type_name, *(each.selection_set.selections for each in nodes if each.selection_set))

    def _collect(
        self, type_name: str, selections: Iterable[SelectionNode], selected: Selected, spread: set[str]
    ) -> None:
        for each in selections:
            if not self._included(each.directives):
                continue
            match each:
                case FieldNode():
                    key = each.alias.value if each.alias else each.name.value
                    selected.setdefault(key, []).append(each)
                case InlineFragmentNode():
                    condition = each.type_condition.name.value if each.type_condition else type_name
                    self._collect_if(condition, type_name, each, selected, spread)
                case FragmentSpreadNode() if each.name.value not in spread:
                    spread.add(each.name.value)
                    fragment = self.fragments[each.name.value]
                    self._collect_if(fragment.type_condition.name.value, type_name, fragment, selected, spread)

    def _collect_if(
        self,
        condition: str,
        type_name: str,
        fragment: InlineFragmentNode | FragmentDefinitionNode,
        selected: Selected,
        spread: set[str],
    ) -> None:
        if condition in (type_name, "Node"):
            self._collect(type_name, fragment.selection_set.selections, selected, spread)

    def _included(self, directives: Iterable[DirectiveNode] | None) -> bool:
        for each in directives or ():
            if each.name.value in ("skip", "include"):
                condition = self._condition(each)
                if condition is (each.name.value == "skip"):
                    return False
        return True

    def _condition(self, directive: DirectiveNode) -> bool:
        (argument,) = directive.arguments or ()
        value = argument.value
        if isinstance(value, VariableNode):
            return bool(self.values[value.name.value])
        return isinstance(value, BooleanValueNode) and value.value
