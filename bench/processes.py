"""Contenders as processes: started, asked, stopped; their CPU time."""

import json
import os
import socket
import subprocess
import time
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx
import psutil

from bench.contenders import CONTENDERS, Ask, Contender
from bench.questions import Question
from graph_service.database.target import Target

ROOT = Path(__file__).parent.parent
START_SECONDS = 60
ANSWER_SECONDS = 120


class BenchError(Exception):
    """The benchmark cannot go on; the message says why."""


@dataclass(frozen=True, slots=True)
class Running:
    """A contender that runs."""

    contender: Contender
    url: str
    process: psutil.Process

    def ask(self, question: Question) -> Any:  # noqa: ANN401  # JSON
        """The answer to a question, in the form in which answers are compared."""
        told = self.send(self.contender.ask(question))
        return comparable(self.contender.read(question.name, told["data"]))

    def send(self, ask: Ask) -> Any:  # noqa: ANN401  # JSON
        """The response's JSON, of a request that must succeed."""
        response = httpx.post(
            self.url + ask.path,
            json=ask.body,
            headers={"accept-encoding": "identity"},
            timeout=ANSWER_SECONDS,
        )
        told = response.json() if response.is_success else {"errors": response.text}
        if "errors" in told:
            raise BenchError(f"{self.contender.title} answers {ask.path} with {json.dumps(told)[:1000]}")
        return told

    def cpu_seconds(self) -> float:
        """CPU time that its process took so far."""
        return cpu_seconds(self.process)


def cpu_seconds(process: psutil.Process) -> float:
    """CPU time of a process, in user and kernel mode."""
    times = process.cpu_times()
    return float(times.user + times.system)


def comparable(told: Any) -> Any:  # noqa: ANN401  # JSON
    """An answer without what may differ: the text of cursors, the order of `via`."""
    if isinstance(told, dict):
        return {key: _comparable(key, value) for key, value in told.items()}
    return [comparable(each) for each in told] if isinstance(told, list) else told


def _comparable(key: str, value: Any) -> Any:  # noqa: ANN401  # JSON
    match key:
        case "endCursor":
            return value is not None
        case "via":
            return sorted(value)
        case _:
            return comparable(value)


@contextmanager
def all_running(target: Target, folder: Path) -> Iterator[list[Running]]:
    """Run the four on one database."""
    with ExitStack() as stack:
        yield [stack.enter_context(running(each, target, folder)) for each in CONTENDERS]


@contextmanager
def running(contender: Contender, target: Target, folder: Path) -> Iterator[Running]:
    """Run one; what it logs goes to /dev/null."""
    port = _free_port()
    command = contender.command(port, folder)
    process = subprocess.Popen(  # noqa: S603  # our own commands
        command,
        env={**os.environ, **_environment(target)},
        cwd=folder,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        _wait_until_listening(process, port, command)
        yield Running(contender, f"http://127.0.0.1:{port}", psutil.Process(process.pid))
    finally:
        process.terminate()
        process.wait(START_SECONDS)


def reaching(target: Target) -> Mapping[str, str]:
    """The environment's part that leads a process to a database."""
    return {
        "NEO4J_URI": target.uri,
        "NEO4J_USERNAME": target.username,
        "NEO4J_PASSWORD": target.password.get_secret_value(),
        "NEO4J_DATABASE": target.database,
    }


def _environment(target: Target) -> Mapping[str, str]:
    return {
        **reaching(target),
        "PYTHONPATH": str(ROOT),
        "NODE_ENV": "production",
        "TASKFORCE_STATEMENT_TIMEOUT": "600",  # the others have no limit,
        "TASKFORCE_QUEUE_SECONDS": "600",  # and turn nobody away
    }


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port: int = listener.getsockname()[1]
    return port


def _wait_until_listening(process: subprocess.Popen[bytes], port: int, command: list[str]) -> None:
    until = time.monotonic() + START_SECONDS
    while process.poll() is None and time.monotonic() < until:
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
        except OSError:
            time.sleep(0.1)
        else:
            return
    raise BenchError(f"This does not start: {' '.join(command)}")


def same_answers(contenders: list[Running], question: Question) -> None:
    """Ask all the same; raises `BenchError` if the answers differ."""
    first, *others = contenders
    expected = first.ask(question)
    for each in others:
        if (told := each.ask(question)) != expected:
            raise BenchError(
                f"{question.title}: the answers differ.\n"
                f"{first.contender.title}: {json.dumps(expected)[:2000]}\n"
                f"{each.contender.title}: {json.dumps(told)[:2000]}"
            )
