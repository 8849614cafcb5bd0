"""A thing is found, locked and compared with what the one who asks has read of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, Final

from graph_service.commands.outcome import refuse
from graph_service.commands.registry import Asked
from graph_service.commands.work import Work
from queries.commands.network import lock
from queries.compiler.conditions import stored_id
from queries.language import camel
from queries.model import NODES

VERSION: Final = "expectedVersion"

statement = cache(lock)


@dataclass(frozen=True, slots=True)
class Locked:
    """A node that nobody else changes before we are done."""

    id: str
    version: str | None
    told: Sequence[Any]


async def find_and_lock(work: Work, noun: str, asked: str, field: str, values: tuple[str, ...] = ()) -> Locked:
    """Lock a node by its id or by one that was merged away, and read `values`; refuses what is not there."""
    id_ = stored_id(NODES[noun], asked)
    for _ in range(2):  # who waited for a merge finds the one that stayed
        if row := await work.row(statement(noun, values), id=id_, today=work.today):
            return Locked(row["id"], row["version"], row["told"])
    raise refuse("NOT_FOUND", f"There is no {spoken(noun)} with this id: look it up again.", field)


def spoken(noun: str) -> str:
    """`TaskForce` → `task force`."""
    return "".join(f" {each.lower()}" if each.isupper() else each for each in camel(noun)).strip()


def check_version(asked: Asked, version: str | None) -> None:
    """Refuse where somebody else was faster than the one who asks, who says which version was read."""
    if VERSION in asked and asked[VERSION] != version:
        raise refuse("CONFLICT", "It was changed since you read it. Read it again, then decide anew.", VERSION)
