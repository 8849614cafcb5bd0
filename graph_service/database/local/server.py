"""The server process: started, found again, stopped."""

import atexit
import contextlib
import fcntl
import json
import secrets
import socket
import subprocess
import time
from dataclasses import asdict, dataclass
from pathlib import Path

import psutil
from neo4j import Session
from neo4j.exceptions import AuthError, DriverError, Neo4jError, ServiceUnavailable, TransientError
from pydantic import SecretStr

from graph_service.database.driver import sync_driver
from graph_service.database.errors import (
    DatabaseError,
    ForeignFolder,
    PortTaken,
    ServerFailed,
    WrongPassword,
    has_given_up,
)
from graph_service.database.local.archive import begin_archive
from graph_service.database.local.home import Home, read_json, write_private
from graph_service.database.local.java import configure, launch, set_password
from graph_service.database.local.release import Release
from graph_service.database.target import Target

START_SECONDS = 300
"""A recovery after a crash of a large graph takes its time."""
STOP_SECONDS = 60
PORT_ATTEMPTS = 3

_children: list[subprocess.Popen[bytes]] = []
"""What this process started: kept, for one that we leave running must not be warned about."""


@dataclass(frozen=True)
class Server:
    """A process that was started as the server, and its Bolt port."""

    pid: int
    port: int

    @property
    def uri(self) -> str:
        """Its address."""
        return f"bolt://127.0.0.1:{self.port}"


@dataclass(frozen=True)
class Memory:
    """How much memory the server may take, in Neo4j's notation (`512m`)."""

    heap: str
    page_cache: str


def running(home: Home) -> Server | None:
    """Find the server of this folder, whoever started it."""
    state = read_json(home.state)
    if not state or _process(home, state["pid"]) is None:
        return None
    return Server(**state)


def _process(home: Home, pid: int) -> psutil.Process | None:
    """Our process of that id; not another program that got the id since."""
    try:
        process = psutil.Process(pid)
        arguments = process.cmdline()
    except (psutil.NoSuchProcess, psutil.AccessDenied):  # a zombie counts as the former
        return None
    just_born = not arguments
    return process if just_born or f"@{home.arguments}" in arguments else None


def target_of(home: Home, server: Server) -> Target:
    """Say how to reach a running server."""
    known = read_json(home.credentials)
    return Target(server.uri, known["username"], SecretStr(known["password"]))


def start(home: Home, release: Release, jars: Path, memory: Memory, port: int) -> Server:
    """Start the server and wait until it answers.

    `port` 0 takes the last one again, so that clients find the server after a crash, or else any free one.
    """
    for _ in range(PORT_ATTEMPTS):
        chosen = _checked_port(port) if port else _any_port(read_json(home.state).get("port", 0))
        server = _spawn(home, release, jars, memory, chosen)
        try:
            wait_until_ready(home, server)
        except PortTaken:  # by a program that was quicker than we
            continue
        _children.extend(begin_archive(home, release, jars))
        return server
    raise _port_taken(port)


def _port_taken(port: int) -> PortTaken:
    return PortTaken(
        f"Port {port} is taken by another program.",
        "Stop that program, or set TASKFORCE_NEO4J_BOLT_PORT to another port (0: any free one).",
    )


def _spawn(home: Home, release: Release, jars: Path, memory: Memory, port: int) -> Server:
    configure(home, release, port, memory.page_cache)
    _ensure_password(home, release, jars)
    child = launch(home, release, jars, memory.heap)
    _children.append(child)
    server = Server(child.pid, port)
    write_private(home.state, json.dumps(asdict(server)))
    return server


def _any_port(liked: int) -> int:
    try:
        return _bound(liked)
    except OSError:
        return _bound(0)


def _checked_port(port: int) -> int:
    try:
        return _bound(port)
    except OSError as error:
        raise _port_taken(port) from error


def _bound(port: int) -> int:
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        probe.bind(("127.0.0.1", port))
        bound: int = probe.getsockname()[1]
        return bound


