"""Footnotes: below a table or inside a cell; they hang on what carries their mark."""

import re
from collections.abc import Iterable

from loaders.strategy_page.cells import Note, read_text
from loaders.strategy_page.cursor import Cursor
from loaders.strategy_page.page import Footnote, PageError

BELOW = re.compile(r"(\*+)\s*([^\s*].*)")
MARK = re.compile(r"(?<=[^\s*])(\*+)(?![\w*])")


def read_notes_below(lines: Cursor) -> list[Note]:
    """Read the footnotes that stand below a table."""
    notes = []
    while found := lines.match(BELOW):
        notes.append(Note(found[1], read_text(found[2], lines.number), lines.number))
    return notes


def checked(notes: Iterable[Note], texts: Iterable[str], line: int) -> tuple[Footnote, ...]:
    """Give an objective's footnotes; each mark leads to one note and each note has a mark in a text."""
    found: dict[str, str] = {}
    carried = {mark for text in texts for mark in MARK.findall(text)}
    for note in notes:
        if note.mark in found:
            raise PageError(note.line, f"the footnote {note.mark} stands twice", "Give each its own mark")
        if note.mark not in carried:
            raise PageError(note.line, f"no text carries the mark {note.mark}", "Set the mark or remove the note")
        found[note.mark] = note.text
    if missing := carried - found.keys():
        raise PageError(line, f"the mark {min(missing)} has no footnote", "Add the footnote or remove the mark")
    return tuple(Footnote(mark, text) for mark, text in found.items())


def carried_by(text: str, footnotes: Iterable[Footnote]) -> tuple[Footnote, ...]:
    """Give the footnotes whose mark a text carries."""
    marks = set(MARK.findall(text))
    return tuple(footnote for footnote in footnotes if footnote.mark in marks)
