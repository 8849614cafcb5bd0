"""An engine that stays open for many questions: to open one takes longer than to ask it."""

import asyncio
import json

from graph_service.app import reading
from graph_service.reading.answer import Request
from graph_service.settings import Settings


class Lasting:
    """Asks one database, as one viewer or another; on a loop of its own."""

    def __init__(self, target):
        self._runner = asyncio.Runner()
        self._opened = reading(Settings(_env_file=None), target)
        self._engine, _ = self._runner.run(self._opened.__aenter__())

    def close(self):
        self._runner.run(self._opened.__aexit__(None, None, None))
        self._runner.close()

    def together(self, *requests):
        """Ask all at once; the answers' bodies, in the order of the requests."""

        async def run():
            return await asyncio.gather(*(self._engine.answer(each) for each in requests))

        return [json.loads(each.body) for each in self._runner.run(run())]

    def __call__(self, document, viewer=None, **variables):
        (body,) = self.together(Request(document, None, variables, viewer=viewer))
        return body
