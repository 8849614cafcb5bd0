"""WebSocket connections whose clients do not read: told why they are let go, and not waited for for ever.

uvicorn waits for a client to read as long as the client likes, also with what would end the connection.
"""

import asyncio
from typing import ClassVar

from uvicorn._types import ASGISendEvent
from uvicorn.protocols.websockets.websockets_sansio_impl import WebSocketsSansIOProtocol


def patient_socket(seconds: float) -> type[asyncio.Protocol]:
    """Make the protocol that gives a client so long to read on."""

    class Patient(_Connection):
        patience = seconds

    return Patient


class _Connection(WebSocketsSansIOProtocol):
    patience: ClassVar[float]
    _giving_up: asyncio.TimerHandle | None = None

    def pause_writing(self) -> None:
        super().pause_writing()
        self._giving_up = self.loop.call_later(self.patience, self.transport.abort)

    def resume_writing(self) -> None:
        super().resume_writing()
        self._wait_on()

    def connection_lost(self, exc: Exception | None) -> None:
        self._wait_on()
        super().connection_lost(exc)

    def _wait_on(self) -> None:
        if self._giving_up:
            self._giving_up.cancel()
            self._giving_up = None

    async def send(self, message: ASGISendEvent) -> None:
        """Send; the end of the connection stands in line behind what is not read yet, but nobody waits for that."""
        if message["type"] == "websocket.close":
            self.writable.set()
        await super().send(message)
