"""Protects the locks: alone means alone, and a dead process holds nothing."""

import subprocess
import sys

import pytest

from graph_service.database.local.locks import exclusive, is_held, shared

HOLD = (
    "import sys, pathlib; from graph_service.database.local import locks\n"
    "with getattr(locks, sys.argv[1])(pathlib.Path(sys.argv[2])):\n"
    "    print('held', flush=True); sys.stdin.read()\n"
)


@pytest.fixture
def path(tmp_path):
    return tmp_path / "lock"


@pytest.fixture
def holding(path):
    started = []

    def hold(kind):
        process = subprocess.Popen(
            [sys.executable, "-c", HOLD, kind, str(path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )
        started.append(process)
        assert process.stdout.readline() == "held\n"
        return process

    yield hold
    for process in started:
        process.kill()
        process.wait()
        process.stdin.close()
        process.stdout.close()


def test_users_share_until_the_last_has_left(path, holding):
    first, second = holding("shared"), holding("shared")
    first.stdin.close()
    first.wait()
    assert is_held(path)
    second.stdin.close()
    second.wait()
    assert not is_held(path)


def test_a_killed_process_holds_nothing(path, holding):
    process = holding("shared")
    assert is_held(path)
    process.kill()
    process.wait()
    assert not is_held(path)


def test_whoever_finds_it_taken_is_told(path, holding):
    process = holding("exclusive")
    told = []

    def end():
        told.append("waiting")
        process.stdin.close()

    with exclusive(path, end):
        assert told == ["waiting"]


def test_a_lock_that_was_never_taken_is_free_and_leaves_no_file(path):
    assert not is_held(path)
    assert not path.exists()


def test_one_process_may_use_it_twice(path):
    with shared(path), shared(path):
        assert is_held(path)
    assert not is_held(path)
