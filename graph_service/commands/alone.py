"""Run a command from the command line: on a graph of its own opening, as nobody's account."""

import asyncio
from collections.abc import Awaitable, Callable

from graph_service.commands.outcome import Outcome, RefusedCommandError
from graph_service.commands.runner import Runner
from graph_service.database.driver import async_driver, sync_driver
from graph_service.database.migrations import migrate
from graph_service.database.session import database
from graph_service.settings import Settings


class NotDoneError(Exception):
    """A command is refused: what is wrong, and the remedy."""


def run_alone(settings: Settings, work: Callable[[Runner], Awaitable[Outcome]]) -> Outcome:
    """Open the graph and do something there; what is refused is a `NotDoneError`."""

    async def run() -> Outcome:
        async with async_driver(target) as driver:
            return await work(Runner(driver, target.database, settings))

    with database(settings) as target:
        with sync_driver(target) as driver:
            migrate(driver, target.database)
        try:
            outcome = asyncio.run(run())
        except RefusedCommandError as refused:
            outcome = refused.outcome
    if outcome.errors:
        raise NotDoneError(" ".join(each.message for each in outcome.errors))
    return outcome
