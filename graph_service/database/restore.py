"""Put a backup back: the whole of it, or nothing.

The file is read to its end before the graph is touched. A graph of up to `ROWS` nodes and relationships, old and
new together, is replaced in one transaction. A larger one takes several: the first leaves a `:Restoring` mark, the
last takes it away. An error in between empties the graph; a crash leaves the mark, and migrations refuse such a
graph until the restore is repeated.
"""

from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path
from typing import Any, LiteralString

from neo4j import Driver, Session
from neo4j.exceptions import ConstraintError

from graph_service.database.backup_file import Summary, check, rows_of
from graph_service.database.errors import BadBackup
from graph_service.database.migrations import apply_missing, migrate

ROWS = 40_000
"""Rows in one transaction: with indexes, about 3.6 kB each, of the 358 MB that a heap of 512 MB allows."""
BATCH = 5_000
_MARK = "CYPHER 5 CREATE (:Restoring {since: datetime()})"
_UNMARK = "CYPHER 5 MATCH (r:Restoring) DELETE r"
_COUNT = "CYPHER 5 MATCH (n) WHERE NOT n:Migration RETURN count(n)"
_CLEAR_RELATIONSHIPS = "CYPHER 5 MATCH (n)-[r]->() WHERE NOT n:Restoring WITH r LIMIT $batch DELETE r RETURN count(r)"
_CLEAR_NODES = "CYPHER 5 MATCH (n) WHERE NOT n:Restoring WITH n LIMIT $batch DELETE n RETURN count(n)"
_CREATE_NODES = "CYPHER 5 UNWIND $rows AS row CREATE (n:$(row[1])) SET n = row[2] RETURN row[0], id(n)"
_CREATE_RELATIONSHIPS = (
    "CYPHER 5 UNWIND $rows AS row MATCH (a) WHERE id(a) = row[0] MATCH (b) WHERE id(b) = row[1]"
    " CREATE (a)-[r:$(row[2])]->(b) SET r = row[3] RETURN count(r)"
)


def restore(driver: Driver, database: str, path: Path, *, replace: bool) -> Summary:
    """Check the file, then make the graph what it says; `replace` allows that there is a graph already."""
    summary = check(path)
    with driver.session(database=database) as session:
        if not replace and session.run(_COUNT).single(strict=True).value():
            raise BadBackup("The graph is not empty.", "Use --replace to put the backup in its place.")
        apply_missing(session)
        try:
            _replace(_Writer(session), path)
        except ConstraintError as error:
            raise BadBackup(f"{path} breaks a rule of the graph: {error.message}", "Nothing of it was kept.") from error
    migrate(driver, database)
    return summary


class _Writer:
    """Runs statements in one transaction, or in several if they are many."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._transaction = session.begin_transaction()
        self._rows = 0
        self.committed = False

    def run(self, statement: LiteralString, weight: int, **parameters: object) -> list[list[Any]]:
        """Run a statement that writes about so many rows."""
        if self._rows + weight > ROWS:
            self.commit()
            self._transaction = self._session.begin_transaction()
            self._rows = 0
        self._rows += weight
        return self._transaction.run(statement, parameters).values()

    def commit(self) -> None:
        """Keep what was written."""
        self._transaction.commit()
        self.committed = True

    def give_up(self) -> None:
        """Take back what was written; leave an empty graph if part of it was committed."""
        self._transaction.close()
        if self.committed:
            self._transaction = self._session.begin_transaction()
            _clear(self)
            self.run(_UNMARK, 1)
            self.commit()


def _replace(writer: _Writer, path: Path) -> None:
    try:
        writer.run(_MARK, 1)
        _clear(writer)
        _fill(writer, path)
        writer.run(_UNMARK, 1)
        writer.commit()
    except BaseException:
        writer.give_up()
        raise


def _clear(writer: _Writer) -> None:
    for statement in (_CLEAR_RELATIONSHIPS, _CLEAR_NODES):
        while writer.run(statement, BATCH, batch=BATCH) == [[BATCH]]:
            pass


def _fill(writer: _Writer, path: Path) -> None:
    ids: dict[int, int] = {}
    for nodes in _batches(rows_of(path, "nodes")):
        ids.update((old, new) for old, new in writer.run(_CREATE_NODES, len(nodes), rows=nodes))
    for links in _batches(rows_of(path, "relationships")):
        renamed = [[ids[start], ids[end], *rest] for start, end, *rest in links]
        writer.run(_CREATE_RELATIONSHIPS, len(renamed), rows=renamed)


def _batches(rows: Iterable[list[Any]]) -> Iterator[list[list[Any]]]:
    source = iter(rows)
    while batch := list(islice(source, BATCH)):
        yield batch
