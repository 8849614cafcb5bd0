"""Merges as their changes tell them: what was moved, dropped and changed, so that they can be played both ways."""

import json
from collections.abc import Sequence
from typing import Any, Final

from graph_service.changes.played import Arc, Played

FUNDER: Final = "Funder"

Undo = dict[str, Any]
Place = Sequence[Any]
"""Of a relationship of the merged node: its type, whether it leads away, the far end's label and id."""


def undo_of(text: str) -> Undo:
    """Read what a merge noted; days and moments as the record has them."""
    undo: Undo = json.loads(text, object_hook=lambda found: found["value"] if "$" in found else found)
    return undo


def merge(played: Played, gone: str, stays: str, undo: Undo) -> None:
    """Let one be the other. It keeps its properties, and is nothing any more."""
    for *place, said in undo["moved"]:
        played.tie(_arc(place, gone), None)
        played.links[_arc(place, stays)] = said
    for *place, _ in undo["dropped"]:
        played.tie(_arc(place, gone), None)
    for *place, _, now in undo["changed"]:
        played.tie(_arc(place, stays), now)
    played.labels.pop(gone, None)
    if undo["face"]:
        played.labels[stays].add(FUNDER)
        played.put(stays, undo["face"])
    if undo["hides"]:
        played.put(stays, {"private": True})


def part(played: Played, gone: str, stays: str, undo: Undo) -> None:
    """Let what was merged away stand by itself again."""
    played.labels[gone] = set(undo["labels"]) - {"Node"}
    for *place, said in undo["moved"]:
        played.tie(_arc(place, stays), None)
        played.links[_arc(place, gone)] = said
    for *place, said in undo["dropped"]:
        played.links[_arc(place, gone)] = said
    for *place, was, _ in undo["changed"]:
        played.links[_arc(place, stays)] = was
    if undo["face"]:
        played.labels[stays].discard(FUNDER)
        played.put(stays, dict.fromkeys(undo["face"]))
    if undo["hides"]:
        played.put(stays, {"private": None})


def _arc(place: Place, node: str) -> Arc:
    kind, away, _, far = place
    return (kind, node, far) if away else (kind, far, node)
