"""The commands by the name of their mutation."""

from collections.abc import Awaitable, Callable, Mapping
from typing import Any, Final

from graph_service.commands.outcome import Outcome
from graph_service.commands.work import Work

Asked = Mapping[str, Any]
"""The mutation's `input`, coerced; what was left out is not there."""
Command = Callable[[Work, Asked], Awaitable[Outcome]]

COMMANDS: Final[dict[str, Command]] = {}


def command(name: str) -> Callable[[Command], Command]:
    """Register a command as the mutation of that name."""

    def register(each: Command) -> Command:
        COMMANDS[name] = each
        return each

    return register
