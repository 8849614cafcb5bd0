"""The graphs to ask: the strategy page with a made-up network of one size or another, in a database of its own."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import psutil
from neo4j import Driver

from bench.questions import Facts, Place
from graph_service.app import make_ready
from graph_service.database.driver import sync_driver
from graph_service.database.local.server import running
from graph_service.database.local.session import home_of, local_database
from graph_service.database.target import Target
from graph_service.settings import Settings
from loaders.demo import demo_batches
from loaders.demo.network import NODES_PER_PERSON
from loaders.demo.offline import PAYS_FROM, import_demo
from loaders.demo.tally import Tally
from loaders.load import write_all

SEED = 7
PAGE = 50
A_PAGE_FAR_ON = 1000
PAGE_CACHE = "1g"
"""Of a large graph, whose files do not fit into the default: what docs/operations/one-machine.md gives it."""

COUNTRY = """CYPHER 5
MATCH (r:Region {scheme: 'iso3166'})<-[:LOCATED_IN]-(:Organization {type: 'RESEARCH_OR_EDUCATION'})
RETURN r.code AS code, count(*) AS organizations ORDER BY organizations DESC, code LIMIT 1"""
COUNT_PEOPLE = "CYPHER 5 MATCH (p:Person) RETURN count(p) AS people"
NTH_PERSON = "CYPHER 5 MATCH (p:Person) RETURN p.name AS name, p.id AS id ORDER BY name, id SKIP $skip LIMIT 1"


@dataclass(frozen=True, slots=True)
class Graph:
    """A loaded graph: where it is, how large, how long the loading took."""

    target: Target
    server: psutil.Process
    people: int
    nodes: int
    load_seconds: float


@contextmanager
def loaded(people: int, folder: Path) -> Iterator[Graph]:
    """Start a Neo4j with a new graph of so many people."""
    tally, large = Tally(), people * NODES_PER_PERSON >= PAYS_FROM
    memory = {"neo4j_page_cache": PAGE_CACHE} if large else {}
    settings = Settings.model_validate({"neo4j_uri": None, "data_dir": folder, **memory})
    large = large and import_demo(settings, people, SEED, tally)
    seconds = tally.seconds()
    with local_database(settings) as target:
        if not large:
            make_ready(target)
            seconds = fill(target, people, tally)
        server = running(home_of(settings))
        assert server  # noqa: S101  # it was just started
        yield Graph(target, psutil.Process(server.pid), people, tally.nodes, seconds)


def fill(target: Target, people: int, tally: Tally) -> float:
    """Write the made-up network batch by batch; gives the seconds until its indexes are up to date."""
    with sync_driver(target) as driver:
        tally.begin()
        write_all(driver, target.database, demo_batches(people, SEED), tally.add)
        driver.execute_query("CALL db.awaitIndexes(300)", database_=target.database)
        return tally.seconds()


def facts(driver: Driver, database: str) -> Facts:
    """Find what the questions need to know of a graph."""
    (row,) = driver.execute_query(COUNTRY, database_=database).records
    (counted,) = driver.execute_query(COUNT_PEOPLE, database_=database).records
    page = min(A_PAGE_FAR_ON, (counted["people"] - 1) // PAGE)
    before = (page - 1) * PAGE
    (person,) = driver.execute_query(NTH_PERSON, skip=before - 1, database_=database).records
    return Facts(row["code"], page, Place(person["name"], person["id"], before))
