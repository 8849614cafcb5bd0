"""How a word may be spelled, as regular expressions that Lucene and Python read alike.

They are made of letters and digits of a folded word and of our own signs, so no text can break them. In Lucene each is
worth its weight, whatever the index holds beside; a fuzzy query of Lucene's would not be.
"""

from itertools import chain
from typing import Final

ELISION: Final = "(([cdjlmnst]|qu)')?"
"""What stands before a word and, in the index, belongs to it: *l'agriculture*."""
ONE_ERROR, TWO_ERRORS, NO_MORE = 4, 8, 20
"""Letters from which on a word may have one error, or two; and from which on none is looked for."""
GOES_ON: Final = 6
"""Letters from which on a word may be misspelt and unfinished at once."""


def spelled(word: str) -> str:
    """Match the word."""
    return f"{ELISION}{word}"


def begun(word: str) -> str:
    """Match what begins with the word."""
    return f"{ELISION}{word}.*"


def nearly(word: str) -> str | None:
    """Match what is, or begins with, something an error or two away; None where a word is too short for errors."""
    if not ONE_ERROR <= len(word) <= NO_MORE or not word.isalpha():
        return None
    middle = len(word) // 2
    parts = (word,) if len(word) < TWO_ERRORS else (word[:middle], word[middle:])
    told = "".join(_one_error(part, first=at == 0) for at, part in enumerate(parts))
    return f"{told}{'.*' if len(word) >= GOES_ON else ''}"


def _one_error(word: str, *, first: bool) -> str:
    """Match the word with a letter more, less, other, or two changed about; the first letter of all stays."""
    places = range(1 if first else 0, len(word))
    told = chain(
        (f"{word[:at]}.?{word[at + 1 :]}" for at in places),
        (f"{word[:at]}.{word[at:]}" for at in places),
        (f"{word[:at]}{word[at + 1]}{word[at]}{word[at + 2 :]}" for at in places if at + 1 < len(word)),
    )
    return f"({'|'.join(told)})"
