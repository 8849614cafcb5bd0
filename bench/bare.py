"""The ceiling: a bare Starlette route for each question, with the hand-written statement behind it."""

from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Awaitable, Callable, Mapping
from typing import Any

import orjson
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from bench import hand_written as by_hand
from bench.serving import driver_of_environment, run, today

Given = Mapping[str, Any]
Data = dict[str, Any]


class Answers:
    """Answers each question with one statement, in a session of its own as the driver's manual has it."""

    def __init__(self) -> None:
        self._driver = driver_of_environment()

    async def _read(self, statement: str, **parameters: object) -> Any:  # noqa: ANN401  # a value of Neo4j's
        session = self._driver.session(database="neo4j", default_access_mode="READ", fetch_size=-1)
        async with session:
            result = await session.run(statement, parameters)
            return (await result.single(strict=True))[0]

    async def three_levels(self, _: Given) -> Data:
        """Goals, their objectives, their targets."""
        return {"goals": await self._read(by_hand.THREE_LEVELS, today=today())}

    async def four_levels(self, _: Given) -> Data:
        """Goals, their objectives, the task force, its first ten members."""
        return {"goals": await self._read(by_hand.FOUR_LEVELS, today=today(), first=10)}

    async def filtered(self, given: Given) -> Data:
        """Organizations of a type in a country, with their number."""
        return {"organizations": await self._read(by_hand.ORGANIZATIONS, **given)}

    async def links(self, given: Given) -> Data:
        """What is linked to an objective."""
        return {"objective": await self._read(by_hand.LINKS, today=today(), **given)}

    async def people(self, given: Given) -> Data:
        """A page of people by name."""
        after = given["after"]
        if after is None:
            found = await self._read(by_hand.FIRST_PEOPLE)
        else:
            name, identifier = orjson.loads(urlsafe_b64decode(after))
            found = await self._read(by_hand.MORE_PEOPLE, name=name, id=identifier)
        nodes = found[: by_hand.PAGE]
        end = cursor(nodes[-1]["name"], nodes[-1]["id"]) if nodes else None
        page_info = {"hasNextPage": len(found) > by_hand.PAGE, "endCursor": end}
        return {"people": {"nodes": nodes, "pageInfo": page_info}}


def cursor(name: str, identifier: str) -> str:
    """Mark a place in the list of people."""
    return urlsafe_b64encode(orjson.dumps([name, identifier])).decode()


def _route(path: str, answer: Callable[[Given], Awaitable[Data]]) -> Route:
    async def endpoint(request: Request) -> Response:
        data = await answer(orjson.loads(await request.body()))
        return Response(orjson.dumps({"data": data}), media_type="application/json")

    return Route(path, endpoint, methods=["POST"])


def app() -> Starlette:
    """Put the routes together."""
    answers = Answers()
    return Starlette(
        routes=[
            _route("/three-levels", answers.three_levels),
            _route("/four-levels", answers.four_levels),
            _route("/filtered", answers.filtered),
            _route("/links", answers.links),
            _route("/people", answers.people),
        ]
    )


if __name__ == "__main__":
    run(app)
