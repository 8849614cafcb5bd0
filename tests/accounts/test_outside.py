"""Protects accounts of people from outside: found by who they are there, and made when they come first."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from accounts.http_service import ASK_RESET, CREATE_TOKEN, LOG_OUT, PASSWORD, RENAME, RESET, VIEWER
from accounts.oidc import AUDIENCE, running

pytestmark = pytest.mark.database

ANA = {"email": "ana@example.org", "email_verified": True, "name": "Ana Sol"}


@pytest.fixture(scope="module")
def provider():
    with running() as provider:
        yield provider


@pytest.fixture
def service(start, provider):
    return start(oidc_issuer=provider.issuer, oidc_audience=AUDIENCE)


def bearer(token):
    return {"authorization": f"Bearer {token}"}


def reason(response):
    assert response.status_code == 401
    assert "www-authenticate" in response.headers
    return response.json()["errors"][0]["message"]


def test_who_comes_first_gets_an_account_once(service, provider):
    first = service.client().viewer(bearer(provider.token(**ANA)))
    assert (first["person"]["name"], first["person"]["email"], first["roles"]) == ("Ana Sol", ANA["email"], ["USER"])
    again = service.client().viewer(bearer(provider.token(**{**ANA, "email": "new@example.org"})))
    assert again["person"]["id"] == first["person"]["id"]
    assert service.kinds() == ["account.registered", "person.registered"]
    private = service.graph.run("CYPHER 5 MATCH (p:Person) RETURN p.private AS told").single()
    assert private["told"] is True


def test_who_has_an_account_with_the_verified_address_keeps_it(service, provider):
    ana = service.registered()
    assert service.client().viewer(bearer(provider.token("a1", **ANA)))["person"]["id"] == ana.person["id"]
    assert service.kinds()[-1] == "account.linked"
    assert service.count("Account") == 1


def test_an_address_that_is_not_verified_opens_nothing(service, provider):
    service.registered()
    told = service.client().post(VIEWER, bearer(provider.token("eve", **{**ANA, "email_verified": False})))
    assert "no verified e-mail address" in reason(told)
    assert service.count("Account") == 1


def test_an_address_that_has_gone_to_somebody_else_there_opens_nothing(service, provider):
    service.client().viewer(bearer(provider.token("a2", **ANA)))
    assert "somebody else" in reason(service.client().post(VIEWER, bearer(provider.token("b2", **ANA))))


def test_they_do_what_others_do(service, provider):
    token = bearer(provider.token("a3", **ANA))
    client = service.client()
    assert client.done(RENAME, token, name="Ana Mar")["person"] == {"name": "Ana Mar"}
    assert client.done(CREATE_TOKEN, token, name="script", scopes=["READ"])["secret"]
    assert client.refused(LOG_OUT, token)["code"] == "WRONG_STATE"
    client.done(ASK_RESET, email=ANA["email"])
    assert client.done(RESET, token=service.token(ANA["email"]), password=PASSWORD)["person"]["name"] == "Ana Mar"


def test_a_closed_account_stays_closed(service, provider):
    service.client().viewer(bearer(provider.token("a4", **ANA)))
    service.graph.run("CYPHER 5 MATCH (a:Account) SET a.closedAt = datetime()").consume()
    assert "closed" in reason(service.client().post(VIEWER, bearer(provider.token("a4", **ANA, nickname="new"))))


def test_many_at_once_are_one(service, provider):
    tokens = [provider.token("a5", **ANA, nickname=str(at)) for at in range(6)]
    with ThreadPoolExecutor(6) as pool:
        told = list(pool.map(lambda token: service.client().viewer(bearer(token)), tokens))
    assert len({each["person"]["id"] for each in told}) == 1
    assert service.count("Account") == 1


def test_a_token_of_another_audience_is_refused(service, provider):
    assert "Audience" in reason(service.client().post(VIEWER, bearer(provider.token("a6", "other", **ANA))))


def test_a_provider_that_is_away_is_503(start):
    service = start(oidc_issuer="http://localhost:1", oidc_audience=AUDIENCE)
    response = service.client().post(VIEWER, bearer("a.b.c"))
    assert (response.status_code, response.headers["retry-after"]) == (503, "5")
    assert response.json()["errors"][0]["extensions"]["code"] == "UNAVAILABLE"
