"""Protects the way from one version line to the other: a backup of one is restored by the other."""

import pytest

from graph_service.database.backup import back_up
from graph_service.database.driver import sync_driver
from graph_service.database.local.release import LINES
from graph_service.database.restore import restore
from graph_service.database.session import database
from graph_service.settings import Settings

pytestmark = [pytest.mark.database, pytest.mark.slow]

CONTENT = "CYPHER 5 MATCH (a:Odd)-[r]->(b) RETURN labels(a), properties(a), type(r), properties(r), properties(b)"
GRAPH = """
CYPHER 5 CREATE (:Node:Odd {id: 'odd:1', on: date('2026-01-02'), at: datetime('2026-01-02T03:04:05Z'), tags: ['é', '']})
-[:TO {since: date('2020-02-29')}]->(:Node {id: 'odd:2', big: 9007199254740993})
"""


def read(driver):
    return driver.execute_query(CONTENT).records


def test_a_backup_of_one_line_is_restored_by_the_other(clean_graph, neo4j, tmp_path):
    clean_graph.execute_query(GRAPH)
    back_up(clean_graph, neo4j.database, tmp_path / "graph.backup")
    with clean_graph.session() as session:
        ours = session.run("CYPHER 5 RETURN 1").consume().server.agent
    (other,) = [line for line in LINES if f"/{line}" not in ours]
    settings = Settings(_env_file=None, neo4j_uri=None, neo4j_version=other, data_dir=tmp_path / "data")
    with database(settings) as target, sync_driver(target) as driver:
        restore(driver, target.database, tmp_path / "graph.backup", replace=False)
        assert [record.values() for record in read(driver)] == [record.values() for record in read(clean_graph)]
