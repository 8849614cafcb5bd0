"""`taskforce-graph demo`: a made-up network in the graph."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from time import monotonic
from typing import Annotated, Final

import typer
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from graph_service.database.driver import sync_driver
from graph_service.database.migrations import migrate
from graph_service.database.session import database
from graph_service.settings import Settings
from loaders.apply import load_shipped
from loaders.demo.network import FEWEST_NODES, NODES_PER_PERSON, nodes_in, people_for
from loaders.demo.write import load_demo, remove_demo
from loaders.records import Batch

A_SMALL_DEMO: Final = 2000
out = Console(highlight=False, soft_wrap=True, markup=False)
err = Console(stderr=True, highlight=False, soft_wrap=True)

People = Annotated[int | None, typer.Option(min=1, help=f"How many people; {A_SMALL_DEMO} if nothing is said.")]
Nodes = Annotated[int | None, typer.Option(min=FEWEST_NODES, help="Or: how many nodes in all, within 2 %.")]
Seed = Annotated[int, typer.Option(help="The same seed and size make the same network.")]
Replace = Annotated[bool, typer.Option("--replace", help="Remove what an earlier demo made, first.")]
DataDir = Annotated[Path | None, typer.Option(help="Folder of the local database's files.")]


@dataclass(slots=True)
class Tally:
    """What was written so far."""

    nodes: int = 0
    relationships: int = 0
    began: float = field(default_factory=monotonic)

    def add(self, batch: Batch) -> None:
        """Count a batch."""
        self.nodes += nodes_in(batch)
        self.relationships += len(batch.links)

    def summary(self) -> str:
        """Say how much was written, and how fast."""
        seconds = monotonic() - self.began
        return (
            f"The demo is in the graph: {self.nodes:,} nodes and {self.relationships:,} relationships,"
            f" in {seconds:.1f} s ({self.nodes / seconds:,.0f} nodes a second)."
        )


def demo(
    *,
    people: People = None,
    nodes: Nodes = None,
    seed: Seed = 7,
    replace: Replace = False,
    data_dir: DataDir = None,
) -> None:
    """Make up a network around the strategy: synthetic, plainly named, the same for the same seed."""
    count = _people(people, nodes, seed)
    flags = {"data_dir": data_dir} if data_dir else {}
    with database(Settings.model_validate(flags)) as target, sync_driver(target) as driver:
        migrate(driver, target.database)
        load_shipped(driver, target.database)
        if replace:
            err.print("Removing what an earlier demo made …")
            remove_demo(driver, target.database)
        tally = Tally()
        with _told(count, tally) as written:
            load_demo(driver, target.database, count, seed, written)
    out.print(tally.summary())


def _people(people: int | None, nodes: int | None, seed: int) -> int:
    if people and nodes:
        raise typer.BadParameter("give --people or --nodes, not both", param_hint="--nodes")
    return people_for(nodes, seed) if nodes else people or A_SMALL_DEMO


@contextmanager
def _told(people: int, tally: Tally) -> Iterator[Callable[[Batch], None]]:
    """Show how far it is while batches are counted."""
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=err, transient=True) as progress:
        task = progress.add_task("Nodes", total=round(people * NODES_PER_PERSON))

        def written(batch: Batch) -> None:
            tally.add(batch)
            progress.update(task, completed=tally.nodes)

        yield written
