"""The real service as a process of its own, on the database of the session, and people with tokens for it."""

from datetime import UTC, datetime, timedelta

import pytest
from cli.real_command import Machine

from graph_service.accounts.random_secrets import TOKEN_PREFIX, digest
from graph_service.database.migrations import migrate


@pytest.fixture(scope="session")
def start_service(tmp_path_factory, connected):
    """Start services; they stop with the session."""
    machines = []

    def start(*arguments, **settings):
        machines.append(Machine(tmp_path_factory.mktemp("live") / "machine"))
        told = {f"TASKFORCE_{name.upper()}": str(value) for name, value in settings.items()}
        return machines[-1].serve(*arguments, **{**connected, **told})

    yield start
    for each in machines:
        each.clear()


@pytest.fixture(scope="session")
def usual(start_service):
    return start_service(identity_seconds=0.2)


@pytest.fixture
def graph(clean_graph, neo4j):
    migrate(clean_graph, neo4j.database)
    with clean_graph.session(database=neo4j.database) as session:
        yield session


@pytest.fixture
def service(usual, graph):
    """The service with its usual settings, on an empty graph."""
    return usual


@pytest.fixture
def token(graph):
    """Give somebody an account with an API token; the token."""

    def made(name, *roles):
        secret = f"{TOKEN_PREFIX}{name}"
        graph.run(
            "CYPHER 5 CREATE (:ApiToken {id: 'token:' + $name, secret: $secret, scopes: ['READ'], until: $until})"
            "-[:OF]->(:Account {id: 'account:' + $name, roles: $roles})-[:OF]->"
            "(:Node:Person {id: 'person:' + $name, name: $name, nameFolded: $name})",
            name=name,
            secret=digest(secret),
            roles=["USER", *roles],
            until=datetime.now(UTC) + timedelta(days=1),
        ).consume()
        return f"Bearer {secret}"

    return made
