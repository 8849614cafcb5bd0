"""Who may see what, as conditions: they stand in the statement wherever a node, a value or a link is reached.

So what one may not see is not fetched, and not counted, filtered, sorted or found by its id either.
"""

import re
from collections.abc import Iterator

from queries.compiler.names import Filling, Names
from queries.language import Noun
from queries.model import NOUNS
from queries.seen import NEVER, Seen

NAMED = re.compile(r"\(\{(\w+)\}:(\w+)\)")
"""A node on a path, with its name and its label."""


def rule(names: Names, seen: Seen | None, variable: str) -> str:
    """The condition that a node, or what hangs on it, may be seen; empty where it may in any case."""
    told = seen.rule(names.audience) if seen else ""
    return f"({Filling(names, n=variable)(told)})" if told not in ("", NEVER) else told


def may_see(names: Names, noun: Noun, variable: str) -> str:
    """The condition that a node of a noun may be seen; of a second face, that its host may be, too."""
    faces = (noun, NOUNS[noun.host]) if noun.host else (noun,)
    return " AND ".join(filter(None, (rule(names, each.seen, variable) for each in faces)))


def passing(names: Names, arrow: str, filling: Filling) -> Iterator[str]:
    """The conditions that the nodes on a path may be seen: what they link is not linked to who may not."""
    for name, label in NAMED.findall(arrow):
        if told := may_see(names, NOUNS[label], filling[name]) if label in NOUNS else "":
            yield told
