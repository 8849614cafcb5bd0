"""Protects the database: hostile requests of every known kind are refused, with their code, and nothing is sent to it.

Over real HTTP, with the service as a process of its own and a proxy between it and Neo4j that counts statements.
"""

import asyncio
import json
import threading
from contextlib import contextmanager
from functools import partial
from time import perf_counter

import httpx
import pytest
from cli.real_command import Machine
from hostile import HOSTILE
from wire.bolt_proxy import BoltProxy

from bench.emptying import empty
from graph_service.app import make_ready
from loaders.demo.write import load_demo

pytestmark = pytest.mark.database

PEOPLE, SEED = 2000, 7
SECONDS = 5
"""Far more than any of them may take; with nothing to stop them some would take for ever."""

post, get = partial(httpx.post, timeout=60), partial(httpx.get, timeout=60)


@contextmanager
def proxied(uri):
    """A proxy on a loop of its own."""
    proxy, loop = BoltProxy(uri), asyncio.new_event_loop()
    thread = threading.Thread(target=loop.run_forever)
    thread.start()
    serving = proxy.serving()
    asyncio.run_coroutine_threadsafe(serving.__aenter__(), loop).result()
    try:
        yield proxy
    finally:
        asyncio.run_coroutine_threadsafe(serving.__aexit__(None, None, None), loop).result()
        loop.call_soon_threadsafe(loop.stop)
        thread.join()
        loop.close()


@pytest.fixture(scope="module")
def network(neo4j, driver):
    with driver.session(database=neo4j.database) as session:
        empty(session)
    make_ready(neo4j)
    load_demo(driver, neo4j.database, PEOPLE, SEED, lambda _: None)
    return neo4j


@pytest.fixture(scope="module")
def proxy(network):
    with proxied(network.uri) as proxy:
        yield proxy


@pytest.fixture(scope="module")
def machine(proxy, tmp_path_factory):
    """Its services stop before the proxy does, which waits for them to leave."""
    machine = Machine(tmp_path_factory.mktemp("machine"))
    yield machine
    machine.clear()


@pytest.fixture(scope="module")
def target(proxy, network):
    return {
        "NEO4J_URI": proxy.uri,
        "NEO4J_PASSWORD": network.password.get_secret_value(),
        "TASKFORCE_COUNTS_SECONDS": "3600",
    }


@pytest.fixture(scope="module")
def services(machine, target):
    """A service of each kind, warm: what they need to know of the graph they know."""
    quiet = target | {"TASKFORCE_MAIL_POLL_SECONDS": "3600"}  # mail is looked for by statements, too
    known = {
        "": machine.serve(**quiet),
        "without introspection": machine.serve(**quiet, TASKFORCE_INTROSPECTION="false"),
    }
    for service in known.values():
        assert service.post("{ goals { totalCount } }").json() == {"data": {"goals": {"totalCount": 6}}}
    return known


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_request_is_refused_before_the_database_is_asked(services, proxy, name):
    sent = HOSTILE[name]
    proxy.asked.clear()
    started = perf_counter()
    told = post(
        services[sent.settings].url,
        content=sent.body,
        headers={"content-type": "application/json", "accept": "application/graphql-response+json"},
    )
    assert perf_counter() - started < SECONDS
    body = told.json()
    assert (told.status_code, body["errors"][0]["extensions"]["code"]) == (sent.status, sent.code)
    assert "data" not in body
    assert len(body["errors"]) <= 21
    assert len(told.content) < 20_000
    assert proxy.asked == []
    assert "Traceback" not in told.text


@pytest.mark.parametrize("name", ["names by guessing", "values by guessing"])
def test_without_introspection_no_names_are_suggested(services, name):
    sent = HOSTILE[name]
    headers = {"content-type": "application/json"}
    with_it = post(services[""].url, content=sent.body, headers=headers).json()
    without = post(services["without introspection"].url, content=sent.body, headers=headers).json()
    assert "Did you mean" in with_it["errors"][0]["message"]
    assert "Did you mean" not in without["errors"][0]["message"]


def test_without_introspection_there_is_no_graphiql(services):
    url, accept = services["without introspection"].url, {"accept": "text/html"}
    assert get(services[""].url, headers=accept).status_code == 200
    assert get(url, headers=accept).status_code == 406
    assert post(url, json={"query": "{ __typename }"}).json() == {"data": {"__typename": "Query"}}


def test_the_price_is_told_on_request(services, proxy):
    asked = {"query": "{ objectives { nodes { code organizations { totalCount } } } }", "extensions": {"price": True}}
    proxy.asked.clear()
    price = post(services[""].url, json=asked).json()["extensions"]["price"]
    assert 0 < price["estimated"] < price["limit"]
    assert price["dearest"] == "objectives.organizations"
    assert proxy.statements == 1
    by_get = get(services[""].url, params={"query": asked["query"], "extensions": '{"price": true}'}).json()
    assert by_get["extensions"]["price"] == price
    del asked["extensions"]
    assert "extensions" not in post(services[""].url, json=asked).json()


def test_the_command_has_the_same_limits(machine, target):
    text = "{ objectives(first: 500) { nodes { regions(first: 500) { totalCount } } } }"
    told = machine.run("query", "-", told=text, **target, TASKFORCE_MAX_PRICE="1000")
    assert told.returncode == 1
    assert json.loads(told.stdout)["errors"][0]["extensions"]["code"] == "TOO_EXPENSIVE"


def test_whether_to_tell_the_price_is_yes_or_no(services):
    told = post(services[""].url, json={"query": "{ __typename }", "extensions": {"price": "please"}}).json()
    assert told["errors"][0]["message"] == "`extensions.price` must be true or false, not a string."


def test_the_price_of_a_refused_request_is_told_too(services):
    asked = json.loads(HOSTILE["lists within lists, of 500 each"].body)
    told = post(services[""].url, json={**asked, "extensions": {"price": True}}).json()
    assert told["extensions"]["price"]["estimated"] > told["extensions"]["price"]["limit"]
    assert told["errors"][0]["extensions"] == {"code": "TOO_EXPENSIVE"}
    assert "organizations" in told["errors"][0]["message"]
