"""The data folder of one local Neo4j: what lies where, and whose it is."""

import json
import os
import shutil
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from graph_service.database.errors import ForeignFolder

MARKER = ".taskforce-graph.json"


@dataclass(frozen=True)
class Home:
    """`neo4j-<line>` in the data folder; the two version lines never share their files."""

    root: Path
    line: str

    @property
    def conf(self) -> Path:
        """Neo4j's configuration; written anew at each start."""
        return self.root / "conf"

    @property
    def console(self) -> Path:
        """What the process of the last start wrote."""
        return self.root / "console.log"

    @property
    def arguments(self) -> Path:
        """Arguments of the Java process; its path tells our process from others."""
        return self.root / "java.args"

    @property
    def classes(self) -> Path:
        """The names of the classes that the first server has loaded."""
        return self.root / "classes.txt"

    @property
    def credentials(self) -> Path:
        """User name and password (0600)."""
        return self.root / "credentials.json"

    @property
    def state(self) -> Path:
        """Process id and port of the running server."""
        return self.root / "server.json"

    @property
    def standing(self) -> Path:
        """Present while the server is to stay when nobody uses it."""
        return self.root / "standing"

    @property
    def stopped(self) -> Path:
        """Present after the server was told to stop, so that nobody takes that for a crash."""
        return self.root / "stopped"

    @property
    def lock(self) -> Path:
        """Held while the server is started, joined, left or stopped."""
        return self.root / "lock"

    @property
    def users(self) -> Path:
        """Shared by all who use the server now."""
        return self.root / "users"


def home_in(data_dir: Path, line: str) -> Home:
    """Say where the local Neo4j of a version line lives, whether it exists or not."""
    return Home(data_dir.expanduser().resolve() / f"neo4j-{line}", line)


def claim(home: Home) -> None:
    """Make the folder ours, or refuse one that is not."""
    _own(home.root.parent, {})
    _own(home.root, {"neo4j": home.line})
    found = read_json(home.root / MARKER).get("neo4j")
    if found != home.line:
        raise ForeignFolder(
            f"{home.root} holds the data of Neo4j {found}, not of {home.line}.",
            "Set NEO4J_VERSION to that version, or move the folder away and use db backup and db restore.",
        )


def erase(home: Home) -> None:
    """Delete everything but the marks that the folder is ours, and the locks that others may wait for."""
    kept = {home.lock, home.users, home.root / MARKER}
    for entry in set(home.root.iterdir()) - kept:
        shutil.rmtree(entry) if entry.is_dir() else entry.unlink()


def _own(folder: Path, content: dict[str, str]) -> None:
    if (folder / MARKER).is_file():
        return
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    strangers = [entry.name for entry in folder.iterdir() if not entry.name.startswith(MARKER)]
    if not strangers:
        write_private(folder / MARKER, json.dumps(content))
    elif not (folder / MARKER).is_file():  # else another process made it ours just now
        raise ForeignFolder(
            f"{folder} has files that are not ours (such as {strangers[0]}); nothing was changed.",
            "Choose an empty or a new folder with --data-dir (TASKFORCE_DATA_DIR).",
        )


def read_json(path: Path) -> dict[str, Any]:
    """Read a small file of ours; nothing if there is none."""
    try:
        content: dict[str, Any] = json.loads(path.read_text())
    except FileNotFoundError:
        return {}
    return content


def write_private(path: Path, text: str) -> None:
    """Write a small file whole or not at all, for its owner's eyes only (0600)."""
    descriptor, name = tempfile.mkstemp(dir=path.parent, prefix=f"{path.name}.")
    part = Path(name)
    try:
        with os.fdopen(descriptor, "w") as file:
            file.write(text)
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)
