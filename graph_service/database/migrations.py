"""Bring a graph's schema up to what the code knows, in numbered steps, each applied once and harmless twice."""

from collections.abc import Sequence

from neo4j import Driver, ManagedTransaction, Session

from graph_service.database.errors import BadBackup, GraphTooNew
from queries.model.migrations import MIGRATIONS, Migration
from queries.search.indexes import Fill

INDEX_SECONDS = 600
_UNIQUE = (
    "CYPHER 5 CREATE CONSTRAINT Migration_number_unique IF NOT EXISTS FOR (m:Migration) REQUIRE m.number IS UNIQUE"
)
_APPLIED = "CYPHER 5 MATCH (m:Migration) RETURN m.number ORDER BY m.number"
_RECORD = "CYPHER 5 MERGE (m:Migration {number: $number}) ON CREATE SET m.name = $name, m.at = datetime()"
_HALF_RESTORED = "CYPHER 5 MATCH (r:Restoring) RETURN count(r) > 0"
_AWAIT = "CYPHER 5 CALL db.awaitIndexes($seconds)"


def migrate(driver: Driver, database: str, migrations: Sequence[Migration] = MIGRATIONS) -> list[int]:
    """Apply what is missing and wait for the indexes; the numbers that were applied now.

    Raises GraphTooNew if the graph has a later step than `migrations`, BadBackup if it is half restored.
    """
    with driver.session(database=database) as session:
        refuse_half_restored(session)
        return apply_missing(session, migrations)


def apply_missing(session: Session, migrations: Sequence[Migration] = MIGRATIONS) -> list[int]:
    """Apply what is missing, whatever else is in the graph."""
    done = set(session.execute_read(_numbers))
    check_not_newer(max(done, default=0), migrations)
    missing = [step for step in migrations if step.number not in done]
    if missing:
        _apply(session, missing)
    return [step.number for step in missing]


def refuse_half_restored(session: Session) -> None:
    """Raise BadBackup if a restore was cut off; its mark is still there."""
    if session.run(_HALF_RESTORED).single(strict=True).value():
        raise BadBackup("A restore was cut off; the graph is not whole.", "Repeat it: db restore FILE --replace.")


def check_not_newer(newest: int, migrations: Sequence[Migration] = MIGRATIONS) -> None:
    """Refuse a graph (or a backup of one) that a later version of this program has migrated."""
    known = max((step.number for step in migrations), default=0)
    if newest > known:
        raise GraphTooNew(
            f"The graph is at migration {newest}; this version of taskforce-graph knows {known}.",
            "Upgrade taskforce-graph, or restore a backup that was made with this version.",
        )


def _numbers(transaction: ManagedTransaction) -> list[int]:
    return [number for (number,) in transaction.run(_APPLIED)]


def _apply(session: Session, missing: Sequence[Migration]) -> None:
    _write(session, _UNIQUE)
    for step in missing:
        for fill in step.fills:
            _fill(session, fill)
        for statement in step.statements:
            _write(session, statement)
        _write(session, _RECORD, number=step.number, name=step.name)
    session.run(_AWAIT, seconds=INDEX_SECONDS).consume()


def _fill(session: Session, fill: Fill) -> None:
    """Write what nodes lack, some at a time: a graph fits in no one transaction."""
    while rows := fill.rows((id_, name) for id_, name in session.run(fill.asks)):
        _write(session, fill.writes, rows=rows)


def _write(session: Session, statement: str, **parameters: object) -> None:
    """Run a statement, again if another process that migrates got in its way."""

    def work(transaction: ManagedTransaction) -> None:
        transaction.run(statement, parameters).consume()

    session.execute_write(work)
