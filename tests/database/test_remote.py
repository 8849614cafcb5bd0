"""Protects NEO4J_URI: what is wrong with it is told before the service relies on it."""

import socket

import pytest
from pydantic import SecretStr

from graph_service.database.errors import ServerTooOld, Unreachable, WrongPassword
from graph_service.database.remote import _check_version, remote_target
from graph_service.settings import Settings


def settings(uri, **others):
    return Settings(_env_file=None, neo4j_uri=uri, **others)


def known(neo4j, **others):
    return settings(neo4j.uri, **({"neo4j_password": neo4j.password} | others))


@pytest.mark.database
def test_a_server_that_answers_is_taken_as_it_is(neo4j):
    assert remote_target(known(neo4j)) == neo4j


@pytest.mark.database
def test_a_wrong_password_is_told_without_showing_it(neo4j):
    with pytest.raises(WrongPassword, match=r"refused the user 'neo4j'.*NEO4J_PASSWORD") as told:
        remote_target(known(neo4j, neo4j_password=SecretStr("wrong-secret")))
    assert "wrong-secret" not in str(told.value)


@pytest.mark.database
def test_an_unknown_database_is_told(neo4j):
    with pytest.raises(Unreachable, match=r"'elsewhere'.*NEO4J_DATABASE"):
        remote_target(known(neo4j, neo4j_database="elsewhere"))


def test_nobody_there_is_told():
    with socket.socket() as silent:
        silent.bind(("127.0.0.1", 0))
        with pytest.raises(Unreachable, match="without NEO4J_URI a local Neo4j is run"):
            remote_target(settings(f"bolt://127.0.0.1:{silent.getsockname()[1]}"))


@pytest.mark.parametrize("uri", ["nonsense", "mysql://host", "bolt://"])
def test_an_address_that_is_none_is_told(uri):
    with pytest.raises(Unreachable, match="NEO4J_URI"):
        remote_target(settings(uri))


@pytest.mark.parametrize("agent", ["Neo4j/5.26.0", "Neo4j/5.27-aura", "Neo4j/2025.01.0", "Neo4j/2026.09.0"])
def test_versions_that_the_statements_run_on(agent):
    _check_version(agent, "bolt://host")


@pytest.mark.parametrize("agent", ["Neo4j/4.4.40", "Neo4j/5.25.1", "Memgraph", "None"])
def test_too_old_a_server_is_told(agent):
    with pytest.raises(ServerTooOld, match=r"5\.26 or later.*Upgrade"):
        _check_version(agent, "bolt://host")
