"""A logical backup, taken while the database runs."""

from dataclasses import asdict
from datetime import UTC, datetime
from gzip import GzipFile
from pathlib import Path

from neo4j import Driver, Session, Transaction
from orjson import JSONEncodeError

from graph_service.database.backup_file import FORMAT, Summary, private_gzip, write_line
from graph_service.database.errors import BadBackup, DiskFull, is_disk_full

ATTEMPTS = 3
# id() is deprecated, but both versions have it in Cypher 5 and a number is a tenth of an elementId.
_NODES = "CYPHER 5 MATCH (n) RETURN id(n), labels(n), properties(n)"
_RELATIONSHIPS = "CYPHER 5 MATCH (a)-[r]->(b) RETURN id(a), id(b), type(r), properties(r)"
_MIGRATION = "CYPHER 5 MATCH (m:Migration) RETURN coalesce(max(m.number), 0)"


def back_up(driver: Driver, database: str, path: Path) -> Summary:
    """Write the graph to a new file, whole or not at all.

    Neo4j's reads see what is committed meanwhile. So a graph that changed while it was read is read again; if it
    never rests, the last reading is kept and says so: no link without its two ends, but not of one moment.
    """
    if path.exists():
        raise BadBackup(f"{path} exists already.", "Choose another name; a backup is never overwritten.")
    part = path.with_name(f"{path.name}.part")
    try:
        summary = _first_exact(driver, database, part)
    except OSError as error:
        raise _cannot_write(path, error) from error
    except JSONEncodeError as error:
        raise BadBackup(
            f"The graph has {error.__cause__}, which a backup cannot hold.", "Remove that property."
        ) from error
    else:
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)
    return summary


def _cannot_write(path: Path, error: OSError) -> DiskFull | BadBackup:
    if is_disk_full(error):
        return DiskFull(f"There is no room for {path}.", "Free some space or choose another disk.")
    return BadBackup(f"{path} cannot be written: {error.strerror}.", "Choose another folder.")


def _first_exact(driver: Driver, database: str, part: Path) -> Summary:
    for _ in range(ATTEMPTS):
        with driver.session(database=database, default_access_mode="READ", fetch_size=5000) as session:
            summary = _write(session, part)
        if summary.exact:
            break
    return summary


def _write(session: Session, part: Path) -> Summary:
    before = _moment(session)
    with private_gzip(part) as file:
        with session.begin_transaction() as transaction:
            nodes, relationships = _write_graph(transaction, file)
        exact = _moment(session) == before
        summary = Summary(nodes, relationships, exact, datetime.now(UTC).isoformat(timespec="seconds"))
        write_line(file, asdict(summary))
    return summary


def _moment(session: Session) -> object:
    """Name the last commit that a read sees."""
    session.run("CYPHER 5 RETURN 1").consume()
    return session.last_bookmarks().raw_values


def _write_graph(transaction: Transaction, file: GzipFile) -> tuple[int, int]:
    migration = transaction.run(_MIGRATION).single(strict=True).value()
    write_line(file, {"format": FORMAT, "migration": migration})
    nodes = set()
    for node in transaction.run(_NODES):
        nodes.add(node[0])
        write_line(file, node.values())
    relationships = 0
    for start, end, kind, properties in transaction.run(_RELATIONSHIPS):
        if start in nodes and end in nodes:  # else the end came after the nodes were read
            write_line(file, [start, end, kind, properties])
            relationships += 1
    return len(nodes), relationships
