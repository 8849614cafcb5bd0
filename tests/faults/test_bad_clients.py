"""Protects the service from clients that begin and do not go on: they are let go, and the others never notice."""

import resource
import time
from contextlib import suppress

import pytest
from bolt_line import line_to
from faulty_service import GOALS, OK, load, told, until
from raw_client import as_request, connected, many_connected, rest_of

pytestmark = [pytest.mark.database, pytest.mark.slow]

REQUEST = as_request(GOALS)
HALVES = {
    "nothing at all": b"",
    "an empty line": b"\r\n",
    "half a method": REQUEST[:3],
    "half a head": REQUEST[:40],
    "a head without a body": REQUEST[: REQUEST.index(b"\r\n\r\n") + 4],
    "half a body": REQUEST[:-5],
    "half a chunk": b"POST /graphql HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nff\r\nhalf",
    "a request and a half": REQUEST + REQUEST[:40],
    "half a body for nobody": b"POST /nobody HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n\r\nhalf",
}
COLLEAGUES = (
    "participations {{ nodes {{ taskForce {{ participations(first: 500) {{ nodes {{ person {{ {} }} }} }} }} }} }}"
)
SLOW = f"{{ people(first: 500) {{ nodes {{ {COLLEAGUES.format(COLLEAGUES.format('name'))} }} }} }}"
"""Takes Neo4j minutes."""
NAMES = " ".join(f"n{n}: name" for n in range(30))
LARGE = "{" + " ".join(f"p{n}: people(first: 300) {{ nodes {{ {NAMES} }} }}" for n in range(30)) + "}"
MOST_UNDER_WAY = 5 * 2**20
"""Bytes that the system takes from the service though nobody reads them."""


@pytest.fixture
def service(serving):
    service = serving(
        TASKFORCE_CLIENT_SECONDS="1",
        TASKFORCE_STATEMENT_TIMEOUT="600",
        TASKFORCE_MAX_PRICE=str(10**18),
        TASKFORCE_MAX_ALIASES="1000",
        TASKFORCE_MAX_FIELDS="10000",
    )
    service.recovered()
    return service


def test_half_a_request_is_waited_for_for_a_bounded_time(service):
    before = service.others_at_rest()
    for half in HALVES.values():
        with many_connected(service.url, 10) as clients, load(service, clients=2) as heard:
            for each in clients:
                each.sendall(half)
            answers = {rest_of(each)[:13] for each in clients}
            until(lambda heard=heard: heard[OK], heard)
        assert answers <= {b"", b"HTTP/1.1 200 ", b"HTTP/1.1 404 ", b"HTTP/1.1 415 "}
        assert set(heard) == {OK}
    service.nothing_lost(before)


def test_a_request_that_comes_byte_by_byte_is_not_waited_for_to_its_end(service):
    with connected(service.url) as client:
        sent = 0
        with suppress(ConnectionError):
            for byte in REQUEST * 100:
                client.sendall(bytes([byte]))
                sent += 1
                time.sleep(0.1)
    assert sent < len(REQUEST)


def test_a_head_without_end_is_cut_off(service):
    with connected(service.url) as client:
        client.sendall(REQUEST[:40])
        sent = 0
        with suppress(ConnectionError):
            while sent < 100 * 2**20:
                client.sendall(b"x" * 4096)
                sent += 4096
        answer = rest_of(client)
    assert sent < 10 * 2**20
    assert answer[:13] in (b"HTTP/1.1 431 ", b"")  # a reset may overtake it


def test_a_client_that_stops_reading_is_let_go(service):
    whole = service.post(LARGE)
    assert told(whole) == OK
    assert len(whole.content) > MOST_UNDER_WAY
    before = service.others_at_rest()
    clients = [connected(service.url, receive_buffer=4096) for _ in range(10)]
    try:
        for each in clients:
            each.sendall(as_request(LARGE))
            each.recv(100)
        until(lambda: service.others() <= before, service.others)
        assert all(len(rest_of(each)) < len(whole.content) for each in clients)
    finally:
        for each in clients:
            each.close()
    service.recovered()
    service.nothing_lost(before)


def test_a_client_that_reads_slowly_gets_all_of_it(service):
    whole = service.post(LARGE)
    with connected(service.url, receive_buffer=2**18) as client:
        client.sendall(as_request(LARGE))
        heard = bytearray()
        for _ in range(30):
            heard += client.recv(2**16)
            time.sleep(0.2)  # 6 seconds: more than a client that does nothing may take
        while len(heard) < len(whole.content):
            piece = client.recv(2**20)
            assert piece, len(heard)
            heard += piece
    assert heard.endswith(whole.content)


def test_the_statement_of_a_client_that_leaves_is_ended(service):
    before = service.others_at_rest()
    for _ in range(3):
        with connected(service.url) as client:
            client.sendall(as_request(SLOW))
            until(service.statements, service.log)
        until(lambda: not service.statements(), service.log)
    left = [line for line in service.lines() if line.get("code") == "CLIENT_LEFT"]
    assert len(left) == 3
    assert {line["status"] for line in left} == {499}
    service.recovered()
    service.nothing_lost(before)


def test_clients_that_leave_while_the_database_is_mute_leave_nothing_behind(serving, faulty_machine):
    with line_to(faulty_machine) as line:
        service = serving(**line.environment, TASKFORCE_MAX_STATEMENTS="4", TASKFORCE_QUEUE_SECONDS="600")
        try:
            service.recovered()
            before = service.others_at_rest()
            line.mute()
            with many_connected(service.url, 20) as clients:
                for each in clients:
                    each.sendall(REQUEST)
                until(lambda: line.asked.count("RUN") >= 4, line.asked)
            until(lambda: sum(line.get("code") == "CLIENT_LEFT" for line in service.lines()) == 20, service.log)
            line.talk()
            service.recovered()
            service.nothing_lost(before)
        finally:
            service.end()


def test_more_connections_than_files_are_allowed(service):
    """They are turned away, and it answers again once those that say nothing have been let go."""
    before = service.others_at_rest()
    allowed = service.files() + 30
    service.process.rlimit(resource.RLIMIT_NOFILE, (allowed, allowed))
    with many_connected(service.url, 200):
        service.recovered()
    service.recovered()
    service.nothing_lost(before)
