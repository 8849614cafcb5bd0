"""What comes of a command: what changed, or why nothing did."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Final

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
    """A payload: ids of nodes by the payload's field, and other values as they are."""

    nodes: Mapping[str, str] = field(default_factory=dict)
    values: Mapping[str, Any] = field(default_factory=dict)
    errors: tuple[UserError, ...] = ()


class RefusedCommandError(Exception):
    """A command is refused: nothing is written, and the payload says why."""

    def __init__(self, *errors: UserError, **values: object) -> None:
        super().__init__("; ".join(each.message for each in errors))
        self.outcome = Outcome(values=values, errors=errors)


def refuse(code: str, message: str, field_: str | None = None, **values: object) -> RefusedCommandError:
    """Make the refusal with one error."""
    return RefusedCommandError(UserError(code, message, field_), **values)
