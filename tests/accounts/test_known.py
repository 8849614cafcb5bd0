"""Protects who is known for how long: remembered for a moment, forgotten at once, asked for again when in doubt."""

import asyncio
from datetime import UTC, datetime

import pytest
from accounts.http_service import CREATE_TOKEN, LOG_OUT, RENAME, VIEWER

from graph_service.accounts.service import sweep
from graph_service.database.driver import async_driver
from graph_service.settings import Settings

pytestmark = pytest.mark.database

MERGE = """mutation ($gone: ID!) {
  done: mergePeople(input: { from: $gone, into: "person:other", reason: "The same." }) { userErrors { code } }
}"""
UNDO = """mutation ($gone: ID!) {
  done: undoMerge(input: { merged: $gone, reason: "Two." }) { userErrors { code } }
}"""


def found(service, ask):
    """How many statements a request takes."""
    service.proxy.asked.clear()
    ask()
    return service.proxy.asked.count("RUN")


def test_a_session_is_looked_up_once_in_a_while(start):
    service = start(identity_seconds=3600)
    ana = service.registered()
    assert found(service, lambda: ana.post("{ viewer { roles } }")) == 1
    assert found(service, lambda: ana.post("{ viewer { roles csrfToken } }")) == 0


def test_who_brings_nothing_is_not_looked_up(service):
    nobody = service.client()
    nobody.post("{ goals { totalCount } }")
    assert found(service, lambda: nobody.post("{ goals { totalCount } }")) == 1
    assert found(service, lambda: nobody.post("{ __typename }", {"cookie": "other=1"})) == 0


def test_what_this_process_ends_it_forgets_at_once(start):
    service = start(identity_seconds=3600)
    here, there = service.registered(), service.logged_in()
    assert there.viewer()
    here.done(LOG_OUT, everywhere=True)
    assert there.viewer() is None


def test_what_another_one_ends_is_known_within_the_seconds(start):
    first, second = start(identity_seconds=0.2), start(identity_seconds=0.2)
    ana = first.registered()
    cookie = {"cookie": f"taskforce_session={ana.session}"}
    other = second.client()
    assert other.viewer(cookie)
    ana.done(LOG_OUT)
    while other.viewer(cookie):  # ends, as all that is remembered ends
        pass


def test_whose_person_was_merged_is_the_other_at_once(start):
    service = start(identity_seconds=3600)
    ana, zoe = service.registered(), service.registered("zoe@example.org", "Zoe")
    service.graph.run("CYPHER 5 CREATE (:Node:Person {id: 'person:other', name: 'Ana S.'})").consume()
    secretary = "CYPHER 5 MATCH (a:Account {addressFolded: 'zoe@example.org'}) SET a.roles = ['USER', 'SECRETARIAT']"
    service.graph.run(secretary).consume()
    service.parts.accounts.known.forget()
    own = ana.viewer()["person"]["id"]
    zoe.done(MERGE, gone=own)
    assert ana.viewer()["person"]["id"] == "person:other"
    zoe.done(UNDO, gone=own)
    assert ana.viewer()["person"]["id"] == own


def test_who_is_looked_up_while_something_ends_is_not_remembered(service):
    known = service.parts.accounts.known
    ana = service.registered()
    known.forget()

    async def late(*_):
        row = await look_up(*_)
        known.forget()  # as by a logout that commits between the read and this line
        return row

    look_up, known._row = known._row, late
    try:
        assert ana.viewer()
    finally:
        del known._row
    assert len(known._found) == 0


def test_a_bookmark_counts_for_the_look_up_too(service):
    ana = service.registered()
    response = ana.post(RENAME, name="Ana Mar")
    bookmark = {"x-taskforce-bookmark": response.headers["x-taskforce-bookmark"]}
    service.parts.accounts.known.forget()
    assert ana.viewer(bookmark)["person"]["name"] == "Ana Mar"


def test_a_bookmark_that_is_none_is_refused_before_anything_is_read(service):
    ana = service.registered()
    service.parts.accounts.known.forget()
    response = ana.post(VIEWER, {"x-taskforce-bookmark": "FB:not-of-this-database"})
    assert (response.status_code, response.json()["errors"][0]["extensions"]["code"]) == (400, "BAD_BOOKMARK")


def test_a_token_is_known_by_its_own_scopes(service):
    ana = service.registered()
    tokens = [ana.done(CREATE_TOKEN, name="x", scopes=[scope])["secret"] for scope in ("READ", "WRITE")]
    statuses = [
        service.client().post(RENAME, {"authorization": f"Bearer {token}"}, name="Ana").status_code for token in tokens
    ]
    assert statuses == [403, 200]


def _sweep(neo4j):
    async def run():
        async with async_driver(neo4j, 1) as driver:
            await sweep(driver, neo4j.database, Settings(_env_file=None), datetime.now(UTC))

    asyncio.run(run())


def test_an_idempotency_key_is_known_for_so_many_days(service, neo4j):
    for days in (29, 31):
        service.graph.run(
            "CYPHER 5 CREATE (:Key {id: $id, at: datetime() - duration({days: $days})})", id=str(days), days=days
        ).consume()
    _sweep(neo4j)
    assert service.graph.run("CYPHER 5 MATCH (k:Key) RETURN k.id").value() == ["29"]


def test_what_is_over_is_swept_away(service, neo4j):
    ana = service.registered()
    ana.done(CREATE_TOKEN, name="x", scopes=["READ"])
    service.graph.run("CYPHER 5 MATCH (n:ApiToken|OneTimeLink) SET n.until = datetime() - duration('PT1S')").consume()
    _sweep(neo4j)
    assert [service.count(each) for each in ("Session", "ApiToken", "OneTimeLink", "Account")] == [1, 0, 0, 1]
