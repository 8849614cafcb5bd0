"""The faces of what has no id of its own: footnotes, identifiers, sources."""

from __future__ import annotations

from typing import TYPE_CHECKING

from queries.model.organization import IDENTIFIER
from queries.model.source import SOURCE
from queries.model.target import FOOTNOTE
from schema.faces import face_of, shown

if TYPE_CHECKING:
    from datetime import datetime


@face_of(FOOTNOTE)
class Footnote:
    """A note, and the mark that leads to it."""

    mark: str
    text: str


@face_of(IDENTIFIER)
class Identifier:
    """What an organization is called in a register."""

    scheme: str = shown("The register, as org-id.guide names it, or ROR.")
    value: str


@face_of(SOURCE)
class Source:
    """Where a fact was read, and when."""

    name: str
    url: str | None
    retrieved_at: datetime | None
