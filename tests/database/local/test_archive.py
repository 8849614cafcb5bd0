"""Protects the file of classes: made once beside the first server, used by the next, never half, never in the way."""

import subprocess

import psutil
import pytest
from cli.crew import until

from graph_service.database.local.archive import archive_of, begin_archive, make_archive, sharing
from graph_service.database.local.fetch import ensure_jars
from graph_service.database.local.home import Home
from graph_service.database.local.release import release_of
from graph_service.database.local.server import running
from graph_service.database.local.session import home_of, jars_of, local_database
from graph_service.settings import Settings

pytestmark = pytest.mark.database

A_FEW = b"java/lang/Object\njava/lang/String\norg/neo4j/server/Neo4jCom"
"""As of a server that has not finished the last line."""


@pytest.fixture(scope="module")
def release():
    return release_of(Settings(_env_file=None).neo4j_version)


@pytest.fixture
def jars(tmp_path, release):
    """A folder as of a machine that has just fetched Neo4j."""
    settings = Settings(_env_file=None)
    ensure_jars(release, jars_of(settings), settings.neo4j_repository, settings.offline_dir)
    folder = tmp_path / "cache" / "neo4j"
    folder.mkdir(parents=True)
    for jar in release.jars:
        (folder / jar.filename).hardlink_to(jars_of(settings) / jar.filename)
    return folder


def left_over(jars):
    return [
        path.name
        for path in jars.iterdir()
        if path.name.startswith("classes-") and path.suffix not in (".jsa", ".lock")
    ]


def used_by(server, archive):
    return str(archive) in {each.path for each in psutil.Process(server.pid).memory_maps()}


def test_the_first_server_notes_its_classes_and_the_next_has_them(tmp_path, jars, release):
    settings = Settings(_env_file=None, neo4j_uri=None, data_dir=tmp_path / "data", cache_dir=jars.parent)
    archive, home = archive_of(release, jars), home_of(settings)
    with local_database(settings):
        assert not used_by(running(home), archive)
        made_of = home.classes.with_suffix(".noted").read_text()
        until(archive.exists, seconds=120)
    assert "org/neo4j/kernel/impl/factory/" in made_of
    with local_database(settings):
        assert used_by(running(home), archive)
    assert left_over(jars) == []


def test_half_a_line_is_left_out_and_what_is_there_is_kept(jars, release):
    make_archive(A_FEW, release, jars)
    first = archive_of(release, jars).stat()
    make_archive(A_FEW, release, jars)
    assert (archive_of(release, jars).stat().st_ino, left_over(jars)) == (first.st_ino, [])


def test_a_file_that_does_not_fit_is_passed_over(tmp_path, jars, release):
    archive_of(release, jars).write_bytes(b"of another Java" * 1000)
    settings = Settings(_env_file=None, neo4j_uri=None, data_dir=tmp_path / "data", cache_dir=jars.parent)
    with local_database(settings):
        assert not used_by(running(home_of(settings)), archive_of(release, jars))


def test_no_archive_is_left_of_a_java_that_failed(jars, release, monkeypatch):
    monkeypatch.setattr("graph_service.database.local.archive.JAVA", "false")
    with pytest.raises(subprocess.CalledProcessError):
        make_archive(A_FEW, release, jars)
    assert (sharing(release, jars), left_over(jars)) == ([], [])


def test_nothing_begins_without_a_list(tmp_path, jars, release):
    assert begin_archive(Home(tmp_path, release.line), release, jars) == []
