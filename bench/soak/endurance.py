"""Reads and loads for an hour: whether the service takes more and more memory."""

import asyncio
import os
import sys
from asyncio.subprocess import DEVNULL, PIPE
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import cycle
from pathlib import Path
from time import monotonic
from typing import Any, Final

import psutil

from bench.graphs import SEED
from bench.processes import BenchError, reaching
from bench.soak.asking import Outcome, asked
from graph_service.database.target import Target

PEOPLE: Final = 2000
Bodies = Sequence[Mapping[str, Any]]
BASELINE: Final = 1 / 12
"""Of the whole time: 5 minutes of an hour. What is measured then is what the end is held to."""
CONNECTIONS: Final = 4
NEW_EVERY: Final = 20
WRONG: Final[Mapping[str, Any]] = {"query": "{ goals { nodes { colour } } }", "variables": {}}
LOADS: Final = (["load", "page"], ["demo", "--people", str(PEOPLE), "--seed", str(SEED)])
PAUSE: Final = 5.0
"""Seconds between loads, and between looks at the memory."""


@dataclass(slots=True)
class Endurance:
    """What was found: memory by second, in megabytes."""

    reads: Outcome
    loads: int
    memory: list[tuple[float, float]] = field(default_factory=list)
    baseline: float = 0.0

    @property
    def growth(self) -> float:
        """Memory at the end to memory at the baseline, less one."""
        return self.memory[-1][1] / self.baseline - 1


async def endurance(url: str, bodies: Bodies, service: psutil.Process, target: Target, minutes: float) -> Endurance:
    """Read without a pause, with documents that are new and some that are wrong, and load in between."""
    seconds = minutes * 60
    memory: list[tuple[float, float]] = []
    async with asyncio.TaskGroup() as group:
        looking = group.create_task(_look(service, memory))
        loading = group.create_task(_load({**os.environ, **reaching(target)}, monotonic() + seconds))
        reads = await asked(url, [*bodies, WRONG], seconds, connections=CONNECTIONS, new_every=NEW_EVERY)
        loads = await loading
        looking.cancel()
    baseline = next(megabytes for at, megabytes in memory if at >= seconds * BASELINE)
    return Endurance(reads, loads, memory, baseline)


async def _look(service: psutil.Process, memory: list[tuple[float, float]]) -> None:
    began = monotonic()
    while True:
        memory.append((monotonic() - began, service.memory_info().rss / 1e6))
        await asyncio.sleep(PAUSE)


async def _load(environment: Mapping[str, str], end: float) -> int:
    done = 0
    for arguments in cycle(LOADS):
        if monotonic() >= end:
            break
        await _run(arguments, environment)
        done += 1
        await asyncio.sleep(PAUSE)
    return done


async def _run(arguments: Sequence[str], environment: Mapping[str, str]) -> None:
    command = Path(sys.executable).with_name("taskforce-graph")
    process = await asyncio.create_subprocess_exec(command, *arguments, env=environment, stdout=DEVNULL, stderr=PIPE)
    try:
        _, said = await process.communicate()
    except asyncio.CancelledError:
        process.terminate()
        await process.wait()
        raise
    if process.returncode:
        raise BenchError(f"taskforce-graph {' '.join(arguments)}: {said.decode()}")
