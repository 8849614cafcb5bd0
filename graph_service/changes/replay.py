"""The graph as its changes tell it: played one after the other, from nothing.

What they say by the fields of a noun is told as the graph has it: properties, and relationships by their arrows. They
are silent on what not everyone may see, and on what was erased.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache
from typing import Any, Final

import orjson

from graph_service.changes.merges import Undo, merge, part, undo_of
from graph_service.changes.played import Played, Said
from queries.language import Link, camel
from queries.lots import entries_of
from queries.model import NODES

ARROW: Final = re.compile(r"(<?)-(?:\[(?:\{\w+\})?:)?(\w+)\]?-(>?)")
"""One relationship, as the record or the model writes it: `-IN->`, `<-[{r}:MEMBER_OF]-`."""

Told = tuple[str, Said | None, Said | None]
"""A subject, what was of it, what is."""


class Player:
    """Plays changes on a graph of its own."""

    def __init__(self) -> None:
        self.played = Played()
        self._merges: dict[str, tuple[str, Undo]] = {}
        self._special: Mapping[str, Callable[[Told], None]] = {
            "demo.removed": self._remove_demo,
            "person.erased": self._erase,
            "person.merged": self._merge,
            "organization.merged": self._merge,
            "person.merge_undone": self._part,
            "organization.merge_undone": self._part,
        }

    def play(self, change: Said) -> None:
        """Play the next change, with the properties that the graph has of it."""
        for told in _told(change):
            self._special.get(change["kind"], self._change)(told)

    def _change(self, told: Told) -> None:
        subject, before, after = told
        if after is None:
            if before is not None:
                self.played.remove({subject})
            return
        noun = NODES.get(_label(subject))
        if noun and before is None and not noun.host:
            self.played.labels[subject].add(noun.label)
        for name, now in after.items():
            self._value(subject, name, (before or {}).get(name), now)

    def _value(self, subject: str, name: str, was: Any, now: Any) -> None:  # noqa: ANN401  # JSON
        link = _links(_label(subject)).get(name)
        if name.startswith(":"):
            self.played.labels[subject].add(name[1:])
        elif arrow := ARROW.fullmatch(name):
            self._tie(subject, arrow, {far: _whole(said, (was or {}).get(far)) for far, said in now.items()})
        elif link and _by_ids(was) and _by_ids(now):
            self._tie(subject, link, dict.fromkeys(_ids(was)) | {each: {} for each in _ids(now)})
        else:
            self.played.put(subject, {name: now})

    def _tie(self, subject: str, arrow: re.Match[str], ends: Mapping[str, Said | None]) -> None:
        for far, said in ends.items():
            self.played.tie((arrow[2], far, subject) if arrow[1] else (arrow[2], subject, far), said)

    def _remove_demo(self, _: Told) -> None:
        """Take every synthetic node away: the change does not name them."""
        self.played.remove({id_ for id_, said in self.played.nodes.items() if said.get("synthetic")})

    def _erase(self, told: Told) -> None:
        self.played.remove({told[0]})

    def _merge(self, told: Told) -> None:
        stays, before, _ = told
        if before:
            gone, undo = before["from"], undo_of(before["undo"])
            self._merges[gone] = stays, undo
            merge(self.played, gone, stays, undo)

    def _part(self, told: Told) -> None:
        """Undo a merge; it is on record at both, and done once."""
        gone = (told[2] or {})["from"]
        if gone in self._merges:
            part(self.played, gone, *self._merges.pop(gone))


def play(changes: Iterable[Said]) -> Played:
    """Play changes, which come in the order of their numbers."""
    player = Player()
    for each in changes:
        player.play(each)
    return player.played


def _told(change: Said) -> Iterator[Told]:
    """Give what a change says of each of its subjects."""
    if change.get("lot"):
        yield from ((subject, *entry) for subject, entry in entries_of(change["lot"]))
    else:
        before, after = (orjson.loads(told) if (told := change.get(side)) else None for side in ("before", "after"))
        yield change["subject"], before, after


def _whole(said: Said | None, was: Said | None) -> Said | None:
    """What a relationship is: what it was and is not said to be any more, it is not."""
    return None if said is None else {**dict.fromkeys(was or {}), **said}


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
