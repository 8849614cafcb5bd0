"""Protects what was wrong once: documents that random ones led to, with what they were about in their first line."""

import json
from pathlib import Path

import pytest
from comparing import difference

pytestmark = pytest.mark.database

FOUND = Path(__file__).parent / "found"


@pytest.mark.parametrize("name", sorted(path.stem for path in FOUND.glob("*.graphql")))
def test_found_documents_are_answered_as_by_plain_resolvers(reference, engine, name):
    variables = FOUND / f"{name}.variables.json"
    given = json.loads(variables.read_text()) if variables.exists() else {}
    assert not difference(reference, engine, (FOUND / f"{name}.graphql").read_text(), given)
