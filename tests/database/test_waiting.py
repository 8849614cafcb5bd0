"""Protects the light way to wait: it does what asyncio's does, without a timer where there is nothing to wait for."""

import asyncio

import pytest

from graph_service.database.waiting import wait_for


async def at_once():
    return "there"


async def broken():
    raise ConnectionResetError


async def after(event):
    """Wait twice, as a read does that is woken for too few bytes."""
    await asyncio.sleep(0)
    await event.wait()
    return "there"


async def stubborn(event, told):
    try:
        await event.wait()
    except asyncio.CancelledError:
        told.append("cancelled")
        await asyncio.sleep(0)
        raise


def test_what_is_there_takes_no_timer_and_no_task():
    async def run():
        loop, made = asyncio.get_running_loop(), []
        loop.call_at = lambda *_: made.append("a timer")
        loop.set_task_factory(lambda *_, **__: made.append("a task"))
        told = await wait_for(at_once(), 1.0)
        loop.set_task_factory(None)
        return told, list(made)

    assert asyncio.run(run()) == ("there", [])


@pytest.mark.parametrize("seconds", [None, 60])
def test_what_comes_later_is_waited_for(seconds):
    async def run():
        event = asyncio.Event()
        asyncio.get_running_loop().call_soon(event.set)
        return await wait_for(after(event), seconds)

    assert asyncio.run(run()) == "there"


def test_a_task_is_waited_for_too():
    async def run():
        return await wait_for(asyncio.create_task(at_once()), 60)

    assert asyncio.run(run()) == "there"


def test_what_fails_fails():
    with pytest.raises(ConnectionResetError):
        asyncio.run(wait_for(broken(), 60))


def test_what_never_comes_is_given_up_and_told_so():
    told = []
    with pytest.raises(TimeoutError):
        asyncio.run(wait_for(stubborn(asyncio.Event(), told), 0.01))
    assert told == ["cancelled"]


def test_who_waits_can_be_cancelled():
    async def run(told):
        waiting = asyncio.create_task(wait_for(stubborn(asyncio.Event(), told), 60))
        await asyncio.sleep(0)
        waiting.cancel()
        await waiting

    told = []
    with pytest.raises(asyncio.CancelledError):
        asyncio.run(run(told))
    assert told == ["cancelled"]
