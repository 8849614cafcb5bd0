"""`python -m bench.soak`: too much at once, then an hour of reads and loads; it stops by itself."""

import asyncio
import sys
import tempfile
from pathlib import Path
from typing import Annotated, Final

import typer
from rich.console import Console
from rich.table import Table

from bench.contenders import SERVICE
from bench.graphs import loaded
from bench.processes import BenchError, Running, running
from bench.soak.asking import Outcome, bodies
from bench.soak.endurance import PEOPLE, Endurance, endurance
from bench.soak.overload import Overload, overload
from graph_service.database.driver import sync_driver
from graph_service.database.target import Target

SECONDS: Final = 60.0
QUICK_SECONDS: Final = 18.0
MINUTES: Final = 60.0
QUICK_MINUTES: Final = 0.5

app = typer.Typer(pretty_exceptions_enable=False, add_completion=False)
out = Console(highlight=False, width=120)
err = Console(stderr=True, highlight=False, soft_wrap=True)

Quick = Annotated[bool, typer.Option("--quick", help="Two minutes in all.")]
Minutes = Annotated[
    float | None, typer.Option(min=0, help="Of reads and loads; 0 for none. An hour if nothing is said.")
]


@app.command()
def soak(*, quick: Quick = False, minutes: Minutes = None) -> None:
    """Ask the service for twice as much as it can answer, then let it run for an hour."""
    long = minutes if minutes is not None else (QUICK_MINUTES if quick else MINUTES)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        err.print(f"A graph of {PEOPLE:,} people …")
        with loaded(PEOPLE, folder) as graph, running(SERVICE, graph.target, folder) as service:
            asyncio.run(_soak(service, graph.target, QUICK_SECONDS if quick else SECONDS, long))


async def _soak(service: Running, target: Target, seconds: float, minutes: float) -> None:
    with sync_driver(target) as driver:
        asks = bodies(driver, target.database)
    err.print(f"Twice the sustainable rate for {seconds:g} s …")
    _tell_overload(await overload(service.url, asks, service.process, seconds))
    if minutes:
        err.print(f"Reads and loads for {minutes:g} min …")
        _tell_endurance(await endurance(service.url, asks, service.process, target, minutes))


def _tell_overload(found: Overload) -> None:
    table = Table("asked", "answered/s", "p50 ms", "p99 ms", "refused/s", "p50 ms", "p99 ms", "most ms", "other")
    for title, outcome in (
        ("as much as can be answered", found.best),
        ("a quarter of it", found.before),
        ("twice as much", found.under),
        ("a quarter again", found.after),
    ):
        table.add_row(title, *_row(outcome))
    out.print(table)
    memory = " → ".join(f"{each:.0f}" for each in found.megabytes)
    out.print(f"Goodput at twice the sustainable rate: {found.goodput:.2f} of it (aim: 0.8)")
    out.print(f"Refused within {found.under.refused.p99:.1f} ms, 99 of 100 (aim: 50)")
    out.print(f"Memory before, at the end of it, after: {memory} MB")


def _row(outcome: Outcome) -> list[str]:
    answered, refused = outcome.answered, outcome.refused
    figures = [
        outcome.rate,
        answered.p50,
        answered.p99,
        refused.count / outcome.seconds,
        refused.p50,
        refused.p99,
        refused.most,
    ]
    return [*(f"{each:.1f}" for each in figures), str(outcome.other.count)]


def _tell_endurance(found: Endurance) -> None:
    minutes = found.reads.seconds / 60
    out.print(
        f"{minutes:.1f} min: {found.reads.answered.count:,} reads answered, {found.reads.refused.count} refused,"
        f" {found.reads.other.count:,} wrong ones told so, {found.loads} loads"
    )
    end = found.memory[-1][1]
    out.print(f"Memory: {found.baseline:.0f} MB → {end:.0f} MB, {found.growth:+.1%} (aim: 10 %)")
    out.print("MB by minute: " + " ".join(f"{megabytes:.0f}" for megabytes in _by_minute(found.memory)))


def _by_minute(memory: list[tuple[float, float]]) -> list[float]:
    return [max(each for at, each in memory if at // 60 == minute) for minute in sorted({at // 60 for at, _ in memory})]


def main() -> None:
    """Run; what stops it is one message."""
    try:
        app()
    except* BenchError as errors:
        err.print(str(errors.exceptions[0]), markup=False)
        sys.exit(1)


if __name__ == "__main__":
    main()
