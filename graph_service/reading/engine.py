"""The read engine: a request's text and variables in, one statement, one record, bytes out."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from typing import Any, Protocol, TypeVar

import orjson
from cachetools import LRUCache
from graphql import GraphQLSchema, OperationType

from graph_service import metrics
from graph_service.database.errors import BadBookmark, DatabaseUnavailable, StatementTimeout
from graph_service.database.reader import Reader
from graph_service.matching.rates import read_rates
from graph_service.reading.admission import Admission, OverloadedError
from graph_service.reading.answer import Answer, NotAQueryError, Request
from graph_service.reading.counts import LiveCounts
from graph_service.reading.documents import InvalidError, Prepared, is_query, prepare
from graph_service.reading.examples import examples
from graph_service.reading.introspection import introspect
from graph_service.reading.kept import KeptRows
from graph_service.reading.limits import Limits as DocumentLimits
from graph_service.reading.pricing import Pricing, TooExpensiveError
from graph_service.reading.viewer import Viewer, audience_of
from graph_service.settings import Settings
from queries.analysis import ANALYSIS, Job, Told, nothing
from queries.compiler.compile import Parameters, Plan, compile_operation
from queries.compiler.fields import Limits
from queries.compiler.live import Wanted, compile_subscription, read_of, wanted
from queries.compiler.names import SERVICE
from queries.compiler.refusals import RefusedError, bad_input
from queries.matching.weights import read_weights
from queries.prices.counts import Counts
from queries.seen import Audience

T = TypeVar("T")
MAX_DOCUMENTS = 500
"""Each takes about 40 KB with one plan: 20 MB in all."""


ReadPlan = Callable[[Plan, Mapping[str, object], Viewer | None, tuple[str, ...]], Awaitable[Mapping[str, Any]]]
"""Reads what a plan asks for, as somebody sees it and after the writes that the bookmarks stand for."""


class Mutations(Protocol):
    """Answers mutations."""

    async def answer(
        self, prepared: Prepared, request: Request, values: Mapping[str, object], read: ReadPlan
    ) -> Answer:
        """Answer one request; payloads are read back by `read`."""
        ...


class Analyses(Protocol):
    """Gives analyses of the network."""

    async def of(self, job: Job, counts: Counts) -> Told:
        """The analysis of a day, as an audience sees it."""
        ...


@dataclass(frozen=True, slots=True)
class Opened:
    """A subscription that may be followed."""

    prepared: Prepared
    values: Mapping[str, object]
    wanted: Wanted


class CompiledEngine:
    """Answers queries: each with one Cypher statement, which is compiled once for each shape of request."""

    def __init__(
        self,
        schema: GraphQLSchema,
        reader: Reader,
        settings: Settings,
        mutations: Mutations | None = None,
        analyses: Analyses | None = None,
    ) -> None:
        """`mutations` answers what is no query; without it there are only queries, and none about `analyses`."""
        self._schema = schema
        self._mutations = mutations
        self._analyses = analyses
        self._reader = reader
        self._contact = settings.contact
        self._seats = [settings.leaders, settings.representatives]
        self._rates = read_rates(settings.match_rates)
        self._weights = read_weights(settings.match_weights)
        self._initiative = list(settings.initiative)
        self._hub_links, self._path_ways = settings.hub_links, settings.path_ways
        self._limits = Limits(settings.page_size, settings.max_page_size)
        self._document_limits = DocumentLimits.of(settings)
        self.pricing = Pricing(LiveCounts(reader.read_one, settings.counts_seconds), settings)
        self.admission = Admission(settings)
        self._kept = KeptRows()
        self._documents: LRUCache[tuple[str, str | None], Prepared] = LRUCache(MAX_DOCUMENTS)

    async def answer(self, request: Request, *, query_only: bool = False) -> Answer:
        """Answer one request."""
        return await self._worded(self._answer(request, query_only=query_only), request)

    async def open(self, request: Request) -> Answer | Opened:
        """Answer a query; of a subscription, give what it follows. What is refused is an answer, too."""
        return await self._worded(self._open(request), request)

    async def _answer(self, request: Request, *, query_only: bool) -> Answer:
        self.admission.look()
        prepared = self._prepared(request)
        if query_only and not is_query(prepared):
            raise NotAQueryError
        if prepared.operation.operation is OperationType.SUBSCRIPTION:
            raise bad_input("Subscriptions are answered by WebSocket (graphql-transport-ws), at the same address.")
        return await self._read(prepared, request)

    async def _open(self, request: Request) -> Answer | Opened:
        self.admission.look()
        prepared = self._prepared(request)
        if prepared.operation.operation is OperationType.MUTATION:
            raise bad_input("Mutations are answered by POST, at the same address.")
        if is_query(prepared):
            return await self._read(prepared, request)
        self._document_limits.look_at(request.variables)
        values = prepared.coerce(request.variables)
        metrics.operation(prepared.operation.operation.value)()
        await self.pricing.quote(self.plan(prepared, values, audience_of(request.viewer)), values)
        return Opened(prepared, values, wanted(self._schema, prepared.document, prepared.operation, values))

    async def _worded(self, answering: Awaitable[T], request: Request) -> T | Answer:
        """Wait for an answer; what is refused is one, too."""
        try:
            return await answering
        except InvalidError as invalid:
            return refused(invalid.code, [self._document_limits.told(error) for error in invalid.errors])
        except TooExpensiveError as dear:
            price = self.pricing.told(dear.quote) if request.price else None
            return refused(dear.code, [{"message": str(dear)}], extensions=price)
        except RefusedError as refusal:
            return refused(refusal.code, [{"message": str(refusal)}])
        except BadBookmark as bad:
            return refused("BAD_BOOKMARK", [{"message": str(bad)}])
        except StatementTimeout as timeout:
            return refused("TIMEOUT", [{"message": str(timeout)}])
        except DatabaseUnavailable as away:
            return refused("UNAVAILABLE", [{"message": str(away)}], away.retry_after)
        except OverloadedError as busy:
            return refused("OVERLOADED", [{"message": str(busy)}], busy.retry_after)

    def _prepared(self, request: Request) -> Prepared:
        key = (request.document, request.operation_name)
        prepared = self._documents.get(key)
        if prepared is not None:
            metrics.DOCUMENT_HIT()
        else:
            metrics.DOCUMENT_MISSED()
            self.admission.new_statements.look()
            prepared = self._documents[key] = prepare(self._schema, *key, self._document_limits)
        return prepared

    def plan(self, prepared: Prepared, values: Mapping[str, object], audience: Audience = Audience.NOBODY) -> Plan:
        """The plan for a document, a shape of its variables and an audience: never for another one."""
        shape = (audience, prepared.shape(values))
        plan = prepared.plans.get(shape)
        if plan is not None:
            metrics.PLAN_HIT()
        else:
            metrics.PLAN_MISSED()
            self.admission.new_statements.look()
            compiled = compile_operation if self._answers(prepared) else compile_subscription
            plan = compiled(self._schema, prepared.document, prepared.operation, values, self._limits, audience)
            prepared.plans[shape] = plan
        return plan

    @staticmethod
    def _answers(prepared: Prepared) -> bool:
        return prepared.operation.operation is not OperationType.SUBSCRIPTION

    async def _read(self, prepared: Prepared, request: Request) -> Answer:
        self._document_limits.look_at(request.variables)
        values = prepared.coerce(request.variables)
        metrics.operation(prepared.operation.operation.value)()
        if self._mutations and prepared.operation.operation is OperationType.MUTATION:
            return await self._mutations.answer(prepared, request, values, self.read_plan)
        plan = self.plan(prepared, values, audience_of(request.viewer))
        own = self._own_values(request.viewer)
        parameters = plan.bind({**values, **own})
        quote = await self.pricing.quote(plan, values)
        if plan.analysed:
            told = await self._analysis({read({**values, **own}) for read in plan.analysed}, request)
            parameters = plan.bind({**values, **own, SERVICE + ANALYSIS: told})
        schema = introspect(self._schema, prepared, plan.introspection, request.variables)
        self._kept.give(plan, parameters)
        record = await self._record(plan.statement, parameters, request.bookmarks) if plan.statement else ()
        self._kept.take(plan, parameters, record)
        response = plan.answer(record, parameters)
        if schema and isinstance(data := response["data"], dict):
            data |= schema
        if request.price:
            response["extensions"] = self.pricing.told(quote)
        errors = response.get("errors")
        return Answer(orjson.dumps(response), has_data=True, code="INTERNAL" if errors else None)

    async def _analysis(self, days: set[Any], request: Request) -> Told:
        """The analysis that a request asks for."""
        if self._analyses is None:
            raise RefusedError("NOT_INSTALLED", "Analysis is not installed here.")
        if len(days) > 1:
            raise bad_input("A request can ask for the analysis of one day only: ask for each day by itself.")
        job = Job(days.pop(), audience_of(request.viewer), request.bookmarks)
        return await self._analyses.of(job, await self.pricing.counts.now())

    async def read_plan(
        self, plan: Plan, values: Mapping[str, object], viewer: Viewer | None, bookmarks: tuple[str, ...] = ()
    ) -> dict[str, Any]:
        """Read what a mutation's payload asks for, or a subscription of some changes."""
        parameters = self.bound(plan, values, viewer)
        record = await self._record(plan.statement, parameters, bookmarks) if plan.statement else ()
        data: dict[str, Any] = plan.answer(record, parameters)["data"]  # type: ignore[assignment]  # nodes may be null
        return data

    def bound(self, plan: Plan, values: Mapping[str, object], viewer: Viewer | None) -> Parameters:
        """The parameters of a plan, for a viewer."""
        return plan.bind({**values, **self._own_values(viewer)})

    async def plan_ahead(self, document: str, operation_name: str | None) -> None:
        """Run a document's statement for nobody, so that Neo4j is ready for it; `EXPLAIN` leaves a fifth to be done.

        Raises `InvalidError` and `RefusedError`.
        """
        prepared = self._prepared(Request(document, operation_name, {}))
        if prepared.operation.operation is OperationType.MUTATION:
            return  # what it writes is not tried
        values = read_of(prepared.coerce(examples(self._schema, prepared.operation)), ())
        plan = self.plan(prepared, values)
        if plan.statement:
            with suppress(StatementTimeout):  # it is planned all the same
                await self.pricing.quote(plan, values)
                await self._reader.read_one(plan.statement, plan.bind({**values, **self._own_values()}))
            self.admission.new_statements.learn(plan.statement)

    async def _record(self, statement: str, parameters: Parameters, bookmarks: tuple[str, ...]) -> Sequence[object]:
        read = partial(self._reader.read_one, statement, parameters, bookmarks)
        return await self.admission.run(statement, read, after_writes=bool(bookmarks))

    def _own_values(self, viewer: Viewer | None = None) -> dict[str, object]:
        today = datetime.now(UTC).date()
        own: dict[str, object] = {
            SERVICE + "today": today,
            SERVICE + ANALYSIS: nothing(today),
            SERVICE + "contact": self._contact,
            SERVICE + "seats": self._seats,
            SERVICE + "rates": self._rates,
            SERVICE + "weights": self._weights,
            SERVICE + "initiative": self._initiative,
            SERVICE + "hubLinks": self._hub_links,
            SERVICE + "pathWays": self._path_ways,
            SERVICE + "viewer": None,
        }
        if viewer:
            own |= _of_viewer(viewer)
        return own


def _of_viewer(viewer: Viewer) -> dict[str, object]:
    return {
        SERVICE + "viewer": viewer.person,
        SERVICE + "account": viewer.account,
        SERVICE + "roles": sorted(viewer.roles),
        SERVICE + "csrfToken": viewer.csrf,
    }


def refused(
    code: str,
    errors: Sequence[Mapping[str, Any]],
    retry_after: int | None = None,
    extensions: Mapping[str, object] | None = None,
) -> Answer:
    """A request error: no data, each error with its code; `extensions` are the response's own."""
    told = [{**each, "extensions": {**each.get("extensions", {}), "code": code}} for each in errors]
    body = {"errors": told, "extensions": extensions} if extensions else {"errors": told}
    return Answer(orjson.dumps(body), has_data=False, code=code, retry_after=retry_after)
