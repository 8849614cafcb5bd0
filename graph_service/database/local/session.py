"""Use the local server: the first who needs it starts it, the last who leaves stops it."""

import shutil
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from rich.console import Console

from graph_service.database.errors import DiskFull, InUse
from graph_service.database.local.fetch import ensure_jars
from graph_service.database.local.home import Home, claim, erase, home_in
from graph_service.database.local.java import import_files
from graph_service.database.local.locks import exclusive, is_held, shared
from graph_service.database.local.release import release_of
from graph_service.database.local.server import (
    Memory,
    Server,
    has_broken_down,
    reap,
    running,
    start,
    stop,
    target_of,
    wait_until_ready,
)
from graph_service.database.local.staging import exchange, settle
from graph_service.database.target import Target
from graph_service.settings import Settings

ROOM: Final = 16 * 2**20
"""Bytes without which Neo4j would soon give up again."""


def home_of(settings: Settings) -> Home:
    """Say where the local server lives."""
    return home_in(settings.data_dir, release_of(settings.neo4j_version).line)


def jars_of(settings: Settings) -> Path:
    """Where Neo4j's own files are kept, once for all data folders."""
    return settings.cache_dir / "neo4j"


@contextmanager
def local_database(settings: Settings) -> Iterator[Target]:
    """Hold the local server for as long as the block runs."""
    home = home_of(settings)
    claim(home)
    with ExitStack() as use:
        with exclusive(home.lock, _say_waiting):
            use.callback(_leave, home)
            server = _ensure_running(settings, home)
            use.enter_context(shared(home.users))
        yield target_of(home, server)


@dataclass(frozen=True)
class Alone:
    """The local server while nobody else may use it."""

    settings: Settings
    home: Home

    def start(self) -> Target:
        """Start it, if need be."""
        return target_of(self.home, _ensure_running(self.settings, self.home))

    def replace_graph(self, folder: Path, arguments: list[str]) -> None:
        """Stop it, and exchange its graph for one made of the files in a folder beside its data."""
        stop(self.home)
        release, jars = release_of(self.home.line), jars_of(self.settings)
        import_files(Home(folder, self.home.line), release, jars, arguments)
        exchange(self.home, folder)


@contextmanager
def alone(settings: Settings) -> Iterator[Alone | None]:
    """Hold the local server alone, to stop and start it at will; nothing if it is anybody else's, too."""
    home = home_of(settings)
    claim(home)
    with exclusive(home.lock, _say_waiting):
        if in_use(home) or home.standing.exists():
            yield None
            return
        try:
            yield Alone(settings, home)
        finally:
            stop(home)


def keep_running(settings: Settings) -> Target:
    """Start the local server, if need be, and leave it running until it is told to stop."""
    home = home_of(settings)
    claim(home)
    with exclusive(home.lock, _say_waiting):
        server = _ensure_running(settings, home)
        home.standing.touch(mode=0o600)
    return target_of(home, server)


def revive(settings: Settings) -> None:
    """Start the server again if it died while we use it; one that was told to stop is left alone."""
    home = home_of(settings)
    reap()
    if running(home) or home.stopped.exists():
        return
    with exclusive(home.lock, _say_waiting):
        if not home.stopped.exists():
            _ensure_running(settings, home)


def heal(settings: Settings) -> None:
    """End a server whose database has given up; it is started again like any that died."""
    home = home_of(settings)
    server = running(home)
    if server and has_broken_down(home, server):
        with exclusive(home.lock, _say_waiting):
            if running(home) == server:
                stop(home)


def end(home: Home) -> None:
    """Stop the server, whoever uses it."""
    if not home.root.exists():
        return
    claim(home)
    with exclusive(home.lock, _say_waiting):
        _stop_for_good(home)


def delete(home: Home) -> None:
    """Stop the server and delete its data, unless somebody uses it."""
    claim(home)
    with exclusive(home.lock, _say_waiting):
        if in_use(home):
            raise InUse(f"Another process uses {home.root}.", "Stop it first; nothing was deleted.")
        _stop_for_good(home)
        erase(home)


def _stop_for_good(home: Home) -> None:
    home.standing.unlink(missing_ok=True)
    home.stopped.touch(mode=0o600)
    stop(home)


def in_use(home: Home) -> bool:
    """Whether a process of ours holds the server now."""
    return is_held(home.users)


def _ensure_running(settings: Settings, home: Home) -> Server:
    server = running(home)
    if server:
        wait_until_ready(home, server)
        return server
    home.stopped.unlink(missing_ok=True)
    _check_room(home)
    release, jars = release_of(home.line), jars_of(settings)
    ensure_jars(release, jars, settings.neo4j_repository, settings.offline_dir)
    settle(home)
    memory = Memory(settings.neo4j_heap, settings.neo4j_page_cache)
    return start(home, release, jars, memory, settings.neo4j_bolt_port)


def _check_room(home: Home) -> None:
    if shutil.disk_usage(home.root).free < ROOM:
        raise DiskFull(f"The disk of {home.root} is full.", f"Neo4j needs at least {ROOM // 2**20} MB to begin with.")


def _leave(home: Home) -> None:
    with exclusive(home.lock):
        if not home.standing.exists() and not in_use(home):
            stop(home)


def _say_waiting() -> None:
    Console(stderr=True).print("Another process is starting or stopping the database; waiting for it.")
