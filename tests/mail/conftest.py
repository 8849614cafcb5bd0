import pytest
from mail.post_office import Clock

from graph_service.database.migrations import migrate
from queries.commands.mail import QUEUE


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def graph(clean_graph, neo4j):
    migrate(clean_graph, neo4j.database)
    with clean_graph.session(database=neo4j.database) as session:
        yield session


@pytest.fixture
def queue(graph, clock):
    """Puts mails into the outbox as a command does."""

    def put(*numbers, **more):
        mail = {"at": clock(), "address": "ana@example.org", "kind": "test", "subject": "Soil", "text": "Read this."}
        mails = [{**mail, "id": f"mail:{number}", "expiresAt": None, **more} for number in numbers]
        graph.run(QUEUE, mails=mails).consume()

    return put


@pytest.fixture
def mails(graph):
    """Gives what the graph has of mails, by their id without the prefix."""

    def told():
        rows = graph.run("CYPHER 5 MATCH (m:Mail) RETURN properties(m) AS mail ORDER BY m.id")
        return {row["mail"]["id"].removeprefix("mail:"): row["mail"] for row in rows}

    return told
