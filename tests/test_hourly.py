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
    monkeypatch.setattr(module, "HOUR", 0.001)  # a test must not take one


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


@pytest.mark.parametrize(("seconds", "whole"), [(0.01, True), (60, False)])
async def test_the_work_under_way_may_end_but_not_outlive_its_block_for_long(monkeypatch, seconds, whole):
    monkeypatch.setattr(module, "LEAVING", 0.5)
    begun, ended = asyncio.Event(), []

    async def work():
        begun.set()
        try:
            await asyncio.sleep(seconds)
        except asyncio.CancelledError:
            ended.append(False)
            raise
        ended.append(True)

    async with hourly("some work", work):
        await begun.wait()
        assert not ended
    assert ended == [whole]


async def test_it_waits_where_it_is_told_to():
    async with hourly("some work", lambda: pytest.fail("too early"), wait=60):
        await asyncio.sleep(0.01)
