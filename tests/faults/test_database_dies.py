"""Protects the service when Neo4j is killed, paused or stopped: it says so, and answers again by itself."""

import asyncio
import os
import signal
from datetime import UTC, datetime
from uuid import uuid4

import pytest
from faulty_service import AWAY, BUSY, OK, TIMEOUT, ask, impatient, load, paused, until
from live.subscriber import subscriber

from queries.commands.recording import RECORD

pytestmark = [pytest.mark.database, pytest.mark.slow]

ENOUGH = 30
"""Answers, that is: so many, that every client has heard some."""


def noted(machine, count):
    """Put changes on record past the service; their numbers."""
    told = {"at": datetime.now(UTC), "kind": "soil.tilled", "subject": "soil:1", "open": True}
    changes = [{"id": f"change:{uuid4().hex}", **told} for _ in range(count)]
    (row,) = ask(machine, RECORD.removeprefix("CYPHER 5 "), changes=changes)
    return row["seqs"]


def test_neo4j_killed_under_load_is_started_again(serving, faulty_machine):
    service = serving()
    with load(service) as heard:
        until(lambda: heard[OK] >= ENOUGH, heard)
    before = service.others_at_rest()
    killed = faulty_machine.neo4j()
    with load(service) as heard:
        until(lambda: heard[OK] >= ENOUGH, heard)
        os.kill(killed, signal.SIGKILL)
        until(lambda: heard[AWAY], heard)
        answered = heard[OK]
        until(lambda: heard[OK] >= answered + ENOUGH, lambda: f"{heard} {service.log()}")
    assert set(heard) <= {OK, AWAY, BUSY, TIMEOUT}
    assert faulty_machine.neo4j() != killed
    service.recovered()
    service.nothing_lost(before)


@pytest.mark.anyio
async def test_who_follows_changes_misses_none_while_neo4j_is_killed_and_started_again(serving, faulty_machine):
    service = serving()
    service.recovered()
    async with subscriber(service) as one:
        await one.subscribe(after=0, filter={"kind": "soil.tilled"})
        before = await asyncio.to_thread(noted, faulty_machine, 3)
        assert await one.seqs(3) == before
        os.kill(faulty_machine.neo4j(), signal.SIGKILL)
        await asyncio.to_thread(service.recovered)
        after = await asyncio.to_thread(noted, faulty_machine, 3)
        assert await one.seqs(3) == after


def test_neo4j_that_is_paused_holds_up_nobody_for_long(serving, faulty_machine):
    service = serving(**impatient(4))
    service.recovered()
    with load(service, clients=16) as heard:
        until(lambda: heard[OK] >= ENOUGH, heard)
    before = service.others_at_rest()
    with load(service, clients=16) as heard:
        with paused(faulty_machine.neo4j()):
            until(lambda: heard[TIMEOUT] >= 8, heard)
            assert heard[BUSY] > heard[TIMEOUT]
            assert not service.ready()
        answered = heard[OK]
        until(lambda: heard[OK] >= answered + ENOUGH, lambda: f"{heard} {service.log()}")
    assert set(heard) <= {OK, AWAY, BUSY, TIMEOUT}
    service.recovered()
    until(lambda: not service.statements(), service.statements)
    service.nothing_lost(before)


def test_neo4j_that_was_told_to_stop_stays_away_until_it_is_told_to_start(serving, faulty_machine):
    service = serving()
    service.recovered()
    before = service.others_at_rest()
    assert faulty_machine.run("db", "stop").returncode == 0
    with load(service) as heard:
        until(lambda: heard[AWAY] >= ENOUGH, heard)
        assert not service.ready()
        assert faulty_machine.neo4j() is None
        assert faulty_machine.run("db", "start").returncode == 0
        until(lambda: heard[OK] >= ENOUGH, lambda: f"{heard} {service.log()}")
    assert set(heard) <= {OK, AWAY, BUSY, TIMEOUT}
    service.recovered()
    service.nothing_lost(before)
