"""All questions to one graph: the same answers first, then what they cost, then how fast they come."""

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from neo4j import Driver
from rich.console import Console

from bench.finding import finding_figures
from bench.graphs import Graph, facts
from bench.hits import Work, work_of
from bench.load import cold, rounds
from bench.processes import all_running, same_answers
from bench.questions import Question, questions
from bench.results import Asked, OfGraph, asked
from bench.wire import tapped
from graph_service.database.driver import sync_driver

COLD_TIMES: Final = 3

err = Console(stderr=True, highlight=False, soft_wrap=True)
Works = dict[str, Work]


def compare(graph: Graph, folder: Path, plan: tuple[int, float]) -> OfGraph:
    """Ask a graph; `plan` is how many rounds of how many seconds each."""
    with sync_driver(graph.target) as driver:
        to_ask = questions(facts(driver, graph.target.database))
        works = _works(graph, driver, folder, to_ask)
        told = _timed(graph, driver, folder, works, plan)
    err.print("  matches, coverage, paths, search")
    found = finding_figures(graph.target, folder)
    return OfGraph(graph.people, graph.nodes, graph.nodes / graph.load_seconds, told, found)


def _works(graph: Graph, driver: Driver, folder: Path, to_ask: Sequence[Question]) -> list[tuple[Question, Works]]:
    """Count through a proxy, which nobody is timed through."""
    with tapped(graph.target) as (tap, through), all_running(through, folder) as contenders:
        told = []
        for question in to_ask:
            err.print(f"  {question.title}: the same answers, what they cost")
            same_answers(contenders, question)
            database = graph.target.database
            works = {each.contender.key: work_of(each, question, tap, driver, database) for each in contenders}
            told.append((question, works))
        return told


def _timed(
    graph: Graph, driver: Driver, folder: Path, works: Sequence[tuple[Question, Works]], plan: tuple[int, float]
) -> list[Asked]:
    with all_running(graph.target, folder) as contenders:
        told = []
        for question, work in works:
            err.print(f"  {question.title}: how fast they come")
            same_answers(contenders, question)
            measured = rounds(contenders, question, graph.server, driver, plan)
            told.append(asked(question.title, measured, cold(contenders, question, driver, COLD_TIMES), work))
        return told
