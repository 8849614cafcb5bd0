"""Every metric of the service, and `watch` for what can only be looked at.

With several processes the library keeps the numbers in files, one set for each process, in the folder that
`PROMETHEUS_MULTIPROC_DIR` names; it must be in the environment before this module is imported.
"""

import asyncio
import os
import tempfile
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager
from functools import cache
from typing import Final

import psutil
from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram
from prometheus_client.multiprocess import MultiProcessCollector, mark_process_dead

FOLDER: Final = "PROMETHEUS_MULTIPROC_DIR"
LOOK_SECONDS: Final = 1.0

_OWN: Final = CollectorRegistry()
_SECONDS: Final = (0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0, 30.0)


def _counter(name: str, means: str, *labels: str) -> Counter:
    return Counter(f"taskforce_{name}", means, labels, registry=_OWN)


def _durations(name: str, means: str, *labels: str) -> Histogram:
    return Histogram(f"taskforce_{name}_duration_seconds", means, labels, registry=_OWN, buckets=_SECONDS)


def _total(name: str, means: str, *labels: str) -> Gauge:
    """A gauge whose value is the sum over the processes that live."""
    return Gauge(f"taskforce_{name}", means, labels, registry=_OWN, multiprocess_mode="livesum")


def _of_process(name: str, means: str) -> Gauge:
    return Gauge(f"process_{name}", means, registry=_OWN, multiprocess_mode="liveall")


_requests = _durations("http_request", "Requests.", "route", "status")
_operations = _counter("operations", "Valid operations.", "kind")
_documents = _counter("documents", "Documents that were known already, or had to be parsed and checked.", "result")
_plans = _counter("plans", "Plans that were known already, or had to be made.", "result")
_errors = _counter("errors", "Answers whose first error has this code.", "code")
_statements = _durations("statement", "Statements.", "outcome")
_mails = _counter("mails", "Tries to send a mail, by what came of them.", "result")
_mail_server_away = _counter("mail_server_away", "Tries to reach the mail server that failed.")

DOCUMENT_HIT: Final = _documents.labels("hit").inc
DOCUMENT_MISSED: Final = _documents.labels("miss").inc
PLAN_HIT: Final = _plans.labels("hit").inc
PLAN_MISSED: Final = _plans.labels("miss").inc
MAIL_SENT: Final = _mails.labels("sent").inc
MAIL_PUT_OFF: Final = _mails.labels("later").inc
MAIL_FAILED: Final = _mails.labels("failed").inc
MAIL_SERVER_AWAY: Final = _mail_server_away.inc

STATEMENTS_RUNNING: Final = _total("statements_running", "Statements under way.")
STATEMENTS_WAITING: Final = _total("statements_waiting", "Statements that wait for their turn.")
NEW_STATEMENTS_WAITING: Final = _total("new_statements_waiting", "Statements that wait for Neo4j to plan them.")
LIVE_CONNECTIONS: Final = _total("live_connections", "WebSocket connections.")
LIVE_SUBSCRIPTIONS: Final = _total("live_subscriptions", "Subscriptions that are followed.")
_connections = _total("neo4j_connections", "Connections to Neo4j.", "state")
CONNECTIONS_IN_USE: Final = _connections.labels("in_use")
CONNECTIONS_IDLE: Final = _connections.labels("idle")
CONNECTIONS_LIMIT: Final = _total("neo4j_connections_limit", "Connections to Neo4j at most.")
_workers = _total("workers", "Processes that serve.")

_memory = _of_process("resident_memory_bytes", "Resident memory.")
_files = _of_process("open_fds", "Open files.")
_start = _of_process("start_time_seconds", "When the process began, in seconds since 1970.")
_cpu = Counter("process_cpu_seconds", "CPU time, the system's included; of all processes.", registry=_OWN)


# What these return counts one; the labels are looked up once. Their arguments must be words of ours, never a client's.
@cache
def request_took(route: str, status: int) -> Callable[[float], None]:
    """Note how many seconds a request took."""
    return _requests.labels(route, str(status)).observe


@cache
def operation(kind: str) -> Callable[[], None]:
    """Count a valid operation: query, mutation or subscription."""
    return _operations.labels(kind).inc


@cache
def error(code: str) -> Callable[[], None]:
    """Count an answer whose first error has this code."""
    return _errors.labels(code).inc


@cache
def statement_took(outcome: str) -> Callable[[float], None]:
    """Note how many seconds a statement took: done, timeout, unavailable or failed."""
    return _statements.labels(outcome).observe


_watched: dict[Gauge, Callable[[], float]] = {}


def watch(gauge: Gauge, value: Callable[[], float]) -> None:
    """Set a gauge to this value, once a second, as long as the service runs."""
    _watched[gauge] = value


@asynccontextmanager
async def looked_at() -> AsyncIterator[None]:
    """Look at all that is watched, and at this process, once a second."""
    _workers.set(1)
    looking = asyncio.create_task(_look())
    try:
        yield
    finally:
        looking.cancel()


async def _look() -> None:
    process, spent = psutil.Process(), 0.0
    _start.set(process.create_time())
    while True:
        spent = _look_once(process, spent)
        await asyncio.sleep(LOOK_SECONDS)


def _look_once(process: psutil.Process, spent: float) -> float:
    """Set what is watched; `spent` and what is returned are seconds of CPU time."""
    for gauge, value in _watched.items():
        gauge.set(value())
    with process.oneshot():
        _memory.set(process.memory_info().rss)
        _files.set(process.num_fds())
        user, system, *_ = process.cpu_times()
    _cpu.inc(user + system - spent)
    return user + system


@contextmanager
def shared() -> Iterator[None]:
    """Let the processes that are started here count together, in a folder that goes with the block."""
    with tempfile.TemporaryDirectory(prefix="taskforce-graph-metrics-") as folder:
        os.environ[FOLDER] = folder
        try:
            yield
        finally:
            del os.environ[FOLDER]


def forget(pid: int | None) -> None:
    """Take what a dead process had at its end out of the sums; what it counted stays."""
    if folder := os.environ.get(FOLDER):
        mark_process_dead(pid, folder)  # type: ignore[no-untyped-call]  # the library's gap


def registry() -> CollectorRegistry:
    """All that there is to tell: of this process, or of all that serve."""
    if not os.environ.get(FOLDER):
        return _OWN
    of_all = CollectorRegistry()
    MultiProcessCollector(of_all)  # type: ignore[no-untyped-call]  # likewise
    return of_all
