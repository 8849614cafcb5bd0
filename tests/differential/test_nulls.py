"""Protects null bubbling: where a graph lacks what the schema promises, nulls and errors stand where they must."""

import orjson
import pytest
from comparing import difference
from reference.graph import Graph

pytestmark = pytest.mark.database

BROKEN = """
CYPHER 5
CREATE (:Node:Target {id: 'target:adrift', year: 2031, kind: 'TARGET', synthetic: true})
CREATE (p:Node:Person {id: 'person:adrift', name: 'Adrift', nameFolded: 'adrift'})
CREATE (p)-[:PARTICIPATES]->(:Node:Participation {id: 'participation:adrift', role: 'TEAM_MEMBER',
  sinceOrder: date('9999-12-31'), untilOrder: date('9999-12-31')})
"""
WHOLE = "CYPHER 5 MATCH (n:Node) WHERE n.id ENDS WITH ':adrift' DETACH DELETE n"

DOCUMENTS = {
    "up to a root": '{ person(id: "person:adrift") { name participations { nodes { id taskForce { code } } } } }',
    "up to the data": "{ targets(last: 2, orderBy: [{field: YEAR}]) { nodes { id text } } goals { totalCount } }",
    "beside what is whole": """{
      a: target(id: "target:adrift") { year objective { code } }
      b: target(id: "target:A1-2030") { year objective { code } }
      c: person(id: "person:adrift") { participations { edges { cursor node { t: taskForce { id } } } } }
    }""",
    "through an interface": '{ node(id: "participation:adrift") { ... on Participation { role taskForce { id } } } }',
    "of a list": '{ target(id: "target:adrift") { id paragraphs } }',
    "what may be missing": '{ target(id: "target:adrift") { footnotes { text } versions { text } source { name } } }',
}


@pytest.fixture(scope="module")
def broken(network, plain_executor, driver, neo4j):
    with driver.session(database=neo4j.database) as session:
        session.run(BROKEN).consume()
        yield plain_executor(Graph(driver, neo4j.database))
        session.run(WHOLE).consume()


@pytest.mark.parametrize("name", DOCUMENTS)
def test_null_goes_up_to_where_it_may_be(broken, engine, name):
    assert not difference(broken, engine, DOCUMENTS[name], {})


def test_an_error_names_its_place_and_code(broken, engine):
    told = orjson.loads(engine.answer(DOCUMENTS["up to a root"], {}).body)
    assert told["data"] == {"person": None}
    assert [error["path"] for error in told["errors"]] == [["person", "participations", "nodes", 0, "taskForce"]]
    assert [error["extensions"]["code"] for error in told["errors"]] == ["INTERNAL"]
