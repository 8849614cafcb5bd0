"""`/graphql` by WebSocket: subscriptions, and queries, by the protocol graphql-transport-ws.

The protocol is Strawberry's; here is who may connect, who they are, what they get, and when they are let go.
"""

import asyncio
from collections.abc import AsyncGenerator, Mapping
from contextlib import aclosing
from dataclasses import replace
from datetime import timedelta
from typing import Any, Final, cast

import orjson
import structlog
from graphql import GraphQLError, GraphQLFormattedError
from starlette.types import Receive, Scope, Send
from strawberry.exceptions import ConnectionRejectionError
from strawberry.http.exceptions import NonJsonMessageReceived, NonTextMessageReceived
from strawberry.subscriptions import GRAPHQL_TRANSPORT_WS_PROTOCOL
from strawberry.subscriptions.protocols.graphql_transport_ws.handlers import BaseGraphQLTransportWSHandler
from strawberry.types.execution import ExecutionResult, PreExecutionError
from strawberry.types.unset import UNSET
from uvicorn.protocols.utils import ClientDisconnected

from graph_service.changes.subscriptions import LeftError, Subscriptions
from graph_service.http.live_viewer import ViewerOf
from graph_service.http.origins import Origins
from graph_service.http.refusals import Refusal
from graph_service.http.requests import from_payload
from graph_service.reading.answer import Answer, Request
from graph_service.reading.viewer import Viewer
from graph_service.settings import Settings

NOT_OURS: Final = (4406, "Subprotocol not acceptable: graphql-transport-ws is spoken here")
FULL: Final = (1013, "Too many connections: try again later")
LEFT: Final = (4403, "Forbidden: log in again")
TOO_SLOW: Final = 4410
BROKEN: Final = (1011, "Internal error")
SERVER_ERROR: Final = 500
AGAIN: Final = 0.5
"""Seconds until it is asked again who somebody is, where that cannot be told now."""

_log = structlog.get_logger()


