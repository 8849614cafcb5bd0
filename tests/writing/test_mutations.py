"""Protects mutations: done once and whole, on record in the order of commits, read back as a query reads."""

import json

import pytest
from writing.writer import Asking

from graph_service.database.migrations import migrate
from graph_service.reading.answer import Request
from graph_service.reading.viewer import Viewer
from queries.model.enums import AccountRole

pytestmark = pytest.mark.database

RENAME = """mutation ($name: String!, $version: String, $key: String) {
  renamed: updateProfile(input: { name: $name, expectedVersion: $version, idempotencyKey: $key }) {
    person { ...Shown }
    userErrors { code field message rule }
  }
}
fragment Shown on Person { id called: name __typename participations { totalCount } }"""
CHANGES = "CYPHER 5 MATCH (c:Change) RETURN properties(c) AS change ORDER BY c.seq"
ANA = Viewer("account:ana", "person:ana", frozenset({AccountRole.USER}))


@pytest.fixture
def graph(clean_graph, neo4j):
    migrate(clean_graph, neo4j.database)
    with clean_graph.session(database=neo4j.database) as session:
        session.run("CYPHER 5 CREATE (:Node:Person {id: 'person:ana', name: 'Ana', nameFolded: 'ana'})").consume()
        yield session


@pytest.fixture
def ask(graph, neo4j):
    return Asking(neo4j)


def changes(graph):
    return [record["change"] for record in graph.run(CHANGES)]


def test_a_payload_is_read_back_with_the_clients_own_selection(ask, graph):
    told = ask(RENAME, ANA, name="Ana Sol")
    person = {"id": "person:ana", "called": "Ana Sol", "__typename": "Person", "participations": {"totalCount": 0}}
    assert told == {"data": {"renamed": {"person": person, "userErrors": []}}}
    assert list(told["data"]["renamed"]["person"]) == list(person)


def test_a_change_is_on_record_with_what_was_and_what_is(ask, graph):
    ask(RENAME, ANA, name="Ana Sol")
    (change,) = changes(graph)
    assert (change["seq"], change["actor"], change["kind"], change["subject"]) == (
        1,
        "account:ana",
        "person.updated",
        "person:ana",
    )
    assert (json.loads(change["before"]), json.loads(change["after"])) == ({"name": "Ana"}, {"name": "Ana Sol"})


@pytest.mark.parametrize(
    ("viewer", "variables", "code", "field"),
    [
        (None, {"name": "Ana Sol"}, "UNAUTHENTICATED", None),
        (ANA, {"name": "  "}, "INVALID", "name"),
        (ANA, {"name": "Ana Sol", "version": "change:none"}, "CONFLICT", "expectedVersion"),
        (ANA, {"name": "Ana Sol", "key": ""}, "INVALID", "idempotencyKey"),
        (ANA, {"name": "Ana Sol", "key": "k" * 201}, "INVALID", "idempotencyKey"),
    ],
)
def test_what_is_refused_leaves_no_trace(ask, graph, viewer, variables, code, field):
    told = ask(RENAME, viewer, **variables)["data"]["renamed"]
    assert told["person"] is None
    assert [(each["code"], each["field"]) for each in told["userErrors"]] == [(code, field)]
    assert changes(graph) == []
    assert graph.run("CYPHER 5 MATCH (k:Key) RETURN count(k)").single()[0] == 0


def test_what_is_sent_again_is_done_once_and_answered_as_before(ask, graph):
    first = ask(RENAME, ANA, name="Ana Sol", key="one")
    again = ask(RENAME, ANA, name="Ana Sol", key="one")
    assert (again, len(changes(graph))) == (first, 1)


def test_a_key_of_another_input_is_a_conflict(ask, graph):
    ask(RENAME, ANA, name="Ana Sol", key="one")
    told = ask(RENAME, ANA, name="Ana Mar", key="one")["data"]["renamed"]
    assert told["userErrors"][0]["code"] == "CONFLICT"
    assert len(changes(graph)) == 1


def test_many_at_once_are_numbered_without_gap(ask, graph):
    requests = [Request(RENAME, None, {"name": f"Ana {number}"}, viewer=ANA) for number in range(20)]
    assert all(not told["data"]["renamed"]["userErrors"] for told in ask.together(*requests))
    assert [change["seq"] for change in changes(graph)] == list(range(1, 21))
    renamed = [(json.loads(each["before"])["name"], json.loads(each["after"])["name"]) for each in changes(graph)]
    assert [before for before, _ in renamed[1:]] == [after for _, after in renamed[:-1]]


def test_a_key_sent_many_times_at_once_is_done_once(ask, graph):
    requests = [Request(RENAME, None, {"name": "Ana Sol", "key": "one"}, viewer=ANA) for _ in range(8)]
    told = ask.together(*requests)
    assert all(each == told[0] for each in told)
    assert len(changes(graph)) == 1


def test_mutations_of_a_document_are_done_one_after_the_other(ask, graph):
    two = """mutation {
      first: updateProfile(input: { name: "One" }) { person { name } }
      __typename
      second: updateProfile(input: { name: "Two" }) { person { name } userErrors { code } }
    }"""
    told = ask(two, ANA)["data"]
    assert list(told) == ["first", "__typename", "second"]
    assert told["second"] == {"person": {"name": "Two"}, "userErrors": []}
