"""Connections over plain lists: filtered, ordered, cut; totals and facets over all of it."""

from collections import Counter
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import cached_property
from typing import Any

from queries.compiler.cursors import decode, encode

from .fields import FACET_LABELS, FIELDS, KEYS, ORDERS, moment
from .seeing import Sight

GREATEST = {"Date": date.max}
GREATEST_TEXT = "\U0010ffff"


@dataclass(frozen=True)
class Key:
    """One key of an order."""

    name: str
    type: str
    descending: bool = False


def camel(constant):
    head, *rest = constant.lower().split("_")
    return head + "".join(word.capitalize() for word in rest)


def keys_of(types, type_, edge_type, order_by):
    """The keys that are asked for, each once, and the node's own key last; what follows a unique key is idle."""
    wanted = [(each["field"], each.get("direction") == "DESC") for each in order_by or ()]
    wanted = wanted or [(name.upper(), False) for name in ORDERS[type_]]
    keys = {}
    for constant, descending in [*wanted, (KEYS.get(type_, "id").upper(), False)]:
        keys.setdefault(constant, _key(types, type_, edge_type, constant, descending))
    told = list(keys.values())
    last = next(at for at, key in enumerate(told) if key.name in ("id", KEYS.get(type_)))
    return told[: last + 1]


def _key(types, type_, edge_type, constant, descending):
    name = camel(constant)
    if name == "id":
        return Key("id", "ID", descending)
    owner = edge_type if types.has(edge_type, name) else type_
    return Key(name, types.field(owner, name).type, descending)


@dataclass
class Connection:
    """A list that is paged through: its items are `(node, edge)`."""

    types: Any
    type: str
    edge_type: str
    items: list
    arguments: dict
    day: date
    sight: Sight = field(default_factory=Sight)
    evidence: Any = None
    seen_on: date | None = None
    """The day that versions of its nodes are read for; None: today."""

    @cached_property
    def keys(self):
        return keys_of(self.types, self.type, self.edge_type, self.arguments.get("orderBy"))

    def values(self, item):
        """Where an item stands: the values of the keys, the greatest for what is missing."""
        node, edge = item
        return [self._value(node, edge, key) for key in self.keys]

    def _value(self, node, edge, key):
        if key.name == "id":
            return node.id
        value = edge[key.name] if key.name in (edge or ()) else FIELDS[self.type][key.name](node, self.day)
        if value is None:
            return GREATEST.get(key.type, GREATEST_TEXT)
        return datetime.fromisoformat(value) if key.type == "DateTime" else value

    @cached_property
    def ordered(self):
        items = self.items
        for at, key in reversed(list(enumerate(self.keys))):
            items = sorted(items, key=lambda item: self.values(item)[at], reverse=key.descending)
        return items

    def after(self, item, cursor):
        """Whether an item stands after the place that a cursor names; None where it stands on it."""
        for key, here, there in zip(self.keys, self.values(item), cursor, strict=True):
            if here != there:
                return (here > there) is not key.descending
        return None

    def cursor(self, item):
        told = (moment(each) if isinstance(each, datetime) else each for each in self.values(item))
        return encode(self.signature, list(told))

    @property
    def signature(self):
        told = ",".join(f"{'-' if key.descending else ''}{_snake(key.name)}" for key in self.keys)
        return f"{self.type}:{told}"

    def decoded(self, name):
        """The place that the cursor `after` or `before` names; None where there is none."""
        cursor = self.arguments.get(name)
        types = tuple(key.type for key in self.keys)
        return None if cursor is None else decode(cursor, self.signature, types, name)

    @cached_property
    def cut(self):
        """The page, and whether there is more before it and after it."""
        after, before = self.decoded("after"), self.decoded("before")
        behind = [bool(after) and self.after(item, after) is not True for item in self.ordered]
        ahead = [bool(before) and self.after(item, before) is not False for item in self.ordered]
        inside = [item for item, *out in zip(self.ordered, behind, ahead, strict=True) if not any(out)]
        first, last = self.arguments.get("first"), self.arguments.get("last")
        if last is not None:
            page = inside[max(0, len(inside) - last) :]
            return page, len(page) < len(inside) or any(behind), any(ahead)
        page = inside[: 50 if first is None else first]
        return page, any(behind), len(page) < len(inside) or any(ahead)

    def info(self):
        page, before, after = self.cut
        ends = [self.cursor(page[0]), self.cursor(page[-1])] if page else [None, None]
        return {
            "hasNextPage": after,
            "hasPreviousPage": before,
            "startCursor": ends[0],
            "endCursor": ends[1],
        }

    def facet(self, constant):
        """How many nodes have each value of a field; the most frequent first, then by value, none last."""
        name = camel(constant)
        counts = Counter(told for node, _ in self.items for told in self._told(node, name))
        rows = sorted(counts.items(), key=lambda row: (-row[1], row[0][0] is None, row[0][0] or ""))
        values = [{"value": value, "label": _label(value, label), "count": count} for (value, label), count in rows]
        return {"field": constant, "values": values}

    def _told(self, node, name):
        """The values that a node is counted for: each once."""
        value = self.sight.value(FIELDS, self.type, name, node, self.day)
        if (self.type, name) not in FACET_LABELS:
            return [(None if value is None else str(value), None)]
        by, shown = FACET_LABELS[self.type, name]
        ends = value if isinstance(value, list) else [] if value is None else [value]
        return {(end[by], end[shown]) for end in ends} or {(None, None)}


def _label(value, label):
    if label is not None or value is None:
        return label or "Not stated"
    return value.replace("_", " ").capitalize() if value.isupper() and len(value) > 3 else value


def _snake(name):
    return "".join(f"_{letter.lower()}" if letter.isupper() else letter for letter in name)
