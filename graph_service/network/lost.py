"""Standing that is lost by a day that passes, or by a load: nobody's command, so it is looked for now and then."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from graph_service.commands.outcome import Outcome
from graph_service.commands.registry import Asked
from graph_service.commands.runner import Runner
from graph_service.commands.work import Work
from graph_service.hourly import hourly
from graph_service.network.locking import find_and_lock
from graph_service.network.reviews import begin_lost_reviews
from queries.commands.reviews import LOST


@asynccontextmanager
async def reviewing(runner: Runner) -> AsyncIterator[None]:
    """Look for lost standing for as long as the block runs, the first time at once."""
    async with hourly("lost standing", lambda: runner.run("reviewLost", review_lost, None, {})):
        yield


async def review_lost(work: Work, asked: Asked) -> Outcome:  # noqa: ARG001  # a command like the others
    """Let seats be under review whose organizations are no partners any more; of several processes one does it."""
    for row in await work.rows(LOST, today=work.today):
        there = await find_and_lock(work, "Organization", row["organization"], "organization")
        await begin_lost_reviews(work, there.id)
    return Outcome()
