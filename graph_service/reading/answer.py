"""What goes into the read engine and what comes out: all that HTTP and the command line know of it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol

from graph_service.reading.viewer import Viewer


@dataclass(frozen=True, slots=True)
class Request:
    """One GraphQL request, as it came: nothing is parsed or validated yet."""

    document: str
    operation_name: str | None
    variables: Mapping[str, object]
    document_id: str | None = None
    """Names a listed document; `document` is empty then."""
    price: bool = False
    """Whether the answer shall say what it costs."""
    bookmarks: tuple[str, ...] = ()
    """States of the graph that the answer must not be older than."""
    viewer: Viewer | None = None
    """Who asks; nobody who has logged in, if it is None."""
    client: str = ""
    """The address that it came from; empty where there is none."""


@dataclass(frozen=True, slots=True)
class Answer:
    """A GraphQL response, ready to send."""

    body: bytes
    """The JSON of the response."""
    has_data: bool
    """False for a request error: the response has no `data` key."""
    code: str | None = None
    """`extensions.code` of the first error, if there is one."""
    retry_after: int | None = None
    """Seconds after which it makes sense to ask again."""
    bookmark: str | None = None
    """Of an answer that wrote: what to bring back in order to read it."""
    cookie: str | None = None
    """A cookie to be set, as `Set-Cookie` has it."""


class NotAQueryError(Exception):
    """The operation is no query where only a query may run; nothing was run."""


class Engine(Protocol):
    """Answers GraphQL requests."""

    async def answer(self, request: Request, *, query_only: bool = False) -> Answer:
        """Answer one request; with `query_only` (HTTP GET) anything but a query raises `NotAQueryError`."""
        ...
