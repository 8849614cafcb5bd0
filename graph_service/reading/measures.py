"""How large a document is when its fragments are written out, without writing them out."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final, NamedTuple

from graphql import (
    DocumentNode,
    FieldNode,
    FragmentDefinitionNode,
    FragmentSpreadNode,
    InlineFragmentNode,
    OperationDefinitionNode,
    SelectionNode,
    SelectionSetNode,
)


class TooDeepError(Exception):
    """Selections lie deeper within each other than one may go."""


class Size(NamedTuple):
    """Of what is selected, fragments written out."""

    selections: int = 0
    """Fields, and fragments where they are used."""
    aliases: int = 0
    width: int = 0
    """Fields at its own level."""
    depth: int = 0
    """Levels of braces, those of fragments included."""


NOTHING: Final = Size()


@dataclass(slots=True)
class Measuring:
    """A document that is being measured: each fragment once, however often it is used."""

    fragments: Mapping[str, FragmentDefinitionNode]
    depth: int
    known: dict[str, Size]

    def of(self, node: SelectionSetNode | None, level: int = 1) -> Size:
        """The size of a selection."""
        if node is None or not node.selections:
            return NOTHING
        if level > self.depth:
            raise TooDeepError
        parts = [self._part(each, level) for each in node.selections]
        selections, aliases, widths, depths = zip(*parts, strict=True)
        depth = 1 + max(depths)
        if level + depth - 1 > self.depth:
            raise TooDeepError
        return Size(sum(selections), sum(aliases), sum(widths), depth)

    def _part(self, node: SelectionNode, level: int) -> Size:
        match node:
            case FieldNode():
                below = self.of(node.selection_set, level + 1)
                aliased = node.alias is not None
                return Size(1 + below.selections, aliased + below.aliases, 1, below.depth)
            case FragmentSpreadNode():
                below = self._spread(node.name.value, level + 1)
            case _:
                below = self.of(node.selection_set, level + 1)  # type: ignore[attr-defined]  # an inline fragment
        return below._replace(selections=1 + below.selections)

    def _spread(self, name: str, level: int) -> Size:
        """Nothing for a fragment that is not there or lies within itself: validation will refuse it."""
        if name not in self.known and name in self.fragments:
            self.known[name] = NOTHING
            self.known[name] = self.of(self.fragments[name].selection_set, level)
        told = self.known.get(name, NOTHING)
        if level + told.depth - 1 > self.depth:
            raise TooDeepError
        return told


def sizes(document: DocumentNode, depth: int) -> tuple[list[Size], list[Size]]:
    """The sizes of a document's operations, and of its fragments; raises `TooDeepError`."""
    fragments = _fragments(document)
    measuring = Measuring(fragments, depth, {})
    return (
        [measuring.of(each.selection_set) for each in _operations(document)],
        [measuring.of(each.selection_set) for each in fragments.values()],
    )


def _fragments(document: DocumentNode) -> dict[str, FragmentDefinitionNode]:
    return {each.name.value: each for each in document.definitions if isinstance(each, FragmentDefinitionNode)}


def _operations(document: DocumentNode) -> list[OperationDefinitionNode]:
    return [each for each in document.definitions if isinstance(each, OperationDefinitionNode)]


def most_alike(document: DocumentNode) -> tuple[int, str]:
    """How many fields share one place of the response at most, and its key; of a valid document."""
    fragments = _fragments(document)
    told = [_alike(fragments, [each.selection_set]) for each in _operations(document)]
    return max(told, default=(0, ""))


def _alike(fragments: Mapping[str, FragmentDefinitionNode], sets: Iterable[SelectionSetNode]) -> tuple[int, str]:
    together: dict[str, list[FieldNode]] = {}
    for each in sets:
        _gather(fragments, each, together)
    most = max(((len(nodes), key) for key, nodes in together.items()), default=(0, ""))
    below = [
        _alike(fragments, [each.selection_set for each in nodes if each.selection_set]) for nodes in together.values()
    ]
    return max([most, *below])


def _gather(
    fragments: Mapping[str, FragmentDefinitionNode], node: SelectionSetNode, together: dict[str, list[FieldNode]]
) -> None:
    for each in node.selections:
        match each:
            case FieldNode():
                key = each.alias.value if each.alias else each.name.value
                together.setdefault(key, []).append(each)
            case FragmentSpreadNode():
                _gather(fragments, fragments[each.name.value].selection_set, together)
            case InlineFragmentNode():
                _gather(fragments, each.selection_set, together)
