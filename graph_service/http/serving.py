"""Listen, serve, stop: uvicorn, with the requests under way finished first."""

import asyncio
import contextlib
import errno
import gc
import multiprocessing
import signal
import socket
from collections.abc import Callable, Generator

import uvicorn
from starlette.types import ASGIApp

from graph_service.http.patience import patient
from graph_service.http.sockets import patient_socket
from graph_service.settings import Settings

_BACKLOG = 2048


class CannotListenError(Exception):
    """The address to serve on is not to be had; the message says why, and what to do."""


def listen(settings: Settings) -> socket.socket:
    """Take the address, before anything slow is started for it.

    With several processes it is only taken: each listens there by itself.
    """
    try:
        listener = _server(settings, settings.port)
        if settings.workers == 1:
            return listener
        with listener:  # nobody else listens here; one that would share the address with others could not tell
            port = listener.getsockname()[1]
        return _shareable(settings, port)
    except OSError as error:
        raise CannotListenError(f"Cannot serve on {settings.host}:{settings.port}: {why_not(error)}") from error


def listen_beside(settings: Settings, port: int) -> socket.socket:
    """Listen at an address that was taken for several: the kernel gives each its share of the connections."""
    return _server(settings, port, shared=True)


def _server(settings: Settings, port: int, *, shared: bool = False) -> socket.socket:
    return socket.create_server((settings.host, port), family=_family(settings), backlog=_BACKLOG, reuse_port=shared)


def _shareable(settings: Settings, port: int) -> socket.socket:
    """Keep the address for those who listen there, and listen not."""
    taken = socket.socket(_family(settings))
    taken.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    taken.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEPORT, 1)
    taken.bind((settings.host, port))
    return taken


def _family(settings: Settings) -> socket.AddressFamily:
    return socket.AF_INET6 if ":" in settings.host else socket.AF_INET


async def serve(
    app: ASGIApp, listener: socket.socket, settings: Settings, started: Callable[[], None] = lambda: None
) -> None:
    """Serve until SIGINT or SIGTERM; then wait for requests under way, for a bounded time.

    `started` is called once requests are taken.
    """
    config = uvicorn.Config(
        app,
        access_log=False,
        log_config=None,
        http=patient(settings.client_seconds),
        ws=patient_socket(settings.client_seconds),
        ws_max_size=settings.max_body_bytes,
        ws_per_message_deflate=False,  # it would hold some 100 KB for each connection, and messages are short
        lifespan="off",
        proxy_headers=False,
        server_header=False,
        reset_contextvars=True,
        timeout_graceful_shutdown=settings.shutdown_seconds,
    )
    gc.collect()
    gc.freeze()  # the schema stays as long as we do: a twentieth of a small request's time went into walking it
    await _Server(config, started).serve(sockets=[listener])


class _Server(uvicorn.Server):
    def __init__(self, config: uvicorn.Config, started: Callable[[], None]) -> None:
        super().__init__(config)
        self._tell_started = started

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        self._tell_started()

    @contextlib.contextmanager
    def capture_signals(self) -> Generator[None]:
        """Stop on a signal without raising it again: our caller has the database to put to bed."""
        loop = asyncio.get_running_loop()
        for number in (signal.SIGINT, signal.SIGTERM):
            loop.add_signal_handler(number, self.handle_exit, number, None)
        if first := multiprocessing.parent_process():
            loop.add_reader(first.sentinel, self._orphaned, first.sentinel)
        try:
            yield
        finally:
            for number in (signal.SIGINT, signal.SIGTERM):
                loop.remove_signal_handler(number)

    def _orphaned(self, sentinel: int) -> None:
        """Stop as if told to: the process that started us is gone."""
        asyncio.get_running_loop().remove_reader(sentinel)
        self.handle_exit(signal.SIGTERM, None)


def why_not(error: OSError) -> str:
    """Why an address is not to be had, and what to do."""
    match error.errno:
        case errno.EADDRINUSE:
            return "the port is taken. Stop what uses it, or choose another with --port."
        case errno.EACCES:
            return "this user may not use the port. Choose one above 1023 with --port."
        case _:
            return f"{error.strerror}. Choose an address of this machine with --host."
