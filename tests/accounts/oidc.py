"""People who log in with a real provider of OpenID Connect, and what they get there."""

import subprocess
import sys
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import httpx

AUDIENCE = "taskforce-graph"
BACK = "https://example.org/back"


class IdentityProvider:
    """The provider, as a browser sees it."""

    def __init__(self, port):
        self.issuer = f"http://localhost:{port}"
        self.http = httpx.Client(base_url=self.issuer, timeout=60)

    def token(self, subject="ana", audience=AUDIENCE, **claims):
        """Log in there by the code flow; the ID token."""
        self.http.put(f"/users/{subject}", json=claims).raise_for_status()
        asked = {"client_id": audience, "redirect_uri": BACK, "response_type": "code", "scope": "openid email profile"}
        page = self.http.post("/oauth2/authorize", params=asked, data={"sub": subject})
        (code,) = parse_qs(urlsplit(page.headers["location"]).query)["code"]
        told = {"grant_type": "authorization_code", "code": code, "redirect_uri": BACK}
        return self.http.post("/oauth2/token", data=told, auth=(audience, "any")).raise_for_status().json()["id_token"]

    def new_key(self):
        self.http.post("/new-key").raise_for_status()


@contextmanager
def running(*options):
    """Start one."""
    script = Path(__file__).with_name("identity_provider.py")
    process = subprocess.Popen(
        [sys.executable, script, *options], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    )
    try:
        provider = IdentityProvider(process.stdout.readline().strip())
        yield provider
        provider.http.close()
    finally:
        process.kill()
        process.communicate()
