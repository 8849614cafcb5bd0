"""Clients that keep a connection and do nothing with it: waited for, but not for ever.

uvicorn waits for the rest of a request, and for a client to read, as long as the client likes; and its fast parser
takes headers of any length.
"""

import asyncio
import fcntl
import struct
import termios
from typing import ClassVar

from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol

_HEAD = 65536
"""Bytes that the head of a request may have; it is read a piece at a time, so a last piece may be above that."""
_TOO_LONG = b"HTTP/1.1 431 Request Header Fields Too Large\r\nconnection: close\r\ncontent-length: 0\r\n\r\n"


def patient(seconds: float) -> type[asyncio.Protocol]:
    """Make the protocol that gives a client so long, and less than twice that, to send a request or to read on."""

    class Patient(_Connection):
        patience = seconds

    return Patient


class _Connection(HttpToolsProtocol):
    """Looks up now and then: a client whose turn it is, and who has done nothing since the last look, is let go."""

    patience: ClassVar[float]
    _look_up: asyncio.TimerHandle
    _received = 0
    """Requests that came whole."""
    _seen: tuple[int, int] | None = None
    _in_head = True
    _head = 0

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]  # as in uvicorn
        super().connection_made(transport)
        self._look_up = self.loop.call_later(self.patience, self._look)

    def connection_lost(self, exc: Exception | None) -> None:
        self._look_up.cancel()
        super().connection_lost(exc)

    def handle_websocket_upgrade(self) -> None:
        """Leave the connection to another protocol, and look no more."""
        self._look_up.cancel()
        super().handle_websocket_upgrade()

    def data_received(self, data: bytes) -> None:
        still = self._in_head
        super().data_received(data)
        if still and self._in_head:
            self._head += len(data)
            if self._head > _HEAD:
                self.transport.write(_TOO_LONG)
                self.transport.close()

    def on_message_begin(self) -> None:
        self._in_head, self._head = True, 0
        super().on_message_begin()

    def on_headers_complete(self) -> None:
        self._in_head = False
        super().on_headers_complete()

    def on_message_complete(self) -> None:
        self._received += 1
        super().on_message_complete()

    def _look(self) -> None:
        unsent = self.transport.get_write_buffer_size() + _queued(self.transport)
        seen = self._received, unsent
        if seen == self._seen and (unsent or self._sending()):
            self.transport.abort()
            return
        self._seen = seen
        self._look_up = self.loop.call_later(self.patience, self._look)

    def _sending(self) -> bool:
        """Whether it is the client's turn to send."""
        return self.cycle is None or self.cycle.response_complete or self.cycle.more_body


def _queued(transport: asyncio.Transport) -> int:
    """Bytes that the system has yet to send; it asks for more only when it has sent a good part of them."""
    try:
        told = fcntl.ioctl(transport.get_extra_info("socket").fileno(), termios.TIOCOUTQ, bytes(4))
    except OSError:  # not every system tells
        return 0
    return int(struct.unpack("i", told)[0])
