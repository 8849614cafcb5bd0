"""What a question costs Neo4j: its statements, and what they read (dbHits), by PROFILE of what went over the wire."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from neo4j import Driver

from bench.processes import Running
from bench.questions import Question
from bench.wire import Statement, Tap


@dataclass(frozen=True, slots=True)
class Work:
    """What one request makes Neo4j do."""

    statements: int
    db_hits: int


def work_of(running: Running, question: Question, tap: Tap, driver: Driver, database: str) -> Work:
    """Ask once more than the first time, when a contender may look around, and profile what was sent."""
    running.ask(question)
    tap.taken()
    running.ask(question)
    sent = tap.taken()
    return Work(len(sent), sum(db_hits(driver, database, each) for each in sent))


def db_hits(driver: Driver, database: str, statement: Statement) -> int:
    """What a statement reads, by PROFILE."""
    with driver.session(database=database) as session:
        session.run(statement.text, statement.parameters).consume()  # planned, and read into memory
        summary = session.run(f"PROFILE {statement.text}", statement.parameters).consume()
    return _sum(summary.profile or {})


def _sum(plan: Mapping[str, Any]) -> int:
    below = sum(_sum(each) for each in plan.get("children", ()))
    return int(plan.get("dbHits", 0)) + below
