"""The face of changes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from queries.model.change import CHANGE
from schema.faces import face_of, shown

if TYPE_CHECKING:
    from datetime import datetime

    from strawberry import ID

    from schema.faces import JSON, Node
    from schema.person import Person


@face_of(CHANGE)
class Change:
    """Something that was done to the graph, by a mutation or a load. What is on record stays as it is."""

    id: str = shown("Random.")
    seq: int = shown("Its number, in the order of all changes: who has seen one has seen all before it.")
    at: datetime
    kind: str = shown("What happened: `participation.begun`, `workbook.loaded`.")
    actor: Person | None = shown("Who did it; null where it was a load, or someone who may not be named.")
    subject: Node | None = shown("What it is about; null where that is gone, may not be seen, or is many.")
    subject_id: ID | None = shown("Of what it is about; null where these are many.")
    subject_ids: list[ID] = shown("Of all that it is about: thousands, for a load.")
    before: JSON | None = shown(
        "What was, of what is otherwise now; null where there was nothing. A change of many nodes says what was of one"
        " in the `history` of that one, or where the changes of that `subject` are asked for."
    )
    after: JSON | None = shown("What is, likewise; null where nothing is left.")
    reason: str | None = shown("Of a decision.")
