"""Protects passwords: their length, their hashes, a bounded number at once."""

import asyncio
import threading
from unicodedata import normalize

import pytest
from accounts.http_service import FAST, PASSWORD
from hypothesis import given, settings
from hypothesis import strategies as st

from graph_service.accounts import threads
from graph_service.accounts.passwords import LONGEST, SHORTEST, Passwords
from graph_service.accounts.threads import Threads
from graph_service.commands.outcome import RefusedCommandError
from graph_service.reading.admission import OverloadedError
from graph_service.settings import Settings


@pytest.fixture(scope="module")
def passwords():
    opened = Passwords(Settings(_env_file=None, **FAST))
    yield opened
    opened.close()


def test_a_hash_is_argon2id_with_the_settings(passwords):
    hashed = asyncio.run(passwords.hash(PASSWORD))
    assert hashed.startswith("$argon2id$v=19$m=8192,t=1,")
    assert PASSWORD not in hashed


def test_the_usual_ones_are_those_of_rfc_9106_for_little_memory():
    usual = Settings(_env_file=None)
    assert (usual.password_memory, usual.password_rounds) == (64 * 1024, 3)


@settings(max_examples=20, deadline=None)
@given(st.text(min_size=SHORTEST, max_size=40), st.text(max_size=40))
def test_it_matches_itself_alone(passwords, password, other):
    async def told():
        hashed = await passwords.hash(password)
        return await passwords.matches(hashed, password), await passwords.matches(hashed, other)

    try:
        itself, another = asyncio.run(told())
    except RefusedCommandError:
        return  # composed, it is shorter
    assert itself
    assert another is (normalize("NFC", password) == normalize("NFC", other))


@pytest.mark.parametrize("length", [SHORTEST, LONGEST])
def test_any_characters_will_do(passwords, length):
    assert asyncio.run(passwords.hash("ж" * length))


@pytest.mark.parametrize("length", [0, SHORTEST - 1, LONGEST + 1, 10_000])
def test_too_short_and_too_long_is_refused_before_it_is_hashed(passwords, length):
    before = passwords.computed
    with pytest.raises(RefusedCommandError, match="12 to 128"):
        asyncio.run(passwords.hash("x" * length))
    assert passwords.computed == before


def test_nobodys_password_matches_nothing_and_takes_as_many_hashes(passwords):
    before = passwords.computed
    assert not asyncio.run(passwords.matches(None, ""))
    assert not asyncio.run(passwords.matches(None, PASSWORD))
    assert passwords.computed == before + 2


def test_a_hash_that_is_of_today_stays(passwords):
    hashed = asyncio.run(passwords.hash(PASSWORD))
    assert asyncio.run(passwords.renewed(hashed, PASSWORD)) == hashed


def test_who_comes_when_too_many_wait_is_told_to_come_again(monkeypatch):
    monkeypatch.setattr(threads, "QUEUE", 2)
    go, few = threading.Event(), Threads("test", 1)

    async def run():
        waiting = [asyncio.create_task(few.run(go.wait)) for _ in range(2)]
        await asyncio.sleep(0)
        with pytest.raises(OverloadedError):
            await few.run(go.wait)
        go.set()
        assert await asyncio.gather(*waiting) == [True, True]
        assert await few.run(go.is_set)

    asyncio.run(run())
    few.close()
