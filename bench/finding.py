"""What the secretariat opens the service for: matches, coverage, gaps, search, paths, on a graph of any size.

Each question is asked for days that nothing is kept of, then for one of these days over and over, then for it each time
after somebody joined, another task force or the one that is asked about. Beside it stands the statement that went over
the wire, by itself through the driver.
"""

from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import Final
from uuid import uuid4

import httpx
from neo4j import Driver, Session

from bench.contenders import SERVICE, Ask
from bench.finding_questions import QUESTIONS, TASK_FORCE, TWO_PEOPLE
from bench.hits import db_hits
from bench.processes import ANSWER_SECONDS, Running, running
from bench.wire import Statement, tapped
from graph_service.database.driver import sync_driver
from graph_service.database.target import Target
from queries.commands.recording import RECORD

Figures = dict[str, dict[str, float]]
FIRST_DAY: Final = date(2026, 1, 1)
DAYS: Final = 6
"""Days that are asked for, the first of them to have the statement planned and its data in memory."""
OTHER: Final = "F3"
"""A task force that matches are not asked for."""
MEMBER: Final = "CYPHER 5 MATCH (:TaskForce {code: $code})<-[:IN]-(p:Participation) RETURN p.id AS id LIMIT 1"
AGAIN: Final = 20
"""Times that the last day is asked for once more."""


@dataclass(frozen=True, slots=True)
class Found:
    """Milliseconds (medians) of one question; the statement is the same for all of them."""

    anew: float
    """Over HTTP, for a day that nothing is kept of."""
    again: float
    """Over HTTP, for the day before."""
    elsewhere: float
    """Over HTTP, for the same day, after somebody joined another task force."""
    joined: float
    """Likewise, after somebody joined the one that is asked about."""
    bare: float
    """The statement of `anew` by itself."""
    statements: int
    """Of one request."""
    db_hits: int
    """Of `bare`."""

    def told(self, title: str) -> str:
        """A line for people."""
        return (
            f"{title}: {self.anew:,.0f} ms ({self.bare / self.anew:.2f} as fast as its bare statement:"
            f" {self.bare:,.0f} ms, {self.db_hits:,} dbHits), again {self.again:,.1f} ms"
            f" ({self.bare / self.again:,.1f} times as fast), after a seat elsewhere {self.elsewhere:,.1f} ms,"
            f" after one in it {self.joined:,.1f} ms; {self.statements} statement"
        )


@dataclass(frozen=True, slots=True)
class Asking:
    """The two people whom paths lead from and to."""

    near: str
    far: str

    def about(self, title: str, day: int) -> Ask:
        """A question about a day."""
        document, variables = QUESTIONS[title]
        known = {"day": str(FIRST_DAY + timedelta(days=day)), "from": self.near, "to": self.far}
        told = {name: each for name, each in known.items() if f"${name}:" in document}
        return Ask("/graphql", {"query": document, "variables": {**variables, **told}})


def finding_figures(target: Target, folder: Path) -> Figures:
    """Measure all questions on a graph."""
    with sync_driver(target) as driver:
        (row,) = driver.execute_query(TWO_PEOPLE, database_=target.database).records
        asking = Asking(*row["ids"])
        sent = _sent(target, folder, asking)
        with running(SERVICE, target, folder) as service:
            return {
                title: asdict(_found(service, title, asking, sent[title], driver, target.database))
                for title in QUESTIONS
            }


def _sent(target: Target, folder: Path, asking: Asking) -> dict[str, list[list[Statement]]]:
    """What goes over the wire for each day: through a proxy, through which nothing is timed."""
    told: dict[str, list[list[Statement]]] = {title: [] for title in QUESTIONS}
    with tapped(target) as (tap, through), running(SERVICE, through, folder) as service:
        for title, days in told.items():
            for day in range(DAYS):
                tap.taken()
                service.send(asking.about(title, day))
                days.append(tap.taken())
    return told


def _found(
    service: Running, title: str, asking: Asking, sent: Sequence[Sequence[Statement]], driver: Driver, database: str
) -> Found:
    last, statements = asking.about(title, DAYS - 1), [each[-1] for each in sent]
    with (
        httpx.Client(base_url=service.url, timeout=ANSWER_SECONDS) as client,
        driver.session(database=database) as session,
    ):
        anew = [_sent_in(client, asking.about(title, day)) for day in range(DAYS)]
        again = [_sent_in(client, last) for _ in range(AGAIN)]
        elsewhere, joined = (
            [_joined(session, code, client, last) for _ in range(DAYS)] for code in (OTHER, TASK_FORCE)
        )
        bare = [_timed(lambda each=each: list(session.run(each.text, each.parameters))) for each in statements]  # type: ignore[misc]
    return Found(
        median(anew[1:]),
        median(again),
        median(elsewhere),
        median(joined),
        median(bare[1:]),
        int(median(len(each) for each in sent)),  # once a minute the counts for prices are one more
        db_hits(driver, database, statements[-1]),
    )


def _joined(session: Session, code: str, client: httpx.Client, ask: Ask) -> float:
    """How long an answer takes after a change on record says that somebody joined; it stays on record."""
    seat = session.run(MEMBER, code=code).single(strict=True)["id"]
    told = {"id": f"change:{uuid4().hex}", "at": datetime.now(UTC), "kind": "participation.begun", "subject": seat}
    session.run(RECORD, changes=[told]).consume()
    return _sent_in(client, ask)


def _sent_in(client: httpx.Client, ask: Ask) -> float:
    """How long an answer takes on a connection that is open."""
    return _timed(lambda: client.post(ask.path, json=ask.body).raise_for_status())


def _timed(ask: Callable[[], object]) -> float:
    began = perf_counter()
    ask()
    return (perf_counter() - began) * 1000
