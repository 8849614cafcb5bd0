"""Protects secrets: no log, no change and no node has one, but a mail that is not sent yet."""

import contextlib
import os
import subprocess
import sys
import time
from pathlib import Path

import pytest
from accounts.http_service import CONFIRM, CREATE_TOKEN, FAST, LOG_IN, PASSWORD, REGISTER, VIEWER, Client, Service
from hypothesis import given
from hypothesis import strategies as st

from graph_service.accounts.random_secrets import TOKEN_PREFIX, csrf_of, digest, new_secret

ANA = "ana@example.org"
COMMAND = Path(sys.executable).with_name("taskforce-graph")
EVERYTHING = "CYPHER 5 MATCH (n) WHERE NOT n:Mail RETURN n{.*} AS told UNION ALL MATCH ()-[r]->() RETURN r{.*} AS told"


@contextlib.contextmanager
def logged(connected, folder):
    """A service in a process of its own: its address, and the file with what it says."""
    log = folder / "log"
    settings = {f"TASKFORCE_{name.upper()}": str(each) for name, each in FAST.items()}
    with log.open("wb") as file:
        process = subprocess.Popen(
            [COMMAND, "serve", "--port", "0"],
            env={**os.environ, **connected, **settings, "TASKFORCE_LOG_LEVEL": "debug"},
            cwd=folder,
            stdout=file,
            stderr=file,
        )
    try:
        while "The API answers at" not in log.read_text():
            assert process.poll() is None, log.read_text()
            time.sleep(0.05)
        yield log.read_text().partition("The API answers at ")[2].split()[0].removesuffix("/graphql"), log
    finally:
        process.terminate()
        process.wait(60)


@pytest.mark.database
def test_secrets_are_nowhere(graph, neo4j, connected, tmp_path):
    reading = Service(neo4j, graph)
    with logged(connected, tmp_path) as (url, log), Client(url) as client, Client(url) as script:
        client.done(REGISTER, email=ANA, name="Ana Sol", key="one")
        link = reading.token(ANA)
        client.done(CONFIRM, token=link, password=PASSWORD, key="two")
        first, first_csrf = client.session, client.csrf
        client.done(LOG_IN, email=ANA, password=PASSWORD, key="three")
        client.refused(LOG_IN, email=ANA, password="a wrong password")
        token = client.done(CREATE_TOKEN, name="script", scopes=["READ"], key="four")["secret"]
        script.viewer({"authorization": f"Bearer {token}"})
        script.post(VIEWER, {"authorization": f"Bearer {token}x"})
        secrets = [link, PASSWORD, "a wrong password", first, first_csrf, client.session, client.csrf, token]
    told = log.read_text()
    kept = "\n".join(str(record["told"]) for record in graph.run(EVERYTHING))
    assert "request_id" in told
    assert digest(token) in kept
    assert "$argon2id$" in kept
    for secret in secrets:
        assert secret not in told
        assert secret not in kept


@pytest.mark.database
def test_no_change_has_an_address_or_a_hash(service):
    ana = service.registered()
    ana.done(CREATE_TOKEN, name="script", scopes=["READ"])
    kept = str(service.changes())
    hashed = service.graph.run("CYPHER 5 MATCH (n:Session|ApiToken|OneTimeLink) RETURN n.secret AS told").value("told")
    assert len(hashed) == 3
    assert all(each not in kept for each in (ANA, "argon2", *hashed))


@pytest.mark.database
def test_of_a_password_not_even_a_hash_is_kept_with_a_key(service):
    """One that is fast would let it be found by trying; so inputs that differ by it alone are the same to a key."""
    service.registered()
    service.client().done(LOG_IN, email=ANA, password=PASSWORD, key="one")
    told = "CYPHER 5 MATCH (k:Key) RETURN collect(k.asked) AS told"
    before = service.graph.run(told).single()["told"]
    service.graph.run("CYPHER 5 MATCH (k:Key) DELETE k").consume()
    service.registered("bo@example.org", "Bo")
    service.graph.run("CYPHER 5 MATCH (a:Account {addressFolded: $it}) SET a.addressFolded = 'x'", it=ANA).consume()
    service.registered(ANA, "Ana Mar", password="a forest in the snow")
    service.client().done(LOG_IN, email=ANA, password="a forest in the snow", key="one")
    assert service.graph.run(told).single()["told"] == before


@given(st.text(min_size=1))
def test_what_is_kept_of_a_secret_is_another_text_each(secret):
    assert len({secret, digest(secret), csrf_of(secret)}) == 3


def test_secrets_are_long_and_never_the_same():
    made = {new_secret(TOKEN_PREFIX) for _ in range(100)}
    assert len(made) == 100
    assert all(len(each) == len(TOKEN_PREFIX) + 43 for each in made)
