"""Several processes at one address: started, replaced when they die, stopped together."""

import asyncio
import multiprocessing
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from multiprocessing.connection import Connection
from multiprocessing.context import SpawnProcess
from multiprocessing.resource_tracker import ensure_running
from time import monotonic
from typing import Final

import structlog

from graph_service import metrics
from graph_service.settings import Settings

_WELL_LIVED: Final = 60.0
"""Seconds; who dies after that is replaced at once."""
_SHORTEST_PAUSE: Final = 0.5
_LONGEST_PAUSE: Final = 30.0
_LEAVING: Final = 5.0
"""Seconds that a worker has to leave after its last request."""
_SIGNALS: Final = (signal.SIGINT, signal.SIGTERM)
_spawn = multiprocessing.get_context("spawn")
_log = structlog.get_logger()


class NoWorkerError(Exception):
    """No worker ever served; the log has the reason."""

    def __init__(self) -> None:
        super().__init__("A worker could not start, so the service stops. The lines above say why.")


class Workers:
    """Keeps as many processes at work as the settings say, until a signal.

    `work` is called in a new process with a connection, to which it sends a message once it serves; `serving` is called
    when the first one does.
    """

    def __init__(self, work: Callable[[Connection], None], settings: Settings, serving: Callable[[], None]) -> None:
        self._work = work
        self._serving = serving
        self._number = settings.workers
        self._patience = settings.shutdown_seconds + _LEAVING
        self._stopping = asyncio.Event()
        self._living: set[SpawnProcess] = set()
        self._served = self._failed = False

    async def run(self) -> None:
        """Run until SIGINT or SIGTERM; raises `NoWorkerError` where the first ones cannot serve."""
        with self._signals():
            async with asyncio.TaskGroup() as places:
                for _ in range(self._number):
                    places.create_task(self._keep_one())
        if self._failed:
            raise NoWorkerError

    async def _keep_one(self) -> None:
        pause = 0.0
        while not self._stopping.is_set():
            began = monotonic()
            worker = await self._live()
            if self._stopping.is_set():
                return
            if not self._served:
                self._failed = True
                self._stop()
                return
            pause = _pause(pause, monotonic() - began)
            _log.error("a worker died and is replaced", worker=worker.pid, exit_code=worker.exitcode, after=pause)
            with suppress(TimeoutError):
                await asyncio.wait_for(self._stopping.wait(), pause)

    async def _live(self) -> SpawnProcess:
        """Start a worker, and wait for its end."""
        told, tell = _spawn.Pipe(duplex=False)
        worker = _spawn.Process(target=self._work, args=(tell,), daemon=True)
        with _without_interrupts():
            worker.start()
        tell.close()
        self._living.add(worker)
        with told, suppress(EOFError):
            await _readable(told.fileno())
            told.recv_bytes()
            if not self._served:
                self._served = True
                self._serving()
        await _readable(worker.sentinel)
        worker.join()
        self._living.remove(worker)
        metrics.forget(worker.pid)
        return worker

    @contextmanager
    def _signals(self) -> Iterator[None]:
        loop = asyncio.get_running_loop()
        for number in _SIGNALS:
            loop.add_signal_handler(number, self._signalled, number)
        try:
            yield
        finally:
            for number in _SIGNALS:
                loop.remove_signal_handler(number)

    def _signalled(self, number: int) -> None:
        if self._stopping.is_set() and number == signal.SIGINT:
            self._kill()  # somebody at the keyboard has no more patience
        self._stop()

    def _stop(self) -> None:
        if self._stopping.is_set():
            return
        self._stopping.set()
        for worker in self._living:
            worker.terminate()
        asyncio.get_running_loop().call_later(self._patience, self._kill)

    def _kill(self) -> None:
        for worker in self._living:
            worker.kill()


def _pause(last: float, lived: float) -> float:
    """Seconds to wait before a worker is replaced: longer each time, for those that do not live long."""
    return 0.0 if lived > _WELL_LIVED else min(max(2 * last, _SHORTEST_PAUSE), _LONGEST_PAUSE)


@contextmanager
def _without_interrupts() -> Iterator[None]:
    """Start a process that Ctrl-C does not reach, though the terminal sends it to all: the first process tells it."""
    ensure_running()  # to start this helper of Python's lets interrupts in again
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


async def _readable(descriptor: int) -> None:
    """Wait until there is something to read, or the other end is closed."""
    loop, there = asyncio.get_running_loop(), asyncio.Event()
    loop.add_reader(descriptor, there.set)
    try:
        await there.wait()
    finally:
        loop.remove_reader(descriptor)
