"""The span of a statement, inside that of its request."""

from collections.abc import Collection
from typing import Any

from neo4j import AsyncDriver
from opentelemetry.trace import SpanKind, Status, StatusCode, Tracer, get_current_span

from graph_service.database.reader import Reader

_OPERATION = "READ"


class TracedReader(Reader):
    """Makes a span of each statement of a request; parameters are never in it."""

    def __init__(
        self,
        tracer: Tracer,
        with_text: bool,  # noqa: FBT001  # bound by `partial`, before what every reader takes
        driver: AsyncDriver,
        database: str,
        timeout: float,
    ) -> None:
        super().__init__(driver, database, timeout)
        self._tracer = tracer
        self._with_text = with_text
        self._name = f"{_OPERATION} {database}"
        self._attributes = {
            "db.system.name": "neo4j",
            "db.namespace": database,
            "db.operation.name": _OPERATION,
        }

    async def read_one(self, statement: str, parameters: dict[str, Any], bookmarks: Collection[str] = ()) -> list[Any]:
        """Read as every reader does."""
        if not get_current_span().get_span_context().is_valid:  # whether the database answers is nobody's request
            return await super().read_one(statement, parameters, bookmarks)
        text = {"db.query.text": statement} if self._with_text else {}
        with self._tracer.start_as_current_span(
            self._name,
            kind=SpanKind.CLIENT,
            attributes={**self._attributes, **text},
            record_exception=False,  # its message may quote a value
            set_status_on_exception=False,
        ) as span:
            try:
                return await super().read_one(statement, parameters, bookmarks)
            except Exception as error:
                span.set_attribute("error.type", type(error).__name__)
                span.set_status(Status(StatusCode.ERROR))
                raise
