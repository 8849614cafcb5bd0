"""Tables of a run: in full on the terminal, in short as Markdown."""

from collections.abc import Iterator
from math import isnan, nan
from statistics import geometric_mean

from rich.console import Console
from rich.table import Table

from bench.contenders import CONTENDERS
from bench.finding import Found
from bench.live import Figures
from bench.results import Asked, OfGraph, Results

WIDTH = 150
WANTED = {"c": 0.85, "d": 2.0, "b": 5.0}
"""The service's requests a second to those of the others, at least."""


def show(results: Results) -> None:
    """Print all of a run."""
    out = Console(highlight=False, width=WIDTH, soft_wrap=True)
    for graph in results.graphs:
        out.print(_table(graph))
        for title, found in graph.finding.items():
            out.print(Found(**found).told(title), markup=False)  # type: ignore[arg-type]  # two of them are whole
    for line in _own_lines(results):
        out.print(line, markup=False)
    for each in CONTENDERS:
        out.print(f"({each.key}) {each.title}", markup=False)


def _table(graph: OfGraph) -> Table:
    table = Table(title=f"{graph.people:,} people, {graph.nodes:,} nodes; 16 connections", title_justify="left")
    for name in ("question", ""):
        table.add_column(name)
    for name in (
        "req/s",
        "to (c)",
        "p50 ms",
        "p99 ms",
        "own CPU µs",
        "Neo4j CPU µs",
        "cold ms",
        "statements",
        "dbHits",
    ):
        table.add_column(name, justify="right")
    for question in graph.questions:
        for row in _rows(question):
            table.add_row(*row)
        table.add_section()
    return table


def _rows(question: Asked) -> Iterator[tuple[str, ...]]:
    title = question.title
    for key, line in question.lines.items():
        yield (
            title,
            key,
            f"{line.rate:,.0f}" if line.rate >= 10 else f"{line.rate:.2f}",
            f"{line.to_bare:.2f}",
            f"{line.p50:,.0f}",
            f"{line.p99:,.0f}",
            f"{line.own_cpu:,.0f}",
            f"{line.neo4j_cpu:,.0f}",
            f"{line.cold:,.0f}",
            str(line.statements),
            f"{line.db_hits:,}",
        )
        title = ""


def _own_lines(results: Results) -> Iterator[str]:
    own = results.own
    for name, told in own.plan_hit.items():
        yield (
            f"{name}: {told['engine'] * 1000:.0f} µs of our own until the statement goes out"
            f" (with HTTP and coercion {told['request'] * 1000:.0f} µs, coercion {told['coercion'] * 1000:.0f} µs)"
        )
    yield f"shaper, 1,000 rows of 18 values: {own.shaper:.2f} ms; schema built in {own.schema:.0f} ms"
    written = ", ".join(f"{each.nodes_written_a_second:,.0f} ({each.nodes:,} nodes)" for each in results.graphs)
    book = results.workbook
    yield (
        f"workbook of {book['rows']:,.0f} rows, a second: {book['out']:,.0f} out, {book['in']:,.0f} into an empty one"
        f" ({book['started']:,.0f} into one just started), {book['again']:,.0f} again"
    )
    for who, figures in results.live.items():
        yield f"live: {Figures(**figures).told(who)}"
    yield f"demo: {own.nodes_made_a_second:,.0f} nodes a second made up; made up and written: {written}"


def markdown(results: Results) -> str:
    """The table for README.md and docs/performance.md."""
    return "\n".join(line for graph in results.graphs for line in _markdown(graph))


def _markdown(graph: OfGraph) -> Iterator[str]:
    wanted = " | ".join(f"to ({key}), ≥ {least:g}" for key, least in WANTED.items())
    yield f"{graph.people:,} people, {graph.nodes:,} nodes:\n"
    yield f"| question | {wanted} | cold, ms | statements (a b c d) | dbHits (a b c d) |"
    yield "|---|---|---|---|---|---|---|"
    for question in graph.questions:
        lines = question.lines
        ratios = " | ".join(_known(question.ratios[key]) for key in WANTED)
        colds = _each(f"{line.cold:,.0f}" for line in lines.values())
        statements = _each(str(line.statements) for line in lines.values())
        hits = _each(f"{line.db_hits:,}" for line in lines.values())
        yield f"| {question.title} | {ratios} | {colds} | {statements} | {hits} |"
    means = " | ".join(f"**{_known(_mean(each.ratios[key] for each in graph.questions))}**" for key in WANTED)
    yield f"| **geometric mean** | {means} | | | |"
    yield ""


def _known(ratio: float) -> str:
    """Write a ratio; one that could not be measured is a dash."""
    return "–" if isnan(ratio) else f"{ratio:.2f}"  # noqa: RUF001  # typography


def _mean(ratios: Iterator[float]) -> float:
    """Give the mean of all, or none where one is missing."""
    told = list(ratios)
    return nan if any(map(isnan, told)) else geometric_mean(told)


def _each(told: Iterator[str]) -> str:
    return " · ".join(told)
