"""Each request has an id and a line in the log; nothing private is in the log."""

import socket
from urllib.parse import urlsplit

import httpx
import pytest


def test_every_response_has_an_id(client, post):
    responses = [client.get(path) for path in ("/", "/healthz", "/nowhere", "/graphql")] + [
        post("{"),
        post("{ goals { code } }"),
    ]
    ids = [response.headers["x-request-id"] for response in responses]
    assert len(set(ids)) == len(ids)


def test_a_sane_id_is_kept_and_logged(service, client):
    response = client.get("/healthz", headers={"x-request-id": "job-7.step:2"})
    assert response.headers["x-request-id"] == "job-7.step:2"
    assert service.logged(request_id="job-7.step:2", event="request")["path"] == "/healthz"


@pytest.mark.parametrize("request_id", ["", "x" * 129, "a b", 'a","level":"critical', "é"])
def test_any_other_id_is_replaced(client, request_id):
    response = client.get("/healthz", headers={"x-request-id": request_id.encode()})
    assert response.headers["x-request-id"] != request_id


def test_a_line_says_what_happened(service, post):
    request_id = post("{ weeds }").headers["x-request-id"]
    line = service.logged(event="request", request_id=request_id)
    assert line["level"] == "info"
    assert (line["method"], line["path"], line["status"]) == ("POST", "/graphql", 400)
    assert line["code"] == "GRAPHQL_VALIDATION_FAILED"
    assert line["ms"] >= 0
    assert line["timestamp"].endswith("Z")


def test_a_request_says_nothing_of_the_one_before_it(service):
    """Requests in one go on one connection are answered in one another's wake."""
    one_go = "".join(
        f"GET /graphql?query={query} HTTP/1.1\r\nHost: a\r\nX-Request-ID: {request_id}\r\n{close}\r\n"
        for query, request_id, close in (("{", "go-1", ""), ("{__typename}", "go-2", "Connection: close\r\n"))
    )
    with socket.create_connection(("127.0.0.1", urlsplit(service.url).port)) as connection:
        connection.sendall(one_go.encode())
        while connection.recv(4096):
            pass
    assert service.logged(request_id="go-1", event="request")["code"] == "GRAPHQL_PARSE_FAILED"
    assert "code" not in service.logged(request_id="go-2", event="request")


def test_no_variable_reaches_the_log(service, client, post):
    query = "query($n: String!) { greeting(name: $n) }"
    post(query, variables={"n": "confidential"})
    response = client.get("/graphql", params={"query": query, "variables": '{"n": "confidential"}'})
    service.logged(event="request", request_id=response.headers["x-request-id"])
    assert "confidential" not in service.log_file.read_text()


def test_at_warning_requests_are_not_logged(start):
    with start(TASKFORCE_LOG_LEVEL="warning") as service:
        httpx.get(f"{service.url}/healthz")
        httpx.get(f"{service.url}/graphql?query={{explode}}")
        assert service.logged(level="error")["event"] == "request failed"
        assert '"event":"request"' not in service.log_file.read_text()
