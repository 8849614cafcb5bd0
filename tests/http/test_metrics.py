"""What Prometheus reads: counts of what happened, under words of ours only; where the settings want it."""

import socket
import time

import httpx
import pytest
from prometheus_client.parser import text_string_to_metric_families


def read(url):
    """Every sample, by name and labels."""
    response = httpx.get(url)
    assert response.status_code == 200
    families = text_string_to_metric_families(response.text)
    return {(each.name, *sorted(each.labels.items())): each.value for family in families for each in family.samples}


def requests(samples, route, status):
    return samples.get(
        ("taskforce_http_request_duration_seconds_count", ("route", route), ("status", str(status))), 0.0
    )


@pytest.fixture
def fresh(start):
    with start() as service:
        yield service


def test_requests_are_counted_by_route_and_status(fresh):
    before = read(f"{fresh.url}/metrics")
    for _ in range(3):
        httpx.post(f"{fresh.url}/graphql", json={"query": "{ __typename }"})
    httpx.get(f"{fresh.url}/graphql", params={"query": "{"}, headers={"accept": "application/graphql-response+json"})
    after = read(f"{fresh.url}/metrics")
    assert requests(after, "/graphql", 200) - requests(before, "/graphql", 200) == 3
    assert requests(after, "/graphql", 400) == 1
    assert requests(after, "/metrics", 200) == 1  # the one before; this one is not over yet


def test_errors_are_counted_by_code(fresh):
    for query in ("{", "{ weeds }", "{ explode }", "{ partial }"):
        httpx.post(f"{fresh.url}/graphql", json={"query": query})
    httpx.post(f"{fresh.url}/graphql", content=b"no JSON", headers={"content-type": "text/plain"})
    samples = read(f"{fresh.url}/metrics")
    codes = {labels[0][1]: value for (name, *labels), value in samples.items() if name == "taskforce_errors_total"}
    assert codes == {
        "GRAPHQL_PARSE_FAILED": 1,
        "GRAPHQL_VALIDATION_FAILED": 1,
        "INTERNAL": 1,
        "FORBIDDEN": 1,
        "BAD_USER_INPUT": 1,
    }


def test_nothing_that_a_client_sends_becomes_a_label(fresh):
    httpx.get(f"{fresh.url}/a-path-of-mine")
    httpx.get(f"{fresh.url}/metrics/a-path-of-mine")
    httpx.request("A-METHOD-OF-MINE", f"{fresh.url}/graphql")
    httpx.post(f"{fresh.url}/graphql", json={"query": "query OfMine { of_mine }", "operationName": "OfMine"})
    told = httpx.get(f"{fresh.url}/metrics").text
    assert "mine" not in told.lower()
    assert requests(read(f"{fresh.url}/metrics"), "other", 404) == 2


def test_openmetrics_is_told_to_those_who_ask_for_it(client):
    asked = client.get("/metrics", headers={"accept": "application/openmetrics-text; version=1.0.0"})
    assert asked.headers["content-type"].startswith("application/openmetrics-text")
    assert asked.text.endswith("# EOF\n")


def test_they_can_be_switched_off(start):
    with start(TASKFORCE_METRICS="false") as service:
        assert httpx.get(f"{service.url}/metrics").status_code == 404


def test_on_a_port_of_their_own_they_are_nowhere_else(start):
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    with start(TASKFORCE_METRICS_PORT=str(port)) as service:
        assert httpx.get(f"{service.url}/metrics").status_code == 404
        httpx.post(f"{service.url}/graphql", json={"query": "{ __typename }"})
        assert requests(read(f"http://127.0.0.1:{port}/metrics"), "/graphql", 200) == 1


def test_a_taken_port_of_theirs_is_one_message(start, tmp_path):
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        with pytest.raises(AssertionError, match="the port is taken"), start(TASKFORCE_METRICS_PORT=str(port)):
            pass
    told = (tmp_path / "log").read_text()
    assert told.startswith(f"Cannot serve metrics on 127.0.0.1:{port}: ")
    assert told.count("\n") == 1


def test_the_process_is_looked_at(fresh):
    for _ in range(500):
        samples = read(f"{fresh.url}/metrics")
        if ("process_resident_memory_bytes",) in samples:
            break
        time.sleep(0.01)
    assert samples["process_resident_memory_bytes",] > 1e7
    assert samples["process_open_fds",] > 3
    assert samples["process_cpu_seconds_total",] > 0
    assert samples["taskforce_workers",] == 1
