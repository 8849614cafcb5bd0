"""`taskforce-graph load workbook`: the network in."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated, Final

import typer
from rich.console import Console

from graph_service.database.driver import sync_driver
from graph_service.database.session import database
from graph_service.flags import DataDir, settings_of
from loaders.apply import prepare_graph
from loaders.errors import LoadError
from loaders.progress import counting
from loaders.workbook.loading import load_workbook
from loaders.workbook.reading import Workbook, read_workbook
from loaders.workbook.rejected import write_rejected
from loaders.workbook.report import Fate, Report
from loaders.workbook.sheet_load import Told

SOME_REJECTED: Final = 3
"""The exit code where rows were rejected and the rest was loaded."""
REASONS_TOLD: Final = 5

out = Console(highlight=False, soft_wrap=True, markup=False)
err = Console(stderr=True, highlight=False, soft_wrap=True, markup=False)

Book = Annotated[Path, typer.Argument(help="An XLSX workbook, a folder of CSV files, or one of them.")]
DryRun = Annotated[bool, typer.Option("--dry-run", help="Say what would change, and change nothing.")]


def workbook(file: Book, *, dry_run: DryRun = False, data_dir: DataDir = None) -> None:
    """Load the network from a workbook. Rows that cannot be loaded go to FILE.rejected.xlsx, with the reason.

    Exit code 3: rows were rejected, the others are loaded.
    """
    with _errors_of(file, "Nothing was loaded."), _progress("Reading", None):
        read = read_workbook(file)
    with _errors_of(file, "What was loaded before that stays: load it again for the rest."):
        report = _load(read, data_dir, dry_run=dry_run)
    for line in (*read.warnings, *_told(report, dry_run=dry_run)):
        out.print(line)
    with _errors_of(file, "The other rows are loaded."):
        rejected = _write_rejected(file, report)
    if rejected:
        out.print(f"The rejected rows, each with its reason: {rejected}")
        raise typer.Exit(SOME_REJECTED)


@contextmanager
def _errors_of(file: Path, state: str) -> Iterator[None]:
    """Tell what is wrong with the file, and what that leaves."""
    try:
        yield
    except LoadError as error:
        err.print(f"{file}, {error}\n{state}")
        raise typer.Exit(1) from None


def _load(read: Workbook, data_dir: Path | None, *, dry_run: bool) -> Report:
    rows = sum(len(table.rows) for table in read.tables.values())
    with database(settings_of(data_dir=data_dir)) as target, sync_driver(target) as driver:
        if not dry_run:
            prepare_graph(driver, target.database)
        with _progress("Rows", rows) as told:
            return load_workbook(driver, target.database, read, told, dry_run=dry_run)


def _write_rejected(file: Path, report: Report) -> Path | None:
    """Write the rejected rows beside the workbook."""
    if not report.rejections:
        return None
    whole = file.resolve()
    target = whole.with_name(f"{whole.name}.rejected.xlsx")
    write_rejected(target, report.rejections)
    return target


@contextmanager
def _progress(what: str, total: int | None) -> Iterator[Told]:
    """Show how far it is, on a terminal."""
    with counting(err, disable=not err.is_terminal) as progress:
        task = progress.add_task(what, total=total)
        yield lambda rows: progress.advance(task, rows)


def _told(report: Report, *, dry_run: bool) -> Iterator[str]:
    """Say what became of the rows: the first differences, counts for each sheet, the first reasons."""
    yield from report.differences
    changed = sum(counts[Fate.CHANGED] for counts in report.counts.values())
    if changed > len(report.differences):
        yield f"… and {changed - len(report.differences):,} more rows that differ."
    for name, counts in report.counts.items():
        yield f"{name}: {', '.join(f'{counts[fate]:,} {fate}' for fate in Fate if counts[fate])}"
    for each in report.rejections[:REASONS_TOLD]:
        column = f", {each.column}" if each.column else ""
        yield f"{each.sheet}, row {each.number}{column}: {each.reason}"
    yield _summary(report, dry_run=dry_run)


def _summary(report: Report, *, dry_run: bool) -> str:
    total = report.total
    rejected = len({(each.sheet, each.number) for each in report.rejections})
    written = total[Fate.NEW] + total[Fate.CHANGED]
    done = "would be written; nothing was, this was a dry run" if dry_run else "written"
    if not written:
        done = "to write: no change"
    return f"{written:,} rows {done}; {total[Fate.UNCHANGED]:,} as the graph has them; {rejected:,} rejected."
