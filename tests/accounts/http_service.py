"""The whole service on a real port and a real database, and those who ask it."""

import asyncio
import json
import re
import socket
import threading
from contextlib import contextmanager
from dataclasses import replace

import httpx
import uvicorn
from wire.bolt_proxy import BoltProxy

from graph_service.app import create_app, serving
from graph_service.settings import Settings

PASSWORD = "a meadow in the rain"
FAST = {"password_memory": 8192, "password_rounds": 1}
"""The least that is taken for a hash of a password."""
ROOMY = {
    "attempts_per_address": "1000/hour",
    "attempts_per_client": "1000/hour",
    "mails_per_address": "1000/hour",
    "mails_per_client": "1000/hour",
}
"""For tests that are about something else."""

REGISTER = """mutation ($email: String!, $name: String!, $organization: ID, $key: String) {
  done: register(input: { email: $email, name: $name, organization: $organization, idempotencyKey: $key }) {
    userErrors { code field message }
  }
}"""
CONFIRM = """mutation ($token: String!, $password: String!, $key: String) {
  done: confirmEmail(input: { token: $token, password: $password, idempotencyKey: $key }) {
    person { id name email } roles csrfToken userErrors { code field message }
  }
}"""
LOG_IN = """mutation ($email: String!, $password: String!, $key: String) {
  done: logIn(input: { email: $email, password: $password, idempotencyKey: $key }) {
    person { id name } roles csrfToken userErrors { code field message }
  }
}"""
LOG_OUT = """mutation ($everywhere: Boolean) {
  done: logOut(input: { everywhere: $everywhere }) { userErrors { code field message } }
}"""
ASK_RESET = """mutation ($email: String!) {
  done: requestPasswordReset(input: { email: $email }) { userErrors { code field message } }
}"""
RESET = """mutation ($token: String!, $password: String!) {
  done: resetPassword(input: { token: $token, password: $password }) {
    person { id name } csrfToken userErrors { code field message }
  }
}"""
CREATE_TOKEN = """mutation ($name: String!, $scopes: [ApiScope!]!, $days: Int, $key: String) {
  done: createApiToken(input: { name: $name, scopes: $scopes, days: $days, idempotencyKey: $key }) {
    apiToken { id name scopes since until usedAt } secret userErrors { code field message }
  }
}"""
REVOKE_TOKEN = """mutation ($id: ID!) {
  done: revokeApiToken(input: { id: $id }) { userErrors { code field message } }
}"""
VIEWER = "{ viewer { person { id name email } roles csrfToken apiTokens { id name scopes usedAt } } }"
RENAME = """mutation ($name: String!) {
  done: updateProfile(input: { name: $name }) { person { name } userErrors { code field message } }
}"""


class Client:
    """A browser or a script: cookies, and what it was told to send with them."""

    def __init__(self, url, address="127.0.0.1"):
        self.http = httpx.Client(base_url=url, transport=httpx.HTTPTransport(local_address=address), timeout=60)
        self.csrf = None

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.http.close()

    def post(self, document, headers=None, **variables):
        """Ask; the response."""
        own = {"x-csrf-token": self.csrf} if self.csrf else {}
        told = {"accept": "application/graphql-response+json", **own, **(headers or {})}
        return self.http.post("/graphql", json={"query": document, "variables": variables}, headers=told)

    def ask(self, document, headers=None, **variables):
        """Ask; the data. A payload's CSRF token is kept for what follows."""
        body = self.post(document, headers, **variables).json()
        data = body.get("data")
        assert data is not None, body
        done = data.get("done") or {}
        self.csrf = done.get("csrfToken") or self.csrf
        return data

    def done(self, document, headers=None, **variables):
        """Ask for a mutation that is not refused; its payload."""
        done = self.ask(document, headers, **variables)["done"]
        assert done["userErrors"] == []
        return done

    def refused(self, document, headers=None, **variables):
        """Ask for a mutation that is refused; the error."""
        (error,) = self.ask(document, headers, **variables)["done"]["userErrors"]
        return error

    @property
    def session(self):
        return self.http.cookies.get("taskforce_session")

    def viewer(self, headers=None):
        return self.ask(VIEWER, headers)["viewer"]


