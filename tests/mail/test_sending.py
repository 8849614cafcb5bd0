"""Protects the outbox: each mail sent once, however many send; what fails is tried again, and not for ever."""

import asyncio
from datetime import timedelta

import pytest
from mail.post_office import CUT, PostOffice, drivers, sender
from neo4j.time import DateTime

from graph_service.mail.outbox import EXPIRED, LEASE, MOST_TRIES, delay_after
from graph_service.mail.sending import TIDY_SECONDS
from graph_service.mail.server import NoServerError

pytestmark = [pytest.mark.database, pytest.mark.anyio]


@pytest.fixture
async def driver_(neo4j):
    async with drivers(neo4j) as (driver,):
        yield driver


@pytest.fixture
def look(driver_, neo4j, clock):
    """Looks once for what is due."""

    async def once(port=None, **more):
        await sender(driver_, neo4j, clock, port, **more).look()

    return once


async def test_a_mail_is_sent_once_and_its_text_wiped(look, queue, mails, clock):
    queue(1)
    office = PostOffice()
    async with office.open() as port:
        await look(port)
        await look(port)
    (message,) = office.messages
    assert (message["To"], message["From"]) == ("ana@example.org", "4 per 1000 <noreply@example.org>")
    assert (message["Subject"], message.get_content()) == ("Soil", "Read this.\r\n")
    mail = mails()["1"]
    assert (mail["state"], mail["tries"], mail["sentAt"]) == ("SENT", 1, DateTime.from_native(clock()))
    assert "text" not in mail


async def test_two_that_send_at_once_send_each_mail_once(neo4j, queue, mails, clock):
    queue(*range(20))
    office = PostOffice()
    async with office.open() as port, drivers(neo4j, 2) as two:
        await asyncio.gather(*(sender(each, neo4j, clock, port).look() for each in two))
    sent = [each["Message-ID"] for each in office.messages]
    assert sorted(sent) == sorted(f"<{number}@example.org>" for number in range(20))
    assert {each["state"] for each in mails().values()} == {"SENT"}
    assert {each["tries"] for each in mails().values()} == {1}


async def test_many_go_over_one_connection(look, queue):
    queue(*range(5))
    office = PostOffice()
    async with office.open() as port:
        await look(port)
    assert (len(office.taken), office.connections) == (5, 1)


@pytest.mark.parametrize("at", ["RCPT", "DATA"])
async def test_a_server_that_refuses_for_a_time_is_asked_again_later(look, queue, mails, clock, at):
    queue(1)
    office = PostOffice(["450 try later", "451 try later"], at)
    async with office.open() as port:
        await look(port)
        mail = mails()["1"]
        assert (mail["state"], mail["tries"], mail["error"]) == ("QUEUED", 1, "450 try later")
        await look(port)
        clock.move(seconds=59)
        await look(port)
        assert mails()["1"]["tries"] == 1
        clock.move(seconds=1)
        await look(port)
        assert (mails()["1"]["tries"], office.taken) == (2, [])
        clock.move(minutes=2)
        await look(port)
    assert len(office.taken) == 1
    assert mails()["1"]["state"] == "SENT"
    assert "error" not in mails()["1"]


def test_delays_grow_and_end():
    delays = [delay_after(tries) for tries in range(1, MOST_TRIES)]
    assert delays == sorted(delays)
    assert delays[0] == timedelta(minutes=1)
    assert timedelta(days=2) < sum(delays, timedelta()) < timedelta(days=3)


async def test_after_so_many_tries_a_mail_is_given_up(look, queue, mails, graph):
    queue(1)
    graph.run("CYPHER 5 MATCH (m:Mail) SET m.tries = $tries", tries=MOST_TRIES - 1).consume()
    async with PostOffice(["451 try later"]).open() as port:
        await look(port)
    assert (mails()["1"]["state"], mails()["1"]["error"]) == ("FAILED", "451 try later")


@pytest.mark.parametrize("at", ["RCPT", "DATA"])
async def test_what_is_refused_for_good_is_given_up_with_the_reason_and_the_next_one_is_sent(look, queue, mails, at):
    queue(1, 2)
    office = PostOffice(["550 nobody of that name"], at)
    async with office.open() as port:
        await look(port)
        await look(port)
    refused, sent = mails()["1"], mails()["2"]
    assert (refused["state"], refused["tries"], refused["error"]) == ("FAILED", 1, "550 nobody of that name")
    assert refused["text"] == "Read this."
    assert (sent["state"], len(office.taken)) == ("SENT", 1)


