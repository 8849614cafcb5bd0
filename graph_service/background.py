"""Work beside what is served: it is told to stop, given a moment for what is under way, then ended."""

import asyncio
from collections.abc import AsyncIterator, Callable, Coroutine
from contextlib import asynccontextmanager


@asynccontextmanager
async def background(
    work: Coroutine[object, object, None], stop: Callable[[], None], leaving: float
) -> AsyncIterator[None]:
    """Let the work run while the block does; at its end it is told to stop, and may take `leaving` seconds more."""
    task = asyncio.create_task(work)
    try:
        yield
    finally:
        stop()
        await asyncio.wait([task], timeout=leaving)
        task.cancel()
        await asyncio.wait([task])


async def stopped_within(stopping: asyncio.Event, seconds: float) -> bool:
    """Wait so many seconds, or until it is to stop; whether it is."""
    try:
        async with asyncio.timeout(seconds):
            return await stopping.wait()
    except TimeoutError:
        return False
