"""The statuses, codes and headers of GraphQL over HTTP, as a client sees them."""

import httpx
import pytest

GRAPHQL = "application/graphql-response+json"
JSON = "application/json"


def test_a_post_is_answered(post):
    response = post(
        "query Hi($name: String!) { greeting(name: $name) }", variables={"name": "soil"}, operationName="Hi"
    )
    assert response.status_code == 200
    assert response.json() == {"data": {"greeting": "Hello, soil"}}
    assert response.headers["content-type"] == f"{GRAPHQL}; charset=utf-8"


def test_a_get_is_answered(client):
    parameters = {"query": "query($n: String!) { greeting(name: $n) }", "variables": '{"n": "sol"}'}
    response = client.get("/graphql", params=parameters, headers={"accept": JSON})
    assert response.json() == {"data": {"greeting": "Hello, sol"}}
    assert response.headers["content-type"] == f"{JSON}; charset=utf-8"


@pytest.mark.parametrize("accept", [GRAPHQL, JSON])
def test_a_get_changes_nothing(client, post, code, accept):
    response = client.get("/graphql", params={"query": "mutation { database(away: true) }"}, headers={"accept": accept})
    assert (response.status_code, response.headers["allow"], code(response)) == (405, "POST", "BAD_USER_INPUT")
    assert post("{ goals { code } }").status_code == 200


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("{ goals", "GRAPHQL_PARSE_FAILED"),
        ("{ weeds }", "GRAPHQL_VALIDATION_FAILED"),
        ("query($n: String!) { greeting(name: $n) }", "BAD_USER_INPUT"),
    ],
)
def test_a_bad_document_is_400_and_for_plain_json_200(post, code, query, expected):
    for accept, status in ((GRAPHQL, 400), (JSON, 200)):
        response = post(query, accept=accept)
        assert (response.status_code, code(response)) == (status, expected)
        assert "data" not in response.json()


@pytest.mark.parametrize(
    ("refused", "status"),
    [
        ("UNAUTHENTICATED", 401),
        ("FORBIDDEN", 403),
        ("TOO_LARGE", 413),
        ("INTERNAL", 500),
        ("OVERLOADED", 503),
        ("TIMEOUT", 504),
    ],
)
@pytest.mark.parametrize("accept", [GRAPHQL, JSON])
def test_who_or_what_is_to_blame_stands_in_the_status(post, code, accept, refused, status):
    response = post(f'{{ refuse(code: "{refused}") }}', accept=accept)
    assert (response.status_code, code(response)) == (status, refused)


def test_an_error_in_a_field_is_200(post, code):
    response = post("{ partial }")
    assert (response.status_code, code(response)) == (200, "FORBIDDEN")
    assert response.json()["data"] == {"partial": None}


@pytest.mark.parametrize("method", ["PUT", "DELETE", "PATCH", "HEAD", "OPTIONS"])
def test_other_methods_are_405(client, method):
    response = client.request(method, "/graphql")
    assert response.status_code == 405
    assert response.headers["allow"] == "GET, POST"


def test_other_bodies_are_415(client, code):
    form = client.post("/graphql", data={"query": "{ __typename }"})
    packed = client.post("/graphql", content=b"x", headers={"content-type": JSON, "content-encoding": "gzip"})
    for response in (form, packed):
        assert (response.status_code, code(response)) == (415, "BAD_USER_INPUT")
        assert "Content-Type: application/json" in response.json()["errors"][0]["message"]


def test_a_client_that_reads_nothing_we_write_gets_406(post, code):
    response = post("{ __typename }", accept="application/xml")
    assert (response.status_code, code(response)) == (406, "BAD_USER_INPUT")


def test_a_malformed_request_is_400_for_every_client(client, code):
    for accept in (GRAPHQL, JSON):
        response = client.post("/graphql", json={"query": 1}, headers={"accept": accept})
        assert (response.status_code, code(response)) == (400, "BAD_USER_INPUT")
        assert response.headers["content-type"].startswith(accept)


@pytest.mark.parametrize("accept", [GRAPHQL, JSON])
def test_a_database_that_is_away_is_503_until_it_is_back(start, code, accept):
    with start() as service, httpx.Client(base_url=service.url, headers={"accept": accept}) as client:

        def post(query):
            return client.post("/graphql", json={"query": query})

        post("mutation { database(away: true) }")
        away = post("{ goals { code } }")
        assert (away.status_code, code(away)) == (503, "UNAVAILABLE")
        assert int(away.headers["retry-after"]) > 0
        assert client.get("/readyz").status_code == 503
        assert client.get("/healthz").status_code == 200
        post("mutation { database(away: false) }")
        assert post("{ goals { code } }").status_code == 200
        assert client.get("/readyz").status_code == 200
