"""What stands around the endpoint: the root, health, compression, other sites' pages."""

import gzip

import httpx
import pytest

SITE = "https://example.org"


def test_the_root_leads_to_the_api(client):
    response = client.get("/")
    assert (response.status_code, response.headers["location"]) == (307, "/graphql")


def test_health(client):
    assert client.get("/healthz").json() == {"status": "alive"}
    assert client.get("/readyz").json() == {"status": "ready"}


def test_large_answers_are_compressed_when_asked_for(client):
    body = {"query": "{ large(size: 5000) }"}
    plain = client.post("/graphql", json=body)
    with client.stream("POST", "/graphql", json=body, headers={"accept-encoding": "gzip"}) as response:
        packed = b"".join(response.iter_raw())
    assert "content-encoding" not in plain.headers
    assert response.headers["content-encoding"] == "gzip"
    assert len(packed) < len(plain.content)
    assert gzip.decompress(packed) == plain.content
    assert "accept-encoding" in plain.headers["vary"]


def test_small_answers_are_not_compressed(client):
    response = client.post("/graphql", json={"query": "{ __typename }"}, headers={"accept-encoding": "gzip"})
    assert "content-encoding" not in response.headers


def test_no_other_site_may_read_by_default(client):
    response = client.post("/graphql", json={"query": "{ __typename }"}, headers={"origin": SITE})
    assert "access-control-allow-origin" not in response.headers


@pytest.fixture
def shared(start):
    with (
        start(TASKFORCE_CORS_ORIGINS=f"{SITE}, http://localhost:3000") as service,
        httpx.Client(base_url=service.url) as client,
    ):
        yield client


def test_sites_in_the_settings_may(shared):
    asked = shared.options(
        "/graphql",
        headers={
            "origin": SITE,
            "access-control-request-method": "POST",
            "access-control-request-headers": "content-type",
        },
    )
    assert asked.headers["access-control-allow-origin"] == SITE
    response = shared.post("/graphql", json={"query": "{ __typename }"}, headers={"origin": SITE})
    assert response.json() == {"data": {"__typename": "Query"}}
    assert response.headers["access-control-allow-origin"] == SITE
    assert "X-Request-ID" in response.headers["access-control-expose-headers"]


def test_they_may_read_our_errors_too(shared):
    response = shared.post("/graphql", json={"query": "{ explode }"}, headers={"origin": SITE})
    assert response.status_code == 500
    assert response.headers["access-control-allow-origin"] == SITE


def test_other_sites_may_not(shared):
    response = shared.post("/graphql", json={"query": "{ __typename }"}, headers={"origin": "https://example.com"})
    assert "access-control-allow-origin" not in response.headers
