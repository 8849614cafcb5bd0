"""Property values as JSON and back, with the types that JSON lacks."""

import json
from typing import Any

import orjson
from neo4j.time import Date, DateTime, Duration, Time

_TYPES: dict[str, Any] = {"DATE": Date, "DATETIME": DateTime, "TIME": Time, "DURATION": Duration}
_NAMES = {kind: name for name, kind in _TYPES.items()}


def dumps(row: object) -> bytes:
    """Write one line; a property that has no form here (a point) is a TypeError. NaN becomes null."""
    return orjson.dumps(row, default=_encode)


def loads(line: bytes) -> object:
    """Read one line that `dumps` wrote."""
    return json.loads(line, object_hook=_decode)


def _encode(value: object) -> dict[str, str]:
    if not isinstance(value, Date | DateTime | Time | Duration):
        raise TypeError(f"a value of the type {type(value).__name__}")
    return {"$": _NAMES[type(value)], "value": value.iso_format()}


def _decode(found: dict[str, Any]) -> object:
    kind = _TYPES.get(found.get("$", ""))
    return kind.from_iso_format(found["value"]) if kind else found
