"""Protects the graph's schema: each step once, harmless twice, never on a graph that is ahead of the code."""

import threading

import pytest

from graph_service.database.errors import GraphTooNew
from graph_service.database.migrations import migrate
from queries.model.migrations import MIGRATIONS, Migration

pytestmark = pytest.mark.database

STEPS = (
    Migration(
        1001,
        "A rule",
        ("CREATE CONSTRAINT Odd_key_unique IF NOT EXISTS FOR (n:Odd) REQUIRE n.key IS UNIQUE",),
    ),
    Migration(1002, "A fact", ("CYPHER 5 MERGE (:Odd {key: 1})",)),
)


def values(driver, neo4j, statement):
    with driver.session(database=neo4j.database) as session:
        return [value for (value,) in session.run(statement)]


@pytest.fixture
def graph(clean_graph, neo4j):
    """A graph whose only migrations are those of the test; the session's own are put back."""
    forget = "CYPHER 5 MATCH (m:Migration) DETACH DELETE m"
    values(clean_graph, neo4j, forget)
    yield clean_graph
    values(clean_graph, neo4j, forget)
    values(clean_graph, neo4j, "DROP CONSTRAINT Odd_key_unique IF EXISTS")


def test_applies_what_is_missing_and_records_it(graph, neo4j):
    assert migrate(graph, neo4j.database, STEPS[:1]) == [1001]
    assert migrate(graph, neo4j.database, STEPS) == [1002]
    assert migrate(graph, neo4j.database, STEPS) == []
    assert values(graph, neo4j, "MATCH (m:Migration) RETURN m.name ORDER BY m.number") == ["A rule", "A fact"]
    assert values(graph, neo4j, "MATCH (n:Odd) RETURN n.key") == [1]


def test_a_step_that_was_cut_off_is_applied_again(graph, neo4j):
    broken = Migration(1002, "A fact", ("CYPHER 5 MERGE (:Odd {key: 1})", "CYPHER 5 RETURN 1 / 0"))
    with pytest.raises(Exception, match="by zero"):
        migrate(graph, neo4j.database, (STEPS[0], broken))
    assert migrate(graph, neo4j.database, STEPS) == [1002]
    assert values(graph, neo4j, "MATCH (n:Odd) RETURN count(n)") == [1]


def test_a_graph_that_is_ahead_is_refused_and_left_alone(graph, neo4j):
    migrate(graph, neo4j.database, STEPS)
    with pytest.raises(GraphTooNew, match=r"migration 1002.*knows 1001.*Upgrade"):
        migrate(graph, neo4j.database, STEPS[:1])


def test_services_that_start_at_once_do_not_hinder_each_other(graph, neo4j):
    applied = []
    threads = [threading.Thread(target=lambda: applied.append(migrate(graph, neo4j.database, STEPS))) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(applied) == 4
    assert values(graph, neo4j, "MATCH (m:Migration) RETURN count(m)") == [2]


def test_the_model_gives_indexes_that_are_online(graph, neo4j):
    migrate(graph, neo4j.database)
    assert migrate(graph, neo4j.database, MIGRATIONS) == []
    assert set(values(graph, neo4j, "SHOW INDEXES YIELD state")) == {"ONLINE"}
    assert "Node_id_unique" in values(graph, neo4j, "SHOW CONSTRAINTS YIELD name")
