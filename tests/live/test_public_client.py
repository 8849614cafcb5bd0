"""Protects the protocol by its own public client, graphql-ws: it follows, goes on, and is told why not."""

import json
import subprocess
from contextlib import contextmanager

import pytest
from live.subscriber import CHANGES, make
from node_tool import NODE_FOLDER, node_command, node_tool

pytestmark = pytest.mark.database


@pytest.fixture(scope="session")
def client():
    """What `package-lock.json` pins, in `node_modules`; then: start a client."""
    node_tool("npm", "ci", "--no-progress")

    @contextmanager
    def started(service, most=0, query=CHANGES, payload=None, **variables):
        url = service.url.replace("http", "ws")
        told = [json.dumps(each) for each in (variables, payload or {})]
        command = node_command("node", "subscribe.mjs", url, query, *told, str(most))
        with subprocess.Popen(command, cwd=NODE_FOLDER, stdout=subprocess.PIPE, text=True) as process:
            try:
                yield map(json.loads, process.stdout)
            finally:
                process.kill()

    return started


def change(line):
    return line["data"]["changes"]["change"]["seq"]


def test_it_follows_and_goes_on_where_it_was(service, graph, client):
    with client(service, most=2, after=0) as told:
        assert next(told) == {"connected": True}
        make(graph, 3)
        assert [change(next(told)), change(next(told)), next(told)] == [1, 2, {"ended": True}]
    with client(service, most=2, after=2) as told:
        assert next(told) == {"connected": True}
        make(graph)
        assert [change(next(told)), change(next(told))] == [3, 4]


def test_a_query_of_it_is_answered(service, client):
    with client(service, query="{ __typename }") as told:
        assert list(told) == [{"connected": True}, {"data": {"__typename": "Query"}}, {"ended": True}]


def test_it_is_told_what_is_wrong(service, client):
    with client(service, query="subscription { nothing }") as told:
        assert list(told)[1]["errors"][0]["extensions"] == {"code": "GRAPHQL_VALIDATION_FAILED"}
    with client(service, payload={"authorization": "Bearer tfg_none"}) as told:
        assert list(told)[-1] == {"code": 4403, "reason": "Forbidden"}
