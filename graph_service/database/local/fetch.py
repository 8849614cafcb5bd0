"""Fetch Neo4j's files once, check every hash, keep what is sound."""

import errno
import hashlib
import shutil
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

import requests
from jgo.constants import MAVEN_CENTRAL_URL
from jgo.maven import MavenContext, PythonResolver
from rich.console import Console
from rich.progress import BarColumn, DownloadColumn, Progress, TextColumn, TimeRemainingColumn, TransferSpeedColumn

from graph_service.database.errors import DiskFull, NoNetwork, WrongHash
from graph_service.database.local.locks import exclusive
from graph_service.database.local.release import Jar, Release

Counter = Callable[[str, int], AbstractContextManager[Callable[[int], None]]]
"""Called by jgo with a file's name and size; what it gives is told of every piece that arrives."""

THREADS = 16
ATTEMPTS = 3
TIMEOUT = 30
"""Seconds without an answer until the repository counts as silent."""


def ensure_jars(release: Release, folder: Path, repository: str | None, offline: Path | None) -> None:
    """Have every file of a release in the folder, each with the hash that the lock names."""
    console = Console(stderr=True)
    with exclusive(folder / ".lock", lambda: console.print("Another process is fetching Neo4j; waiting for it.")):
        missing = missing_jars(release, folder)
        if not missing:
            return
        _check_room(missing, folder)
        if offline:
            _copy(missing, folder, offline)
        else:
            _announce(console, release, missing)
            _download(missing, folder, repository or MAVEN_CENTRAL_URL, console)


def missing_jars(release: Release, folder: Path) -> list[Jar]:
    """Name the files that are not there, or not what they should be."""
    with ThreadPoolExecutor() as pool:
        sound = pool.map(lambda jar: _is_sound(folder / jar.filename, jar), release.jars)
        return [jar for jar, ok in zip(release.jars, sound, strict=True) if not ok]


def _is_sound(path: Path, jar: Jar) -> bool:
    try:
        return path.stat().st_size == jar.size and _sha256(path) == jar.sha256
    except FileNotFoundError:
        return False


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _check_room(missing: list[Jar], folder: Path) -> None:
    needed = sum(jar.size for jar in missing)
    if shutil.disk_usage(folder).free < needed:
        raise _disk_full(folder, needed)


def _disk_full(folder: Path, needed: int) -> DiskFull:
    return DiskFull(
        f"There is no room for Neo4j's files in {folder}: {needed / 1e6:.0f} MB are needed.",
        "Free some space, or set TASKFORCE_CACHE_DIR to a folder on another disk. What was fetched is kept.",
    )


def _announce(console: Console, release: Release, missing: list[Jar]) -> None:
    size = sum(jar.size for jar in missing) / 1e6
    console.print(
        f"Fetching Neo4j Community {release.version} ({len(missing)} files, {size:.0f} MB), once.\n"
        "It is free software of Neo4j, Inc. under the GNU General Public License v3, with parts under other free\n"
        "licences. You fetch it from its publisher's repository, and it runs as a process of its own."
    )


def _copy(missing: list[Jar], folder: Path, offline: Path) -> None:
    for jar in missing:
        source = _find_offline(jar, offline)
        part = folder / f"{jar.filename}.part"
        try:
            shutil.copyfile(source, part)
        except OSError as error:
            part.unlink(missing_ok=True)
            if error.errno == errno.ENOSPC:
                raise _disk_full(folder, jar.size) from error
            raise
        _keep(part, jar, folder, source)


def _find_offline(jar: Jar, offline: Path) -> Path:
    group, artifact, version = jar.coordinates.split(":")[:3]
    in_maven = offline.joinpath(*group.split("."), artifact, version, jar.filename)
    for candidate in (offline / jar.filename, in_maven):
        if candidate.is_file():
            return candidate
    raise NoNetwork(
        f"{offline} lacks {jar.filename}.",
        "Copy the whole folder of a machine where Neo4j was fetched (db status names it), or a Maven repository.",
    )


def _keep(part: Path, jar: Jar, folder: Path, source: object) -> None:
    """Move a whole file to its place, if it is the right one."""
    if not _is_sound(part, jar):
        part.unlink()
        raise WrongHash(
            f"{jar.filename} from {source} is not the file that the lock names (SHA-256 differs); it was not used.",
            "Try again; if it stays so, set TASKFORCE_NEO4J_REPOSITORY to a mirror you trust.",
        )
    part.replace(folder / jar.filename)


def _download(missing: list[Jar], folder: Path, repository: str, console: Console) -> None:
    with _progress(console) as bar, ThreadPoolExecutor(THREADS) as pool:
        task = bar.add_task("Neo4j", total=sum(jar.size for jar in missing))
        context = MavenContext(
            PythonResolver(progress_callback=_counter(lambda count: bar.advance(task, count))),
            repo_cache=folder / "partial",
            remote_repos={"repository": repository.rstrip("/")},
            timeout=TIMEOUT,
        )
        try:
            list(pool.map(lambda jar: _download_one(jar, folder, context), missing))
        except BaseException:
            pool.shutdown(cancel_futures=True)
            raise
    shutil.rmtree(folder / "partial", ignore_errors=True)


def _progress(console: Console) -> Progress:
    columns = (BarColumn(), DownloadColumn(), TransferSpeedColumn(), TimeRemainingColumn())
    return Progress(TextColumn("{task.description}"), *columns, console=console)


def _counter(advance: Callable[[int], None]) -> Counter:
    """Count the bytes of a file; take them back if it did not come whole."""

    @contextmanager
    def counting(_filename: str, _size: int) -> Iterator[Callable[[int], None]]:
        counted = 0

        def count(received: int) -> None:
            nonlocal counted
            counted += received
            advance(received)

        try:
            yield count
        except BaseException:
            advance(-counted)
            raise

    return counting


def _download_one(jar: Jar, folder: Path, context: MavenContext) -> None:
    group, name, version, *classifier = jar.coordinates.split(":")
    artifact = context.project(group, name).at_version(version).artifact(*classifier)
    part = Path(str(artifact.cached_path))
    for attempt in range(1, ATTEMPTS + 1):
        part.unlink(missing_ok=True)
        try:
            artifact.resolve()
            break
        except requests.RequestException as error:
            if attempt == ATTEMPTS:
                raise _no_network(jar, context) from error
        except RuntimeError as error:
            raise _no_network(jar, context) from error
        except OSError as error:
            if error.errno == errno.ENOSPC:
                raise _disk_full(folder, jar.size) from error
            raise
    _keep(part, jar, folder, context.remote_repos["repository"])


def _no_network(jar: Jar, context: MavenContext) -> NoNetwork:
    return NoNetwork(
        f"{jar.filename} could not be fetched from {context.remote_repos['repository']}.",
        "Check the network and HTTPS_PROXY, set TASKFORCE_NEO4J_REPOSITORY to a Maven mirror, or install with"
        " --offline-from FOLDER. What was fetched is kept.",
    )
