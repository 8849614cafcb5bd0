"""Reading one's own write: what a write gave, and a later request brings back.

A bookmark stands for a state of the graph. The header's value is one or more of Neo4j's own, as they are, by commas.
"""

import re
from typing import Final

from graph_service.http.refusals import Refusal

HEADER: Final = b"x-taskforce-bookmark"
_LONGEST: Final = 2048
"""Bytes; a bookmark of Neo4j's has about 40."""
_SANE: Final = re.compile(rb"[A-Za-z0-9+/=:_.-]{3,512}(?: *, *[A-Za-z0-9+/=:_.-]{3,512}){0,15}")
"""Neo4j refuses by itself what it does not know, but stumbles over less than three letters."""


def read_bookmarks(value: bytes | None) -> tuple[str, ...]:
    """Read the header; raises a refusal where it cannot be a bookmark of ours."""
    if value is None:
        return ()
    if len(value) > _LONGEST or not _SANE.fullmatch(value):
        raise Refusal(
            400,
            "BAD_BOOKMARK",
            "`X-Taskforce-Bookmark` is no bookmark: send it as it came with the answer to a write, or leave it out.",
        )
    return tuple(each.strip() for each in value.decode("ascii").split(","))
