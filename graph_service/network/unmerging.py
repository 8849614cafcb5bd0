"""A merge is undone: each of the two has again what it had, and what came later stays with the one that stayed."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Final, cast

import orjson

from graph_service.commands.outcome import Outcome, refuse
from graph_service.commands.reasons import reason_of
from graph_service.commands.registry import Asked, command
from graph_service.commands.work import Work
from graph_service.database.values import loads
from graph_service.network.locking import Locked, find_and_lock
from graph_service.network.reviews import NO_PARTNER, begin_reviews, is_partner
from graph_service.network.ties import Tie, ties_of
from queries.commands.merging import CHANGE, FACE, LED, MERGES, MOVE, RESTORE, RISE, SET_PRIVATE, TAKE_FACE, UNSHARE

OF_FUNDERS: Final = {"FOCUSES_ON", "FUNDS_IN", "GAVE", "OFFERS"}
HIDES: Final = ("n.private", *(f"n.{name}" for name in FACE))

Ties = Mapping[tuple[str, bool, str, str], Tie]
"""Of the node that stayed, by where they lead."""


@dataclass(frozen=True, slots=True)
class Undo:
    """What was written down when two were made one."""

    labels: list[str]
    hides: bool
    """The one that stayed was public until then."""
    face: dict[str, Any] | None
    """As a funder, which the one that stayed became."""
    moved: list[list[Any]]
    dropped: list[list[Any]]
    changed: list[list[Any]]
    shared: list[str] = field(default_factory=list)
    """Changes that the one that stayed can see only as it was the other."""


@command("undoMerge")
async def undo_merge(work: Work, asked: Asked) -> Outcome:
    """Let what was merged away stand by itself again."""
    work.secretariat()
    gone, reason = asked["merged"], reason_of(asked)
    led = await work.row(LED, id=gone)
    if led is None:
        raise refuse("NOT_FOUND", "Nothing that was merged away has this id.", "merged")
    noun = "Person" if "Person" in led["labels"] else "Organization"
    stays = await find_and_lock(work, noun, gone, "merged", HIDES)
    work.not_oneself(gone, stays.id, field_="merged")
    undo = await _written_down(work, gone, stays.id)
    ties = {each.place: each for each in await ties_of(work, stays.id)}
    if wrong := [*_in_the_way(undo, stays, led["face"], ties)]:
        raise refuse(
            "WRONG_STATE", f"Later changes stand in the way: {'; '.join(wrong)}. Take these back first.", "merged"
        )
    were_partners = noun == "Organization" and await is_partner(work, stays.id)
    await _part(work, gone, stays.id, undo, ties)
    if were_partners:
        await _review(work, gone, stays.id)
    for subject in (stays.id, gone):
        work.record(f"{noun.lower()}.merge_undone", subject, before={"from": None}, after={"from": gone}, reason=reason)
    return Outcome(nodes={("person" if noun == "Person" else "organization"): gone}, revoked=noun == "Person")


async def _written_down(work: Work, gone: str, stays: str) -> Undo:
    for each in await work.rows(MERGES, id=stays):
        before = orjson.loads(each["before"] or "{}")
        if before.get("from") == gone:
            return Undo(**cast("dict[str, Any]", loads(before["undo"])))
    raise refuse(
        "WRONG_STATE",
        "What it was merged into was merged away itself, or erased. Undo that merge first, where that is possible.",
        "merged",
    )


def _in_the_way(undo: Undo, stays: Locked, face: list[Any], ties: Ties) -> Iterator[str]:
    """Say what is not as the merge left it."""
    for *place, properties in undo.moved:
        yield from _differs(place, properties, ties)
    for *place, _, now in undo.changed:
        yield from _differs(place, now, ties)
    if undo.face is not None:
        if face != list(stays.told[1:]):
            yield "what it says as a funder was changed"
        moved = {tuple(place) for *place, _ in undo.moved}
        yield from (
            f"{each.kind} {each.far} is new"
            for each in ties.values()
            if each.place not in moved and _is_of_funder(each)
        )


def _is_of_funder(tie: Tie) -> bool:
    return tie.outwards and tie.kind in OF_FUNDERS


def _differs(place: list[Any], properties: Mapping[str, Any], ties: Ties) -> Iterator[str]:
    tie = ties.get((place[0], place[1], place[2], place[3]))
    if tie is None:
        yield f"{place[0]} {place[3]} is gone"
    elif dict(tie.properties) != properties:
        yield f"{place[0]} {place[3]} was changed"


async def _part(work: Work, gone: str, stays: str, undo: Undo, ties: Ties) -> None:
    await work.rows(RISE, id=gone, labels=undo.labels)
    elements = [ties[place[0], place[1], place[2], place[3]].element for *place, _ in undo.moved]
    await work.rows(MOVE, **{"from": stays, "into": gone}, elements=elements)
    rows = [
        {"element": ties[place[0], place[1], place[2], place[3]].element, "properties": was}
        for *place, was, _ in undo.changed
    ]
    await work.rows(CHANGE, id=stays, rows=rows)
    await _restore(work, gone, undo.dropped)
    await work.rows(UNSHARE, shared=undo.shared, into=stays)
    if undo.face is not None:
        await work.rows(TAKE_FACE, id=stays, face=dict.fromkeys(FACE))
    if undo.hides:
        await work.rows(SET_PRIVATE, id=stays, private=None)


async def _review(work: Work, *organizations: str) -> None:
    """Mark the seats of those that were a partner only as one with the other."""
    for each in organizations:
        if not await is_partner(work, each):
            await begin_reviews(work, each, NO_PARTNER)


async def _restore(work: Work, gone: str, dropped: list[list[Any]]) -> None:
    """Give it back what both had; refuses where that is gone."""
    for label, statement in RESTORE.items():
        rows = [
            {"kind": kind, "outwards": outwards, "far": far, "properties": properties}
            for kind, outwards, end, far, properties in dropped
            if end == label
        ]
        row = await work.row(statement, id=gone, rows=rows)
        if row and row["made"] != len(rows):
            raise refuse("WRONG_STATE", "What it was linked to is gone since: it cannot be as it was.", "merged")
