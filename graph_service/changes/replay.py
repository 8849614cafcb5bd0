"""The graph as its changes tell it: played one after the other, from nothing.

What they say by the fields of a noun is told as the graph has it: properties, and relationships by their arrows. They
are silent on what not everyone may see, and on what was erased.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any, Final

import orjson

from queries.language import Link, camel
from queries.lots import entries_of
from queries.model import NODES

ARROW: Final = re.compile(r"(<?)-(?:\[(?:\{\w+\})?:)?(\w+)\]?-(>?)")
"""One relationship, as the record or the model writes it: `-IN->`, `<-[{r}:MEMBER_OF]-`."""
REMOVED: Final = "demo.removed"
"""The change that takes every synthetic node away, and does not name them."""

Said = Mapping[str, Any]
Arc = tuple[str, str, str]
"""A relationship: its type, where it starts, where it ends."""


@dataclass(slots=True)
class Played:
    """Nodes with labels and properties, and relationships, as plain data."""

    labels: defaultdict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    nodes: defaultdict[str, dict[str, Any]] = field(default_factory=lambda: defaultdict(dict))
    links: dict[Arc, dict[str, Any]] = field(default_factory=dict)

    def change(self, subject: str, before: Said | None, after: Said | None) -> None:
        """Make of a node what a change says."""
        if after is None:
            self.remove({subject})
            return
        noun = NODES.get(_label(subject))
        if noun and before is None and not noun.host:
            self.labels[subject].add(noun.label)
        for name, now in after.items():
            self._value(subject, name, (before or {}).get(name), now)

    def remove(self, gone: set[str]) -> None:
        """Take nodes away, with what hangs on them."""
        for each in gone:
            self.nodes.pop(each, None)
            self.labels.pop(each, None)
        self.links = {arc: said for arc, said in self.links.items() if gone.isdisjoint(arc[1:])}

    def _value(self, subject: str, name: str, was: Any, now: Any) -> None:  # noqa: ANN401  # JSON
        link = _links(_label(subject)).get(name)
        if name.startswith(":"):
            self.labels[subject].add(name[1:])
        elif arrow := ARROW.fullmatch(name):
            for far, said in now.items():
                self._tie(subject, arrow, far, said)
        elif link and _by_ids(was) and _by_ids(now):
            for far in {*_ids(was)} - {*_ids(now)}:
                self._tie(subject, link, far, None)
            for far in _ids(now):
                self._tie(subject, link, far, {})
        else:
            _put(self.nodes[subject], name, now)

    def _tie(self, subject: str, arrow: re.Match[str], far: str, said: Said | None) -> None:
        ends = (far, subject) if arrow[1] else (subject, far)
        if said is None:
            self.links.pop((arrow[2], *ends), None)
            return
        told = self.links.setdefault((arrow[2], *ends), {})
        for name, value in said.items():
            _put(told, name, value)


def play(changes: Iterable[Said]) -> Played:
    """Play changes, which come in the order of their numbers, with the properties that the graph has of them."""
    played = Played()
    for each in changes:
        for subject, before, after in _told(each):
            played.change(subject, before, after)
        if each["kind"] == REMOVED:
            played.remove({id_ for id_, said in played.nodes.items() if said.get("synthetic")})
    return played


def _told(change: Said) -> Iterator[tuple[str, Said | None, Said | None]]:
    """Give what a change says of each of its subjects."""
    if change.get("lot"):
        yield from ((subject, *entry) for subject, entry in entries_of(change["lot"]))
    elif change.get("before") or change.get("after"):
        before, after = (orjson.loads(told) if (told := change.get(side)) else None for side in ("before", "after"))
        yield change["subject"], before, after


def _put(properties: dict[str, Any], name: str, value: Any) -> None:  # noqa: ANN401  # JSON
    if value is None:
        properties.pop(name, None)
    else:
        properties[name] = value


def _by_ids(said: object) -> bool:
    """Whether the ends of a link are nodes with ids of their own, and not told as what they are."""
    return all(isinstance(each, str) for each in _ids(said))


def _ids(said: Any) -> list[Any]:  # noqa: ANN401  # JSON: an id, a list of them, or nothing
    return said if isinstance(said, list) else [said] if said else []


@cache
def _label(subject: str) -> str:
    """The noun that an id is of, by its prefix."""
    prefix = subject.partition(":")[0]
    return next((label for label, noun in NODES.items() if noun.prefix == prefix), "")


@cache
def _links(label: str) -> Mapping[str, re.Match[str]]:
    """The links of a noun that are one relationship, by the names of their fields."""
    noun = NODES.get(label)
    links = {camel(name): each for name, each in noun.fields.items() if isinstance(each, Link)} if noun else {}
    told = {name: ARROW.fullmatch(each.paths[0].arrow) for name, each in links.items() if len(each.paths) == 1}
    return {name: arrow for name, arrow in told.items() if arrow}
