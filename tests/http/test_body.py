"""A body is read whole, however it is cut, and never much further than the limit."""

import asyncio
import contextlib

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph_service.http.body import read_body
from graph_service.http.refusals import Refusal

LIMIT = 16


def read(chunks, declared=None):
    """Read these chunks as a server hands them over; also how many were taken."""
    messages = [{"type": "http.request", "body": chunk, "more_body": True} for chunk in chunks]
    messages[-1]["more_body"] = False
    taken = iter(messages)

    async def receive():
        return next(taken)

    return asyncio.run(read_body(receive, declared, LIMIT)), len(list(taken))


@given(st.lists(st.binary(max_size=9), min_size=1))
def test_a_body_is_read_whole_or_cut_off(chunks):
    body = b"".join(chunks)
    if len(body) <= LIMIT:
        assert read(chunks) == (body, 0)
    else:
        with pytest.raises(Refusal, match="more than 16 bytes"):
            read(chunks)


def test_a_body_in_one_piece_may_not_lie_about_its_length():
    with pytest.raises(Refusal, match="more than 16 bytes"):
        read([b"x" * 17])


def test_a_body_declared_too_large_is_not_read():
    with pytest.raises(Refusal, match="more than 16 bytes"):
        read([b""], declared=b"17")


def test_a_client_that_leaves_is_no_error_of_ours():
    async def receive():
        return next(messages)

    messages = iter([{"type": "http.request", "body": b"{", "more_body": True}, {"type": "http.disconnect"}])
    with pytest.raises(Refusal, match="closed before the body was complete"):
        asyncio.run(read_body(receive, None, LIMIT))


@pytest.mark.parametrize("declared", [True, False])
def test_over_http_too_large_is_413(client, code, declared):
    size = 1024 * 1024 + 1
    body = b'{"query": "' + b" " * size
    response = client.post(
        "/graphql",
        content=body if declared else iter([body[:1000], body[1000:]]),
        headers={"content-type": "application/json"},
    )
    assert response.status_code == 413
    assert code(response) == "TOO_LARGE"
    assert "1048576 bytes" in response.json()["errors"][0]["message"]


def test_an_endless_body_is_cut_off(service):
    sent = []

    def endless():
        while len(sent) < 10_000:
            sent.append(1)
            yield b" " * 65_536

    headers = {"content-type": "application/json"}
    with contextlib.suppress(httpx.ReadError):  # the reset can overtake the answer
        assert httpx.post(f"{service.url}/graphql", content=endless(), headers=headers).status_code == 413
    assert len(sent) < 10_000
