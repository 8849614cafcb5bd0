"""Remake a lock: `python -m graph_service.database.local.relock 2026.09.0` (for contributors).

The dependencies are resolved by jgo; what users fetch is then exactly this list, whatever the world publishes later.
"""

import json
import sys
from pathlib import Path
from typing import Any

import jgo
from jgo.env import LockedDependency, LockFile
from jgo.maven import MavenContext

ROOTS = ("org.neo4j:neo4j", "org.neo4j.app:neo4j-server")


def relock(version: str) -> Path:
    """Write the lock of one Neo4j version and say where it is."""
    line = version.rpartition(".")[0]
    environment = jgo.build("+".join(f"{root}:{version}" for root in ROOTS))
    resolved = LockFile.load(environment.path / "jgo.lock.toml").dependencies
    lock = {
        "neo4j": version,
        "jars": sorted((_entry(jar) for jar in resolved), key=lambda jar: jar["coordinates"]),
    }
    path = Path(__file__).with_name(f"lock-{line}.json")
    path.write_text(json.dumps(lock, indent=1) + "\n")
    return path


def _entry(jar: LockedDependency) -> dict[str, Any]:
    artifact = MavenContext().project(jar.groupId, jar.artifactId).at_version(jar.version)
    size = artifact.artifact(jar.classifier or "").resolve().stat().st_size
    parts = [jar.groupId, jar.artifactId, jar.version, *([jar.classifier] if jar.classifier else [])]
    return {"coordinates": ":".join(parts), "size": size, "sha256": jar.sha256}


if __name__ == "__main__":
    sys.stdout.write(f"{relock(sys.argv[1])}\n")
