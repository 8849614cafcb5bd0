"""An engine that answers mutations on a real database, for whoever asks."""

import asyncio
import json
from collections.abc import Mapping

from graph_service.app import reading
from graph_service.reading.answer import Request
from graph_service.settings import Settings

PATIENT = {"queue_size": 1000, "queue_seconds": 60}
"""A crowded machine takes its time."""


class Asking:
    """Asks one database, as one viewer or another."""

    def __init__(self, target, **settings):
        self._target = target
        self._settings = Settings(_env_file=None, **PATIENT | settings)

    def together(self, *requests):
        """Ask all at once; the answers' bodies, in the order of the requests."""

        async def run():
            async with reading(self._settings, self._target) as (engine, _):
                return await asyncio.gather(*(engine.answer(each) for each in requests))

        return [json.loads(each.body) for each in asyncio.run(run())]

    def __call__(self, document, viewer=None, **variables: Mapping):
        """Ask once; the body of the answer."""
        (body,) = self.together(Request(document, None, variables, viewer=viewer))
        return body
