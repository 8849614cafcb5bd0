"""How the driver waits for bytes: with a timer only where it has to wait.

Neo4j asks its clients to give up a connection that is silent for too long. So the driver puts a time limit around each
of the seven reads of a small answer, though six of them find their bytes in memory; and on Python 3.11 it makes each a
task of its own. That is a tenth of the time of a small request.
"""

import asyncio
from collections.abc import Awaitable, Coroutine, Generator
from typing import Any, TypeVar

from neo4j._async_compat.network import _bolt_socket

T = TypeVar("T")
_usual: Any = _bolt_socket.wait_for  # type: ignore[attr-defined]  # the driver offers no other way


def wait_lightly() -> None:
    """Let the driver wait like this from now on, in this process."""
    _bolt_socket.wait_for = wait_for  # type: ignore[attr-defined]  # likewise


async def wait_for(reading: Awaitable[T], seconds: float | None) -> T:
    """Do as `asyncio.wait_for`, with no timer and no task for what does not have to wait."""
    if not isinstance(reading, Coroutine):
        return await _usual(reading, seconds)  # type: ignore[no-any-return]  # the driver tells no type
    try:
        awaited = reading.send(None)
    except StopIteration as done:
        return done.value  # type: ignore[no-any-return]  # what it returns
    async with asyncio.timeout(seconds):
        return await _Begun(reading, awaited)


class _Begun(Awaitable[T]):
    """A coroutine that has been begun, and waits for something."""

    def __init__(self, coroutine: Coroutine[Any, Any, T], awaited: object) -> None:
        self._coroutine = coroutine
        self._awaited = awaited

    def __await__(self) -> Generator[Any, Any, T]:
        awaited = self._awaited
        try:
            while True:
                try:
                    yield awaited
                except BaseException as error:  # noqa: BLE001  # whatever it is, the coroutine has to hear of it
                    awaited = self._coroutine.throw(error)
                else:
                    awaited = self._coroutine.send(None)
        except StopIteration as done:
            return done.value  # type: ignore[no-any-return]  # what it returns