async def test_an_address_that_is_none_is_given_up_and_the_next_one_is_sent(look, queue, mails):
    queue(1, address="ana@example.org\r\nBcc: eve@example.org")
    queue(2)
    office = PostOffice()
    async with office.open() as port:
        await look(port)
    assert [each["state"] for each in mails().values()] == ["FAILED", "SENT"]
    assert [each.rcpt_tos for each in office.taken] == [["ana@example.org"]]


async def test_a_line_that_breaks_in_the_middle_is_tried_again_with_the_same_message_id(look, queue, mails, clock):
    queue(1)
    office = PostOffice([CUT])
    async with office.open() as port:
        with pytest.raises(NoServerError):
            await look(port)
        assert (mails()["1"]["state"], mails()["1"]["tries"]) == ("QUEUED", 1)
        clock.move(minutes=1)
        await look(port)
    first, second = office.messages
    assert first["Message-ID"] == second["Message-ID"]
    assert mails()["1"]["state"] == "SENT"


async def test_who_dies_while_sending_leaves_the_mail_to_the_next_one(look, queue, mails, clock, neo4j):
    """Cancelled where it hurts most: the server has the mail, and nobody has noted it."""
    queue(1)
    office = PostOffice()
    office.holding = asyncio.Event()
    async with office.open() as port, drivers(neo4j) as (driver,):
        dying = asyncio.create_task(sender(driver, neo4j, clock, port).look())
        await office.offered.wait()
        assert mails()["1"]["state"] == "SENDING"
        dying.cancel()
        await asyncio.wait([dying])
        office.holding.set()
        await look(port)
        assert mails()["1"]["state"] == "SENDING"
        clock.move(seconds=LEASE.total_seconds())
        await look(port)
    assert {each["Message-ID"] for each in office.messages} == {"<1@example.org>"}
    assert (mails()["1"]["state"], mails()["1"]["tries"]) == ("SENT", 2)


async def test_a_server_that_is_away_counts_as_no_try_and_the_mail_says_why_it_waits(look, queue, mails):
    queue(1)
    office = PostOffice()
    async with office.open() as port:
        pass
    with pytest.raises(NoServerError):
        await look(port)
    mail = mails()["1"]
    assert (mail["state"], mail["tries"]) == ("QUEUED", 0)
    assert f"Error connecting to 127.0.0.1 on port {port}" in mail["error"]
    async with office.open(port) as port:
        await look(port)
    assert mails()["1"]["state"] == "SENT"


async def test_without_a_server_mail_waits_and_is_sent_when_there_is_one_but_for_what_ran_out(
    look, queue, mails, clock
):
    queue(1)
    queue(2, expiresAt=clock() + timedelta(days=1))
    await look()
    assert {each["state"] for each in mails().values()} == {"QUEUED"}
    clock.move(days=30)
    await look()
    assert (mails()["2"]["state"], mails()["2"]["error"]) == ("FAILED", EXPIRED)
    assert "text" not in mails()["2"]
    office = PostOffice()
    async with office.open() as port:
        await look(port)
    assert [each["Message-ID"] for each in office.messages] == ["<1@example.org>"]


async def test_what_ran_out_is_not_sent_also_before_it_is_tidied(neo4j, driver_, queue, mails, clock):
    office = PostOffice()
    async with office.open() as port:
        one = sender(driver_, neo4j, clock, port)
        await one.look()
        queue(1, expiresAt=clock() + timedelta(seconds=TIDY_SECONDS / 2))
        clock.move(seconds=TIDY_SECONDS / 2)
        await one.look()
    assert (mails()["1"]["state"], office.taken) == ("QUEUED", [])


async def test_what_was_done_with_is_forgotten_after_its_days_and_what_waits_is_not(look, queue, mails, clock):
    queue(1, 2, 3)
    async with PostOffice(["250 OK", "550 nobody"]).open() as port:
        await look(port)
        queue(4)
        clock.move(days=5)
        await look(mail_keep_days=5)
        assert set(mails()) == {"1", "2", "3", "4"}
        clock.move(seconds=1)
        await look(mail_keep_days=5)
    assert set(mails()) == {"4"}
