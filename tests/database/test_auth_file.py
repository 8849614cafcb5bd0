"""Protects NEO4J_AUTH_FILE: user and password from the file that Neo4j's own container image reads."""

import pytest
from pydantic import SecretStr

from graph_service.database.errors import WrongPassword
from graph_service.database.remote import remote_target
from graph_service.settings import Settings


@pytest.fixture
def file(tmp_path):
    return tmp_path / "neo4j_auth"


def known(file, **others):
    return Settings(_env_file=None, **{"neo4j_uri": "bolt://127.0.0.1:1", "neo4j_auth_file": file, **others})


@pytest.mark.database
@pytest.mark.parametrize("end", ["", "\n"])
def test_user_and_password_come_from_the_file(neo4j, file, end):
    file.write_text(f"{neo4j.username}/{neo4j.password.get_secret_value()}{end}")
    given = known(file, neo4j_uri=neo4j.uri, neo4j_username="nobody", neo4j_password=SecretStr("not-this"))
    assert remote_target(given) == neo4j


@pytest.mark.parametrize("text", ["", "neo4j", "neo4j/", "/password"])
def test_a_file_that_says_something_else_is_told_without_showing_it(file, text):
    file.write_text(text)
    with pytest.raises(WrongPassword, match=r"neo4j_auth has no user and password.*user/password") as told:
        remote_target(known(file))
    assert "/password" not in str(told.value).removesuffix("user/password.")


def test_a_file_that_is_not_there_is_told(file):
    with pytest.raises(WrongPassword, match=r"NEO4J_AUTH_FILE cannot be read: .*neo4j_auth.*may this user read it"):
        remote_target(known(file))


def test_a_file_that_is_no_text_is_told(file):
    file.write_bytes(b"\xff\xfe/\xff")
    with pytest.raises(WrongPassword, match="NEO4J_AUTH_FILE cannot be read"):
        remote_target(known(file))


def test_it_can_be_set_by_environment(file, monkeypatch):
    monkeypatch.setenv("NEO4J_AUTH_FILE", str(file))
    assert Settings(_env_file=None).neo4j_auth_file == file
