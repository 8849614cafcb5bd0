"""Protects the figures of matches, coverage and paths: each question is one statement, and is told with its work."""

import pytest

from bench.finding import Found, finding_figures
from bench.finding_questions import QUESTIONS

pytestmark = [pytest.mark.database, pytest.mark.slow]


def test_each_question_is_one_statement_that_reads_the_graph(graph, tmp_path):
    figures = {title: Found(**each) for title, each in finding_figures(graph, tmp_path).items()}
    assert set(figures) == set(QUESTIONS)
    for title, found in figures.items():
        assert found.statements == 1, title
        assert found.db_hits > 0, title
        assert f"{found.db_hits:,} dbHits" in found.told(title)
