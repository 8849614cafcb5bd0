"""Protects API tokens: shown once, for what they are for, until they end."""

import pytest
from accounts.http_service import CREATE_TOKEN, LOG_OUT, RENAME, REVOKE_TOKEN, VIEWER

pytestmark = pytest.mark.database


@pytest.fixture
def ana(service):
    return service.registered()


def bearer(secret):
    return {"authorization": f"Bearer {secret}"}


def test_a_token_is_its_owner(service, ana):
    made = ana.done(CREATE_TOKEN, name=" notebook ", scopes=["READ"])
    assert made["secret"].startswith("tfg_")
    viewer = service.client().viewer(bearer(made["secret"]))
    assert viewer["person"] == ana.viewer()["person"]
    assert viewer["csrfToken"] is None


def test_the_owner_sees_what_tokens_there_are(service, ana):
    made = ana.done(CREATE_TOKEN, name="notebook", scopes=["WRITE"], days=7)["apiToken"]
    assert (made["name"], made["scopes"], made["usedAt"]) == ("notebook", ["READ", "WRITE"], None)
    document = "{ viewer { apiTokens { id name scopes since until usedAt } } }"
    told = ana.ask(document)["viewer"]["apiTokens"]
    assert told == [made]
    days = "CYPHER 5 MATCH (t:ApiToken) RETURN duration.inDays(t.since, t.until).days AS days"
    assert service.graph.run(days).single()["days"] == 7


def test_when_it_was_used_is_told(service, ana):
    secret = ana.done(CREATE_TOKEN, name="notebook", scopes=["READ"])["secret"]
    service.client().viewer(bearer(secret))
    assert ana.viewer()["apiTokens"][0]["usedAt"] is not None


def test_a_token_to_read_changes_nothing(service, ana):
    secret = ana.done(CREATE_TOKEN, name="notebook", scopes=["READ"])["secret"]
    response = service.client().post(RENAME, bearer(secret), name="Ana Mar")
    assert (response.status_code, response.json()["errors"][0]["extensions"]["code"]) == (403, "FORBIDDEN")
    assert "scope WRITE" in response.json()["errors"][0]["message"]
    assert ana.viewer()["person"]["name"] == "Ana Sol"


def test_a_token_to_write_needs_no_csrf_token(service, ana):
    secret = ana.done(CREATE_TOKEN, name="script", scopes=["WRITE"])["secret"]
    assert service.client().done(RENAME, bearer(secret), name="Ana Mar")["person"] == {"name": "Ana Mar"}


def test_a_token_makes_no_tokens_and_has_no_session_to_end(service, ana):
    secret = ana.done(CREATE_TOKEN, name="script", scopes=["WRITE"])["secret"]
    client = service.client()
    assert client.refused(CREATE_TOKEN, bearer(secret), name="more", scopes=["WRITE"])["code"] == "FORBIDDEN"
    assert client.refused(LOG_OUT, bearer(secret))["code"] == "WRONG_STATE"


def test_a_token_says_more_than_a_cookie(service, ana):
    other = service.registered("bo@example.org", "Bo")
    secret = other.done(CREATE_TOKEN, name="script", scopes=["READ"])["secret"]
    assert ana.viewer(bearer(secret))["person"]["name"] == "Bo"
    assert ana.post(VIEWER, bearer("tfg_x")).status_code == 401


def test_other_schemes_are_a_proxys_own_affair(service, ana):
    assert ana.viewer({"authorization": "Basic eDp5"})["person"]["name"] == "Ana Sol"
    assert service.client().viewer({"authorization": "Basic eDp5"}) is None


@pytest.mark.parametrize("told", ["Bearer", "Bearer tfg_", "bearer tfg_x", "Bearer a.b.c", "Bearer x y", "Bearer é"])
def test_what_is_no_token_is_401(service, told):
    response = service.client().post(VIEWER, {"authorization": told.encode()})
    assert response.status_code == 401
    assert response.json()["errors"][0]["extensions"]["code"] == "UNAUTHENTICATED"
    assert response.headers["www-authenticate"].startswith("Bearer ")


@pytest.mark.parametrize(
    ("input_", "field"),
    [
        ({"name": " ", "scopes": ["READ"]}, "name"),
        ({"name": "n" * 101, "scopes": ["READ"]}, "name"),
        ({"name": "x", "scopes": ["READ"], "days": 367}, "days"),
        ({"name": "x", "scopes": ["READ"], "days": -1}, "days"),
    ],
)
def test_what_makes_no_sense_is_refused(ana, input_, field):
    error = ana.refused(CREATE_TOKEN, **input_)
    assert (error["code"], error["field"]) == ("INVALID", field)


def test_there_is_an_end_to_how_many(service, ana):
    service.graph.run(
        "CYPHER 5 MATCH (a:Account) UNWIND range(1, 50) AS at"
        " CREATE (:ApiToken {id: 'api_token:' + at, secret: 'secret' + at})-[:OF]->(a)"
    ).consume()
    assert ana.refused(CREATE_TOKEN, name="one more", scopes=["READ"])["code"] == "CONFLICT"


def test_nobody_revokes_anothers(service, ana):
    made = ana.done(CREATE_TOKEN, name="notebook", scopes=["READ"])
    other = service.registered("bo@example.org", "Bo")
    assert other.refused(REVOKE_TOKEN, id=made["apiToken"]["id"])["code"] == "NOT_FOUND"
    assert other.viewer()["apiTokens"] == []
    assert service.client().viewer(bearer(made["secret"]))


def test_it_is_on_record_without_its_secret(service, ana):
    made = ana.done(CREATE_TOKEN, name="notebook", scopes=["READ"])
    ana.done(REVOKE_TOKEN, id=made["apiToken"]["id"])
    assert service.kinds()[-2:] == ["apiToken.created", "apiToken.revoked"]
    assert service.after("apiToken.created") == [{"id": made["apiToken"]["id"], "name": "notebook", "scopes": ["READ"]}]
