"""What a request may cost: its price is held against the limit before the database is asked."""

from graph_service.reading.counts import LiveCounts
from graph_service.settings import Settings
from queries.compiler.compile import Plan
from queries.compiler.names import Values
from queries.compiler.refusals import RefusedError
from queries.prices.bill import Quote
from queries.prices.counts import NOBODY

MOSTLY = 0.1
"""A field with less than this of the whole is not worth naming."""


class TooExpensiveError(RefusedError):
    """A request that would cost more than it may."""

    def __init__(self, quote: Quote, limit: int) -> None:
        where = f" {quote.share:.0%} of it is for `{quote.dearest}`: ask for shorter pages there, or filter it."
        super().__init__(
            "TOO_EXPENSIVE",
            f"The request would cost about {quote.estimated:,} dbHits; it may cost {limit:,}."
            + (where if quote.share > MOSTLY else " Ask for less, or in several requests."),
        )
        self.quote = quote


class Pricing:
    """Prices of plans on the graph as it is."""

    def __init__(self, counts: LiveCounts, settings: Settings) -> None:
        self.counts = counts
        self._limit = settings.max_price
        self._sub_queries = settings.max_sub_queries

    async def quote(self, plan: Plan, values: Values) -> Quote:
        """What a plan costs with these values; raises `RefusedError` where that is too much."""
        if plan.statement is None:
            return plan.price.quote(NOBODY, values)
        if plan.sub_queries > self._sub_queries:
            raise RefusedError(
                "TOO_EXPENSIVE",
                f"The request needs {plan.sub_queries} sub-queries; it may need {self._sub_queries}."
                " Ask for fewer lists, links and filters, or in several requests.",
            )
        quote = plan.price.quote(await self.counts.now(), values)
        if quote.estimated > self._limit:
            raise TooExpensiveError(quote, self._limit)
        return quote

    def told(self, quote: Quote) -> dict[str, object]:
        """The price as a response's `extensions` have it."""
        return {
            "price": {
                "estimated": quote.estimated,
                "limit": self._limit,
                "dearest": quote.dearest or None,
                "share": round(quote.share, 2),
            }
        }