class Sockets:
    """Takes connections, so many at once."""

    def __init__(self, subscriptions: Subscriptions, viewer_of: ViewerOf, origins: Origins, settings: Settings) -> None:
        self.subscriptions = subscriptions
        self.viewer_of = viewer_of
        self.init_seconds = timedelta(seconds=settings.live_init_seconds)
        self.most_subscriptions = settings.live_subscriptions
        self._origins = origins
        self._most = settings.live_connections
        self._open = 0

    @property
    def open(self) -> int:
        """How many connections there are."""
        return self._open

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Take one connection, until it ends."""
        await receive()  # it would be opened
        if not self._origins.allow(dict(scope["headers"])):
            await send({"type": "websocket.close"})  # 403
            return
        offered = GRAPHQL_TRANSPORT_WS_PROTOCOL in scope["subprotocols"]
        await send({"type": "websocket.accept", "subprotocol": GRAPHQL_TRANSPORT_WS_PROTOCOL if offered else None})
        connection = Connection(self, scope, receive, send)
        if not offered or self._open >= self._most:
            await connection.close(*(FULL if offered else NOT_OURS))
            return
        self._open += 1
        try:
            await connection.handler.handle()
        finally:
            self._open -= 1


class Connection:
    """One client: to Strawberry's handler of the protocol it is the socket, the view and the schema."""

    def __init__(self, sockets: Sockets, scope: Scope, receive: Receive, send: Send) -> None:
        self._sockets = sockets
        self._scope = scope
        self._receive = receive
        self._send = send
        self._payload: Mapping[str, Any] = {}
        self._account: str | None = None
        self._closed = False
        self._leaving: asyncio.Task[None] | None = None
        me = cast("Any", self)
        self.handler: BaseGraphQLTransportWSHandler[Any, None] = BaseGraphQLTransportWSHandler(
            me, me, {}, None, me, sockets.init_seconds, sockets.most_subscriptions
        )

    async def iter_json(self) -> AsyncGenerator[Mapping[str, Any]]:
        """Give what the client sends, as far as it is a message."""
        while (message := await self._receive())["type"] != "websocket.disconnect":
            yield _message(message.get("text"))
        self._closed = True

    async def send_json(self, message: Mapping[str, object]) -> None:
        """Send a message; once the client has left, nothing."""
        if not self._closed:
            await self._sent({"type": "websocket.send", "text": orjson.dumps(message).decode()})

    async def close(self, code: int, reason: str) -> None:
        """End the connection, once."""
        if not self._closed:
            self._closed = True
            await self._sent({"type": "websocket.close", "code": code, "reason": reason})

    async def _sent(self, message: dict[str, Any]) -> None:
        try:
            await self._send(message)
        except ClientDisconnected:
            self._closed = True

    async def on_ws_connect(self, context: Mapping[str, Any]) -> object:
        """Take note of who it is; who says so wrongly is refused."""
        self._payload = context.get("connection_params") or {}
        try:
            viewer = await self._sockets.viewer_of(self._scope, self._payload)
        except Refusal as refusal:
            raise ConnectionRejectionError({"reason": str(refusal)}) from None
        self._account = viewer.account if viewer else None
        return UNSET

    async def _who(self) -> Viewer | None:
        """Say who it is as of now."""
        while True:
            try:
                viewer = await self._sockets.viewer_of(self._scope, self._payload)
            except Refusal as refusal:
                if refusal.status < SERVER_ERROR:
                    raise LeftError from None
                await asyncio.sleep(AGAIN)
            else:
                if (viewer.account if viewer else None) != self._account:
                    raise LeftError
                return viewer

    async def stream(self, query: Request | Answer, **_: object) -> AsyncGenerator[ExecutionResult]:
        """Answer a query, or follow a subscription."""
        return self._results(query)

    async def _results(self, request: Request | Answer) -> AsyncGenerator[ExecutionResult]:
        try:
            if isinstance(request, Request):
                request = replace(request, viewer=await self._who())
            opened = request if isinstance(request, Answer) else await self._sockets.subscriptions.open(request)
            if isinstance(opened, Answer):
                yield _result(opened)
                return
            async with aclosing(self._sockets.subscriptions.follow(opened, self._who, self._let_go)) as rows:
                async for data in rows:
                    yield ExecutionResult(dict(data), None)
        except LeftError:
            await self.close(*LEFT)
        except Exception:  # noqa: BLE001  # whatever it is, the log has it and the client is spared it
            _log.exception("a subscription failed")
            await self.close(*BROKEN)

    def _let_go(self, seq: int) -> None:
        """Let a client go that does not take what comes."""
        if not self._leaving:
            self._leaving = asyncio.create_task(self._leave(f"Too slow: subscribe again with after: {seq}"))

    async def _leave(self, reason: str) -> None:
        await self.handler.shutdown()  # what was not sent yet is not
        await self.close(TOO_SLOW, reason)


def _message(text: str | None) -> Mapping[str, Any]:
    """Read a message; in place of a query's text stands the whole request, or why it is none."""
    if text is None:
        raise NonTextMessageReceived
    try:
        told = orjson.loads(text)
    except orjson.JSONDecodeError:
        raise NonJsonMessageReceived from None
    if not isinstance(told, dict) or not isinstance(told.get("id", ""), str):
        raise NonJsonMessageReceived
    if told.get("type") == "subscribe":
        told["payload"] = {"query": _request(told.get("payload"))}
    return told


def _request(payload: object) -> Request | Answer:
    try:
        return from_payload(payload)
    except Refusal as refusal:
        return Answer(refusal.body, has_data=False, code=refusal.code)


def _result(answer: Answer) -> ExecutionResult:
    body = orjson.loads(answer.body)
    errors: list[GraphQLError] = [Told(each) for each in body.get("errors", ())]
    if not answer.has_data:
        return PreExecutionError(None, errors)
    return ExecutionResult(body["data"], errors or None, body.get("extensions"))


class Told(GraphQLError):  # noqa: N818 - an answer, not a fault of ours
    """An error as the response has it."""

    def __init__(self, told: GraphQLFormattedError) -> None:
        super().__init__(told["message"])
        self._told = told

    @property
    def formatted(self) -> GraphQLFormattedError:
        """As it is sent."""
        return self._told
