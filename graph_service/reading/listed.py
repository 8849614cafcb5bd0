"""Documents that are listed beforehand: read from files at the start, known by hash, never taken from clients."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Final

from graph_service.settings import Settings

_SHA256: Final = re.compile(r"(?:sha256:)?([0-9a-f]{64})")
_APOLLO: Final = "apollo-persisted-query-manifest"
_SUFFIXES: Final = (".graphql", ".gql", ".json")


class BadListError(Exception):
    """A list of documents that cannot be served; the message names file, place and remedy."""


@dataclass(frozen=True, slots=True)
class Listed:
    """A document, and where it stands."""

    text: str
    place: str


Named = tuple[str | None, Listed]
"""A document with the identifier that a manifest gives it."""


def listed_by(settings: Settings) -> dict[str, Listed]:
    """Read what the settings name; raises `BadListError`."""
    if settings.documents:
        return read_list(settings.documents)
    if settings.allowed_documents == "listed":
        raise BadListError("TASKFORCE_ALLOWED_DOCUMENTS=listed needs TASKFORCE_DOCUMENTS: name a folder or a manifest.")
    return {}


def read_list(path: Path) -> dict[str, Listed]:
    """Read a file or a folder of them; gives each document under its identifiers. Raises `BadListError`."""
    known: dict[str, Listed] = {}
    for name, listed in _documents(path):
        for identifier in _identifiers(name, listed):
            other = known.setdefault(identifier, listed)
            if other.text != listed.text:
                raise BadListError(f"{listed.place}: {other.place} has another text under the same identifier.")
    if not known:
        raise BadListError(f"{path}: no documents here. Put .graphql files or a JSON manifest there.")
    return known


def _identifiers(name: str | None, listed: Listed) -> Iterator[str]:
    digest = sha256(listed.text.encode()).hexdigest()
    if name and (hashed := _SHA256.fullmatch(name)) and hashed[1] != digest:
        raise BadListError(f"{listed.place}: this is not the SHA-256 of its text. Write the manifest anew.")
    yield from {f"sha256:{digest}", digest, name or digest}


def _documents(path: Path) -> Iterator[Named]:
    if not path.exists():
        raise BadListError(f"{path}: there is no such file or folder.")
    files = sorted(each for each in path.rglob("*") if each.suffix in _SUFFIXES) if path.is_dir() else [path]
    for file in files:
        yield from _of_file(file)


def _of_file(file: Path) -> Iterator[Named]:
    try:
        text = file.read_bytes().decode()  # as it is: a line end that is read as another is another hash
    except (OSError, UnicodeDecodeError) as error:
        raise BadListError(f"{file}: {error}.") from None
    if file.suffix == ".json":
        yield from _of_manifest(file, text)
    else:
        yield None, Listed(text, str(file))


def _of_manifest(file: Path, text: str) -> Iterator[Named]:
    for name, document in _pairs(file, text):
        if not isinstance(name, str) or not isinstance(document, str):
            raise BadListError(f"{file}, {name}: an identifier and a document are texts.")
        yield name, Listed(document, f"{file}, {name}")


def _pairs(file: Path, text: str) -> list[tuple[object, object]]:
    try:
        told = json.loads(text)
    except ValueError as error:
        raise BadListError(f"{file}: this is not JSON: {error}.") from None
    match told:
        case {"format": str(form), "operations": [*operations]} if form == _APOLLO:
            return [(each.get("id"), each.get("body")) for each in operations if isinstance(each, dict)]
        case dict():
            return list(told.items())
    raise BadListError(f"{file}: a manifest is an object of identifiers and documents, or Apollo's manifest.")
