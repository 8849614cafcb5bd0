"""What comes of a command: what changed, or why nothing did."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from graph_service.reading.viewer import Viewer

CODES: Final = (
    "UNAUTHENTICATED",
    "FORBIDDEN",
    "NOT_ELIGIBLE",
    "SEAT_TAKEN",
    "WRONG_STATE",
    "CONFLICT",
    "NOT_FOUND",
    "INVALID",
)


@dataclass(frozen=True, slots=True)
class UserError:
    """Something the user can mend: a code, a sentence, the field of the input, the rule that said no."""

    code: str
    message: str
    field: str | None = None
    rule: str | None = None

    def told(self) -> dict[str, object]:
        """As the payload has it."""
        return {"code": self.code, "message": self.message, "field": self.field, "rule": self.rule}


@dataclass(frozen=True, slots=True)
class Outcome:
    """A payload: ids of nodes by the payload's field, and other values as they are.

    Of these and nothing else is kept what an idempotency key gives again.
    """

    nodes: Mapping[str, str] = field(default_factory=dict)
    values: Mapping[str, Any] = field(default_factory=dict)
    errors: tuple[UserError, ...] = ()
    told_once: Mapping[str, Any] = field(default_factory=dict)
    """Values of the payload that are secret, or personal: null when the command is sent again."""
    cookie: str | None = None
    """A cookie to be set, as `Set-Cookie` has it."""
    viewer: Viewer | None = None
    """As whom the payload is read, where it is not the one who asked: who has just logged in."""
    revoked: bool = False
    """Whether somebody's credentials or roles have ended: who asks next is looked up anew."""


class RefusedCommandError(Exception):
    """A command is refused: nothing is written, and the payload says why."""

    def __init__(self, *errors: UserError, **values: object) -> None:
        super().__init__("; ".join(each.message for each in errors))
        self.outcome = Outcome(values=values, errors=errors)


def refuse(code: str, message: str, field_: str | None = None, **values: object) -> RefusedCommandError:
    """Make the refusal with one error."""
    return RefusedCommandError(UserError(code, message, field_), **values)
