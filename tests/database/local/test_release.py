"""Protects the locks: whole, unambiguous, without addresses."""

from importlib.resources import files

import pytest

from graph_service.database.errors import ServerTooOld
from graph_service.database.local.release import LINES, release_of


@pytest.fixture(params=LINES)
def release(request):
    return release_of(request.param)


def test_every_file_has_a_hash_a_size_and_a_name_of_its_own(release):
    assert all(len(bytes.fromhex(jar.sha256)) == 32 and jar.size > 0 for jar in release.jars)
    assert len({jar.filename for jar in release.jars}) == len(release.jars)


def test_both_halves_of_neo4j_are_in_it(release):
    names = {jar.filename for jar in release.jars}
    assert {f"neo4j-{release.version}.jar", f"neo4j-server-{release.version}.jar"} <= names
    assert release.version.startswith(release.line)


def test_a_name_shared_by_two_locks_is_the_same_file():
    """Both lines keep their files in one folder."""
    known = {}
    for line in LINES:
        for jar in release_of(line).jars:
            assert known.setdefault(jar.filename, jar.sha256) == jar.sha256


@pytest.mark.parametrize("line", LINES)
def test_a_lock_names_no_address(line):
    text = files("graph_service.database.local").joinpath(f"lock-{line}.json").read_text()
    assert "://" not in text


def test_an_unknown_line_is_refused_with_the_known_ones():
    with pytest.raises(ServerTooOld, match=r"4\.4.*2026\.09"):
        release_of("4.4")
