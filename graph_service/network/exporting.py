"""Everything that the graph holds about a person, as JSON."""

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
    data = {name: await _part(work, statement, there.id) for name, statement in ABOUT.items()}
    (profile,) = data["profile"]
    return {**data, "profile": profile}


async def _part(work: Work, statement: str, person: str) -> list[Any]:
    return [_told(row["told"], person) for row in await work.rows(f"CYPHER 5 {statement}", id=person)]


def _told(value: Any, person: str) -> Any:  # noqa: ANN401  # JSON
    match value:
        case dict():
            return _of_record(
                {name: _told(each, person) for name, each in value.items() if not name.endswith(OURS)}, person
            )
        case list():
            return [_told(each, person) for each in value]
        case Date() | DateTime():
            return value.iso_format()
        case _:
            return value


def _of_record(told: dict[str, Any], person: str) -> dict[str, Any]:
    """Open what a change keeps as text; of a change of many, what it says of the person alone."""
    if lot := told.pop("lot", None):
        entry = next((each for subject, each in entries_of(lot) if subject == person), None)
        return {**told, "before": entry and entry.before, "after": entry and entry.after}
    if "seq" in told:
        return told | {name: orjson.loads(told[name]) if told.get(name) else None for name in ("before", "after")}
    return told
