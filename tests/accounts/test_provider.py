"""Protects what is believed of an outside provider's tokens: signed by its key of today, for us, in time."""

import base64
import json
import time

import jwt
import pytest
from accounts.oidc import AUDIENCE, running
from cryptography.hazmat.primitives.asymmetric import rsa

from graph_service.accounts.errors import BadTokenError, ProviderAwayError
from graph_service.accounts.provider import Provider

ANA = {"email": "ana@example.org", "email_verified": True, "name": "Ana Sol"}


@pytest.fixture(scope="module")
def provider():
    with running("--named") as provider:
        yield provider


@pytest.fixture
def checked(provider):
    return Provider(provider.issuer, AUDIENCE, cooldown=0)


def forged(token, key, algorithm="RS256", header=None, **claims):
    """The same token with other claims, signed by somebody else."""
    told = {**jwt.decode(token, options={"verify_signature": False}), **claims}
    kid = jwt.get_unverified_header(token)["kid"]
    return jwt.encode(
        {name: each for name, each in told.items() if each is not None},
        key,
        algorithm=algorithm,
        headers={"kid": kid, **(header or {})},
    )


def test_a_token_says_who_it_is(provider, checked):
    claims = checked.claims(provider.token(**ANA))
    assert (claims.subject, claims.email, claims.name) == ("ana", "ana@example.org", "Ana Sol")
    assert claims.until > time.time()


@pytest.mark.parametrize("verified", [False, "true", None])
def test_an_address_that_is_not_verified_is_none(provider, checked, verified):
    claims = {**ANA, "email_verified": verified} if verified is not None else {"email": ANA["email"]}
    assert checked.claims(provider.token(**claims)).email is None


def test_another_key_is_not_believed(provider, checked):
    token = provider.token(**ANA)
    key = rsa.generate_private_key(65537, 2048)
    with pytest.raises(BadTokenError, match="Signature verification failed"):
        checked.claims(forged(token, key))
    with pytest.raises(BadTokenError):
        checked.claims(forged(token, key, header={"kid": "another"}))


def test_a_key_that_the_token_brings_along_is_not_believed(provider, checked):
    key = rsa.generate_private_key(65537, 2048)
    own = jwt.algorithms.RSAAlgorithm.to_jwk(key.public_key(), as_dict=True)
    header = {"jwk": own, "jku": "http://localhost:1/keys", "kid": "mine"}
    with pytest.raises(BadTokenError):
        checked.claims(forged(provider.token(**ANA), key, header=header))


def test_what_anybody_can_sign_is_not_believed(provider, checked):
    token = provider.token(**ANA)
    with pytest.raises(BadTokenError):
        checked.claims(forged(token, None, "none"))
    public = provider.http.get("/jwks").json()["keys"][0]["n"]
    with pytest.raises(BadTokenError):
        checked.claims(forged(token, public, "HS256"))


@pytest.mark.parametrize(("given", "reason"), [("issuer", "Invalid issuer"), ("audience", "Audience doesn't match")])
def test_another_issuer_or_audience_is_not_believed(provider, given, reason):
    checked = Provider(provider.issuer, "somebody else") if given == "audience" else Provider(provider.issuer, AUDIENCE)
    if given == "issuer":
        checked._client()
        checked._issuer = "http://localhost:1"
    with pytest.raises(BadTokenError, match=reason):
        checked.claims(provider.token(**ANA))


HEADER = base64.b64encode(json.dumps({"alg": "RS256"}).encode()).decode()


@pytest.mark.parametrize("token", ["", "x", "a.b.c", "a" * 20_000, f"{HEADER}.e30."])
def test_what_is_no_token_is_not_believed(checked, token):
    with pytest.raises(BadTokenError):
        checked.claims(token)


def test_a_new_key_is_looked_for_and_the_old_one_is_forgotten(provider, checked):
    before = provider.token(**ANA)
    assert checked.claims(before)
    provider.new_key()
    assert checked.claims(provider.token(**ANA))
    with pytest.raises(BadTokenError):
        checked.claims(before)


def test_nobody_makes_us_look_for_keys_all_the_time(provider):
    checked = Provider(provider.issuer, AUDIENCE, cooldown=3600)
    checked.claims(provider.token(**ANA))
    provider.new_key()
    with pytest.raises(BadTokenError, match="Unable to find a signing key"):
        checked.claims(provider.token(**ANA))


def test_a_provider_with_one_key_need_not_name_it():
    with running() as provider:
        token = provider.token(**ANA)
        assert "kid" not in jwt.get_unverified_header(token)
        assert Provider(provider.issuer, AUDIENCE).claims(token).subject == "ana"


def test_a_provider_that_is_away_is_no_bad_token():
    with pytest.raises(ProviderAwayError):
        Provider("http://localhost:1", AUDIENCE).claims("a.b.c")


def test_a_provider_that_says_to_be_another_one_is_not_asked_for_keys(provider):
    with pytest.raises(ProviderAwayError):
        Provider(provider.issuer.replace("localhost", "127.0.0.1") + "/", AUDIENCE).claims("a.b.c")
