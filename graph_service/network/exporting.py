"""Everything that the graph holds about a person, as JSON."""

from collections.abc import Container, Iterator
from typing import Any, Final

import orjson
from neo4j.time import Date, DateTime

from graph_service.commands.outcome import Outcome
from graph_service.commands.registry import Asked, command
from graph_service.commands.work import Work
from graph_service.network.locking import find_and_lock
from queries.commands.exporting import ABOUT
from queries.lots import entries_of

OURS: Final = ("Folded", "Order", "searchText", "changes", "locked")
"""Endings of properties that say nothing more: twins to search and sort by, ids of what stands elsewhere."""


@command("exportMyData")
async def export_my_data(work: Work, asked: Asked) -> Outcome:  # noqa: ARG001  # a command like the others
    """Give the one who asks all that the graph holds about them. No key keeps it."""
    return Outcome(told_once={"data": await about(work, work.who().person)})


async def about(work: Work, person: str) -> dict[str, Any]:
    """Gather what there is about a person; refuses who is not there."""
    there = await find_and_lock(work, "Person", person, "person")
    former = await work.rows(f"CYPHER 5 {ABOUT['formerIds']}", id=there.id)
    own = {there.id, *(each["told"]["id"] for each in former)}
    data = {name: await _part(work, statement, there.id, own) for name, statement in ABOUT.items()}
    (profile,) = data["profile"]
    return {**data, "profile": profile}


async def _part(work: Work, statement: str, person: str, own: Container[str]) -> list[Any]:
    """Read a part; `own` are all ids of the person."""
    rows = await work.rows(f"CYPHER 5 {statement}", id=person)
    return [told for row in rows for told in _opened(_told(row["told"]), own)]


def _told(value: Any) -> Any:  # noqa: ANN401  # JSON
    match value:
        case dict():
            return {name: _told(each) for name, each in value.items() if not name.endswith(OURS)}
        case list():
            return [_told(each) for each in value]
        case Date() | DateTime():
            return value.iso_format()
        case _:
            return value


def _opened(told: Any, own: Container[str]) -> Iterator[Any]:  # noqa: ANN401  # JSON
    """Open what a change keeps as text; of a change of many, what it says of the person alone."""
    if not isinstance(told, dict) or "seq" not in told:
        yield told
    elif lot := told.pop("lot", None):
        for subject, entry in entries_of(lot):
            if subject in own:
                yield {**told, "before": entry.before, "after": entry.after}
    else:
        yield told | {name: orjson.loads(told[name]) if told.get(name) else None for name in ("before", "after")}
