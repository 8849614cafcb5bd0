"""Rows that were dear to make, kept until the graph changes: the statement itself looks whether it has."""

from collections.abc import Mapping, Sequence
from typing import Any, Final

import orjson
from cachetools import LRUCache

from queries.compiler.compile import Parameters, Plan
from queries.compiler.kept import Kept
from queries.compiler.names import PARAMETERS

MOST: Final = 64
"""Of some thousand short rows each."""


class KeptRows:
    """What the plans that keep something have read last."""

    def __init__(self) -> None:
        """Nothing is kept yet."""
        self._rows: LRUCache[object, Mapping[str, Any]] = LRUCache(MOST)

    def give(self, plan: Plan, parameters: Parameters) -> None:
        """Put what is kept into the parameters."""
        values = parameters[PARAMETERS]
        for each in plan.kept:
            values[each.parameter] = self._rows.get(_key(each, values))

    def take(self, plan: Plan, parameters: Parameters, record: Sequence[Any]) -> None:
        """Keep what was read; in a graph without a change on record nobody could tell when it is old."""
        for each in plan.kept:
            change, rows = each.take(record)
            if change is not None:
                self._rows[_key(each, parameters[PARAMETERS])] = {"change": change, "rows": rows}


def _key(kept: Kept, values: Mapping[str, object]) -> object:
    return kept.text, orjson.dumps([values[each] for each in kept.values], option=orjson.OPT_SORT_KEYS)
