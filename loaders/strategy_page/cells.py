"""One cell or sentence of the page: its paragraphs, and the footnotes that stand inside it."""

import re
from dataclasses import dataclass

from loaders.strategy_page.page import PageError
from loaders.strategy_page.text import clean, excerpt

PARAGRAPH = re.compile(r"</?p\b[^>]*>|<br\s*/?>", re.IGNORECASE)
TAG = re.compile(r"<[/!]?[a-zA-Z-][^>]*>")
NOTE = re.compile(r"(?<!\S)(\*+)\s*(?=[^\s*])")


@dataclass(frozen=True, slots=True)
class Note:
    """A footnote and the line where it stands."""

    mark: str
    text: str
    line: int


@dataclass(frozen=True, slots=True)
class Cell:
    """What a cell says, without the notes that stood inside it."""

    paragraphs: tuple[str, ...]
    notes: tuple[Note, ...]

    @property
    def text(self) -> str:
        """Give the whole text, a line for each paragraph."""
        return "\n".join(self.paragraphs)


def read_cell(text: str, line: int) -> Cell:
    """Split a cell into paragraphs and notes ("… is accessible. *A note.")."""
    pieces = [NOTE.split(_without_tags(piece, line)) for piece in PARAGRAPH.split(text)]
    paragraphs = tuple(said for piece in pieces if (said := clean(piece[0])))
    if not paragraphs:
        raise PageError(line, "a cell has no text", "Fill the cell")
    return Cell(paragraphs, tuple(note for piece in pieces for note in _notes(piece, line)))


def read_text(text: str, line: int) -> str:
    """Read plain text outside the tables."""
    said = clean(_without_tags(text, line))
    if not said:
        raise PageError(line, "the line has no text", "Write the text or remove the line")
    return said


def _notes(piece: list[str], line: int) -> list[Note]:
    return [Note(mark, read_text(text, line), line) for mark, text in zip(piece[1::2], piece[2::2], strict=True)]


def _without_tags(text: str, line: int) -> str:
    tag = TAG.search(text)
    if tag:
        raise PageError(line, f"the tag {excerpt(tag[0])} is not known", "Only <p> and <br> may stand in a cell")
    return text
