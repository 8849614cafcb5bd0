"""The public audit suite of GraphQL over HTTP, whole: also what it merely recommends."""

import json

import pytest
from node_tool import node_tool


@pytest.fixture(scope="session")
def node_modules():
    """What `package-lock.json` pins, in `node_modules`."""
    node_tool("npm", "ci", "--no-progress")


def test_every_audit_passes(node_modules, service):
    results = json.loads(node_tool("node", "audit.mjs", f"{service.url}/graphql"))
    assert len(results) >= 61
    assert [result for result in results if result["status"] != "ok"] == []
