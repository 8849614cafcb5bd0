"""Which media type a client wants, by its `Accept` header."""

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

GRAPHQL = "application/graphql-response+json"
JSON = "application/json"
HTML = "text/html"

_EXACT = 2


class _Range(NamedTuple):
    """One entry of an `Accept` header."""

    kind: str
    subtype: str
    quality: float

    def specificity(self, media_type: str) -> int:
        """How exactly this range names the type: 2 by name, 1 as `kind/*`, 0 as `*/*`, -1 not at all."""
        kind, _, subtype = media_type.partition("/")
        if (self.kind, self.subtype) == (kind, subtype):
            return _EXACT
        if self.subtype != "*":
            return -1
        return {kind: 1, "*": 0}.get(self.kind, -1)


@lru_cache(maxsize=256)
def best(accept: str, offered: Sequence[str]) -> str | None:
    """Choose among the offered types: by quality, then by how exactly it is named, then the first offered.

    Without an `Accept` header, and among types that only a wildcard names, it is JSON: that is what clients
    that know nothing of GraphQL over HTTP can read. None: the client accepts none of them.
    """
    if not accept.strip():
        return JSON
    ranges = [_range(entry) for entry in accept.split(",")]
    ranked = [(*_rank(media_type, ranges), -place, media_type) for place, media_type in enumerate(offered)]
    quality, *_, media_type = max(ranked)
    return media_type if quality > 0 else None


def _rank(media_type: str, ranges: list[_Range]) -> tuple[float, int, bool]:
    specificity, quality = max((range_.specificity(media_type), range_.quality) for range_ in ranges)
    if specificity < 0:
        return 0.0, specificity, False
    return quality, specificity, specificity < _EXACT and media_type == JSON


def _range(entry: str) -> _Range:
    media_type, *parameters = (part.strip().lower() for part in entry.split(";"))
    kind, _, subtype = media_type.partition("/")
    return _Range(kind, subtype, _quality(parameters))


def _quality(parameters: list[str]) -> float:
    for parameter in parameters:
        name, _, value = parameter.partition("=")
        if name.strip() == "q":
            return _number(value)
    return 1.0


def _number(text: str) -> float:
    """Read a quality; what is not a number from 0 to 1 counts as not acceptable."""
    try:
        quality = float(text)
    except ValueError:
        return 0.0
    return quality if 0 <= quality <= 1 else 0.0


@lru_cache(maxsize=256)
def is_json(content_type: str) -> bool:
    """Whether a body of this `Content-Type` is JSON in UTF-8."""
    media_type, *parameters = (part.strip().lower() for part in content_type.split(";"))
    charsets = [value.strip('"') for name, _, value in (p.partition("=") for p in parameters) if name == "charset"]
    return media_type == JSON and all(charset in {"utf-8", "utf8"} for charset in charsets)
