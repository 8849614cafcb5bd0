"""What a batch changes, noted while it is written: one change on record for all of it."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import cache
from typing import Any, Final
from uuid import uuid4

import orjson
from neo4j.time import Date, DateTime

from loaders.records import LinkRecord, NodeRecord
from queries.lots import Fact, packed
from queries.model import NOUNS

LOADED: Final = "data.loaded"
"""What a lot is called on record where its loader has no word of its own."""

Properties = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Was:
    """A node that was there: whether as this noun, and the values that a record names."""

    noun: bool
    values: Properties

    def differs(self, record: NodeRecord) -> bool:
        """Whether a record says anything else."""
        return not self.noun or differs(record.properties, self.values)


def differs(said: Properties, was: Properties) -> bool:
    """Whether one of the values that are said is another one."""
    return any(was.get(name) != value for name, value in said.items())


def plain(value: Any) -> Any:  # noqa: ANN401 - what the driver gives for a property
    """Give a value of the graph as records have it."""
    return value.to_native() if type(value) in (Date, DateTime) else value


def new_id() -> str:
    """Make the id of a change."""
    return f"change:{uuid4().hex}"


@dataclass(slots=True)
class Lot:
    """What is changed by one transaction, by subject."""

    id: str = field(default_factory=new_id)
    _facts: defaultdict[str, list[Fact]] = field(default_factory=lambda: defaultdict(list))
    _written: set[str] = field(default_factory=set)
    _nouns: set[str] = field(default_factory=set)

    def __bool__(self) -> bool:
        """Tell whether anything was changed."""
        return bool(self._facts)

    def __contains__(self, subject: str) -> bool:
        """Tell whether a node was written, and not only its links."""
        return subject in self._written

    def node(self, record: NodeRecord, was: Was | None) -> None:
        """Note a node that is new, or that says something else than it did."""
        now = _open(record)
        if was is None:
            self._facts[record.id].append((record.noun, now, None))
        else:
            now = {name: value for name, value in now.items() if was.values.get(name) != value}
            before = {name: was.values.get(name) for name in now}
            self._facts[record.id].append((None if was.noun else record.noun, now, before))
        self._written.add(record.id)
        self._nouns.add(record.noun)

    def link(self, link: LinkRecord, was: Properties | None, now: Properties | None) -> bool:
        """Note a link with what it was and is; tell whether it belongs to a node that was written anyway.

        It is a change of those of its ends that were; if none was, of the one that it starts from.
        """
        (start_noun, start), (end_noun, end) = link.start, link.end
        self._nouns |= {start_noun, end_noun}
        ended = end in self._written
        apart = not ended and start not in self._written
        if apart or start in self._written:
            self._facts[start].append((link.kind, True, end, now, was))
        if ended:
            self._facts[end].append((link.kind, False, start, now, was))
        return not apart

    def change(self, kind: str) -> dict[str, object]:
        """Give the change to write. Everyone may see it if everyone may see all that it speaks of."""
        told = {"id": self.id, "at": datetime.now(UTC), "kind": kind, **packed(self._facts)}
        return told | {"open": all(NOUNS[noun].seen is None for noun in self._nouns)}


def change_of_all(
    kind: str, subject: str, *, before: Properties | None = None, after: Properties | None = None
) -> dict[str, object]:
    """Give a change of more than is told node by node: `before` and `after` say what there is to say of the whole."""
    told = {name: orjson.dumps(dict(said)).decode() for name, said in (("before", before), ("after", after)) if said}
    return {"id": new_id(), "at": datetime.now(UTC), "kind": kind, "subject": subject, "open": True, **told}


def _open(record: NodeRecord) -> Properties:
    """Leave out what not everyone may see: a record is read by more."""
    closed = _closed(record.noun)
    if closed.isdisjoint(record.properties):
        return record.properties
    return {name: value for name, value in record.properties.items() if name not in closed}


@cache
def _closed(noun: str) -> frozenset[str]:
    return frozenset(each.name for each in NOUNS[noun].stored.values() if each.seen)
