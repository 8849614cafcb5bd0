"""Secrets that nobody can guess: how they are made, and what of them is kept.

They have 256 bits, so that a plain hash is as good as a slow one.
"""

import hmac
from base64 import urlsafe_b64encode
from hashlib import sha256
from secrets import token_urlsafe
from typing import Final
from uuid import uuid4

TOKEN_PREFIX: Final = "tfg_"  # noqa: S105  # what secrets of API tokens begin with, so that scanners find leaked ones
_BYTES: Final = 32


def new_secret(prefix: str = "") -> str:
    """Make a secret, to be told once."""
    return prefix + token_urlsafe(_BYTES)


def digest(secret: str) -> str:
    """What is kept of a secret."""
    return sha256(secret.encode()).hexdigest()


def csrf_of(session_secret: str) -> str:
    """The CSRF token of a session: only who knows the cookie can make it, and it does not give the cookie away."""
    made = hmac.digest(session_secret.encode(), b"csrf", "sha256")
    return urlsafe_b64encode(made).decode().rstrip("=")


def new_id(kind: str) -> str:
    """Make an id that says nothing."""
    return f"{kind}:{uuid4().hex}"
