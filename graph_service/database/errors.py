# ruff: noqa: N818 - a name says what is wrong; that it is an error, its base says
"""What can go wrong with the database, each with its remedy, in words for the person who runs the service."""

import errno

from neo4j.exceptions import ConnectionPoolError, DriverError, Neo4jError, ServiceUnavailable


class DatabaseError(Exception):
    """One clear sentence on what is wrong and one on what to do; shown as it is, without a traceback."""

    def __init__(self, problem: str, remedy: str) -> None:
        super().__init__(" ".join(f"{problem} {remedy}".split()))
        self.problem = problem
        self.remedy = remedy


class NoNetwork(DatabaseError):
    """Neo4j could not be fetched: no route, a broken proxy, a mirror that lacks a file."""


class DiskFull(DatabaseError):
    """No room is left for Neo4j's files or for a backup."""


def is_disk_full(error: OSError) -> bool:
    """Whether a write failed for want of room: on the disk, in the quota, in what a process may write."""
    return error.errno in {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}


class WrongHash(DatabaseError):
    """A file that was fetched or found is not the one that the lock names."""


class PortTaken(DatabaseError):
    """Another program listens on the port that was asked for."""


class ForeignFolder(DatabaseError):
    """The data folder belongs to another program or to another Neo4j version line."""


class ServerFailed(DatabaseError):
    """The local Neo4j did not start, or did not stop."""


class InUse(DatabaseError):
    """Another process needs the database that was to be deleted."""


class NotLocal(DatabaseError):
    """Something that only the local database can do was asked of the one behind NEO4J_URI."""


class ServerTooOld(DatabaseError):
    """The server behind NEO4J_URI is older than what the statements need."""


class WrongPassword(DatabaseError):
    """The server refused the user name and password."""


class Unreachable(DatabaseError):
    """Nobody answers at the address."""


def has_given_up(error: Exception) -> bool:
    """Whether Neo4j says that it has to be started anew, as it does once it could not write for want of room."""
    return isinstance(error, Neo4jError) and "TransactionStartFailed" in (error.code or "")


def is_away(error: DriverError | Neo4jError) -> bool:
    """Whether the database is away or busy, so that it is worth trying again later.

    It may have gone in the middle of a commit, which the driver does not try again: nobody knows whether it was done.
    Who sends the same idempotency key once more hears what came of it.
    """
    gone = isinstance(error, ServiceUnavailable | ConnectionPoolError)
    return gone or error.is_retryable() or has_given_up(error)


class DatabaseUnavailable(DatabaseError):
    """The database was there and is away now; worth trying again after `retry_after` seconds."""

    retry_after = 5

    def __init__(self) -> None:
        super().__init__("The database is away or busy.", f"Try again in {self.retry_after} seconds.")


class StatementTimeout(DatabaseError):
    """One statement took longer than TASKFORCE_STATEMENT_TIMEOUT."""

    def __init__(self) -> None:
        super().__init__("The database took too long to answer.", "Ask for less, or in smaller pages.")


class BookmarkAhead(StatementTimeout):
    """The database did not reach a bookmark in time."""

    def __init__(self) -> None:
        DatabaseError.__init__(
            self, "The database has not yet got to what the bookmark stands for.", "Ask again, or without it."
        )


class BadBookmark(DatabaseError):
    """A bookmark that is none of this database's."""

    def __init__(self) -> None:
        super().__init__(
            "The database does not know the bookmark.", "Leave it out, or take the one of your last write."
        )


class GraphTooNew(DatabaseError):
    """The graph was migrated by a newer version of this program."""


class BadBackup(DatabaseError):
    """A backup file that cannot be read, or a graph that it may not overwrite."""
