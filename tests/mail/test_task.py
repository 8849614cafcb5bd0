"""Protects the service from its own mail: the task looks by itself, ends in time, says little, dies without loss."""

import asyncio
import os
import sys
from datetime import UTC, datetime
from functools import partial

import pytest
from mail.post_office import PostOffice, drivers, sender, settings

from graph_service import metrics
from graph_service.mail import sending as task
from graph_service.mail.outbox import LEASE
from graph_service.mail.sending import sending

pytestmark = [pytest.mark.database, pytest.mark.anyio]

SOON = {"mail_poll_seconds": 0.05}
PATIENCE = 60
SENDS = """
import asyncio
from graph_service.database.session import database
from graph_service.mail.sending import sending
from graph_service.settings import Settings

async def main(settings, target):
    async with sending(settings, target):
        await asyncio.Event().wait()

with database(Settings(_env_file=None)) as target:
    asyncio.run(main(Settings(_env_file=None), target))
"""


async def until(condition):
    async with asyncio.timeout(PATIENCE):
        while not condition():  # noqa: ASYNC110  # what is waited for is in the database
            await asyncio.sleep(0.02)


def counted(name="mails", **labels):
    return metrics.registry().get_sample_value(f"taskforce_{name}_total", labels) or 0


@pytest.fixture
def queue(queue):
    """Mails of now: the task forgets by the real clock what was done with long ago, and looks for it each minute."""
    return partial(queue, at=datetime.now(UTC))


@pytest.fixture
def become(mails):
    """Waits until the mails have these states, in the order of their ids."""

    async def wait(*states):
        await until(lambda: tuple(each["state"] for each in mails().values()) == states)

    return wait


async def test_it_looks_by_itself_and_counts(neo4j, queue, become):
    office, before = PostOffice(["250 OK", "550 nobody"]), [counted(result="sent"), counted(result="failed")]
    async with office.open() as port, sending(settings(port, **SOON), neo4j):
        queue(1)
        await become("SENT")
        queue(2)
        await become("SENT", "FAILED")
    assert [counted(result="sent"), counted(result="failed")] == [each + 1 for each in before]


async def test_it_goes_on_when_the_server_is_back(neo4j, queue, become, mails):
    office, before = PostOffice(), counted("mail_server_away")
    async with office.open() as port:
        pass
    async with sending(settings(port, **SOON), neo4j):
        queue(1)
        await until(lambda: "error" in mails()["1"])
        async with office.open(port):
            await become("SENT")
    assert counted("mail_server_away") > before


async def test_it_ends_while_the_server_does_not_answer(neo4j, queue, become, monkeypatch):
    monkeypatch.setattr(task, "LEAVING_SECONDS", 0.1)
    office = PostOffice()
    office.holding = asyncio.Event()
    async with asyncio.timeout(PATIENCE), office.open() as port:
        async with sending(settings(port, **SOON), neo4j):
            queue(1)
            await office.offered.wait()
        await become("SENDING")
        office.holding.set()


async def test_it_lets_the_mail_under_way_finish_when_it_ends_and_takes_no_other(neo4j, queue, become):
    office = PostOffice()
    office.holding = asyncio.Event()
    async with office.open() as port:
        async with sending(settings(port, **SOON), neo4j):
            queue(1, 2)
            await office.offered.wait()
            asyncio.get_running_loop().call_later(0.1, office.holding.set)
        await become("SENT", "QUEUED")


@pytest.mark.parametrize("mood", ["250 OK", "451 ana@example.org: later", "550 ana@example.org: nobody", "cut"])
async def test_neither_an_address_nor_a_text_is_logged(neo4j, queue, mails, capfd, mood):
    async with PostOffice([mood]).open() as port, sending(settings(port, **SOON), neo4j):
        queue(1)
        await until(lambda: mails()["1"]["state"] == "SENT" or "error" in mails()["1"])
    told = "".join(capfd.readouterr())
    assert "ana" not in told
    assert "Read this" not in told


async def test_a_process_that_is_killed_while_sending_loses_nothing(neo4j, connected, queue, become, tmp_path):
    office = PostOffice()
    office.holding = asyncio.Event()
    async with office.open() as port, drivers(neo4j) as (driver,):
        queue(1)
        mail = {"TASKFORCE_SMTP_HOST": "127.0.0.1", "TASKFORCE_SMTP_PORT": str(port)}
        environment = {**os.environ, **connected, **mail, "TASKFORCE_MAIL_FROM": "noreply@example.org"}
        process = await asyncio.create_subprocess_exec(sys.executable, "-c", SENDS, env=environment, cwd=tmp_path)
        try:
            async with asyncio.timeout(PATIENCE):
                await office.offered.wait()
        finally:
            process.kill()
            await process.wait()
        office.holding.set()
        await become("SENDING")
        await sender(driver, neo4j, lambda: datetime.now(UTC) + LEASE, port).look()
        await become("SENT")
    assert {each["Message-ID"] for each in office.messages} == {"<1@example.org>"}
