"""Protects the page for those who keep the network: what it shows is done as it says, from its top to its end."""

import json

import pytest
from docs.markdown_pages import CHECKOUT, examples
from network.small import ANA_ASKS, BEN_ASKS, OFFICE

from graph_service.commands.registry import COMMANDS
from loaders.records import NodeRecord

pytestmark = pytest.mark.database

PAGE = CHECKOUT / "docs" / "keeping-the-network.md"
ASKERS = {"mutation Claim": BEN_ASKS, "mutation Mine": ANA_ASKS}


def test_all_that_the_page_shows_is_done(ask, graph):
    graph.put(NodeRecord("Person", OFFICE.person, {"name": "The office"}))  # a contact tells who had it
    shown = examples("graphql", pages=[PAGE])
    assert len(shown) == 13
    for each in shown:
        text = each.block.text
        variables = json.loads(each.told("json variables") or "{}")
        body = ask(text, next((who for start, who in ASKERS.items() if text.startswith(start)), OFFICE), **variables)
        assert "errors" not in body, (text, body)
        assert all(not (payload or {}).get("userErrors") for payload in body["data"].values()), (text, body)


def test_every_command_of_the_network_is_on_the_page():
    page = PAGE.read_text()
    ours = [name for name, each in COMMANDS.items() if each.__module__.startswith("graph_service.network.")]
    assert [name for name in ours if name not in page] == []
