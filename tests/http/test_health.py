"""Protects the question whether the database answers: many may ask it, one asks the database; it recovers by itself."""

import asyncio

import httpx
from starlette.applications import Starlette

from graph_service.http.health import health_routes


def asking(use):
    """Use a client of the health paths, and what the database was asked: one future for each question."""

    async def run():
        questions = []

        async def ready():
            questions.append(asyncio.get_running_loop().create_future())
            return await questions[-1]

        transport = httpx.ASGITransport(Starlette(routes=health_routes(ready)))
        async with httpx.AsyncClient(transport=transport, base_url="http://service") as client:
            await use(client, questions)

    asyncio.run(run())


async def settle():
    for _ in range(50):
        await asyncio.sleep(0)


def test_many_who_ask_at_once_cost_the_database_one_question():
    async def use(client, questions):
        asked = [asyncio.create_task(client.get("/readyz")) for _ in range(50)]
        await settle()
        assert len(questions) == 1
        questions[0].set_result(True)
        assert {response.status_code for response in await asyncio.gather(*asked)} == {200}
        again = asyncio.create_task(client.get("/readyz"))
        await settle()
        questions[1].set_result(False)
        away = await again
        assert (away.status_code, away.headers["retry-after"]) == (503, "5")

    asking(use)


def test_one_who_leaves_takes_nothing_from_the_others():
    async def use(client, questions):
        first, second = (asyncio.create_task(client.get("/readyz")) for _ in range(2))
        await settle()
        first.cancel()
        await settle()
        questions[0].set_result(True)
        assert (await second).status_code == 200
        assert len(questions) == 1

    asking(use)


def test_the_process_answers_without_the_database():
    async def use(client, questions):
        assert (await client.get("/healthz")).status_code == 200
        assert questions == []

    asking(use)
