"""A small network in the database, and what asks and reads it."""

import json
from functools import cache

import pytest
from joining.service import Service
from network.small import LINKS, NODES

from graph_service.database.migrations import migrate
from loaders.load import write
from loaders.records import Batch

CHANGES = "CYPHER 5 MATCH (c:Change) WHERE c.lot IS NULL RETURN properties(c) AS change ORDER BY c.seq"
ACCOUNT = """CYPHER 5 MATCH (p:Person {id: 'person:' + $key})
CREATE (:Account {id: 'account:' + $key, address: $address, addressFolded: $address, confirmedAt: datetime(),
  roles: ['USER'], password: 'a hash'})-[:OF]->(p)"""


class Graph:
    """The graph beside the service: to put things there, and to look."""

    def __init__(self, session):
        self._session = session

    def __call__(self, statement, **parameters):
        """Run a statement; its rows as lists."""
        return [record.values() for record in self._session.run("CYPHER 5 " + statement, parameters)]

    def whole(self):
        """All nodes and relationships, but for the record of migrations."""
        nodes = "MATCH (n) WHERE NOT n:Migration RETURN labels(n), properties(n)"
        links = "MATCH (a)-[r]->(b) RETURN a.id, type(r), properties(r), b.id"
        return [sorted(map(repr, self(each))) for each in (nodes, links)]

    def changes(self):
        """What commands put on record, the oldest first; what was and what is as objects."""
        told = [record["change"] for record in self._session.run(CHANGES)]
        return [
            each | {name: json.loads(each[name]) for name in ("before", "after") if each.get(name)} for each in told
        ]

    def version(self, id_):
        """The version of a node."""
        ((version,),) = self("MATCH (n:Node {id: $id}) RETURN last(n.changes)", id=id_)
        return version

    def kinds(self):
        """What the record says was done."""
        return [each["kind"] for each in self.changes()]

    def account(self, key, address=None):
        """Give a person an account."""
        self._session.run(ACCOUNT, key=key, address=address or f"{key}@soil.example").consume()

    def put(self, *records):
        """Write more records."""
        nodes = tuple(each for each in records if hasattr(each, "noun"))
        links = tuple(each for each in records if hasattr(each, "kind"))
        self._session.execute_write(write, Batch(nodes, links))


@pytest.fixture
def graph(clean_graph, neo4j):
    migrate(clean_graph, neo4j.database)
    with clean_graph.session(database=neo4j.database) as session:
        made = Graph(session)
        made.put(*NODES, *LINKS)
        yield made


class Asking(Service):
    """Asks for mutations by their names."""

    def do(self, viewer, name, selection="", /, **given):
        """Ask for one mutation, and give its payload."""
        type_ = f"{name[0].upper()}{name[1:]}Input"
        payload = f"{selection} userErrors {{ code field message }}"
        body = self(f"mutation ($input: {type_}!) {{ {name}(input: $input) {{ {payload} }} }}", viewer, input=given)
        assert "errors" not in body, body["errors"]
        return body["data"][name]


@pytest.fixture(scope="session")
def asking(neo4j):
    """Makes engines with settings of their own."""
    opened = []

    @cache
    def with_settings(**settings):
        opened.append(Asking(neo4j, **settings))
        return opened[-1]

    yield with_settings
    for each in opened:
        each.close()


@pytest.fixture
def ask(graph, asking):
    return asking()


@pytest.fixture
def do(ask):
    return ask.do


@pytest.fixture
def refused(do, graph):
    """Ask for what is refused: the codes with the fields, and nothing is written."""

    def asked(viewer, name, /, **given):
        before = graph.whole()
        told = do(viewer, name, **given)["userErrors"]
        assert graph.whole() == before
        return [(each["code"], each["field"]) for each in told]

    return asked
