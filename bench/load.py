"""Load: sixteen connections for some seconds, by autocannon; one contender after the other, round by round."""

import json
import subprocess
import time
from collections.abc import Sequence
from dataclasses import dataclass
from math import nan
from typing import Final

import psutil
from neo4j import Driver
from rich.console import Console

from bench.contenders import NODE, NODE_FOLDER
from bench.processes import Running, cpu_seconds
from bench.questions import Question

CONNECTIONS: Final = 16
LONGEST: Final = 40
"""Seconds after which a window is not made longer."""
err = Console(stderr=True, highlight=False, soft_wrap=True)
OTHERS: Final = "SHOW TRANSACTIONS YIELD transactionId, currentQuery WHERE NOT currentQuery STARTS WITH 'SHOW'"


@dataclass(frozen=True, slots=True)
class Measured:
    """One contender under load; all its figures are NaN where requests failed or none was answered in time."""

    rate: float
    """Requests a second."""
    p50: float
    p99: float
    """Milliseconds."""
    own_cpu: float
    neo4j_cpu: float
    """Microseconds a request."""
    seconds: float
    """How long it was measured."""


def under_load(running: Running, question: Question, server: psutil.Process, seconds: float) -> Measured:
    """Ask as fast as sixteen connections can; for longer, where that gives less than an answer to each of them."""
    own, neo4j = running.cpu_seconds(), cpu_seconds(server)
    told = _autocannon(running, question, seconds)
    done = told["requests"]
    if told["errors"] or told["non2xx"]:
        err.print(f"{running.contender.title}, {question.title}: requests fail: {told}", markup=False)
        return Measured(nan, nan, nan, nan, nan, seconds)
    if done < CONNECTIONS and seconds < LONGEST:
        return under_load(running, question, server, seconds * (4 if done else 16))
    if not done:
        return Measured(nan, nan, nan, nan, nan, seconds)
    own, neo4j = running.cpu_seconds() - own, cpu_seconds(server) - neo4j
    return Measured(done / told["seconds"], told["p50"], told["p99"], own / done * 1e6, neo4j / done * 1e6, seconds)


def _autocannon(running: Running, question: Question, seconds: float) -> dict[str, float]:
    ask = running.contender.ask(question)
    command = [NODE, str(NODE_FOLDER / "load.mjs"), running.url + ask.path, str(CONNECTIONS), str(seconds)]
    told = subprocess.run(command, input=json.dumps(ask.body), capture_output=True, text=True, check=True)  # noqa: S603
    parsed: dict[str, float] = json.loads(told.stdout)
    return parsed


def rounds(
    contenders: Sequence[Running], question: Question, server: psutil.Process, driver: Driver, plan: tuple[int, float]
) -> list[dict[str, Measured]]:
    """Measure all in turn, so many rounds of so many seconds each; one before them finds out how long is enough.

    Where that is longer, one round is enough: a minute for each contender is steadier than three seconds.
    """
    count, seconds = plan
    first = _round(contenders, question, server, driver, seconds)
    enough = max(each.seconds for each in first.values())
    rounds_ = count if enough == seconds else 1
    return [_round(contenders, question, server, driver, enough) for _ in range(rounds_)]


def _round(
    contenders: Sequence[Running], question: Question, server: psutil.Process, driver: Driver, seconds: float
) -> dict[str, Measured]:
    row = {}
    for each in contenders:
        row[each.contender.key] = under_load(each, question, server, seconds)
        _wait_until_idle(driver)
    return row


def _wait_until_idle(driver: Driver) -> None:
    """Wait for what was cut off at the end of the load."""
    while driver.execute_query(OTHERS).records:
        time.sleep(0.05)


def cold(contenders: Sequence[Running], question: Question, driver: Driver, times: int) -> dict[str, list[float]]:
    """Milliseconds of a first request: Neo4j's plans are forgotten, and the document is one nobody has seen."""
    taken: dict[str, list[float]] = {each.contender.key: [] for each in contenders}
    for number in range(times):
        for each in contenders:
            ask = each.contender.ask(question)
            if "query" in ask.body:
                ask.body["query"] += f" # {number}"
            driver.execute_query("CALL db.clearQueryCaches()")
            started = time.perf_counter()
            each.send(ask)
            taken[each.contender.key].append((time.perf_counter() - started) * 1000)
    return taken
