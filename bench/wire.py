"""What goes over the wire to Neo4j: a Bolt proxy that notes every statement with its parameters."""

import asyncio
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta, timezone
from struct import unpack
from typing import Any, Final
from urllib.parse import urlsplit

from graph_service.database.target import Target

_MANIFEST: Final = b"\x00\x00\x01\xff"
_NOTHING: Final = b"\x00\x00\x00\x00"
_RUN: Final = b"\xb3\x10"
_SIZES: Final = {
    0xD0: ">B",
    0xD1: ">H",
    0xD2: ">I",
    0xD4: ">B",
    0xD5: ">H",
    0xD6: ">I",
    0xD8: ">B",
    0xD9: ">H",
    0xDA: ">I",
}
_NUMBERS: Final = {0xC8: ">b", 0xC9: ">h", 0xCA: ">i", 0xCB: ">q", 0xC1: ">d"}
_PLAIN: Final = {0xC0: None, 0xC2: False, 0xC3: True}
_DATE: Final = b"\xb1\x44"
_MOMENT = b"\xb3I"


@dataclass(frozen=True, slots=True)
class Statement:
    """A statement that went to Neo4j."""

    text: str
    parameters: dict[str, Any]


@dataclass(slots=True)
class Tap:
    """The proxy: where it listens, what it has seen."""

    target: Target
    seen: list[Statement] = field(default_factory=list)

    def taken(self) -> list[Statement]:
        """What was seen since this was asked last."""
        seen, self.seen = self.seen, []
        return seen

    async def pass_on(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Serve one connection."""
        address = urlsplit(self.target.uri)
        up_reader, up_writer = await asyncio.open_connection(address.hostname, address.port)
        try:
            # Without the manifest both sides agree on a version in one step; the messages are the same.
            up_writer.write((await reader.readexactly(20)).replace(_MANIFEST, _NOTHING))
            await asyncio.gather(_copy(up_reader, writer), self._note(reader, up_writer))
        except (OSError, asyncio.IncompleteReadError):
            return  # one of the two has gone
        finally:
            await _closed(writer, up_writer)

    async def _note(self, reader: asyncio.StreamReader, up: asyncio.StreamWriter) -> None:
        message = b""
        with suppress(OSError, asyncio.IncompleteReadError):
            while True:
                header = await reader.readexactly(2)
                chunk = await reader.readexactly(int.from_bytes(header))
                up.write(header + chunk)
                message += chunk
                if not chunk:
                    self._see(message)
                    message = b""
        up.close()

    def _see(self, message: bytes) -> None:
        if message.startswith(_RUN):
            packed = PackStream(message[2:])
            self.seen.append(Statement(packed.value(), packed.value()))


async def _copy(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    with suppress(OSError):
        while data := await reader.read(65536):
            writer.write(data)
    writer.close()


async def _closed(*writers: asyncio.StreamWriter) -> None:
    for each in writers:
        each.close()
        with suppress(OSError):
            await each.wait_closed()


@dataclass(slots=True)
class PackStream:
    """Reads the values that clients send."""

    data: bytes
    at: int = 0

    def value(self) -> Any:  # noqa: ANN401  # any value that Bolt carries
        """The next value."""
        marker = self._take(1)[0]
        if marker < 0x80 or marker >= 0xF0:
            return marker if marker < 0x80 else marker - 0x100
        if marker in _PLAIN:
            return _PLAIN[marker]
        if marker in _NUMBERS:
            return self._number(_NUMBERS[marker])
        if bytes((marker, self.data[self.at])) == _DATE:
            self.at += 1
            return date(1970, 1, 1) + timedelta(days=self.value())
        if bytes((marker, self.data[self.at])) == _MOMENT:
            self.at += 1
            since = timedelta(seconds=self.value(), microseconds=self.value() // 1000)
            return (datetime(1970, 1, 1, tzinfo=UTC) + since).astimezone(timezone(timedelta(seconds=self.value())))
        return self._sized(marker)

    def _sized(self, marker: int) -> Any:  # noqa: ANN401  # text, a list or a map
        size = self._number(_SIZES[marker]) if marker in _SIZES else marker & 0x0F
        kind = marker & 0xF0 if marker not in _SIZES else 0x80 + ((marker - 0xD0) >> 2 << 4)
        match kind:
            case 0x80:
                return self._take(size).decode()
            case 0x90:
                return [self.value() for _ in range(size)]
            case 0xA0:
                return {self.value(): self.value() for _ in range(size)}
        raise ValueError(f"nothing that a parameter can be: {marker:#x}")

    def _number(self, form: str) -> Any:  # noqa: ANN401  # whole or not
        sizes = {"b": 1, "B": 1, "h": 2, "H": 2, "i": 4, "I": 4, "q": 8, "d": 8}
        return unpack(form, self._take(sizes[form[1]]))[0]

    def _take(self, size: int) -> bytes:
        self.at += size
        return self.data[self.at - size : self.at]


@contextmanager
def tapped(target: Target) -> Iterator[tuple[Tap, Target]]:
    """Run the proxy in front of a database; gives it, and the database as one reaches it through the proxy."""
    tap, loop = Tap(target), asyncio.new_event_loop()
    server = loop.run_until_complete(asyncio.start_server(tap.pass_on, "127.0.0.1", 0))
    port = server.sockets[0].getsockname()[1]
    thread = threading.Thread(target=loop.run_forever)
    thread.start()
    try:
        yield tap, replace(target, uri=f"bolt://127.0.0.1:{port}")
    finally:
        asyncio.run_coroutine_threadsafe(_close(server), loop).result()
        loop.call_soon_threadsafe(loop.stop)
        thread.join()
        loop.close()


async def _close(server: asyncio.Server) -> None:
    server.close()
    others = asyncio.all_tasks() - {asyncio.current_task()}
    for each in others:
        each.cancel()
    await asyncio.gather(*others, return_exceptions=True)
