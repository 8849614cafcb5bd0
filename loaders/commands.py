"""`taskforce-graph load …`: bring a source into the graph."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated

import typer
from neo4j import Driver
from rich.console import Console

from graph_service.database.driver import sync_driver
from graph_service.database.migrations import migrate
from graph_service.database.session import database
from graph_service.flags import DataDir, settings_of
from loaders.apply import load_page, load_scheme
from loaders.errors import LoadError
from loaders.files import read_text_file
from loaders.present import Changes
from loaders.regions import read_scheme
from loaders.strategy_page import read_page, shipped_page
from loaders.workbook.load_command import workbook

app = typer.Typer(help="Bring a source into the graph.", no_args_is_help=True)
app.command()(workbook)
out = Console(highlight=False, soft_wrap=True, markup=False)
err = Console(stderr=True, highlight=False, soft_wrap=True, markup=False)

DryRun = Annotated[bool, typer.Option("--dry-run", help="Say what would change, and change nothing.")]
PageFile = Annotated[Path | None, typer.Argument(help="A copy of the page; else the one in the package.")]
SchemeFile = Annotated[Path, typer.Argument(help="A scheme of regions, as JSON.")]
Url = Annotated[str | None, typer.Option(help="Where the copy was taken from.")]


@app.command()
def page(file: PageFile = None, *, url: Url = None, dry_run: DryRun = False, data_dir: DataDir = None) -> None:
    """Load the strategy page: goals, objectives, targets, roles, how to join."""
    with _errors_of(file):
        text = read_text_file(file) if file else shipped_page()
        read_page(text)  # a bad copy is refused before a database is started
        with _graph(data_dir, dry_run=dry_run) as (driver, name):
            _say(load_page(driver, name, text, url=url, dry_run=dry_run), dry_run=dry_run)


@app.command()
def regions(file: SchemeFile, *, dry_run: DryRun = False, data_dir: DataDir = None) -> None:
    """Load a scheme of regions: one way to cut the world."""
    with _errors_of(file):
        scheme = read_scheme(read_text_file(file))
        with _graph(data_dir, dry_run=dry_run) as (driver, name):
            _say(load_scheme(driver, name, scheme, dry_run=dry_run), dry_run=dry_run)


@contextmanager
def _graph(data_dir: Path | None, *, dry_run: bool) -> Iterator[tuple[Driver, str]]:
    """Open the graph; bring its constraints up to date, but not for a dry run."""
    with database(settings_of(data_dir=data_dir)) as target, sync_driver(target) as driver:
        if not dry_run:
            migrate(driver, target.database)
        yield driver, target.database


@contextmanager
def _errors_of(file: Path | None) -> Iterator[None]:
    """Name the file in what is wrong with it."""
    try:
        yield
    except LoadError as error:
        err.print(f"{file or 'the page in the package'}, {error}\nNothing was changed.")
        raise typer.Exit(1) from None


def _say(changes: Changes, *, dry_run: bool) -> None:
    for difference in changes.differences:
        out.print(difference)
    if not changes.batch:
        out.print("Nothing new: the graph is as the file says.")
    elif dry_run:
        out.print("Nothing was changed: this was a dry run.")
    else:
        out.print("Loaded.")
