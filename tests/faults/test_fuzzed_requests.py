"""Protects the service from 10,000 requests that nobody would write: each has an answer, none a 500, nothing is lost.

What is asked is made by schemathesis from the live schema and by hypothesis from bytes; all of it goes over real HTTP.
"""

import gzip
import http.client
import json
from collections import Counter
from contextlib import suppress
from urllib.parse import quote, urlsplit

import pytest
from faulty_service import PATIENCE, until
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from odd_requests import BODIES, MEDIA, OWN_HEADERS, QUERIES, QUERY_STRINGS, heads, mutilated, operations
from raw_client import connected

pytestmark = [pytest.mark.database, pytest.mark.slow]

AT_LEAST = 10_000
AT_ONCE = 10
"""Requests of one example: to think one up takes longer than to send it."""
GROWTH = 64 * 2**20
"""Of memory, in bytes, once the caches are full."""
EXPECTED = {200, 400, 404, 405, 406, 413, 415, 431, 503}
quietly = {
    "deadline": None,
    "database": None,
    "phases": (Phase.explicit, Phase.generate),
    "suppress_health_check": list(HealthCheck),
}
"""No shrinking: an answer may depend on what was asked before."""


class Asker:
    """Sends requests, counts them, and looks at each answer."""

    def __init__(self, url):
        self.url = url
        self.address = urlsplit(url)
        self.line = self.new_line()
        self.heard = Counter()
        self.codes = Counter()

    def new_line(self):
        return http.client.HTTPConnection(self.address.hostname, self.address.port, timeout=PATIENCE)

    def ask(self, method, path, body, headers):
        self.line.request(method, path, body, {"Content-Type": "application/json", **headers})
        answer = self.line.getresponse()
        text = answer.read()
        if answer.headers["content-encoding"] == "gzip":
            text = gzip.decompress(text)
        self.look(method, path, body, answer.status, answer.headers, text)

    def post(self, body, accept="application/graphql-response+json"):
        self.ask("POST", "/graphql", body, {"Accept": accept})

    def post_document(self, text, **more):
        self.post(json.dumps({"query": text, **more}).encode())

    def get(self, query_string):
        self.ask("GET", f"/graphql?{query_string}", None, {"Accept": "application/json"})

    def look(self, method, path, body, status, headers, text):
        self.heard[status] += 1
        asked = (method, path, body, status, text[:2000])
        assert status in EXPECTED, asked
        assert b"Traceback" not in text, asked
        assert "x-request-id" in headers, asked
        if path.startswith("/graphql?") or path == "/graphql":
            told = json.loads(text)
            codes = {error["extensions"]["code"] for error in told.get("errors", ())}
            assert codes or "data" in told, asked
            assert "INTERNAL" not in codes, asked
            self.codes.update(codes or {"data"})

    def send_raw(self, raw):
        """Send bytes; the answer, if there is one, has a status that is no fault of the service's."""
        with connected(self.url) as opened, suppress(ConnectionError):
            opened.sendall(raw)
            opened.shutdown(1)  # nothing more comes: the service need not wait
            line = opened.makefile("rb").readline()
            self.heard[int(line.split()[1]) if line else None] += 1
            return
        self.heard[None] += 1


def documents_from_the_schema(asker):
    strategy = operations(asker.url)

    @settings(max_examples=400, **quietly)
    @given(strategy, st.data())
    def ask(text, data):
        asker.post_document(text)
        asker.post_document(text, operationName="Nobody")
        asker.post_document(text, variables={"a": 1}, extensions={"price": True})
        asker.post(json.dumps({"query": text}).encode(), data.draw(MEDIA))
        asker.get(f"query={quote(text)}") if len(text) < 20_000 else None
        for _ in range(AT_ONCE - 5):
            asker.post_document(data.draw(mutilated(text)))

    ask()


def bodies(asker):
    @settings(max_examples=380, **quietly)
    @given(st.lists(st.tuples(BODIES, MEDIA), min_size=AT_ONCE, max_size=AT_ONCE))
    def ask(many):
        for body, media in many:
            asker.post(body, media)

    ask()


def query_strings(asker):
    @settings(max_examples=120, **quietly)
    @given(st.lists(QUERY_STRINGS, min_size=AT_ONCE, max_size=AT_ONCE))
    def ask(many):
        for each in many:
            asker.get(each)

    ask()


def headers(asker):
    @settings(max_examples=80, **quietly)
    @given(st.lists(st.tuples(QUERIES, OWN_HEADERS), min_size=AT_ONCE, max_size=AT_ONCE))
    def ask(many):
        for query, own in many:
            asker.ask("POST", "/graphql", json.dumps({"query": query}).encode(), own)

    ask()


def raw_requests(asker):
    @settings(max_examples=120, **quietly)
    @given(st.lists(st.tuples(heads(), st.binary(max_size=50)), min_size=AT_ONCE, max_size=AT_ONCE))
    def ask(many):
        for head, body in many:
            asker.send_raw(head + body)

    ask()
    assert set(asker.heard) <= EXPECTED | {None, 307, 426}, asker.heard


def test_ten_thousand_requests_that_nobody_would_write(serving):
    service = serving(TASKFORCE_CLIENT_SECONDS="2")
    service.recovered()
    before = service.others_at_rest()
    asker = Asker(service.url)
    documents_from_the_schema(asker)
    assert asker.codes["data"] > 300
    full = service.resident()
    for part in (bodies, query_strings, headers, raw_requests):
        part(asker)
    asker.line.close()
    assert asker.heard.total() >= AT_LEAST
    assert service.resident() < full + GROWTH
    assert service.told_of_every_failure() == set()
    service.recovered()
    until(lambda: not service.statements(), service.statements)
    service.nothing_lost(before)
