"""Protects what a selection asks for: as CollectFields of the specification has it."""

import pytest
from graphql import FragmentDefinitionNode, parse

from queries.compiler.selection import Document


def selected(text, type_name="Goal", **values):
    """Response keys, each with the names of the fields that share it."""
    document = parse(text)
    fragments = {each.name.value: each for each in document.definitions if isinstance(each, FragmentDefinitionNode)}
    fields = Document(fragments, values).fields(type_name, document.definitions[0].selection_set.selections)
    return {key: [node.name.value for node in nodes] for key, nodes in fields.items()}


def test_keys_stand_in_the_order_of_their_first_mention():
    assert list(selected("{ title code title id: code }")) == ["title", "code", "id"]


def test_fields_with_one_key_are_merged():
    assert selected("{ objectives { id } code objectives { code } }") == {
        "objectives": ["objectives", "objectives"],
        "code": ["code"],
    }


@pytest.mark.parametrize(
    ("directives", "there"),
    [
        ("@include(if: true)", True),
        ("@include(if: false)", False),
        ("@skip(if: true)", False),
        ("@skip(if: false)", True),
        ("@include(if: $yes)", True),
        ("@skip(if: $yes)", False),
        ("@include(if: true) @skip(if: true)", False),
        ("@include(if: $no) @skip(if: false)", False),
    ],
)
def test_directives_hold_on_fields_and_fragments(directives, there):
    fragment = "fragment F on Goal { code }"
    for text in (
        f"{{ code {directives} }}",
        f"{{ ... {directives} {{ code }} }}",
        f"{{ ...F {directives} }} {fragment}",
    ):
        assert ("code" in selected(text, yes=True, no=False)) is there


def test_fragments_are_spread_where_their_type_fits():
    text = "{ ...F ... on Objective { label } ... on Node { id } } fragment F on Goal { code ...F }"
    assert list(selected(text)) == ["code", "id"]
    assert list(selected(text, "Objective")) == ["label", "id"]
