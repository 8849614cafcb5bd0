"""Protects the fetch: every hash checked, what is sound kept, each failure told with its remedy.

A real HTTP server stands for the Maven repository; the files are small ones of our own.
"""

import hashlib
import os
import resource
import shutil
import socket
import subprocess
import sys
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from graph_service.database.errors import DiskFull, NoNetwork, WrongHash
from graph_service.database.local.fetch import ensure_jars, missing_jars
from graph_service.database.local.release import Jar, Release

CONTENT = {f"org.example:lib{number}:1.0": os.urandom(50_000) for number in range(5)}


def jar_of(coordinates, content):
    return Jar(coordinates, len(content), hashlib.sha256(content).hexdigest())


RELEASE = Release("2026.09", "2026.09.0", tuple(jar_of(*item) for item in CONTENT.items()))


class Repository(ThreadingHTTPServer):
    """Serves `files` by path and remembers what was asked for."""

    def __init__(self):
        super().__init__(("127.0.0.1", 0), Handler)
        self.files = {
            f"/maven/org/example/{jar.coordinates.split(':')[1]}/1.0/{jar.filename}": CONTENT[jar.coordinates]
            for jar in RELEASE.jars
        }
        self.asked = []
        self.break_off = set()
        self.resumes = True
        self.resumed = []

    @property
    def uri(self):
        return f"http://127.0.0.1:{self.server_port}/maven"

    def jars_asked(self):
        return sorted(path for path in self.asked if path.endswith(".jar"))


class Handler(BaseHTTPRequestHandler):
    def do_GET(self):
        path = "/maven" + self.path.partition("/maven")[2]  # a proxy is asked with the whole address
        self.server.asked.append(path)
        content = self.server.files.get(path)
        if content is None:
            self.send_error(404)
            return
        start = self.wanted_from()
        self.send_response(206 if start else 200)
        self.send_header("Content-Length", str(len(content) - start))
        self.end_headers()
        self.wfile.write(content[start : start + 30_000] if path in self.server.break_off else content[start:])

    def wanted_from(self):
        """Where a resumed download goes on; 0 for a server that cannot resume."""
        wanted = self.headers.get("Range")
        if not wanted or not self.server.resumes:
            return 0
        self.server.resumed.append(wanted)
        return int(wanted.removeprefix("bytes=").removesuffix("-"))

    def log_message(self, *_):
        pass


@pytest.fixture
def repository():
    with Repository() as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.01,))
        thread.start()
        yield server
        server.shutdown()
        thread.join()


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "jars"


def fetch(folder, repository):
    ensure_jars(RELEASE, folder, repository.uri, None)


def kept(folder):
    return sorted(path.name for path in folder.glob("*.jar"))


def test_fetches_all_and_then_never_again(folder, repository):
    fetch(folder, repository)
    assert not missing_jars(RELEASE, folder)
    assert len(repository.jars_asked()) == 5
    fetch(folder, repository)
    assert len(repository.jars_asked()) == 5


def test_names_the_licence_before_it_fetches(folder, repository, capsys):
    fetch(folder, repository)
    said = capsys.readouterr().err
    assert "GNU General Public License v3" in said
    assert "0.2 MB" in said or "250" in said


def test_keeps_what_came_before_an_interruption(folder, repository):
    path, content = repository.files.popitem()
    with pytest.raises(NoNetwork, match=r"lib4-1\.0\.jar.*What was fetched is kept"):
        fetch(folder, repository)
    had = len(kept(folder))
    repository.files[path] = content
    repository.asked.clear()
    fetch(folder, repository)
    assert len(repository.jars_asked()) == 5 - had
    assert not missing_jars(RELEASE, folder)


def test_a_file_that_breaks_off_goes_on_where_it_was(folder, repository):
    repository.break_off.add(next(iter(repository.files)))
    fetch(folder, repository)
    assert repository.resumed == ["bytes=16384-", "bytes=32768-"]
    assert not missing_jars(RELEASE, folder)
    assert not list(folder.glob("*.part"))


def test_a_file_that_breaks_off_each_time_is_told_and_never_kept(folder, repository):
    broken = next(iter(repository.files))
    repository.break_off.add(broken)
    repository.resumes = False
    with pytest.raises(NoNetwork, match="lib0"):
        fetch(folder, repository)
    assert repository.asked.count(broken) == 3
    assert "lib0-1.0.jar" not in kept(folder)


def test_a_half_file_of_something_else_is_fetched_anew(folder, repository):
    folder.mkdir()
    (folder / "lib0-1.0.jar.part").write_bytes(os.urandom(20_000))
    (folder / "lib1-1.0.jar.part").write_bytes(os.urandom(60_000))
    fetch(folder, repository)
    assert not missing_jars(RELEASE, folder)


