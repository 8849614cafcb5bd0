"""Decisions have a reason."""

from graph_service.commands.outcome import refuse
from graph_service.commands.registry import Asked
from queries.values import BadValueError, read_text


def reason_of(asked: Asked) -> str:
    """Give the reason that is told; refuses a blank one."""
    try:
        reason = read_text(asked["reason"])
    except BadValueError as error:
        raise refuse("INVALID", error.reason, "reason") from None
    if not reason:
        raise refuse("INVALID", "A decision needs a reason: write one.", "reason")
    return reason
