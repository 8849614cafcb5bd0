"""Protects: several users share one server; the last one stops it; a killed user leaves nothing behind."""

import pytest

pytestmark = pytest.mark.database


def test_the_session_database_answers(clean_graph, neo4j):
    with clean_graph.session(database=neo4j.database) as session:
        assert (
            session.run("CYPHER 5 MATCH (n) WHERE NOT n:Migration RETURN count(n) AS n").single(strict=True)["n"] == 0
        )
