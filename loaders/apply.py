"""From a source to the graph: what is there is read, compared and changed in one transaction."""

from collections.abc import Callable
from datetime import UTC, datetime

from neo4j import Driver, ManagedTransaction
from neo4j.exceptions import ConstraintError

from graph_service.database.migrations import migrate
from loaders.load import write
from loaders.present import Changes, Present, read_present
from loaders.regions import SHIPPED, Scheme, scheme_changes, shipped_scheme
from loaders.strategy_page import read_page, shipped_page
from loaders.strategy_page.changes import changes, source_of
from queries.strategy import EMPTY_PARTS, PRESENT_REGIONS, PRESENT_STRATEGY

Plan = Callable[[Present], Changes]


def load_page(driver: Driver, database: str, text: str, *, url: str | None = None, dry_run: bool = False) -> Changes:
    """Load a copy of the strategy page; all of it or nothing. Raise `LoadError` for what does not fit."""
    page = read_page(text)
    now = datetime.now(UTC)
    source = source_of(text, now, url)
    plan: Plan = lambda present: changes(page, present, source, now.date())  # noqa: E731 - typed
    return _apply(driver, database, PRESENT_STRATEGY, plan, "page.loaded", dry_run=dry_run)


def load_scheme(driver: Driver, database: str, scheme: Scheme, *, dry_run: bool = False) -> Changes:
    """Load a scheme of regions, with the countries."""
    plan: Plan = lambda present: scheme_changes(scheme, present)  # noqa: E731 - typed
    return _apply(driver, database, PRESENT_REGIONS, plan, "regions.loaded", dry_run=dry_run)


def prepare_graph(driver: Driver, database: str) -> None:
    """Bring the graph's schema up to date, and load what comes with the package where the graph has none."""
    migrate(driver, database)
    load_shipped(driver, database)


def load_shipped(driver: Driver, database: str) -> None:
    """Load the page and the schemes that come with the package, each only if the graph has none yet.

    A graph that was loaded from a newer copy of the page would otherwise go back to the old one at each start.
    """
    with driver.session(database=database) as session:
        empty = session.execute_read(lambda tx: tx.run(EMPTY_PARTS, schemes=list(SHIPPED)).single(strict=True))
    for name in empty["schemes"]:
        load_scheme(driver, database, shipped_scheme(name))
    if empty["strategy"]:
        load_page(driver, database, shipped_page())


def _apply(driver: Driver, database: str, statement: str, plan: Plan, kind: str, *, dry_run: bool) -> Changes:
    def work(tx: ManagedTransaction) -> Changes:
        planned = plan(read_present(tx, statement))
        if planned.batch and not dry_run:
            write(tx, planned.batch, kind)
        return planned

    with driver.session(database=database) as session:
        if dry_run:
            return session.execute_read(work)
        try:
            return session.execute_write(work)
        except ConstraintError:  # another load was faster: compare with what it left
            return session.execute_write(work)
