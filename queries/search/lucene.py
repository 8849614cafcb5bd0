"""A query of one full-text index, made of folded words: only letters and digits of them get into it."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from queries.language import CODE, SEARCH_TEXT
from queries.search.names import whole
from queries.search.spelling import begun, nearly, spelled

WHOLE, BEGINS, INITIALS = 20.0, 5.0, 4.0
"""What it is worth that the text is a whole name or code or one's initials, that they begin with it; a word of them."""
IS, GOES_ON, NEARLY = 1.0, 0.75, 0.25
"""Shares of a property's weight: it has the word, what begins with it, what is nearly so. The first has all three."""
EVERYTHING: Final = "*:*"


def query(weights: Mapping[str, float], told: list[str], needed: Iterable[str]) -> str:
    """Ask for what has all `needed` words, or is called as all `told` words together say."""
    must = [f"+({' '.join(_word(weights, each))})" for each in needed]
    may = [" ".join(_word(weights, each)) for each in told if each not in needed]
    return f"{' '.join(_named(weights, told))} ({' '.join([*must, *may])})" if told else EVERYTHING


def any_of(weights: Mapping[str, float], told: Iterable[str]) -> str:
    """Ask for what has any of the words."""
    return " ".join(clause for each in told for clause in _word(weights, each))


def _named(weights: Mapping[str, float], told: list[str]) -> Iterator[str]:
    name = whole(told)
    yield _clause(SEARCH_TEXT, name, WHOLE)
    yield _clause(SEARCH_TEXT, f"{name}.*", BEGINS)
    yield from (_clause(each, name, WHOLE) for each, weight in weights.items() if weight >= CODE)


def _word(weights: Mapping[str, float], word: str) -> Iterator[str]:
    yield _clause(SEARCH_TEXT, f"{word}.*", INITIALS * GOES_ON)
    for name, weight in weights.items():
        yield _clause(name, spelled(word), weight * IS)
        yield _clause(name, begun(word), weight * GOES_ON)
        if weight < CODE and (near := nearly(word)):
            yield _clause(name, near, weight * NEARLY)


def _clause(name: str, pattern: str, weight: float) -> str:
    return f"{name}:/{pattern}/^{weight:g}"
