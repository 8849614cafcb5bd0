"""What a person reads of an evaluation, and is told of one that cannot be made."""

from datetime import date

import pytest
import typer
from typer.testing import CliRunner

from graph_service.evaluate_command import evaluate_matches
from graph_service.matching.evaluation.evaluating import Figures
from graph_service.matching.evaluation.held_out import HeldOut, Hidden
from graph_service.matching.evaluation.measures import Estimate
from graph_service.matching.evaluation.table import lines

ESTIMATE = Estimate(0.7187, 0.62, 0.804)
GRANTS = (Hidden("organization:a", "C3", None, None), Hidden("organization:a", "A1", None, None))


def test_a_ranking_is_a_row_of_figures_with_their_intervals():
    held_out = HeldOut(date(2023, 12, 31), GRANTS, 1234, ("organization:a", "organization:b"), ())
    told, heads, row = lines(held_out, {"matching": Figures(*[ESTIMATE] * 5)})
    assert told == "2 of 1,234 grants after 2023-12-31, by 1 of 2 funders; 95 % intervals"
    assert heads.split()[:4] == ["ranking", "recall@5", "recall@10", "MRR"]
    assert row.split() == ["matching", *["0.72", "(0.62-0.80)"] * 5]


@pytest.mark.parametrize("wrong", [("--before", "soon"), (), ("--before", "2024-01-01", "--sample", "0")])
def test_what_makes_no_sense_is_one_message_before_a_database_is_started(wrong):
    command = typer.Typer()
    command.command()(evaluate_matches)
    result = CliRunner().invoke(command, wrong)
    assert result.exit_code == 2
    assert "Traceback" not in result.output
