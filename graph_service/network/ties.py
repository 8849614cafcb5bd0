"""What a node is tied to, and what becomes of it where two nodes are made one: decided here, written elsewhere."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from graph_service.commands.natives import native
from graph_service.commands.work import Work
from queries.commands.merging import TIES

SINGLE: Final = {"LOCATED_IN"}
"""Of these a node has one, wherever it leads."""

Written = list[Any]
"""A tie on record: kind, direction, the far end's label and id, properties."""


@dataclass(frozen=True, slots=True)
class Tie:
    """A relationship of a node; `element` is the database's own id of it, for this transaction alone."""

    element: str
    kind: str
    outwards: bool
    label: str
    far: str
    same: str
    """By what two far ends say the same: their id, or what an identifier says."""
    properties: Mapping[str, Any]

    @property
    def place(self) -> tuple[str, bool, str, str]:
        """Where it leads: no node has two of a kind there."""
        return self.kind, self.outwards, self.label, self.far

    @property
    def key(self) -> tuple[str, bool, str]:
        """What it says: who has it does not need it again."""
        return self.kind, self.outwards, "" if self.kind in SINGLE else self.same

    def written(self) -> Written:
        """Give it for the record."""
        return [*self.place, dict(self.properties)]


@dataclass(frozen=True, slots=True)
class Joined:
    """What becomes of the ties of two nodes."""

    moved: tuple[Tie, ...]
    """To the one that stays."""
    dropped: tuple[Tie, ...]
    """The one that stays has the same."""
    changed: tuple[tuple[Tie, Mapping[str, Any]], ...]
    """Of these it has them with less: they get these properties."""


def joined(gone: Iterable[Tie], stays: Iterable[Tie]) -> Joined:
    """Decide what becomes of the ties of the node that goes, and of those that the other has already."""
    there = {each.key: each for each in stays}
    moved, dropped, changed = [], [], []
    for each in gone:
        own = there.get(each.key)
        if own is None:
            moved.append(each)
        else:
            dropped.append(each)
            if (now := _of_both(own, each)) != own.properties:
                changed.append((own, now))
    return Joined(tuple(moved), tuple(dropped), tuple(changed))


def _of_both(own: Tie, other: Tie) -> Mapping[str, Any]:
    """What is said where two say the same: who was asked twice was asked first, and was reminded last."""
    if own.kind in SINGLE:
        return own.properties
    if own.kind == "CONSULTS":
        both = [own.properties, other.properties]
        ends = {"since": min, "remindedAt": max}
        told = {name: [each[name] for each in both if name in each] for name in ends}
        return {**own.properties, **{name: ends[name](times) for name, times in told.items() if times}}
    return max(own.properties, other.properties, key=_worth)


def _worth(properties: Mapping[str, Any]) -> tuple[bool, date, int]:
    """Rank what two say of the same: confirmed before claimed, then what holds longer, then what began earlier."""
    until, since = (native(properties.get(name)) for name in ("until", "since"))
    return "claimed" not in properties, until or date.max, -(since or date.min).toordinal()


async def ties_of(work: Work, id_: str) -> list[Tie]:
    """Read all ties of a node."""
    return [Tie(**row) for row in await work.rows(TIES, id=id_)]
