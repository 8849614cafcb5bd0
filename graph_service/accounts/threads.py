"""A few threads for what would hold up everybody else, and a bounded queue before them."""

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Final, ParamSpec, TypeVar

from graph_service.reading.admission import OverloadedError

P = ParamSpec("P")
T = TypeVar("T")
QUEUE: Final = 50
"""For one thread: at 50 ms a hash, the last one waits for 2.5 seconds."""
_RETRY_AFTER: Final = 3


class Threads:
    """Runs what blocks."""

    def __init__(self, name: str, number: int) -> None:
        self._pool = ThreadPoolExecutor(number, thread_name_prefix=name)
        self._places = number * QUEUE
        self._there = 0

    async def run(self, work: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Run it when there is a thread; raises OverloadedError where too many wait."""
        if self._there >= self._places:
            raise OverloadedError(_RETRY_AFTER)
        self._there += 1
        try:
            return await asyncio.wrap_future(self._pool.submit(work, *args, **kwargs))
        finally:
            self._there -= 1

    def close(self) -> None:
        """Let the threads go, without waiting for what they do."""
        self._pool.shutdown(wait=False, cancel_futures=True)
