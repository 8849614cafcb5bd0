"""A workbook into the graph, sheet by sheet."""

from collections.abc import Iterable
from typing import Final

from neo4j import Driver

from loaders.load import collecting_seldom, write_all, write_in_turn
from loaders.records import Batch
from loaders.workbook.entries import RowReader
from loaders.workbook.graph import Graph, keys_of, places_of
from loaders.workbook.reading import Workbook
from loaders.workbook.references import Known
from loaders.workbook.report import Report
from loaders.workbook.sheet_load import SheetLoad, Told
from loaders.workbook.sheets import SHEETS

LOADED: Final = "workbook.loaded"
"""What each lot is called on record."""


def load_workbook(driver: Driver, database: str, workbook: Workbook, told: Told, *, dry_run: bool = False) -> Report:
    """Load what can be loaded of a workbook; or, for a dry run, say only what would be.

    Lots of rows are written whole: a load that was cut off is finished by loading again.
    """
    report = Report(rejections=list(workbook.refused))
    keys, places = keys_of(driver, database, keep=not dry_run), places_of(driver, database)
    known = Known()
    with driver.session(database=database) as session, collecting_seldom():
        for table in (workbook.tables[name] for name in SHEETS if name in workbook.tables):
            load = SheetLoad(table, RowReader(table, keys, places), Graph(session), known, report)
            if dry_run:
                _pass_over(load.batches(told))
            elif table.sheet.noun:
                write_all(driver, database, load.batches(told), lambda _: None, LOADED)
            else:
                write_in_turn(driver, database, load.batches(told), LOADED)
    return report


def _pass_over(batches: Iterable[Batch]) -> None:
    for _ in batches:
        pass
