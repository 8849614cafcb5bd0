"""The face of targets and their versions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from queries.model.target import TARGET, TARGET_VERSION
from schema.faces import face_of, shown

if TYPE_CHECKING:
    from datetime import date

    from queries.model.enums import TargetKind
    from schema.objective import Objective
    from schema.plain import Footnote, Source


@face_of(TARGET)
class Target:
    """Where an objective stood in 2020, or where it shall stand in 2030 or 2050."""

    id: str = shown("For example `target:A1-2030`.")
    year: int = shown("2020, 2030 or 2050.")
    kind: TargetKind = shown("A baseline, or a target.")
    text: str = shown("The text in force on the day asked for; paragraphs stand on lines of their own.")
    paragraphs: list[str] = shown("The text, paragraph by paragraph.")
    footnotes: list[Footnote] = shown("Notes whose mark stands in the text.")
    objective: Objective
    source: Source | None = shown("Where the text in force was read.")
    versions: list[TargetVersion] = shown("Every version of the text, the oldest first.")


@face_of(TARGET_VERSION)
class TargetVersion:
    """A text that a target had, or has."""

    text: str
    since: date | None = shown("From this day on; null: it always held.")
    source: Source | None
