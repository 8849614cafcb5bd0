"""Where in a node's texts the words stand that it was found by."""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final

from queries.search.spelling import begun, nearly
from queries.search.words import Span, spans

AROUND: Final = 80
"""Letters that are shown before the first word that was found, and after it twice as many."""

Told = dict[str, Any]


def highlights(texts: Mapping[str, str | None], told: Iterable[str]) -> list[Told]:
    """Of each text that has one of the words: a piece of it, in parts that were found or were not."""
    found = re.compile("|".join(f"({each})" for word in told for each in _spellings(word)) or r"(?!)")
    made = ((name, text, [each for each in spans(text) if found.fullmatch(each[2])]) for name, text in _there(texts))
    return [_highlight(name, text, each) for name, text, each in made if each]


def _spellings(word: str) -> Iterator[str]:
    yield begun(word)
    if near := nearly(word):
        yield near


def _there(texts: Mapping[str, str | None]) -> Iterator[tuple[str, str]]:
    return ((name, text) for name, text in texts.items() if text)


def _highlight(name: str, text: str, found: list[Span]) -> Told:
    start, end = _piece(text, found[0])
    parts, at = [], start
    for begin, stop, _ in found:
        if stop <= end:
            parts += [{"text": text[at:begin], "found": False}, {"text": text[begin:stop], "found": True}]
            at = stop
    parts.append({"text": text[at:end], "found": False})
    return {"field": name, "text": text[start:end], "parts": [each for each in parts if each["text"]]}


def _piece(text: str, first: Span) -> tuple[int, int]:
    """Where a piece begins and ends, at spaces."""
    start = text.rfind(" ", 0, max(first[0] - AROUND, 0)) + 1
    end = text.rfind(" ", first[1], first[1] + 2 * AROUND) if len(text) > first[1] + 2 * AROUND else -1
    return start, (end if end > 0 else min(len(text), first[1] + 2 * AROUND))
