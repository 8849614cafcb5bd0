"""A query of one full-text index, made of folded words: only letters and digits of them get into it."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from queries.language import CODE, SEARCH_TEXT
from queries.search.names import whole
from queries.search.spelling import begun, nearly, spelled

WHOLE, BEGINS, BEGUN = 20.0, 5.0, 3.0
"""What it is worth that the text is a name, initials or a code; that these begin with it; with a word of it."""
IS, GOES_ON = 1.5, 0.5
"""Shares of a property's weight: it has the word, and what begins with it; the first has both."""
ALL: Final = 10.0
"""How many times more it is worth to have all words nearly than to have some."""
EVERYTHING: Final = "*:*"


def all_of(weights: Mapping[str, float], texts: Iterable[list[str]], needed: list[str]) -> str:
    """Ask for what has all `needed` words as they are spelled, or is called as the words of one of the texts say."""
    must = " ".join(f"+({' '.join(_word(weights, each))})" for each in needed)
    names = dict.fromkeys(map(whole, filter(None, texts)))
    named = " ".join(clause for each in names for clause in _named(weights, each))
    return f"{named} ({must})" if must else EVERYTHING


def any_of(weights: Mapping[str, float], told: Iterable[str]) -> str:
    """Ask for what has any of the words, or nearly; what has all of them is worth most."""
    words = [" ".join([*_word(weights, each), *_nearly(weights, each)]) for each in told]
    return f"({' '.join(f'+({each})' for each in words)})^{ALL:g} {' '.join(words)}"


def _named(weights: Mapping[str, float], name: str) -> Iterator[str]:
    yield _clause(SEARCH_TEXT, name, WHOLE)
    yield _clause(SEARCH_TEXT, f"{name}.*", BEGINS)
    yield from (_clause(each, name, WHOLE) for each, weight in weights.items() if weight >= CODE)


def _word(weights: Mapping[str, float], word: str) -> Iterator[str]:
    yield _clause(SEARCH_TEXT, f"{word}.*", BEGUN)
    for name, weight in weights.items():
        yield _clause(name, spelled(word), weight * IS)
        yield _clause(name, begun(word), weight * GOES_ON)


def _nearly(weights: Mapping[str, float], word: str) -> Iterator[str]:
    """Names and titles alone: what is said at length has a word like any other."""
    if near := nearly(word):
        yield _clause(SEARCH_TEXT, near, BEGUN)
        yield from (_clause(name, near, weight) for name, weight in weights.items() if 1 < weight < CODE)


def _clause(name: str, pattern: str, weight: float) -> str:
    return f"{name}:/{pattern}/^{weight:g}"