class Server(uvicorn.Server):
    """Says when it takes requests."""

    def __init__(self, config, started):
        super().__init__(config)
        self._tell_started = started

    async def startup(self, sockets=None):
        await super().startup(sockets)
        self._tell_started.set()


class Service:
    """One process' worth of the service, in a thread."""

    def __init__(self, target, session=None, **settings):
        self.settings = Settings(_env_file=None, **{**FAST, **ROOMY, **settings})
        self.graph = session
        self._target = target
        self._clients = []
        self._started = threading.Event()
        self.proxy = BoltProxy(target.uri)

    @contextmanager
    def running(self):
        self._listener = socket.create_server(("0.0.0.0", 0))
        self.url = f"http://127.0.0.1:{self._listener.getsockname()[1]}"
        thread = threading.Thread(target=lambda: asyncio.run(self._serve()))
        thread.start()
        try:
            assert self._started.wait(60)
            yield self
        finally:
            for each in self._clients:
                each.http.close()
            self._server.should_exit = True
            thread.join(60)
            self._listener.close()

    async def _serve(self):
        async with self.proxy.serving(), serving(self.settings, self._database()) as self.parts:
            app = create_app(self.parts.engine, self.parts.reader.ready, self.settings, (), self.parts.identity)
            config = uvicorn.Config(
                app, lifespan="off", log_config=None, http="httptools", ws="none", proxy_headers=False
            )
            self._server = Server(config, self._started)
            await self._server.serve(sockets=[self._listener])

    def _database(self):
        """The database, behind what counts statements."""
        return replace(self._target, uri=self.proxy.uri)

    def cost(self, ask):
        """What a request costs: hashes of passwords, and statements."""
        ask()  # so that nothing is asked for the first time
        passwords = self.parts.accounts.passwords
        before = passwords.computed
        self.proxy.asked.clear()
        ask()
        return passwords.computed - before, self.proxy.asked.count("RUN")

    def client(self, address="127.0.0.1"):
        """Somebody who comes from an address of the loopback."""
        self._clients.append(Client(self.url, address))
        return self._clients[-1]

    def registered(self, email="ana@example.org", name="Ana Sol", organization=None, password=PASSWORD):
        """Somebody who has registered, and is logged in."""
        client = self.client()
        client.done(REGISTER, email=email, name=name, organization=organization)
        client.person = client.done(CONFIRM, token=self.token(email), password=password)["person"]
        return client

    def logged_in(self, email="ana@example.org", password=PASSWORD, address="127.0.0.1"):
        client = self.client(address)
        client.done(LOG_IN, email=email, password=password)
        return client

    # What is in the graph

    def mails(self, address):
        """The mails to an address, the newest last."""
        found = self.graph.run("CYPHER 5 MATCH (m:Mail {address: $address}) RETURN m ORDER BY m.at", address=address)
        return [dict(record["m"]) for record in found]

    def token(self, address):
        """The secret of the newest link to an address."""
        texts = [re.search(r"#token=(\S+)", each["text"]) for each in self.mails(address)]
        return [each[1] for each in texts if each][-1]

    def changes(self):
        found = self.graph.run("CYPHER 5 MATCH (c:Change) RETURN c ORDER BY c.seq")
        return [dict(record["c"]) for record in found]

    def kinds(self):
        return [each["kind"] for each in self.changes()]

    def after(self, kind):
        return [json.loads(each["after"]) for each in self.changes() if each["kind"] == kind and each["after"]]

    def count(self, label):
        return self.graph.run(f"CYPHER 5 MATCH (n:{label}) RETURN count(n)").single()[0]
