"""Protects the exchange of databases: whichever moment it is cut off at, the old one is there or the new one is."""

import shutil
from contextlib import nullcontext

import pytest

from graph_service.database.errors import ServerFailed
from graph_service.database.local.home import Home
from graph_service.database.local.staging import exchange, settle, staged

PARTS = ("databases", "transactions")


def fill(root, text):
    for part in PARTS:
        folder = root / "data" / part / "neo4j"
        folder.mkdir(parents=True)
        (folder / "file").write_text(text)


def held(home):
    return {(home.root / "data" / part / "neo4j" / "file").read_text() for part in PARTS}


def left_over(home):
    return [entry.name for entry in home.root.iterdir() if entry.name != "data"]


@pytest.fixture
def home(tmp_path):
    fill(tmp_path, "old")
    (tmp_path / "data" / "databases" / "system").mkdir()
    return Home(tmp_path, "2026.09")


def test_a_database_takes_the_place_of_the_old_one(home):
    with staged(home) as folder:
        fill(folder, "new")
        exchange(home, folder)
    assert (held(home), left_over(home)) == ({"new"}, [])
    assert (home.root / "data" / "databases" / "system").is_dir()


def test_what_was_cut_off_before_it_was_whole_leaves_the_old_one(home):
    fill(home.root / "new-database-x", "new")
    settle(home)
    assert (held(home), left_over(home)) == ({"old"}, [])


class CutOffError(Exception):
    pass


@pytest.mark.parametrize("steps", range(6))
def test_an_exchange_that_was_cut_off_is_finished(home, monkeypatch, steps):
    fill(home.root / "new-database", "new")
    left = iter(range(steps))

    def counted(step):
        def stepped(*arguments, **options):
            if next(left, None) is None:
                raise CutOffError
            return step(*arguments, **options)

        return stepped

    with monkeypatch.context() as patch, pytest.raises(CutOffError) if steps < 5 else nullcontext():
        patch.setattr(shutil, "rmtree", counted(shutil.rmtree))
        patch.setattr("pathlib.Path.rename", counted(type(home.root).rename))
        settle(home)
    settle(home)
    assert (held(home), left_over(home)) == ({"new"}, [])


def test_nothing_to_settle(home):
    settle(home)
    assert (held(home), left_over(home)) == ({"old"}, [])


def test_a_folder_without_a_database_is_not_taken(home):
    with staged(home) as folder, pytest.raises(ServerFailed):
        exchange(home, folder)
    assert (held(home), left_over(home)) == ({"old"}, [])
