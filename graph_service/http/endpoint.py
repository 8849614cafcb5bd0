"""`/graphql`: GraphQL over HTTP, on bare ASGI because every request pays for what stands here."""

from dataclasses import replace

from starlette.types import Receive, Scope, Send

from graph_service.http import requests
from graph_service.http.body import read_body
from graph_service.http.bookmarks import HEADER, read_bookmarks
from graph_service.http.clients import NO_PROXIES, Clients
from graph_service.http.graphiql import send_page
from graph_service.http.identity import AUTHORIZATION, COOKIE, Identity
from graph_service.http.leaving import unless_left
from graph_service.http.masking import masked
from graph_service.http.negotiation import GRAPHQL, HTML, JSON, best, is_json
from graph_service.http.refusals import (
    Refusal,
    method_not_allowed,
    not_acceptable,
    not_json,
    only_queries_by_get,
)
from graph_service.http.responses import send_answer, send_refusal
from graph_service.reading.answer import Answer, Engine, NotAQueryError, Request

_OFFERED = (GRAPHQL, JSON)

_Headers = dict[bytes, bytes]


class GraphQLEndpoint:
    """Answers POST and GET on one path; to a browser's GET it shows GraphiQL, if that is wanted."""

    def __init__(
        self,
        engine: Engine,
        max_body_bytes: int,
        *,
        graphiql: bool = True,
        identity: Identity | None = None,
        clients: Clients = NO_PROXIES,
    ) -> None:
        """Without an `identity` everybody is nobody."""
        self._engine = engine
        self._identity = identity
        self._clients = clients
        self._max_body_bytes = max_body_bytes
        self._answer_by = {"POST": self._posted, "GET": self._got}
        self._offered = {"GET": (*_OFFERED, HTML)} if graphiql else {}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        method = scope["method"]
        headers = dict(scope["headers"])
        media_type = best(headers.get(b"accept", b"").decode("latin-1"), self._offered.get(method, _OFFERED))
        if media_type == HTML:
            await send_page(send)
            return
        try:
            if method not in self._answer_by:
                raise method_not_allowed(method)
            if media_type is None:
                raise not_acceptable()
            answer = await masked(self._answer_by[method](scope, headers, receive))
        except Refusal as refusal:
            await send_refusal(send, refusal, media_type or JSON)
        else:
            await send_answer(send, answer, media_type)

    async def _posted(self, scope: Scope, headers: _Headers, receive: Receive) -> Answer:
        if b"content-encoding" in headers or not is_json(headers.get(b"content-type", b"").decode("latin-1")):
            raise not_json()
        body = await read_body(receive, headers.get(b"content-length"), self._max_body_bytes)
        request = await self._identified(requests.from_json(body, self._clients.of(scope)), headers)
        return await unless_left(receive, self._engine.answer(request))

    async def _got(self, scope: Scope, headers: _Headers, receive: Receive) -> Answer:
        request = await self._identified(requests.from_query_string(scope["query_string"]), headers)
        try:
            return await unless_left(receive, self._engine.answer(request, query_only=True))
        except NotAQueryError:
            raise only_queries_by_get() from None

    async def _identified(self, request: Request, headers: _Headers) -> Request:
        """Add what the headers say: the writes to be seen, and who asks."""
        request = _after_writes(request, headers)
        if self._identity is None or not (AUTHORIZATION in headers or COOKIE in headers):
            return request
        return replace(request, viewer=await self._identity.of(headers, request.bookmarks))


def _after_writes(request: Request, headers: _Headers) -> Request:
    bookmarks = read_bookmarks(headers.get(HEADER))
    return replace(request, bookmarks=bookmarks) if bookmarks else request
