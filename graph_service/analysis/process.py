"""The process that analyses: the job by its standard input, what is told by its standard output.

What goes wrong with the database it says by its exit code; anything else is a mistake of ours, with a traceback.
"""

import os
import sys
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any, Final

import orjson
from neo4j import Bookmarks, Query
from neo4j.exceptions import DriverError, Neo4jError
from pydantic import SecretStr

from graph_service.analysis.computing import AWAY
from graph_service.analysis.network import network_of
from graph_service.analysis.telling import told_of
from graph_service.database.driver import sync_driver
from graph_service.database.reader import METADATA
from graph_service.database.target import Target
from queries.analysis import parameters, snapshot
from queries.seen import Audience

AT_ONCE: Final = 10_000
"""Rows that are fetched at a time."""
MODEST: Final = 10
"""Whoever asks something short comes first."""


def main() -> None:
    """Read the network, analyse it, tell."""
    os.nice(MODEST)
    job = orjson.loads(sys.stdin.buffer.read())
    target = Target(job["uri"], job["username"], SecretStr(job["password"]), job["database"])
    day = date.fromisoformat(job["day"])
    try:
        network = network_of(_rows(target, Audience(job["audience"]), day, job["bookmarks"], job["seconds"]))
    except (DriverError, Neo4jError) as error:
        sys.stderr.write(f"{error}\n")
        sys.exit(AWAY)
    sys.stdout.buffer.write(orjson.dumps(told_of(network, day)))


def _rows(
    target: Target, audience: Audience, day: date, bookmarks: Sequence[str], seconds: float
) -> Iterator[Sequence[Any]]:
    after = Bookmarks.from_raw_values(bookmarks)
    query = Query(snapshot(audience), METADATA, seconds)
    with (
        sync_driver(target, 1) as driver,
        driver.session(
            database=target.database, default_access_mode="READ", fetch_size=AT_ONCE, bookmarks=after
        ) as session,
    ):
        yield from map(tuple, session.run(query, parameters(day)))


if __name__ == "__main__":
    main()
