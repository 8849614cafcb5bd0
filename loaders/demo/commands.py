"""`taskforce-graph demo`: a made-up network in the graph."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Annotated, Final

import typer
from rich.console import Console

from graph_service.database.driver import sync_driver
from graph_service.database.session import database
from graph_service.flags import DataDir, settings_of
from graph_service.settings import Settings
from loaders.apply import prepare_graph
from loaders.demo.network import FEWEST_NODES, NODES_PER_PERSON, people_for
from loaders.demo.offline import PAYS_FROM, import_demo
from loaders.demo.tally import Tally
from loaders.demo.write import load_demo, remove_demo
from loaders.progress import counting

A_SMALL_DEMO: Final = 2000
out = Console(highlight=False, soft_wrap=True, markup=False)
err = Console(stderr=True, highlight=False, soft_wrap=True)

People = Annotated[int | None, typer.Option(min=1, help=f"How many people; {A_SMALL_DEMO} if nothing is said.")]
Nodes = Annotated[int | None, typer.Option(min=FEWEST_NODES, help="Or: how many nodes in all, within 2 %.")]
Seed = Annotated[int, typer.Option(help="The same seed and size make the same network.")]
Preferences = Annotated[
    bool,
    typer.Option("--preferences/--no-preferences", help="Whether grants are as their funders prefer, or as it falls."),
]
Replace = Annotated[bool, typer.Option("--replace", help="Remove what an earlier demo made, first.")]


def demo(
    *,
    people: People = None,
    nodes: Nodes = None,
    seed: Seed = 7,
    preferences: Preferences = True,
    replace: Replace = False,
    data_dir: DataDir = None,
) -> None:
    """Make up a network around the strategy: synthetic, plainly named, the same for the same seed."""
    count = _people(people, nodes, seed)
    settings = settings_of(data_dir=data_dir)
    with _told(count) as tally:
        large = count * NODES_PER_PERSON >= PAYS_FROM
        if not (large and import_demo(settings, count, seed, tally, preferences=preferences, replace=replace)):
            _load(settings, count, seed, tally, preferences=preferences, replace=replace)
    out.print(_summary(tally))


def _load(settings: Settings, people: int, seed: int, tally: Tally, *, preferences: bool, replace: bool) -> None:
    with database(settings) as target, sync_driver(target) as driver:
        prepare_graph(driver, target.database)
        if replace:
            err.print("Removing what an earlier demo made …")
            remove_demo(driver, target.database)
        tally.begin()
        load_demo(driver, target.database, people, seed, tally.add, preferences=preferences)


def _summary(tally: Tally) -> str:
    seconds = tally.seconds()
    return (
        f"The demo is in the graph: {tally.nodes:,} nodes and {tally.relationships:,} relationships,"
        f" in {seconds:.1f} s ({tally.nodes / seconds:,.0f} nodes a second)."
    )


def _people(people: int | None, nodes: int | None, seed: int) -> int:
    if people and nodes:
        raise typer.BadParameter("give --people or --nodes, not both", param_hint="--nodes")
    return people_for(nodes, seed) if nodes else people or A_SMALL_DEMO


@contextmanager
def _told(people: int) -> Iterator[Tally]:
    """Show how far it is while nodes are counted."""
    progress = counting(err)
    task = progress.add_task("Nodes", total=round(people * NODES_PER_PERSON))

    def told(nodes: int) -> None:
        progress.start()  # not before: Neo4j may have to be fetched, with a bar of its own
        progress.update(task, completed=nodes)

    try:
        yield Tally(told)
    finally:
        progress.stop()
