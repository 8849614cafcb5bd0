"""A database that is made in a folder beside the data, and takes the place of the old one whole or not at all."""

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from graph_service.database.errors import ServerFailed
from graph_service.database.local.home import Home

MAKING: Final = "new-database-"
"""Begins the name of a folder that is being filled."""
WHOLE: Final = "new-database"
"""The name of the folder once it is full: that it has it is the decision to take it."""
PARTS: Final = ("databases", "transactions")


@contextmanager
def staged(home: Home) -> Iterator[Path]:
    """Give an empty folder for a new database; what is left of it in the end is deleted."""
    folder = Path(tempfile.mkdtemp(dir=home.root, prefix=MAKING))
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def exchange(home: Home, folder: Path) -> None:
    """Take the database that was made in the folder; the server must not run."""
    if not all((folder / "data" / part / "neo4j").is_dir() for part in PARTS):
        raise ServerFailed("Neo4j's import left no database.", "Nothing was changed; try again.")
    folder.rename(home.root / WHOLE)
    settle(home)


def settle(home: Home) -> None:
    """Finish an exchange that was cut off, and delete what was never full; the server must not run."""
    whole = home.root / WHOLE
    if whole.exists():
        for part in PARTS:
            new, old = (root / "data" / part / "neo4j" for root in (whole, home.root))
            if new.exists():
                shutil.rmtree(old, ignore_errors=True)
                new.rename(old)
        shutil.rmtree(whole)
    for folder in home.root.glob(f"{MAKING}*"):
        shutil.rmtree(folder, ignore_errors=True)
