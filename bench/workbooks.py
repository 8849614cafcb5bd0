"""How fast the network goes out as a workbook, and in again: into a graph that has none of it, then once more.

A Neo4j that has just been started has Java compile while it works, on the same cores. So the load into an empty graph
is timed twice: on a Neo4j at work, which has written the demo and given the workbook out, and on one just started.
"""

from pathlib import Path
from time import perf_counter
from typing import Final

from bench.emptying import empty
from bench.graphs import fill
from graph_service.app import make_ready
from graph_service.database.driver import sync_driver
from graph_service.database.local.session import local_database
from graph_service.database.target import Target
from graph_service.settings import Settings
from loaders.demo.tally import Tally
from loaders.workbook.export import export_network
from loaders.workbook.loading import load_workbook
from loaders.workbook.reading import read_workbook

PEOPLE: Final = 15_000
"""Their network is about 100,000 rows."""
Rates = dict[str, float]


def workbook_rates(folder: Path, people: int = PEOPLE) -> Rates:
    """Rows, and rows a second: out; into a Neo4j at work; again; into one just started. The file's own time counts."""
    file = folder / "network.xlsx"
    with local_database(_settings(folder / "from")) as target:
        make_ready(target)
        fill(target, people, Tally())
        out = _export(target, file)
        _empty(target)
        make_ready(target)
        rows, at_work = _load(target, file)
        _, again = _load(target, file)
    with local_database(_settings(folder / "into")) as target:
        make_ready(target)
        _, started = _load(target, file)
    seconds = {"out": out, "in": at_work, "again": again, "started": started}
    return {"rows": rows} | {name: rows / each for name, each in seconds.items()}


def _settings(folder: Path) -> Settings:
    return Settings.model_validate({"neo4j_uri": None, "data_dir": folder})


def _export(target: Target, file: Path) -> float:
    began = perf_counter()
    with sync_driver(target) as driver:
        export_network(driver, target.database, file, None, lambda _, __: None, replace=False)
    return perf_counter() - began


def _empty(target: Target) -> None:
    with sync_driver(target) as driver, driver.session(database=target.database) as session:
        empty(session)


def _load(target: Target, file: Path) -> tuple[int, float]:
    began = perf_counter()
    with sync_driver(target) as driver:
        report = load_workbook(driver, target.database, read_workbook(file), lambda _: None)
    return sum(report.total.values()), perf_counter() - began
