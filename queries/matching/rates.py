"""What a currency is worth on a day: amounts are compared by it, and never added up."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from queries.money import exponent


@dataclass(frozen=True, slots=True)
class Table:
    """The rates of one day: so much of each currency to one unit of the base."""

    date: date
    rates: Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Rates:
    """Tables of several days, the newest first, and who says so."""

    base: str
    source: str
    tables: tuple[Table, ...]

    def on(self, day: date) -> Table:
        """The table that holds on a day: the newest that is not after it; before the first, the first."""
        return next((each for each in self.tables if each.date <= day), self.tables[-1])

    def worth(self, day: date) -> dict[str, float]:
        """What one minor unit of each currency is worth, in whole units of the base."""
        rates = {self.base: 1.0, **self.on(day).rates}
        return {currency: 1 / rate / 10 ** exponent(currency) for currency, rate in rates.items()}
