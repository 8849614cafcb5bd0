"""Requests that name a listed document instead of sending one; and, where only those are answered, no others."""

import re
from collections.abc import Mapping
from dataclasses import replace

from graph_service.reading.answer import Answer, Engine, Request
from graph_service.reading.engine import refused
from graph_service.reading.listed import Listed

_UNKNOWN = "No document is listed under this identifier. Send the document as `query`, or have it listed."
_UNKNOWN_TO_APOLLO = "PersistedQueryNotFound"
"""By these words its clients know that they have to send the document."""
_OF_APOLLO = re.compile("[0-9a-f]{64}")
_OTHERS = "Only listed documents are answered here: send one of them, or its `documentId`; or have this one listed."


class PersistedEngine:
    """An engine that knows documents by their identifiers."""

    def __init__(self, engine: Engine, listed: Mapping[str, Listed], *, only_listed: bool) -> None:
        self._engine = engine
        self._listed = listed
        self._allowed = {each.text for each in listed.values()} if only_listed else None

    async def answer(self, request: Request, *, query_only: bool = False) -> Answer:
        """Answer one request."""
        known = self.known(request)
        return known if isinstance(known, Answer) else await self._engine.answer(known, query_only=query_only)

    def known(self, request: Request) -> Request | Answer:
        """Give a request with its document; or the refusal, where the document is none that is answered."""
        if request.document_id is not None:
            listed = self._listed.get(request.document_id)
            if listed is None:
                return refused("PERSISTED_QUERY_NOT_FOUND", [{"message": _unknown(request.document_id)}])
            request = replace(request, document=listed.text)
        elif self._allowed is not None and request.document not in self._allowed:
            return refused("FORBIDDEN", [{"message": _OTHERS}])
        return request


def _unknown(identifier: str) -> str:
    return _UNKNOWN_TO_APOLLO if _OF_APOLLO.fullmatch(identifier) else _UNKNOWN
