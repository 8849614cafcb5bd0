"""An outside identity provider, by OpenID Connect: where its keys are, and what a token of it says.

All of it blocks: it runs in threads. What a token claims about how it is to be checked is not believed: algorithms,
issuer and audience are ours to say, and keys come from the issuer's own address alone.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from json import JSONDecodeError
from threading import Lock
from typing import Any, Final

import jwt
import requests
from jwt import PyJWK, PyJWKClient
from jwt.exceptions import PyJWKClientConnectionError, PyJWTError

from graph_service.accounts.errors import BadTokenError, ProviderAwayError
from graph_service.settings import on_this_machine

ALGORITHMS: Final = ("RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512", "EdDSA")
"""Those with a public and a private key: with the others, who can check a token can make one."""
SKEW: Final = 30
"""Seconds that the provider's clock and ours may differ."""
_REQUIRED: Final = ("exp", "iat", "iss", "aud", "sub")
_LONGEST: Final = 16_384
"""Characters of a token."""
_TIMEOUT: Final = 5.0
_KEYS_LAST: Final = 300.0
"""Seconds; one that is withdrawn is not believed for longer than that."""
_COOLDOWN: Final = 10.0
"""Seconds between two looks for a key that nobody knows."""


@dataclass(frozen=True, slots=True)
class Claims:
    """What a token says that we need."""

    subject: str
    until: float
    """Seconds since 1970."""
    email: str | None
    """Only if the provider has verified it."""
    name: str | None


class Provider:
    """Checks the tokens of one issuer for one audience."""

    def __init__(self, issuer: str, audience: str, cooldown: float = _COOLDOWN) -> None:
        self._issuer = issuer
        self._audience = audience
        self._cooldown = cooldown
        self._keys: PyJWKClient | None = None
        self._discovering = Lock()

    def claims(self, token: str) -> Claims:
        """Check a token; raises BadTokenError, or ProviderAwayError where the keys cannot be had."""
        if len(token) > _LONGEST:
            raise BadTokenError("it is too long")
        try:
            told = self._decoded(token)
        except (PyJWKClientConnectionError, JSONDecodeError) as error:
            raise ProviderAwayError from error
        except PyJWTError as error:
            raise BadTokenError(str(error)) from error
        verified = told.get("email_verified") is True
        return Claims(told["sub"], told["exp"] + SKEW, _text(told, "email") if verified else None, _text(told, "name"))

    def _decoded(self, token: str) -> Mapping[str, Any]:
        return jwt.decode(
            token,
            self._key(token),
            algorithms=ALGORITHMS,
            audience=self._audience,
            issuer=self._issuer,
            leeway=SKEW,
            options={"require": list(_REQUIRED)},
        )

    def _key(self, token: str) -> PyJWK:
        """Find the key that a token names; a provider that has one key need not name it."""
        keys, name = self._client(), jwt.get_unverified_header(token).get("kid")
        if name is not None:
            return keys.get_signing_key(name)
        found = keys.get_signing_keys()
        if len(found) > 1:
            raise BadTokenError("it does not say which key has signed it")
        return found[0]

    def _client(self) -> PyJWKClient:
        with self._discovering:
            if self._keys is None:
                address = self._discover()
                self._keys = PyJWKClient(
                    address, lifespan=_KEYS_LAST, timeout=_TIMEOUT, cooldown_duration=self._cooldown
                )
            return self._keys

    def _discover(self) -> str:
        """Find where the keys are (OpenID Connect Discovery 1.0)."""
        address = f"{self._issuer.rstrip('/')}/.well-known/openid-configuration"
        try:
            response = requests.get(address, timeout=_TIMEOUT, allow_redirects=False)
            response.raise_for_status()
            told = response.json()
            issuer, keys = told["issuer"], str(told["jwks_uri"])
        except (requests.RequestException, ValueError, KeyError, TypeError) as error:
            raise ProviderAwayError from error
        if issuer != self._issuer or not (keys.startswith("https://") or on_this_machine(keys)):
            raise ProviderAwayError
        return keys


def _text(told: Mapping[str, Any], name: str) -> str | None:
    value = told.get(name)
    return value if isinstance(value, str) and value else None
