"""Reading the page's lines one after the other, with an error for what was expected and is not there."""

import re
from collections.abc import Sequence

from loaders.strategy_page.page import PageError
from loaders.strategy_page.text import Line, excerpt


class Cursor:
    """The lines that are still to be read."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self._lines = lines
        self._position = 0

    @property
    def next(self) -> Line | None:
        """Show the next line without taking it."""
        return self._lines[self._position] if self._position < len(self._lines) else None

    def take(self, expected: str) -> Line:
        """Take the next line, whatever it says."""
        line = self.next
        if line is None:
            raise PageError(self._end, f"the page ends where {expected} should be", "Use a whole copy")
        self._position += 1
        return line

    def match(self, pattern: re.Pattern[str]) -> re.Match[str] | None:
        """Take the next line if all of it is as the pattern says."""
        found = self.next and pattern.fullmatch(self.next.text)
        if found:
            self._position += 1
        return found or None

    def expect(self, pattern: re.Pattern[str], expected: str) -> re.Match[str]:
        """Take the next line, which has to be as the pattern says."""
        line = self.take(expected)
        found = pattern.fullmatch(line.text)
        if found is None:
            raise misplaced(line, expected)
        return found

    def at(self, *patterns: re.Pattern[str]) -> bool:
        """Tell whether the next line is as one of the patterns says."""
        line = self.next
        return line is not None and any(pattern.fullmatch(line.text) for pattern in patterns)

    @property
    def number(self) -> int:
        """Give the number of the line that was taken last."""
        return self._lines[self._position - 1].number if self._position else 1

    @property
    def _end(self) -> int:
        return self._lines[-1].number if self._lines else 1


def misplaced(line: Line, expected: str) -> PageError:
    """Say that a line stands where something else was expected."""
    return PageError(line.number, f"expected {expected}, found {excerpt(line.text)}", "Correct or remove the line")
