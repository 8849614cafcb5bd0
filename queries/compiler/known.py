"""A page about something that must be in the graph: else it says what is not there, and where to look."""

from dataclasses import dataclass
from typing import Any

from queries.compiler.refusals import bad_input
from queries.compiler.shapers import Code, Completion, Row, Shaper, Trail


@dataclass(frozen=True, slots=True)
class Known:
    """A page that there is only if what it is asked about is in the graph."""

    counts: tuple[tuple[int, str], ...]
    """Columns that must not be 0, each with what to say if it is: the argument, and where to look."""
    page: Shaper

    def source(self, row: str, code: Code) -> str:  # noqa: D102
        told = ", ".join(f"{row}[{at}]" for at, _ in self.counts)
        return f"({code.value(self.look)}([{told}]) or {self.page.source(row, code)})"

    def complete(self, row: Row, done: Completion, trail: Trail) -> Any:  # noqa: ANN401, D102
        self.look([row[at] for at, _ in self.counts])
        return self.page.complete(row, done, trail)

    def look(self, counts: list[int]) -> None:
        """Refuse what is about nothing."""
        for count, (_, told) in zip(counts, self.counts, strict=True):
            if not count:
                raise bad_input(f"`{told}` has them.")
