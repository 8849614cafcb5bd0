"""A small made-up network, as the bench fills it in."""

import pytest

from bench.graphs import fill
from graph_service.app import make_ready
from loaders.demo.tally import Tally

PEOPLE = 120


@pytest.fixture
def graph(clean_graph, neo4j):
    make_ready(neo4j)
    fill(neo4j, PEOPLE, Tally())
    return neo4j
