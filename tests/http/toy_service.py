"""Serves the toy engine as the real service is served; prints its port. Settings by environment."""

import asyncio
import sys

import uvloop
from toy_engine import ToyEngine, say

from graph_service.app import create_app
from graph_service.http.logs import configure_logs
from graph_service.http.serving import CannotListenError, listen, serve
from graph_service.reading.listed import listed_by
from graph_service.reading.persisted import PersistedEngine
from graph_service.settings import Settings


async def _run(listener, settings):
    engine = ToyEngine()

    async def ready():
        await asyncio.sleep(0)
        return not engine.away

    known = PersistedEngine(engine, listed_by(settings), only_listed=settings.allowed_documents == "listed")
    await serve(create_app(known, ready, settings), listener, settings)
    say("put to bed")


def main():
    settings = Settings()
    configure_logs(settings.log_level)
    try:
        listener = listen(settings)
    except CannotListenError as error:
        sys.exit(str(error))
    say(listener.getsockname()[1])
    uvloop.run(_run(listener, settings))


if __name__ == "__main__":
    main()
