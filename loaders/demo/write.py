"""The demo into the graph; another demo out of it."""

from collections.abc import Callable
from typing import Final

from neo4j import Driver, ManagedTransaction, Session

from loaders.demo.marks import MADE_UP, SOURCE, source_name
from loaders.demo.network import demo_batches
from loaders.errors import LoadError
from loaders.load import write_all
from loaders.lot import change_of_all
from loaders.records import Batch
from queries.commands.recording import RECORD
from queries.loading import REMOVE_SOURCE, SOURCE_NAME, remove_synthetic

NOUNS: Final = (
    "Participation",
    "Grant",
    "FundingCall",
    "Person",
    "Partnership",
    "Identifier",
    "StandingPeriod",
    "Organization",
)
"""Of the demo's nodes; the source goes last, so that a removal that was cut off is seen."""
LOADED: Final = "demo.loaded"
REMOVED: Final = "demo.removed"
"""What its lots, and the end of it, are called on record."""


def load_demo(
    driver: Driver,
    database: str,
    people: int,
    seed: int,
    written: Callable[[Batch], None],
    *,
    preferences: bool = True,
) -> None:
    """Write the demo, or what is missing of it. Raise `LoadError` if the graph has another one.

    The strategy page and the regions that ship must be in the graph.
    """
    with driver.session(database=database) as session:
        _refuse_another(session, source_name(people, seed, preferences=preferences))
    write_all(driver, database, demo_batches(people, seed, preferences=preferences), written, LOADED)


def remove_demo(driver: Driver, database: str) -> None:
    """Remove every node that a demo made, and no other."""
    with driver.session(database=database) as session:
        for noun in NOUNS:
            session.run(remove_synthetic(noun)).consume()
        session.execute_write(_remove_source)


def _remove_source(tx: ManagedTransaction) -> None:
    """Remove what the demo hangs on; with it the change of all that went is written."""
    if tx.run(REMOVE_SOURCE, id=SOURCE).single(strict=True)["removed"]:
        tx.run(RECORD, changes=[change_of_all(REMOVED, SOURCE, before=MADE_UP)]).consume()


def _refuse_another(session: Session, wanted: str) -> None:
    there = session.execute_read(lambda tx: tx.run(SOURCE_NAME, id=SOURCE).single())
    if there and there["name"] != wanted:
        raise LoadError(
            "the demo",
            f"the graph has another one already, {there['name']}",
            "Run again with --replace to remove it first; what the demo did not make stays",
        )