def test_a_wrong_file_is_refused(folder, repository):
    wrong = next(iter(repository.files))
    repository.files[wrong] = os.urandom(50_000)
    with pytest.raises(WrongHash, match=r"lib0-1\.0\.jar.*SHA-256 differs.*TASKFORCE_NEO4J_REPOSITORY"):
        fetch(folder, repository)
    assert "lib0-1.0.jar" not in kept(folder)


def test_a_file_that_was_damaged_later_is_fetched_again(folder, repository):
    fetch(folder, repository)
    (folder / "lib3-1.0.jar").write_bytes(os.urandom(50_000))
    repository.asked.clear()
    fetch(folder, repository)
    assert [path.rpartition("/")[2] for path in repository.jars_asked()] == ["lib3-1.0.jar"]
    assert not missing_jars(RELEASE, folder)


def test_no_network_names_the_remedies(folder):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))  # bound but not listening: refused
        with pytest.raises(NoNetwork, match=r"HTTPS_PROXY.*TASKFORCE_NEO4J_REPOSITORY.*--offline-from"):
            ensure_jars(RELEASE, folder, f"http://127.0.0.1:{taken.getsockname()[1]}/maven", None)


def test_the_password_of_a_mirror_is_not_shown(folder, repository):
    repository.files.clear()
    with pytest.raises(NoNetwork, match="from http://127") as told:
        ensure_jars(RELEASE, folder, repository.uri.replace("//", "//me:secret@"), None)
    assert "secret" not in str(told.value)


def test_goes_through_the_proxy_of_the_environment(folder, repository, monkeypatch):
    monkeypatch.setenv("http_proxy", repository.uri.removesuffix("/maven"))
    monkeypatch.delenv("no_proxy", raising=False)
    monkeypatch.delenv("NO_PROXY", raising=False)
    ensure_jars(RELEASE, folder, "http://repository.invalid/maven", None)
    assert not missing_jars(RELEASE, folder)


@pytest.fixture(params=["flat", "maven"])
def offline(request, tmp_path):
    root = tmp_path / "offline"
    for jar in RELEASE.jars:
        place = root if request.param == "flat" else root / "org" / "example" / jar.coordinates.split(":")[1] / "1.0"
        place.mkdir(parents=True, exist_ok=True)
        (place / jar.filename).write_bytes(CONTENT[jar.coordinates])
    return root


def test_installs_from_a_folder(folder, offline):
    ensure_jars(RELEASE, folder, "http://127.0.0.1:1", offline)
    assert not missing_jars(RELEASE, folder)


def test_a_folder_that_lacks_a_file_is_told(folder, offline):
    next(offline.rglob("lib2*.jar")).unlink()
    with pytest.raises(NoNetwork, match=r"lacks lib2-1\.0\.jar.*Copy the whole folder"):
        ensure_jars(RELEASE, folder, None, offline)


def test_a_folder_with_a_wrong_file_is_refused(folder, offline):
    next(offline.rglob("lib2*.jar")).write_bytes(b"wrong")
    with pytest.raises(WrongHash, match="lib2"):
        ensure_jars(RELEASE, folder, None, offline)
    assert "lib2-1.0.jar" not in kept(folder)


@pytest.fixture
def small_disk():
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, hard))
    yield
    resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


def test_a_full_disk_is_told_while_fetching(folder, repository, small_disk):
    with pytest.raises(DiskFull, match="TASKFORCE_CACHE_DIR"):
        fetch(folder, repository)
    assert not kept(folder)


def test_a_full_disk_is_told_while_copying(folder, offline, small_disk):
    with pytest.raises(DiskFull, match="TASKFORCE_CACHE_DIR"):
        ensure_jars(RELEASE, folder, None, offline)
    assert not list(folder.glob("*.part"))


def test_too_small_a_disk_is_told_before_anything_is_fetched(folder, repository, monkeypatch):
    monkeypatch.setattr(shutil, "disk_usage", lambda _: shutil._ntuple_diskusage(1, 1, 0))
    with pytest.raises(DiskFull, match="0 MB are needed"):
        fetch(folder, repository)
    assert not repository.asked


def test_processes_that_start_at_once_share_one_fetch(folder, repository):
    code = (
        "import sys, pathlib; sys.path.insert(0, sys.argv[1])\n"
        "from graph_service.database.local.fetch import ensure_jars\n"
        "from graph_service.database.local.release import Jar, Release\n"
        "jars = tuple(Jar(*each.split()[:1], int(each.split()[1]), each.split()[2]) for each in sys.argv[4:])\n"
        "ensure_jars(Release('2026.09', 'x', jars), pathlib.Path(sys.argv[2]), sys.argv[3], None)\n"
    )
    wanted = [f"{jar.coordinates} {jar.size} {jar.sha256}" for jar in RELEASE.jars]
    command = [sys.executable, "-c", code, str(Path.cwd()), str(folder), repository.uri, *wanted]
    running = [subprocess.Popen(command, stderr=subprocess.DEVNULL) for _ in range(3)]
    assert [process.wait(60) for process in running] == [0, 0, 0]
    assert len(repository.jars_asked()) == 5
