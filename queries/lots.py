"""One change about a lot of nodes: what was and what is of each, in a form that keeps thousands of them small.

The facts of a lot stand in parts of a few subjects, each part compressed: a history reads the part that it needs, a
replay all. Read, they say what was and what is of a subject, named as the graph has it:

    {":Organization": true, "name": "Fund", "-LOCATED_IN->": {"region:iso3166:FR": {}}}

A label that the node was given, properties, and relationships by their arrow as seen from the subject, each with the
far end's id and its own properties. `null` stands for what was not there, or is there no more.
"""

import zlib
from base64 import b64decode, b64encode
from collections.abc import Container, Iterator, Mapping, Sequence
from typing import Any, Final, NamedTuple

import orjson

PART: Final = 50
"""Subjects of one part: some kilobytes of JSON."""
LEVEL: Final = 3
"""Of compression. The best makes an eighth less of it, and takes half as long again."""

Properties = Mapping[str, Any]
NodeFact = tuple[str | None, Properties, Properties | None]
"""The label that a node was given, what is said of it, what was; None where it was not there."""
TieFact = tuple[str, bool, str, Properties | None, Properties | None]
"""A relationship's type, whether it leads away, its far end's id, what it is, what it was; None where it is not."""
Fact = NodeFact | TieFact


class Entry(NamedTuple):
    """What a change says of one subject."""

    before: dict[str, Any] | None
    after: dict[str, Any]


def packed(facts: Mapping[str, Sequence[Fact]]) -> dict[str, list[str]]:
    """The properties of a change that holds them: `subjects`, their ids, and `lot`, the parts in the same order."""
    subjects = list(facts)
    parts = (subjects[first : first + PART] for first in range(0, len(subjects), PART))
    return {"subjects": subjects, "lot": [_pack({each: facts[each] for each in part}) for part in parts]}


def _pack(facts: Mapping[str, Sequence[Fact]]) -> str:
    return b64encode(zlib.compress(orjson.dumps(facts), LEVEL)).decode()


def entries_of(parts: Sequence[str]) -> Iterator[tuple[str, Entry]]:
    """What is said of each subject of some parts."""
    for part in parts:
        for subject, facts in _facts(part).items():
            yield subject, _entry(facts)


def without(parts: Sequence[str], subjects: Container[str]) -> list[str]:
    """The same lot, but for what it says of some subjects: their place stays, empty."""
    return [_without(part, subjects) for part in parts]


def _without(part: str, subjects: Container[str]) -> str:
    facts = _facts(part)
    kept = {each: [] if each in subjects else told for each, told in facts.items()}
    return _pack(kept) if kept != facts else part


def _facts(part: str) -> dict[str, list[Any]]:
    told: dict[str, list[Any]] = orjson.loads(zlib.decompress(b64decode(part)))
    return told


def _entry(facts: Sequence[Any]) -> Entry:
    before: dict[str, Any] = {}
    after: dict[str, Any] = {}
    is_new = False
    for fact in facts:
        match fact:
            case [label, now, was]:
                is_new |= was is None
                labelled = {f":{label}": True} if label else {}
                before |= dict.fromkeys(labelled) | (was or {})
                after |= labelled | now
            case [kind, away, far, now, was]:
                arrow = f"-{kind}->" if away else f"<-{kind}-"
                before.setdefault(arrow, {})[far] = was
                after.setdefault(arrow, {})[far] = now
    return Entry(None if is_new else before, after)
