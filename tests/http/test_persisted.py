"""Protects persisted documents over HTTP: found by every usual identifier; nobody adds one; only they, on wish."""

import json
from hashlib import sha256

import httpx
import pytest

GRAPHQL = "application/graphql-response+json"
HELLO = "query Hello($name: String!) { greeting(name: $name) }"
CHANGE = "mutation { database(away: false) }"
HASH = sha256(HELLO.encode()).hexdigest()
NAMED = {"variables": {"name": "soil"}}
ANSWER = {"data": {"greeting": "Hello, soil"}}


def apollo(digest):
    return {"extensions": {"persistedQuery": {"version": 1, "sha256Hash": digest}}}


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    folder = tmp_path_factory.mktemp("documents")
    (folder / "hello.graphql").write_text(HELLO)
    (folder / "relay.json").write_text(json.dumps({"hello": HELLO, "change": CHANGE}))
    return folder


@pytest.fixture
def listing(start, folder):
    """Start a service that knows documents; gives a client for it."""

    def serve(**settings):
        return start(TASKFORCE_DOCUMENTS=str(folder), **settings)

    return serve


def client_of(service):
    return httpx.Client(base_url=service.url, headers={"accept": GRAPHQL})


def told(response):
    (error,) = response.json()["errors"]
    return response.status_code, error["extensions"]["code"]


def test_a_listed_document_is_known_by_every_form_of_its_identifier(listing):
    with listing() as service, client_of(service) as client:
        for named in ({"documentId": f"sha256:{HASH}"}, {"documentId": HASH}, {"documentId": "hello"}, apollo(HASH)):
            assert client.post("/graphql", json={**named, **NAMED}).json() == ANSWER
        parameters = {
            "documentId": f"sha256:{HASH}",
            "operationName": "Hello",
            "variables": json.dumps({"name": "soil"}),
        }
        assert client.get("/graphql", params=parameters).json() == ANSWER
        parameters = {"extensions": json.dumps(apollo(HASH)["extensions"]), "variables": json.dumps({"name": "soil"})}
        assert client.get("/graphql", params=parameters).json() == ANSWER


def test_nobody_adds_one(listing):
    text = "{ goals { code } }"
    digest = sha256(text.encode()).hexdigest()
    with listing() as service, client_of(service) as client:
        assert told(client.post("/graphql", json=apollo(digest))) == (400, "PERSISTED_QUERY_NOT_FOUND")
        assert client.post("/graphql", json={"query": text, **apollo(digest)}).json()["data"]
        again = client.post("/graphql", json=apollo(digest))
        assert told(again) == (400, "PERSISTED_QUERY_NOT_FOUND")
        assert (
            again.json()["errors"][0]["message"] == "PersistedQueryNotFound"
        )  # Apollo's clients know it by these words
        plain = client.post("/graphql", json=apollo(digest), headers={"accept": "application/json"})
        assert told(plain) == (200, "PERSISTED_QUERY_NOT_FOUND")


def test_an_identifier_that_nobody_listed_is_told(listing):
    with listing() as service, client_of(service) as client:
        response = client.post("/graphql", json={"documentId": "sha256:0"})
        assert told(response) == (400, "PERSISTED_QUERY_NOT_FOUND")
        assert response.json()["errors"][0]["message"].startswith("No document is listed under this identifier.")


def test_without_a_list_no_identifier_is_known(client):
    assert told(client.post("/graphql", json={"documentId": HASH}, headers={"accept": GRAPHQL})) == (
        400,
        "PERSISTED_QUERY_NOT_FOUND",
    )


@pytest.mark.parametrize("named", [{"documentId": 1}, apollo(1), apollo(["x"])])
def test_an_identifier_is_a_text(client, named):
    response = client.post("/graphql", json=named)
    assert told(response) == (400, "BAD_USER_INPUT")
    assert response.json()["errors"][0]["message"].startswith("`documentId` must be a string, not a")


def test_a_get_changes_nothing_by_an_identifier_either(listing):
    with listing() as service, client_of(service) as client:
        assert told(client.get("/graphql", params={"documentId": "change"})) == (405, "BAD_USER_INPUT")
        assert client.post("/graphql", json={"documentId": "change"}).status_code == 200


def test_only_listed_documents_are_answered_where_that_is_wanted(listing):
    with listing(TASKFORCE_ALLOWED_DOCUMENTS="listed") as service, client_of(service) as client:
        assert client.post("/graphql", json={"documentId": "hello", **NAMED}).json() == ANSWER
        assert client.post("/graphql", json={"query": HELLO, **NAMED}).json() == ANSWER
        for other in (f"{HELLO} ", "{ __schema { queryType { name } } }", "{ nonsense", ""):
            response = client.post("/graphql", json={"query": other, **NAMED})
            assert told(response) == (403, "FORBIDDEN")
            assert response.json()["errors"][0]["message"].startswith("Only listed documents are answered here")
        assert told(client.post("/graphql", json={"documentId": "x"})) == (400, "PERSISTED_QUERY_NOT_FOUND")


def test_there_is_no_graphiql_then(listing):
    with listing(TASKFORCE_ALLOWED_DOCUMENTS="listed") as service, client_of(service) as client:
        browser = client.get("/graphql", headers={"accept": "text/html,application/xhtml+xml,*/*;q=0.8"})
        assert browser.headers["content-type"].startswith("application/json")
        assert told(browser) == (400, "BAD_USER_INPUT")
