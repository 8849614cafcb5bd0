"""`taskforce-graph template` and `taskforce-graph export workbook`: workbooks to fill in, and the network as one."""

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

from graph_service.database.driver import sync_driver
from graph_service.database.session import database
from graph_service.flags import DataDir, settings_of
from loaders.errors import LoadError
from loaders.workbook.export import Told, export_network
from loaders.workbook.template import write_template
from loaders.workbook.whole import check_free

app = typer.Typer(help="Take the network out of the graph.", no_args_is_help=True)
out = Console(highlight=False, soft_wrap=True, markup=False)
err = Console(stderr=True, highlight=False, soft_wrap=True, markup=False)
SEEN_EVERY = 500
"""Rows between two steps of the progress that is shown."""


def _xlsx(file: Path) -> Path:
    if file.suffix.lower() != ".xlsx":
        raise typer.BadParameter("a workbook's name ends in .xlsx")
    return file


NewFile = Annotated[Path, typer.Argument(help="The workbook to write.", dir_okay=False, callback=_xlsx)]
Replace = Annotated[bool, typer.Option("--replace", help="Write over what is there.")]
CsvFolder = Annotated[Path | None, typer.Option("--csv", help="Write the same as CSV files into this folder too.")]


def template(file: NewFile, *, replace: Replace = False) -> None:
    """Write an empty workbook to fill in, with notes and drop-downs."""
    with _errors():
        write_template(file, replace=replace)
    out.print(f"{file} is there to be filled in: its first sheet says how.")


@app.callback()
def export() -> None:
    """Take the network out of the graph."""


@app.command()
def workbook(file: NewFile, *, csv: CsvFolder = None, replace: Replace = False, data_dir: DataDir = None) -> None:
    """Write the network as a workbook that can be loaded again. It holds personal data: keep it well."""
    rows: Counter[str] = Counter()
    if csv and csv.resolve() == file.resolve():
        raise typer.BadParameter("the folder and the workbook have one name", param_hint="--csv")
    with _errors():
        for place in filter(None, (file, csv)):  # before a database is started
            check_free(place, replace=replace)
        with database(settings_of(data_dir=data_dir)) as target, sync_driver(target) as driver, _shown(rows) as told:
            export_network(driver, target.database, file, csv, told, replace=replace)
    out.print(f"{file}: {rows.total():,} rows on {len(rows)} sheets. It holds personal data; only you may read it.")


@contextmanager
def _shown(rows: Counter[str]) -> Iterator[Told]:
    """Show how far it is while rows are counted."""
    columns = (SpinnerColumn(), TextColumn("{task.description}"), TimeElapsedColumn())
    with Progress(*columns, console=err, transient=True, disable=not err.is_terminal) as progress:
        task = progress.add_task("Reading …", total=None)

        def told(sheet: str, number: int) -> None:
            rows[sheet] = number
            if number % SEEN_EVERY == 1:
                progress.update(task, description=f"{sheet}: {number:,} rows")

        yield told


@contextmanager
def _errors() -> Iterator[None]:
    try:
        yield
    except LoadError as error:
        err.print(f"{error}\nNothing was written.")
        raise typer.Exit(1) from None
