"""What a fetched file must be, and what is said if it is not."""

import hashlib
from pathlib import Path

from graph_service.database.errors import DiskFull, WrongHash
from graph_service.database.local.release import Jar


def is_sound(path: Path, jar: Jar) -> bool:
    """Whether the file is there and is the one that the lock names."""
    try:
        return path.stat().st_size == jar.size and _sha256(path) == jar.sha256
    except FileNotFoundError:
        return False


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def wrong_hash(jar: Jar, source: str) -> WrongHash:
    """Say that a file is not the right one."""
    return WrongHash(
        f"{jar.filename} from {source} is not the file that the lock names (SHA-256 differs); it was not used.",
        "Try again; if it stays so, set TASKFORCE_NEO4J_REPOSITORY to a mirror you trust.",
    )


def disk_full(folder: Path, needed: int) -> DiskFull:
    """Say that the folder has no room for so many bytes."""
    return DiskFull(
        f"There is no room for Neo4j's files in {folder}: {needed / 1e6:.0f} MB are needed.",
        "Free some space, or set TASKFORCE_CACHE_DIR to a folder on another disk. What was fetched is kept.",
    )
