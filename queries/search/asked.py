"""What is asked of which index: a text and the kinds of node that are wanted, as rows for the statement."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, groupby, islice
from typing import Any, Final

from queries.language import Noun, Search
from queries.model import SEARCHED
from queries.search.indexes import index_of, kind_of, text_of
from queries.search.lucene import all_of, any_of
from queries.search.words import LITTLE, words

MOST_WORDS, LONGEST_WORD, LONGEST_TEXT = 8, 32, 500
"""How many words of a text count, letters of a word, and letters of a text that is taken at all."""
NAMED: Final = 3.0
"""What it is worth that the text names the noun."""
BEGUN: Final = 4
"""Letters of the last word from which on it may be the beginning of what a noun is called."""

Row = dict[str, Any]


def told_by(text: str) -> list[str]:
    """The words of a text that count; letters that stand alone side by side are one: *F.A.O.*, *C 3*."""
    runs = groupby(words(text), key=lambda word: len(word) == 1)
    told = (["".join(run)] if short else run for short, run in runs)
    return [each[:LONGEST_WORD] for each in islice(chain.from_iterable(told), MOST_WORDS)]


def strict(text: str, labels: Iterable[str]) -> list[Row]:
    """Rows that ask for what has every word."""
    return [_row(each, all_of(each.weights, (each.text, each.words), each.needed)) for each in _all(text, labels)]


def loose(text: str, labels: Iterable[str]) -> list[Row]:
    """Rows that ask for what has any of the words, or nearly."""
    return [_row(each, any_of(each.weights, each.needed)) for each in _all(text, labels) if each.needed]


@dataclass(frozen=True, slots=True)
class Wanted:
    """A noun that is searched for: the text's words, those that do not name the noun, faces that are found instead."""

    noun: Noun
    text: list[str]
    words: list[str]
    faces: list[str]

    @property
    def named(self) -> bool:
        """Whether the text names the noun."""
        return self.words != self.text

    @property
    def weights(self) -> dict[str, float]:
        """What is searched, by weight."""
        return dict(text_of(self.noun).searched)

    @property
    def needed(self) -> list[str]:
        """Words that have to be met: not the little ones, nor single letters beside longer words."""
        needed = [each for each in self.words if each not in LITTLE and len(each) > 1]
        return needed or self.words


def _all(text: str, labels: Iterable[str]) -> Iterator[Wanted]:
    """What is searched for, once for each node: one of two faces is found as the second."""
    told, asked = told_by(text), list(labels)
    for label in asked if told else ():
        noun = SEARCHED[label]
        rest = _without(told, [word for face in (label, noun.host) if face for word in _called(SEARCHED[face])])
        yield Wanted(noun, told, rest, [each for each in asked if SEARCHED[each].host == label])


def _row(wanted: Wanted, query_: str) -> Row:
    noun, search = wanted.noun, wanted.noun.search or Search()
    told = {"noun": noun.label, "kind": kind_of(noun), "name": search.name, "type": search.type or None}
    bonus = NAMED if wanted.named else 0.0
    return {"index": index_of(noun), "query": query_, "bonus": bonus, "faces": wanted.faces} | told


def _called(noun: Noun) -> tuple[str, ...]:
    return (noun.search or Search()).words


def _without(told: list[str], called: Iterable[str]) -> list[str]:
    """The words without those that name the noun."""
    for phrase in map(str.split, called):
        for at in range(len(told) - len(phrase), -1, -1):
            end = at + len(phrase)
            if _names(phrase, told[at:end], last=end == len(told)):
                told = told[:at] + told[end:]
    return told


def _names(phrase: Sequence[str], told: Sequence[str], *, last: bool) -> bool:
    """Whether words are what a noun is called: one or many of it; the last word may be unfinished."""
    *before, end = told
    many = {phrase[-1], f"{phrase[-1]}s", f"{phrase[-1].removesuffix('y')}ies"}
    begun = last and len(end) >= BEGUN and phrase[-1].startswith(end)
    return before == list(phrase[:-1]) and (end in many or begun)
