"""Which Neo4j can be run here: the lock of each version line, and what a line needs said differently."""

import json
from dataclasses import dataclass, field
from functools import cached_property
from importlib.resources import files

from graph_service.database.errors import ServerTooOld


@dataclass(frozen=True)
class Jar:
    """One file of Neo4j: Maven coordinates (`group:artifact:version[:classifier]`), bytes and SHA-256."""

    coordinates: str
    size: int
    sha256: str

    @cached_property
    def filename(self) -> str:
        """Its name in a Maven repository, and in our folder."""
        return "-".join(self.coordinates.split(":")[1:]) + ".jar"

    @property
    def path(self) -> str:
        """Where it lies in a Maven repository."""
        group, artifact, version = self.coordinates.split(":")[:3]
        return f"{group.replace('.', '/')}/{artifact}/{version}/{self.filename}"


@dataclass(frozen=True)
class Line:
    """What differs between version lines when Neo4j is run."""

    main_class: str
    settings: dict[str, str] = field(default_factory=dict)


LINES = {
    "2026.09": Line("org.neo4j.server.Neo4jCommunity", {"server.fleet_discovery.enabled": "false"}),
    "5.26": Line("org.neo4j.server.CommunityEntryPoint"),
}


@dataclass(frozen=True)
class Release:
    """One version of Neo4j Community and every file that it is made of."""

    line: str
    version: str
    jars: tuple[Jar, ...]

    @property
    def size(self) -> int:
        """Bytes of all its files."""
        return sum(jar.size for jar in self.jars)


def release_of(line: str) -> Release:
    """Read the lock of a version line, such as `2026.09`."""
    if line not in LINES:
        raise ServerTooOld(f"There is no local Neo4j {line}.", f"Set NEO4J_VERSION to one of {', '.join(LINES)}.")
    lock = json.loads(files(__package__).joinpath(f"lock-{line}.json").read_text())
    return Release(line, lock["neo4j"], tuple(Jar(**jar) for jar in lock["jars"]))
