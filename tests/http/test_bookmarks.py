"""A bookmark goes back as it came; what cannot be one is refused before anything is read."""

import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph_service.http.bookmarks import read_bookmarks
from graph_service.http.refusals import Refusal

BOOKMARK = "FB:kcwQ1PWLOcKVT1+NfbIVuVZ/XMkBfZA="
HEADER = "x-taskforce-bookmark"
plain = st.text("ABCabc019+/=:_.-", min_size=3, max_size=64)


def told(client, bookmark, method="POST"):
    query = {"query": "{ bookmarks }"}
    asked = {"json": query} if method == "POST" else {"params": query}
    return client.request(method, "/graphql", headers={HEADER: bookmark}, **asked)


@pytest.mark.parametrize("method", ["POST", "GET"])
def test_it_reaches_the_read_engine(client, method):
    assert told(client, BOOKMARK, method).json() == {"data": {"bookmarks": [BOOKMARK]}}
    assert told(client, f"{BOOKMARK}, x:1", method).json() == {"data": {"bookmarks": [BOOKMARK, "x:1"]}}


def test_an_answer_that_wrote_carries_one_and_no_other_does(post):
    assert post("mutation { write }").headers[HEADER] == "FB:written=="
    assert HEADER not in post("{ __typename }").headers


@pytest.mark.parametrize("value", ["", ",", "a b", "a,,b", 'a"b', "a\tb", "é", "FB", "x" * 600, "FB:," * 16 + "FB:"])
def test_what_cannot_be_one_is_refused(client, code, value):
    response = told(client, value.encode())
    assert (response.status_code, code(response)) == (400, "BAD_BOOKMARK")
    assert "leave it out" in response.json()["errors"][0]["message"]


def test_a_huge_one_is_refused_and_the_service_goes_on(client):
    assert told(client, "x" * 1024 * 1024).status_code in (400, 431)
    assert told(client, BOOKMARK).json() == {"data": {"bookmarks": [BOOKMARK]}}


@given(st.binary(max_size=3000))
def test_any_bytes_are_read_or_refused(value):
    with contextlib.suppress(Refusal):
        read = read_bookmarks(value)
        assert 1 <= len(read) <= 16
        assert all(each.isascii() and each.isprintable() and each.strip() == each != "" for each in read)


@given(st.lists(plain, min_size=1, max_size=16))
def test_what_is_sent_back_is_what_came(bookmarks):
    assert read_bookmarks(",".join(bookmarks).encode()) == tuple(bookmarks)


def test_no_header_is_no_bookmark():
    assert read_bookmarks(None) == ()
