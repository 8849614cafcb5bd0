"""Protects what a run found: ratios are taken within a round, and it is read again as it was kept."""

from math import nan

from bench.hits import Work
from bench.load import Measured
from bench.results import OfGraph, Own, Results, asked, keep, kept
from bench.tables import markdown

FOUND = {"matches": {"anew": 40.0, "again": 4.0, "bare": 36.0, "statements": 1, "db_hits": 900}}


def measured(rate):
    return Measured(rate, p50=2.0, p99=9.0, own_cpu=300.0, neo4j_cpu=500.0, seconds=3.0)


def question():
    rounds = [
        {"a": measured(900), "b": measured(100), "c": measured(1000), "d": measured(300)},
        {"a": measured(80), "b": measured(10), "c": measured(100), "d": measured(20)},  # a moment of noise
        {"a": measured(1000), "b": measured(100), "c": measured(1000), "d": measured(250)},
    ]
    colds = {key: [30.0, 10.0, 20.0] for key in "abcd"}
    return asked("a question", rounds, colds, {key: Work(1, 23) for key in "abcd"})


def test_ratios_are_taken_within_a_round():
    told = question()
    assert told.ratios == {"b": 9.0, "c": 0.9, "d": 4.0}
    assert told.lines["b"].to_bare == 0.1
    assert told.lines["a"].cold == 20.0


def test_a_round_that_failed_is_left_out():
    rounds = [{key: measured(rate) for key in "abcd"} for rate in (100, nan, 100)]
    told = asked("a question", rounds, {key: [1.0] for key in "abcd"}, {key: Work(1, 1) for key in "abcd"})
    assert told.ratios["c"] == 1.0


def test_a_run_is_read_as_it_was_kept_and_told_as_a_table(tmp_path):
    own = Own({"a question": {"engine": 0.003, "coercion": 0.0, "request": 0.01}}, 0.5, 130.0, 30_000.0)
    graph = OfGraph(2000, 8669, 900.0, [question()], FOUND)
    results = Results({"processors": 2}, [graph], own, {"rows": 9.0, "in": 4.0})
    file = tmp_path / "results" / "latest.json"
    keep(results, file)
    assert kept(file) == results
    assert "| a question | 0.90 | 4.00 | 9.00 | 20 · 20 · 20 · 20 | 1 · 1 · 1 · 1 | 23 · 23 · 23 · 23 |" in markdown(
        results
    )
    assert "| **geometric mean** | **0.90** | **4.00** | **9.00** | | | |" in markdown(results)
