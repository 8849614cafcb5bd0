"""What a run found, as plain data: kept as JSON, read again for the tables."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass, field
from math import isfinite, nan
from pathlib import Path
from statistics import median
from typing import Any, Final

from bench.hits import Work
from bench.load import Measured

LATEST: Final = Path(__file__).parent / "results" / "latest.json"


@dataclass(frozen=True, slots=True)
class Line:
    """One contender at one question; medians over the rounds."""

    rate: float
    to_bare: float
    """Its rate to that of the bare route, round by round, then the median."""
    p50: float
    p99: float
    own_cpu: float
    neo4j_cpu: float
    cold: float
    statements: int
    db_hits: int


@dataclass(frozen=True, slots=True)
class Asked:
    """A question that was put to all."""

    title: str
    lines: dict[str, Line]
    ratios: dict[str, float]
    """Requests a second of the service to those of each other, round by round, then the median."""


@dataclass(frozen=True, slots=True)
class OfGraph:
    """All questions to one graph."""

    people: int
    nodes: int
    nodes_written_a_second: float
    questions: list[Asked]
    finding: dict[str, dict[str, float]] = field(default_factory=dict)
    """Matches, coverage, paths, search, see `finding`."""


@dataclass(frozen=True, slots=True)
class Own:
    """Our own time, see `own_time`; milliseconds."""

    plan_hit: dict[str, dict[str, float]]
    shaper: float
    schema: float
    nodes_made_a_second: float


@dataclass(frozen=True, slots=True)
class Results:
    """A run."""

    machine: dict[str, Any]
    graphs: list[OfGraph]
    own: Own
    workbook: dict[str, float] = field(default_factory=dict)
    """Rows a second, see `workbooks`."""
    live: dict[str, dict[str, float]] = field(default_factory=dict)
    """How soon a change reaches those who subscribe, see `live`."""


def asked(
    title: str, measured: Sequence[dict[str, Measured]], colds: dict[str, list[float]], works: dict[str, Work]
) -> Asked:
    """Bring the rounds of a question together."""
    to_bare = {key: _median(row[key].rate / row["c"].rate for row in measured) for key in works}
    lines = {key: _line([row[key] for row in measured], to_bare[key], colds[key], works[key]) for key in works}
    ratios = {key: _median(row["a"].rate / row[key].rate for row in measured) for key in works if key != "a"}
    return Asked(title, lines, ratios)


def _line(measured: Sequence[Measured], to_bare: float, colds: Sequence[float], work: Work) -> Line:
    return Line(
        rate=_median(each.rate for each in measured),
        to_bare=to_bare,
        p50=_median(each.p50 for each in measured),
        p99=_median(each.p99 for each in measured),
        own_cpu=_median(each.own_cpu for each in measured),
        neo4j_cpu=_median(each.neo4j_cpu for each in measured),
        cold=_median(colds),
        statements=work.statements,
        db_hits=work.db_hits,
    )


def _median(values: Iterable[float]) -> float:
    """The median of the rounds that gave a figure."""
    told = [each for each in values if isfinite(each)]
    return median(told) if told else nan


def keep(results: Results, file: Path = LATEST) -> None:
    """Keep a run."""
    file.parent.mkdir(exist_ok=True)
    file.write_text(json.dumps(asdict(results), indent=2) + "\n")


def kept(file: Path = LATEST) -> Results:
    """Read a run; by default the latest."""
    told = json.loads(file.read_text())
    return Results(
        told["machine"],
        [_graph(each) for each in told["graphs"]],
        Own(**told["own"]),
        told["workbook"],
        told.get("live", {}),
    )


def _graph(told: dict[str, Any]) -> OfGraph:
    return OfGraph(**{**told, "questions": [_asked(each) for each in told["questions"]]})


def _asked(told: dict[str, Any]) -> Asked:
    lines = {key: Line(**each) for key, each in told["lines"].items()}
    return Asked(told["title"], lines, told["ratios"])
