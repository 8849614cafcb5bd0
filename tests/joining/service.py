"""An engine that stays open from test to test: plans are made once."""

import asyncio
import json
from contextlib import AsyncExitStack

from writing.writer import PATIENT

from graph_service.app import reading
from graph_service.reading.answer import Request
from graph_service.settings import Settings


class Service:
    """Asks one database, as one viewer or another, with the engine that it opens."""

    def __init__(self, target, **settings):
        self._runner, self._stack = asyncio.Runner(), AsyncExitStack()
        opened = reading(Settings(_env_file=None, **PATIENT | settings), target)
        self._engine, _ = self._runner.run(self._stack.enter_async_context(opened))

    def close(self):
        self._runner.run(self._stack.aclose())
        self._runner.close()

    def together(self, *requests):
        """Ask all at once; the answers' bodies, in the order of the requests."""

        async def run():
            return await asyncio.gather(*(self._engine.answer(each) for each in requests))

        return [json.loads(each.body) for each in self._runner.run(run())]

    def __call__(self, document, viewer=None, **variables):
        """Ask once; the body of the answer."""
        (body,) = self.together(Request(document, None, variables, viewer=viewer))
        return body
