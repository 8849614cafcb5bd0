"""Download files from a Maven repository: many at once, with a progress bar, resumed where they broke off."""

import re
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path

import requests
from requests.adapters import HTTPAdapter
from rich.console import Console
from rich.progress import BarColumn, DownloadColumn, Progress, TextColumn, TimeRemainingColumn, TransferSpeedColumn

from graph_service.database.errors import NoNetwork, is_disk_full
from graph_service.database.local.files import disk_full, is_sound, wrong_hash
from graph_service.database.local.release import Jar

THREADS = 16
ATTEMPTS = 3
TIMEOUT = 30
"""Seconds without an answer until the repository counts as silent."""
PIECE = 1 << 14
"""Bytes that are written, and counted, at a time."""

Advance = Callable[[int], None]
"""Told of bytes that arrived, or, if negative, that were thrown away."""


def download(missing: list[Jar], folder: Path, repository: str, console: Console) -> None:
    """Put the files into the folder, each under its name only when it is whole and right."""
    with _progress(console) as bar, requests.Session() as session, ThreadPoolExecutor(THREADS) as pool:
        for scheme in ("http://", "https://"):
            session.mount(scheme, HTTPAdapter(pool_maxsize=THREADS))
        advance = partial(bar.advance, bar.add_task("Neo4j", total=sum(jar.size for jar in missing)))
        try:
            list(pool.map(lambda jar: _download_one(session, repository, jar, folder, advance), missing))
        except BaseException:
            pool.shutdown(cancel_futures=True)
            raise


def _progress(console: Console) -> Progress:
    columns = (BarColumn(), DownloadColumn(), TransferSpeedColumn(), TimeRemainingColumn())
    return Progress(TextColumn("{task.description}"), *columns, console=console)


def _download_one(session: requests.Session, repository: str, jar: Jar, folder: Path, advance: Advance) -> None:
    part = folder / f"{jar.filename}.part"
    advance(_size(part))
    failure: requests.RequestException | None = None
    for _ in range(ATTEMPTS):
        had = _size(part)
        try:
            if had < jar.size:
                _receive(session, f"{repository.rstrip('/')}/{jar.path}", part, advance)
        except requests.RequestException as error:
            failure = error
            continue
        except OSError as error:
            raise (disk_full(folder, jar.size) if is_disk_full(error) else error) from error
        if is_sound(part, jar):
            part.replace(folder / jar.filename)
            return
        advance(-_size(part))
        part.unlink()
        if not had:
            raise wrong_hash(jar, _shown(repository))
    raise _no_network(jar, repository) from failure


def _size(part: Path) -> int:
    return part.stat().st_size if part.exists() else 0


def _receive(session: requests.Session, url: str, part: Path, advance: Advance) -> None:
    """Get what is missing of a file; a repository that cannot do that sends it whole."""
    had = _size(part)
    headers = {"Accept-Encoding": "identity"} | ({"Range": f"bytes={had}-"} if had else {})
    with session.get(url, headers=headers, stream=True, timeout=TIMEOUT) as response:
        response.raise_for_status()
        resumed = response.status_code == requests.codes.partial_content
        advance(0 if resumed else -had)
        with part.open("ab" if resumed else "wb") as file:
            for piece in response.iter_content(PIECE):
                file.write(piece)
                advance(len(piece))


def _no_network(jar: Jar, repository: str) -> NoNetwork:
    return NoNetwork(
        f"{jar.filename} could not be fetched from {_shown(repository)}.",
        "Check the network and HTTPS_PROXY, set TASKFORCE_NEO4J_REPOSITORY to a Maven mirror, or install with"
        " --offline-from FOLDER. What was fetched is kept.",
    )


def _shown(repository: str) -> str:
    """Name the repository without the password that its address may carry."""
    return re.sub(r"//[^/@]*@", "//", repository)
