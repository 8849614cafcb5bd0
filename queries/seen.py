"""Who may see what: the kinds of viewers, and what is declared of whatever not all may see."""

from dataclasses import dataclass
from enum import StrEnum


class Audience(StrEnum):
    """Who asks, as far as that chooses the text of a statement: what one may not see is not asked for."""

    NOBODY = "NOBODY"
    """Not logged in."""
    USER = "USER"
    SECRETARIAT = "SECRETARIAT"
    """Sees everything."""


NEVER = "false"
"""The condition of what an audience does not see at all."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """Who may see a node or a value: conditions on `{n}`, true or false but never null. The secretariat sees all."""

    user: str
    """For whoever is logged in; `{viewer}` is the id of the person."""
    nobody: str = NEVER
    """For whoever is not."""
    reads: int | None = None
    """About how many dbHits it takes to see it of one node; None: as many as the rule's pattern meets from the node."""

    def rule(self, audience: Audience) -> str:
        """The condition for an audience; empty where it sees all."""
        match audience:
            case Audience.NOBODY:
                return self.nobody
            case Audience.USER:
                return self.user
            case Audience.SECRETARIAT:
                return ""
