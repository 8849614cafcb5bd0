"""Amounts in minor units of several currencies: log-normal, as amounts of grants are."""

from random import Random
from typing import Final

from loaders.demo.degrees import Popularity

DECIMALS: Final = {"EUR": 2, "USD": 2, "GBP": 2, "KES": 2, "BRL": 2, "JPY": 0, "XOF": 0, "TND": 3}
"""The minor unit of each currency (ISO 4217)."""
PER_EURO: Final = {"EUR": 1, "USD": 1, "GBP": 1, "KES": 150, "BRL": 6, "JPY": 160, "XOF": 650, "TND": 3}
"""About how many a euro is worth: the same sizes in every currency."""
CURRENCIES: Final = Popularity(tuple(DECIMALS), (35, 30, 10, 4, 6, 8, 4, 3))
TYPICAL: Final = 11.5
"""The logarithm of the median amount in euros: about 100,000."""
SPREAD: Final = 1.6


def some_amount(rng: Random, currency: str) -> int:
    """Draw an amount in minor units, a round one in major units."""
    euros = rng.lognormvariate(TYPICAL, SPREAD)
    return _minor(max(1, round(euros, -2)), currency)


def some_amount_within(rng: Random, currency: str, least: int, most: int) -> int:
    """Draw an amount between two, in minor units: each order of magnitude as likely as the next."""
    round_one = _minor(100, currency)
    ratio: float = (most / least) ** rng.random()
    return round(least * ratio / round_one) * round_one


def some_bounds(rng: Random, currency: str) -> tuple[int, int]:
    """Draw the least and the greatest amount that somebody gives, in minor units."""
    least = max(1000, round(rng.lognormvariate(TYPICAL - 2, 1), -3))
    return _minor(least, currency), _minor(least * (2 + int(rng.random() * 50)), currency)


def _minor(euros: float, currency: str) -> int:
    units: int = 10 ** DECIMALS[currency]
    return int(euros) * PER_EURO[currency] * units
