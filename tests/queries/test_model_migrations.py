"""Protects the graph's schema: what may be looked up, sorted or narrowed by has an index, on Community Edition."""

from queries.model import NODES, NOUNS
from queries.model.migrations import MIGRATIONS, schema_statements

STATEMENTS = list(schema_statements())


def has(noun, *properties):
    """Whether an index or constraint begins with the properties."""
    told = ", ".join(f"n.{name}" for name in properties)
    return any(f"FOR (n:{noun}) ON ({told}" in each for each in STATEMENTS) or (
        len(properties) == 1 and f"FOR (n:{noun}) REQUIRE n.{properties[0]} IS UNIQUE" in " ".join(STATEMENTS)
    )


def test_steps_are_numbered_from_one():
    assert [each.number for each in MIGRATIONS] == list(range(1, len(MIGRATIONS) + 1))


def test_each_statement_may_be_applied_again():
    assert all(" IF NOT EXISTS " in each for each in STATEMENTS)
    assert len(set(STATEMENTS)) == len(STATEMENTS)


def test_nothing_that_only_enterprise_has():
    assert not [each for each in STATEMENTS if "NOT NULL" in each or "NODE KEY" in each or "IS TYPED" in each]


def test_every_node_has_a_unique_id():
    assert has("Node", "id")
    assert all(has(label, "id") for label in NOUNS if label not in NODES)


def test_every_key_one_may_sort_by_at_the_root_is_indexed_together_with_the_id():
    for noun in NODES.values():
        for each in noun.sortable.values():
            if noun.rooted and not each.unique:
                assert has(noun.label, each.order, "id"), (noun.label, each.name)


def test_what_is_narrowed_by_with_case_ignored_is_indexed():
    assert has("Person", "nameFolded")
    assert has("Organization", "nameFolded")
