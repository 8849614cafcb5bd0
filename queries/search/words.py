"""Text as words, as the index has them: case and accents do not count."""

import unicodedata
from collections.abc import Iterator
from typing import Final

UNDIVIDED: Final = str.maketrans(
    dict(zip("øðđłħ\u0131ŋŧƒəɛɔ", "oddlhintfaeo", strict=True))
    | {
        "æ": "ae",
        "œ": "oe",
        "þ": "th",
        "ß": "ss",
    }
)
"""Latin letters that Unicode does not take apart."""
STOPPED: Final = frozenset(
    "a an and are as at be but by for if in into is it no not of on or such that the their then there these they this"  # noqa: SIM905  # words read best as words
    " to was will with".split()
)
"""Words that the index leaves out."""
LITTLE: Final = STOPPED | frozenset(
    "from what where which who au aux d de der des die du e el en et fur l la las le les los o para pour und y".split()  # noqa: SIM905  # likewise
)
"""Words that do not have to be met, and have no initial in an acronym that leaves them out."""
Span = tuple[int, int, str]
"""Where a word begins and ends, and the word, folded."""


def folded(text: str) -> str:
    """Fold a text: small letters, Latin ones without accents, composed."""
    return "".join(map(_plain, unicodedata.normalize("NFKC", text))).translate(UNDIVIDED)


def _plain(letter: str) -> str:
    base = unicodedata.normalize("NFKD", letter)
    return ("".join(filter(str.isascii, base)) if base[0].isascii() else letter).lower()


def words(text: str) -> list[str]:
    """Cut a text into words, folded."""
    return [word for _, _, word in spans(text)]


def spans(text: str) -> Iterator[Span]:
    """Find the words of a text."""
    start = None
    for at, letter in enumerate(f"{text} "):
        if start is not None and (not _is_inner(letter) or _stands_alone(letter)):
            yield from _word(start, at, text)
            start = None
        if _stands_alone(letter):
            yield from _word(at, at + 1, text)
        elif start is None and letter.isalnum():
            start = at


def _word(start: int, end: int, text: str) -> Iterator[Span]:
    """Give a word, if something is left of it."""
    if told := "".join(filter(_is_inner, folded(text[start:end]))):
        yield start, end, told


def _is_inner(letter: str) -> bool:
    """Whether a letter goes on with a word: letters, digits, and marks that are written on them."""
    return letter.isalnum() or unicodedata.category(letter).startswith("M")


def _stands_alone(letter: str) -> bool:
    """Whether a letter is a word: the index takes Chinese characters and hiragana one by one."""
    return "\u3040" <= letter <= "\u309f" or "\u3400" <= letter <= "\u9fff" or "\U00020000" <= letter <= "\U0003134f"
