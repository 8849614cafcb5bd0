"""Have Neo4j's files: fetched once or copied from a folder, every hash checked, what is sound kept."""

import shutil
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from jgo.constants import MAVEN_CENTRAL_URL
from rich.console import Console

from graph_service.database.errors import NoNetwork, is_disk_full
from graph_service.database.local.download import download
from graph_service.database.local.files import disk_full, is_sound, wrong_hash
from graph_service.database.local.locks import exclusive
from graph_service.database.local.release import Jar, Release


def ensure_jars(release: Release, folder: Path, repository: str | None, offline: Path | None) -> None:
    """Have every file of a release in the folder, each with the hash that the lock names."""
    console = Console(stderr=True, soft_wrap=True)
    with exclusive(folder / ".lock", lambda: console.print("Another process is fetching Neo4j; waiting for it.")):
        missing = missing_jars(release, folder)
        if not missing:
            return
        _check_room(missing, folder)
        if offline:
            _copy(missing, folder, offline)
        else:
            _announce(console, release, missing)
            download(missing, folder, repository or MAVEN_CENTRAL_URL, console)


def missing_jars(release: Release, folder: Path) -> list[Jar]:
    """Name the files that are not there, or not what they should be."""
    with ThreadPoolExecutor() as pool:
        sound = pool.map(lambda jar: is_sound(folder / jar.filename, jar), release.jars)
        return [jar for jar, ok in zip(release.jars, sound, strict=True) if not ok]


def _check_room(missing: list[Jar], folder: Path) -> None:
    needed = sum(jar.size for jar in missing)
    if shutil.disk_usage(folder).free < needed:
        raise disk_full(folder, needed)


def _announce(console: Console, release: Release, missing: list[Jar]) -> None:
    size = sum(jar.size for jar in missing) / 1e6
    console.print(
        f"Fetching Neo4j Community {release.version} ({len(missing)} files, {size:.0f} MB), once.\n"
        "It is free software of Neo4j, Inc. under the GNU General Public License v3, with parts under other\n"
        "free licences. You fetch it from its publisher's repository, and it runs as a process of its own.",
        highlight=False,
    )


def _copy(missing: list[Jar], folder: Path, offline: Path) -> None:
    for jar in missing:
        source = _find_offline(jar, offline)
        part = folder / f"{jar.filename}.part"
        try:
            shutil.copyfile(source, part)
            if not is_sound(part, jar):
                raise wrong_hash(jar, str(source))
            part.replace(folder / jar.filename)
        except OSError as error:
            if is_disk_full(error):
                raise disk_full(folder, jar.size) from error
            raise
        finally:
            part.unlink(missing_ok=True)


def _find_offline(jar: Jar, offline: Path) -> Path:
    for candidate in (offline / jar.filename, offline / jar.path):
        if candidate.is_file():
            return candidate
    raise NoNetwork(
        f"{offline} lacks {jar.filename}.",
        "Copy the whole folder of a machine where Neo4j was fetched (db status names it), or a Maven repository.",
    )
