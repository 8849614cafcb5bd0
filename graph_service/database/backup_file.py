"""A backup as a file: gzipped JSON lines, written privately, and checked to its end before it is used.

The first line names the format and the migration; then comes one line a node `[id, labels, properties]` and one
a relationship `[start, end, type, properties]`; the last line counts them, so that a file that was cut off is
known. Ids are the file's own. Constraints and indexes come from the migrations.
"""

import os
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from gzip import GzipFile
from pathlib import Path
from typing import Any, Literal

from graph_service.database.errors import BadBackup
from graph_service.database.migrations import check_not_newer
from graph_service.database.values import dumps, loads

FORMAT = "taskforce-graph backup 1"
_LENGTHS = {"nodes": 3, "relationships": 4}
"""Values in a line."""


@dataclass(frozen=True)
class Summary:
    """The last line. `exact`: nothing was written to the graph while it was read."""

    nodes: int
    relationships: int
    exact: bool
    at: str


@contextmanager
def private_gzip(path: Path) -> Iterator[GzipFile]:
    """Open a new gzipped file that only its owner may read (0600)."""
    path.unlink(missing_ok=True)
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "wb") as raw, GzipFile(fileobj=raw, mode="wb", compresslevel=3) as file:
        yield file


def write_line(file: GzipFile, row: object) -> None:
    """Write the head, a node, a relationship or the summary."""
    file.write(dumps(row))
    file.write(b"\n")


def rows_of(path: Path, kind: Literal["nodes", "relationships"]) -> Iterator[list[Any]]:
    """Read the nodes, or the relationships, of a file that was checked."""
    return (row for row in _lines(path) if isinstance(row, list) and len(row) == _LENGTHS[kind])


def _lines(path: Path) -> Iterator[object]:
    with GzipFile(path) as file:
        yield from map(loads, file)


def check(path: Path) -> Summary:
    """Read a file to its end; raise BadBackup unless it is whole, GraphTooNew if it comes from a later version."""
    try:
        return _checked(path)
    except FileNotFoundError as error:
        raise BadBackup(f"There is no file {path}.", "Check the name.") from error
    except (OSError, EOFError, zlib.error, ValueError, KeyError, TypeError) as error:
        raise BadBackup(
            f"{path} is not a whole backup ({error}); nothing was changed.", "Use another copy of it."
        ) from error


def _checked(path: Path) -> Summary:
    lines = _lines(path)
    head = next(lines, None)
    if not isinstance(head, dict) or head.get("format") != FORMAT:
        raise ValueError("its first line is another one")
    check_not_newer(head["migration"])
    nodes: set[int] = set()
    links, summary = 0, None
    for row in lines:
        match row:
            case [int() as key, list(), dict()]:
                nodes.add(key)
            case [int() as start, int() as end, str(), dict()] if {start, end} <= nodes:
                links += 1
            case {"nodes": int() as count, "relationships": int() as ties, "exact": bool() as exact, "at": str() as at}:
                summary = Summary(count, ties, exact, at)
            case _:
                raise ValueError(f"a line that is neither node nor link: {str(row)[:80]}")
    if summary is None or (summary.nodes, summary.relationships) != (len(nodes), links):
        raise ValueError("it was cut off")
    return summary