def _ensure_password(home: Home, release: Release, jars: Path) -> None:
    if home.credentials.exists():
        return
    if (home.root / "data" / "databases").exists():
        raise ForeignFolder(
            f"{home.root} has data, but {home.credentials.name} is gone.",
            "Bring that file back, or move the folder away.",
        )
    password = secrets.token_hex(24)  # no dash in front, which Neo4j's tool would take for an option
    set_password(home, release, jars, password)
    write_private(home.credentials, json.dumps({"username": "neo4j", "password": password}))


def wait_until_ready(home: Home, server: Server) -> None:
    """Wait for the first answer; say what the server said if it ends instead."""
    target = target_of(home, server)
    deadline = time.monotonic() + START_SECONDS
    with sync_driver(target) as driver, driver.session(database=target.database) as session:
        while time.monotonic() < deadline:
            if _process(home, server.pid) is None:
                raise _failure(home, server)
            with contextlib.suppress(ServiceUnavailable, TransientError):
                return _ask(session, home)
            time.sleep(0.1)
    raise ServerFailed(
        f"Neo4j has not answered for {START_SECONDS} seconds.", f"Its log is {home.console}; db stop ends it."
    )


def _ask(session: Session, home: Home) -> None:
    try:
        session.run("RETURN 1").consume()
    except AuthError as error:
        raise WrongPassword(
            "The local Neo4j refuses the password that was made for it.",
            f"If you changed it, write the new one into {home.credentials}.",
        ) from error


def has_broken_down(home: Home, server: Server) -> bool:
    """Whether the server runs, but its database has given up."""
    if not home.credentials.exists():
        return False
    target = target_of(home, server)
    try:
        with sync_driver(target) as driver, driver.session(database=target.database) as session:
            _ask(session, home)
    except (DatabaseError, DriverError, Neo4jError) as error:
        return has_given_up(error)
    return False


def _failure(home: Home, server: Server) -> DatabaseError:
    log = home.console.read_text(errors="replace")
    if "Address already in use" in log:
        return _port_taken(server.port)
    return ServerFailed(f"Neo4j ended while it started: {_reason(log)}", f"Its log is {home.console}.")


def _reason(log: str) -> str:
    lines = log.splitlines()
    complaints = [line for line in lines if " ERROR " in line or "Caused by" in line]
    return " ".join(complaints[-2:] or lines[:3])  # Java itself says first what is wrong


def reap() -> None:
    """Let go of servers of ours that have died."""
    _children[:] = [child for child in _children if child.poll() is None]


atexit.register(reap)


def stop(home: Home) -> None:
    """End the server cleanly; its databases are closed and checkpointed first.

    One that has given up is not: it would write the rest of a transaction that the disk had no room for, and then not
    be able to read its own log.
    """
    server = running(home)
    process = server and _process(home, server.pid)
    if server and process:
        with contextlib.suppress(psutil.NoSuchProcess):
            if not has_broken_down(home, server):
                process.terminate()
                _wait_until_closed(home, process)
            process.kill()  # all that is left is a pause of ten seconds for idle network threads
        _wait_until_dead(process)
    reap()


def _wait_until_dead(process: psutil.Process) -> None:
    """Wait for its end; whose child it was may let go of it later."""
    with contextlib.suppress(psutil.NoSuchProcess):
        while process.status() != psutil.STATUS_ZOMBIE:
            time.sleep(0.05)


def _wait_until_closed(home: Home, process: psutil.Process) -> None:
    deadline = time.monotonic() + STOP_SECONDS
    while process.status() != psutil.STATUS_ZOMBIE and not _databases_closed(home):
        if time.monotonic() > deadline:
            raise ServerFailed(
                f"Neo4j (process {process.pid}) has not stopped for {STOP_SECONDS} seconds.", f"See {home.console}."
            )
        time.sleep(0.05)


def _databases_closed(home: Home) -> bool:
    """Whether Neo4j has given up the lock file of every database."""
    return not any(_is_locked(lock) for lock in home.root.glob("data/databases/*/database_lock"))


def _is_locked(path: Path) -> bool:
    with path.open("r+b") as file:
        try:
            fcntl.lockf(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except (BlockingIOError, PermissionError):
            return True
        return False
