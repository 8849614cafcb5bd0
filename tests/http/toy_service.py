"""Serves the toy engine as the real service is served; prints its port. Settings by environment."""

import asyncio
import os
import sys
from contextlib import nullcontext
from functools import partial

import uvloop
from toy_engine import ToyEngine, say

from graph_service import metrics
from graph_service.app import create_app
from graph_service.http.logs import configure_logs
from graph_service.http.metrics import metrics_port
from graph_service.http.serving import CannotListenError, listen, listen_beside, serve
from graph_service.http.workers import NoWorkerError, Workers
from graph_service.reading.listed import listed_by
from graph_service.reading.persisted import PersistedEngine
from graph_service.settings import Settings


async def _run(listener, settings, started=lambda: None):
    engine = ToyEngine()

    async def ready():
        await asyncio.sleep(0)
        return not engine.away

    known = PersistedEngine(engine, listed_by(settings), only_listed=settings.allowed_documents == "listed")
    async with metrics.looked_at():
        await serve(create_app(known, ready, settings), listener, settings, started)
    say("put to bed")


def _work(port, settings, first):
    configure_logs(settings.log_level)
    if "TOY_FAILS" in os.environ:
        sys.exit(3)
    uvloop.run(_run(listen_beside(settings, port), settings, lambda: first.send_bytes(b"serving")))


def main():
    settings = Settings()
    configure_logs(settings.log_level)
    several = settings.workers > 1
    try:
        with listen(settings) as listener, metrics.shared() if several else nullcontext(), metrics_port(settings):
            port = listener.getsockname()[1]
            if several:
                uvloop.run(Workers(partial(_work, port, settings), settings, partial(say, port)).run())
            else:
                say(port)
                uvloop.run(_run(listener, settings))
    except (CannotListenError, NoWorkerError) as error:
        sys.exit(str(error))


if __name__ == "__main__":
    main()
