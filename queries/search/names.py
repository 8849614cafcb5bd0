"""What a name is found by beside its words: the whole of it as one word, and its initials."""

from collections.abc import Iterable, Iterator
from typing import Final

from queries.search.words import LITTLE, words

LONGEST: Final = 100
"""Letters of a name as one word; the index takes no word of more than 255."""
SUFFIXES: Final = 3
"""Initials are kept from each of so many first words on: *(Deutsche) Gesellschaft für …* is called by the rest."""
SHORTEST: Final = 2


def search_text(name: str) -> str:
    """Say by what else a name is found."""
    told = words(name)
    return " ".join(dict.fromkeys([whole(told), *initials(told)]))


def whole(told: Iterable[str]) -> str:
    """Write words as one."""
    return "".join(told)[:LONGEST]


def initials(told: list[str]) -> Iterator[str]:
    """Give the initials of a name's words, with and without the little ones, from each of the first words on."""
    for some in ([each for each in told if each not in LITTLE], told):
        letters = "".join(each[0] for each in some)
        yield from (letters[at:] for at in range(SUFFIXES) if len(letters) - at >= (SHORTEST if at == 0 else 3))
