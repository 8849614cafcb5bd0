"""Protects plans: one that was made for an audience serves no other, and of one audience each sees as this person."""

import pytest
from writing.writer import Asking

from graph_service.database.migrations import migrate
from graph_service.reading.answer import Request
from graph_service.reading.viewer import Viewer
from queries.model.enums import AccountRole

pytestmark = pytest.mark.database

NETWORK = """
CYPHER 5
UNWIND [['ana', null], ['bo', true], ['cy', true]] AS row
CREATE (p:Node:Person {id: 'person:' + row[0], name: row[0], nameFolded: row[0], email: row[0] + '@example.org'})
SET p.private = row[1]
CREATE (p)-[:PARTICIPATES]->(s:Node:Participation {id: 'participation:' + row[0], role: 'TEAM_MEMBER'})
MERGE (t:Node:TaskForce {id: 'task_force:X', code: 'X', name: 'X'})
CREATE (s)-[:IN]->(t)
"""
ASKED = """query ($id: ID!) {
  people { totalCount nodes { name email } }
  person(id: $id) { name }
  node(id: $id) { ... on Person { name } }
  found: people(where: { name: { eq: "cy" } }) { totalCount }
  taskForce(code: "X") { participations(orderBy: [{ field: ID }]) { totalCount nodes { person { name } } } }
}"""
MISTAKEN = '{ people(where: { email: { eq: "cy@example.org" } }) { totalCount } }'


def viewer(name, *roles):
    return Viewer(f"account:{name}", f"person:{name}", frozenset(roles))


BO, CY = viewer("bo", AccountRole.USER), viewer("cy", AccountRole.USER, AccountRole.STC)
OFFICE, ADMINISTRATOR = viewer("ana", AccountRole.SECRETARIAT), viewer("ana", AccountRole.ADMINISTRATOR)
SEEN = {None: ["ana"], BO: ["ana", "bo"], CY: ["ana", "cy"], OFFICE: ["ana", "bo", "cy"]}
SEEN[ADMINISTRATOR] = SEEN[OFFICE]


@pytest.fixture
def ask(clean_graph, neo4j):
    migrate(clean_graph, neo4j.database)
    with clean_graph.session(database=neo4j.database) as session:
        session.run(NETWORK).consume()
    return Asking(neo4j)


def expected(who):
    names = SEEN[who]
    shown = names if who in (OFFICE, ADMINISTRATOR) else [who.person.removeprefix("person:")] if who else []
    people = [{"name": name, "email": f"{name}@example.org" if name in shown else None} for name in names]
    cy = {"name": "cy"} if "cy" in names else None
    seats = [{"person": {"name": name} if name in names else None} for name in SEEN[OFFICE]]
    return {
        "people": {"totalCount": len(names), "nodes": people},
        "person": cy,
        "node": cy,
        "found": {"totalCount": int(bool(cy))},
        "taskForce": {"participations": {"totalCount": 3, "nodes": seats}},
    }


def test_the_same_document_is_answered_to_each_as_this_one_may_see(ask):
    """In any order, at once, with plans kept: all by one engine."""
    order = [*SEEN, *reversed(SEEN), *SEEN]
    bodies = ask.together(*(Request(ASKED, None, {"id": "person:cy"}, viewer=who) for who in order))
    for who, body in zip(order, bodies, strict=True):
        assert body == {"data": expected(who)}, who


def test_an_address_is_nothing_to_search_by(ask):
    """Not for the secretariat either: there is one API for all."""
    for who in (None, BO, OFFICE):
        (error,) = ask(MISTAKEN, who)["errors"]
        assert error["extensions"]["code"] == "GRAPHQL_VALIDATION_FAILED"
