"""Protects the example that front-end developers copy: it goes on where it was when the service comes back."""

import json
import subprocess

import pytest
from docs.markdown_pages import CHECKOUT, examples
from live.subscriber import make
from node_tool import NODE_FOLDER, node_command, node_tool

pytestmark = pytest.mark.database

PAGE = CHECKOUT / "docs" / "changes.md"
ADDRESS = "127.0.0.1:8000"
(EXAMPLE,) = examples("javascript", pages=[PAGE])


@pytest.fixture
def script():
    """The example as a file where it finds its library."""
    node_tool("npm", "ci", "--no-progress")
    file = NODE_FOLDER / "example_of_the_docs.mjs"
    yield file
    file.unlink(missing_ok=True)


def test_the_example_goes_on_where_it_was(start_service, graph, script):
    first = start_service()
    port = first.url.split(":")[2].removesuffix("/graphql")
    script.write_text(EXAMPLE.block.text.replace(ADDRESS, f"127.0.0.1:{port}"))
    command = node_command("node", script.name)
    with subprocess.Popen(command, cwd=NODE_FOLDER, stdout=subprocess.PIPE, text=True) as follows:
        try:
            told = (json.loads(line)["seq"] for line in follows.stdout)
            assert make(graph, 2) == [next(told), next(told)]
            first.process.kill()
            first.process.wait()
            meanwhile = make(graph)
            start_service("--port", port)
            assert [*meanwhile, *make(graph)] == [next(told), next(told)]
        finally:
            follows.kill()
