"""What a process asks to know of changes as they happen."""

from typing import Final

HEAD: Final = "CYPHER 5 RETURN coalesce(head(COLLECT { MATCH (h:Head {id: 'changes'}) RETURN h.seq }), 0)"
"""The number of the newest change."""
AFTER: Final = (
    "CYPHER 5 RETURN COLLECT {"
    " MATCH (c:Change) WHERE c.seq > $after WITH c ORDER BY c.seq LIMIT $most"
    " RETURN [c.seq, c.id, c.kind, CASE WHEN c.subjects IS NULL THEN c.subject END, c.open, c.about] }"
)
"""The changes after a number, in their order; the subject is null where it is many."""
