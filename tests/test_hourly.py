"""Protects what comes every hour: no fault ends it, ours or the database's, and nothing of it outlives its block."""

import asyncio

import pytest
from neo4j.exceptions import ServiceUnavailable
from structlog.testing import capture_logs

from graph_service import hourly as module
from graph_service.database.errors import DatabaseUnavailable
from graph_service.hourly import hourly

pytestmark = pytest.mark.anyio


@pytest.fixture(autouse=True)
def _an_hour_is_short(monkeypatch):
    monkeypatch.setattr(module, "HOUR", 0.001)


@pytest.mark.parametrize(
    ("fault", "level"),
    [(RuntimeError("ours"), "error"), (ServiceUnavailable("away"), "info"), (DatabaseUnavailable(), "info")],
)
async def test_a_fault_is_told_and_the_next_hour_comes(fault, level):
    again, times = asyncio.Event(), 0

    async def work():
        nonlocal times
        times += 1
        if times == 1:
            raise fault
        again.set()

    with capture_logs() as told:
        async with hourly("some work", work):
            await again.wait()
    assert [(each["log_level"], each["work"]) for each in told] == [(level, "some work")]


async def test_it_begins_at_once_and_ends_with_its_block():
    ended = []

    async def work():
        begun.set()
        try:
            await asyncio.sleep(60)
        finally:
            ended.append(True)

    begun = asyncio.Event()
    async with hourly("some work", work):
        await begun.wait()
        assert not ended
    assert ended
