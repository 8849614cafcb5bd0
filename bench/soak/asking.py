"""The client's process, started and read; what is asked of the service."""

import asyncio
import json
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from neo4j import Driver

from bench.contenders import SERVICE
from bench.graphs import facts
from bench.processes import ROOT, BenchError
from bench.questions import questions
from bench.soak.client import Plan, as_json


@dataclass(frozen=True, slots=True)
class Spread:
    """How many had one outcome, and how many milliseconds it took."""

    count: int
    p50: float
    p99: float
    most: float


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a client was told."""

    seconds: float
    answered: Spread
    refused: Spread
    other: Spread

    @property
    def rate(self) -> float:
        """Answers a second."""
        return self.answered.count / self.seconds


def bodies(driver: Driver, database: str) -> list[Mapping[str, Any]]:
    """Write the six questions of the comparison as requests."""
    return [SERVICE.ask(each).body for each in questions(facts(driver, database))]


async def asked(url: str, bodies: Sequence[Mapping[str, Any]], seconds: float, **how: Any) -> Outcome:  # noqa: ANN401
    """Let a client ask for so long; `how` as in `Plan`."""
    address = urlsplit(url)
    plan = Plan(address.hostname or "", address.port or 0, list(bodies), seconds, **how)
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        "-m",
        "bench.soak.client",
        cwd=ROOT,
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
    )
    try:
        told, _ = await process.communicate(as_json(plan).encode())
    finally:
        if process.returncode is None:
            process.kill()
    if process.returncode:
        raise BenchError("The client broke off; its message stands above.")
    return _outcome(json.loads(told))


def _outcome(told: dict[str, Any]) -> Outcome:
    return Outcome(told["seconds"], *(Spread(**told[name]) for name in ("answered", "refused", "other")))
