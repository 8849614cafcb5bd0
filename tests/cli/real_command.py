"""The real command in child processes, on a machine where nobody has used it."""

import json
import os
import signal
import subprocess
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path

import httpx
import psutil
from short_lived import SHORT_LIVED

from graph_service.settings import Settings

COMMAND = Path(sys.executable).with_name("taskforce-graph")
PATIENCE = 300
OURS = ("NEO4J_", "TASKFORCE_")


@dataclass
class Machine:
    """An empty home and an empty working folder; only Neo4j's own files are shared with the rest of the suite."""

    root: Path
    command: Path = COMMAND
    services: list["Service"] = field(default_factory=list)

    def __post_init__(self):
        self.home.mkdir(parents=True)
        self.folder.mkdir()

    @property
    def home(self):
        return self.root / "home"

    @property
    def folder(self):
        return self.root / "folder"

    def environment(self, **more):
        outer = {name: value for name, value in os.environ.items() if not name.startswith((*OURS, "XDG_"))}
        version = os.environ.get("NEO4J_VERSION")
        return {
            **outer,
            **SHORT_LIVED,
            "HOME": str(self.home),
            "TASKFORCE_CACHE_DIR": str(Settings(_env_file=None).cache_dir),
            **({"NEO4J_VERSION": version} if version else {}),
            **more,
        }

    def run(self, *arguments, told=None, **environment):
        """Run a command to its end."""
        return subprocess.run(
            [self.command, *map(str, arguments)],
            cwd=self.folder,
            env=self.environment(**environment),
            input=told,
            capture_output=True,
            text=True,
            encoding="utf-8",
            timeout=PATIENCE,
            check=False,
        )

    def serve(self, *arguments, **environment):
        """Start the service on a free port and wait until it answers."""
        log = self.root / f"service-{len(self.services)}.log"
        with log.open("wb") as file:
            process = subprocess.Popen(
                [self.command, "serve", "--port", "0", *map(str, arguments)],
                cwd=self.folder,
                env=self.environment(**environment),
                stderr=file,
                start_new_session=True,
            )
        service = Service(process, log)
        self.services.append(service)
        service.wait_until_it_answers()
        return service

    @property
    def databases(self):
        """Folders of a local database anywhere in the home."""
        return [path.parent for path in self.home.rglob("server.json")]

    def neo4j(self):
        """The process of the local database, or None."""
        for folder in self.databases:
            pid = json.loads((folder / "server.json").read_text())["pid"]
            if psutil.pid_exists(pid) and psutil.Process(pid).status() != psutil.STATUS_ZOMBIE:
                return pid
        return None

    def clear(self):
        for service in self.services:
            service.process.kill()
            service.process.wait()
        if self.databases:
            self.run("db", "stop")


@dataclass
class Service:
    process: subprocess.Popen
    log: Path
    url: str = ""

    def wait_until_it_answers(self):
        end = time.monotonic() + PATIENCE
        while not self.url:
            assert self.process.poll() is None, self.log.read_text()
            assert time.monotonic() < end, self.log.read_text()
            lines = self.log.read_text().splitlines()
            self.url = next((line.split()[-1] for line in lines if line.startswith("The API answers at")), "")
            time.sleep(0.05)
        assert httpx.get(self.url.replace("graphql", "readyz"), timeout=PATIENCE).status_code == 200

    def post(self, query, **variables):
        return httpx.post(self.url, json={"query": query, "variables": variables}, timeout=60)

    def stop(self, number=signal.SIGTERM):
        """Ask it to stop; its exit code."""
        self.process.send_signal(number)
        return self.process.wait(PATIENCE)
